"""The parser of the command line, and what becomes of what a subcommand raises."""

import argparse
import os
import sys
from collections.abc import Sequence

from mlpviz.command import export, lessons, serve, sweep, train, verify
from mlpviz.command.exits import (
    FAILED,
    INTERRUPTED,
    REFUSED,
    TERMINATED,
    UNREAD,
    Terminated,
    interrupted_by_sigterm,
)

SUBCOMMANDS = (serve, train, sweep, export, verify, lessons)
OF_ALL = ("-h", "--help", "--version")  # options that are not the page's


def main(arguments: Sequence[str] | None = None) -> int:
    """Obey a command line, by default that of this process, and return its exit code. Without a subcommand
    it is the page's: `mlpviz --port 8600` is `mlpviz serve --port 8600`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in OF_ALL):
        given = ["serve", *given]
    asked = make_parser().parse_args(given)
    try:
        with interrupted_by_sigterm():
            code = int(asked.obey(asked))
            sys.stdout.flush()
            return code
    except Terminated:
        return TERMINATED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever reads has read enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    except (ValueError, OSError, ImportError) as error:
        words = str(error)
        if isinstance(error, OSError) and error.filename is not None:
            writes = hasattr(asked, "out")
            what = f"{asked.out} cannot be written" if writes else f"{error.filename} cannot be read"
            words = f"{what}: {error.strerror}"
        print(f"mlpviz {asked.command}: {words}", file=sys.stderr)
        return FAILED if isinstance(error, ConnectionError) else REFUSED


def make_parser() -> argparse.ArgumentParser:
    """The parser of all subcommands; each puts its function into `obey`."""
    parser = argparse.ArgumentParser(
        prog="mlpviz",
        description="The MLP playground: without a COMMAND, its page is opened in the browser, "
        "with the options of `mlpviz serve`.",
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for subcommand in SUBCOMMANDS:
        subcommand.add_to(commands)
    return parser


def _version() -> str:
    from mlpviz import __version__

    return f"mlpviz {__version__}"

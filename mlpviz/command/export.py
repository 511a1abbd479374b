"""`mlpviz export LINK --epochs 300 --to numpy --out run.py`: the run of a link as a file.

A script (numpy, sklearn, torch) trains the run by itself, so it is written untrained; for everything else the
run is trained first.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mlpviz.command.exits import DONE, FAILED
from mlpviz.command.training import MAX_EPOCHS, add_training, check_writable, link_of, train_link
from mlpviz.training.run import Run
from mlpviz.training.values import read_whole_number

Write = Callable[[Run, int, str], str | bytes]  # of (run, epochs, link)


def _numpy(run: Run, epochs: int, link: str) -> str:
    from mlpviz.export.numpy_script import write_numpy_script

    return write_numpy_script(run, epochs, address=link)


def _sklearn(run: Run, epochs: int, link: str) -> str:
    from mlpviz.export.sklearn_script import write_sklearn_script

    return write_sklearn_script(run, epochs, address=link)


def _torch(run: Run, epochs: int, link: str) -> str:
    from mlpviz.export.torch_script import write_torch_script

    return write_torch_script(run, epochs, address=link)


def _html(run: Run, epochs: int, link: str) -> str:
    from mlpviz.export.replay import write_replay

    return write_replay(run, link=link)


def _report(run: Run, epochs: int, link: str) -> str:
    from mlpviz.export.report import write_report

    return write_report(run, link=link)


def _model(run: Run, epochs: int, link: str) -> str:
    from mlpviz.export.model_file import write_model

    return write_model(run, link=link)


def _csv(run: Run, epochs: int, link: str) -> str:
    from mlpviz.export.tables import write_history

    return write_history(run)


def _npz(run: Run, epochs: int, link: str) -> bytes:
    from mlpviz.export.tables import write_weights

    return write_weights(run)


SCRIPTS: dict[str, Write] = {"numpy": _numpy, "sklearn": _sklearn, "torch": _torch}
FILES: dict[str, Write] = {"html": _html, "report": _report, "model": _model, "csv": _csv, "npz": _npz}


def add_to(commands: Any) -> None:
    """Add the subcommand to those of a parser."""
    parser = commands.add_parser(
        "export",
        help="write the run of a link as a script, a replay, a model file or a table",
        description="Write the run of a link as a file: a script that trains it by itself (numpy, sklearn, "
        "torch), a replay in one page (html), a report to hand in (report), a model file that the page opens "
        "(model), its history (csv), its weights (npz).",
    )
    parser.set_defaults(obey=export_link)
    add_training(parser)
    parser.add_argument("--to", required=True, choices=[*SCRIPTS, *FILES], help="what it is to be")
    parser.add_argument("--out", metavar="FILE", help="to write; a text goes to the standard output without")


def export_link(asked: argparse.Namespace) -> int:
    """Obey `mlpviz export`. Raises ValueError or OSError, in words, for what cannot be obeyed."""
    epochs = read_whole_number("epochs", asked.epochs, 0, MAX_EPOCHS)
    if asked.to == "npz" and not asked.out:
        raise ValueError("out must name a file for npz, which is no text, got none")
    if asked.out:
        check_writable(asked.out)
    if asked.to in SCRIPTS:
        asked.epochs = 0  # the script trains
    run, address = train_link(asked)
    content = (SCRIPTS | FILES)[asked.to](run, epochs, link_of(run, address))
    if not asked.out:
        sys.stdout.write(str(content))
    elif isinstance(content, bytes):
        Path(asked.out).write_bytes(content)
    else:
        Path(asked.out).write_text(content, encoding="utf-8")
    return FAILED if run.diverged else DONE

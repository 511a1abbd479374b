"""Training the experiment of a link, for the commands that do: how far, and the progress on the way."""

import argparse
import errno
import os
import sys
import time
from pathlib import Path

from mlpviz.command.link import add_link, read_experiment, say
from mlpviz.training.query import LINK_VERSION
from mlpviz.training.run import Run
from mlpviz.training.values import read_whole_number

EPOCHS, MAX_EPOCHS = 100, 1_000_000
SECONDS_BETWEEN_LINES = 5.0
SECONDS_OF_A_LOOK = 0.2  # on a terminal, where the line is written over


def add_training(parser: argparse.ArgumentParser) -> None:
    """The arguments LINK and --epochs."""
    add_link(parser)
    add_epochs(parser)


def add_epochs(parser: argparse.ArgumentParser) -> None:
    """The argument --epochs."""
    parser.add_argument("--epochs", type=int, default=EPOCHS, metavar="N", help=f"to train ({EPOCHS})")


def train_link(asked: argparse.Namespace) -> tuple[Run, str]:
    """(run, address of the playground): the experiment of a link, trained for --epochs or until it diverges.
    Raises ValueError or OSError, in words, for what cannot be trained."""
    epochs = read_whole_number("epochs", asked.epochs, 0, MAX_EPOCHS)
    experiment, address = read_experiment(asked.link)
    run = Run(experiment)
    terminal = sys.stderr.isatty()
    last = time.perf_counter()
    while run.epochs < epochs and run.diverged is None:
        run.advance(epochs=epochs - run.epochs, seconds=SECONDS_OF_A_LOOK)
        now = time.perf_counter()
        if terminal or now - last > SECONDS_BETWEEN_LINES:
            last = now
            text = f"epoch {run.epochs:,} of {epochs:,}, training loss {run.glance.train_loss:.4g}"
            start, end = ("\r", "") if terminal else ("", "\n")
            print(f"{start}{text:<60}", end=end, file=sys.stderr, flush=True)
    if terminal:
        say("")
    if run.diverged:
        say(
            f"It diverged in step {run.diverged.step:,}, epoch {run.diverged.epoch:,}: {run.diverged.reason}."
        )
    return run, address


def link_of(run: Run, address: str) -> str:
    """The link to the experiment of a run in the page, or its part from the ? on without an address."""
    from urllib.parse import urlencode

    return f"{address}?{urlencode({'v': LINK_VERSION, **run.experiment.to_query()})}"


def check_writable(path: str) -> None:
    """Raise OSError, which names the file, if it could not be written; before a long training, not after."""
    folder = Path(path).absolute().parent
    if not folder.is_dir():
        raise OSError(errno.ENOENT, f"there is no folder {folder}", path)
    if Path(path).is_dir():
        raise OSError(errno.EISDIR, "it is a folder", path)
    if not os.access(path if Path(path).exists() else folder, os.W_OK):
        raise OSError(errno.EACCES, "that is not allowed", path)

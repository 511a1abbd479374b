"""`mlpviz train LINK --epochs 300 [--out model.json]`: trains the experiment of a link and tells how it does.

Ends with 0, or with 1 if the run diverged.
"""

import argparse
from pathlib import Path
from typing import Any

from mlpviz.command.exits import DONE, FAILED
from mlpviz.command.training import add_training, check_writable, link_of, train_link

SHOWN = {
    "epoch": "epoch",
    "train_loss": "training loss",
    "test_loss": "test loss",
    "train_accuracy": "training accuracy",
    "test_accuracy": "test accuracy",
}


def add_to(commands: Any) -> None:
    """Add the subcommand to those of a parser."""
    parser = commands.add_parser(
        "train",
        help="train the experiment of a link, and print how it does",
        description="Train the experiment of a link and print its losses and accuracies in full precision, "
        "one to a line. It ends with 1 if the run diverged.",
    )
    parser.set_defaults(obey=train_and_tell)
    add_training(parser)
    parser.add_argument("--out", metavar="FILE", help="a model file to write, which the page opens")


def train_and_tell(asked: argparse.Namespace) -> int:
    """Obey `mlpviz train`. Raises ValueError or OSError, in words, for what cannot be obeyed."""
    if asked.out:
        check_writable(asked.out)
    run, address = train_link(asked)
    measured = run.measurement
    for name, label in SHOWN.items():
        if run.n_classes == 0:
            label = label.replace("accuracy", "R²")
        print(f"{label}: {getattr(measured, name)!r}")
    print(f"least test loss: {run.best.test_loss!r} at epoch {run.best.epoch}")
    if asked.out:
        from mlpviz.export.model_file import write_model

        Path(asked.out).write_text(write_model(run, link=link_of(run, address)), encoding="utf-8")
    return FAILED if run.diverged else DONE

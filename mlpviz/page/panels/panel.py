"""What a panel is, and what it is handed: a run at a moment, and what the visitor chose.

A panel describes what it is handed, as JSON-ready values (Plotly figures by name, numbers, words), and
changes nothing while describing. What the visitor chooses in it is a value of its own, made anew at every
choice.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from mlpviz.network.mlp import MLP
from mlpviz.page.panels.drawing import Drawing
from mlpviz.training.run import Run


@dataclass(frozen=True, eq=False)
class Shown:
    """A run at the moment that is shown, which is now or an epoch looked back at, and the visitor's choices.

    mlp: the network of that moment. epoch, learning_rate: of then. last_update [n_parameters]: what the last
    step before changed. is_past: whether it is an epoch looked back at. choices: those of the panel that
    describes it. drawing: the visitor's digit. cache: what that panel worked out of this run before, for
    itself to find again.
    """

    run: Run
    mlp: MLP
    epoch: int
    learning_rate: float
    last_update: np.ndarray
    is_past: bool
    choices: Any
    drawing: Drawing
    cache: dict = field(default_factory=dict)


def show_moment(run, past, *, choices=None, drawing=None, cache=None):
    """The Shown of a run now or, unless past is None, at that epoch of its history."""
    if past is None:
        mlp, epoch, rate, update = run.mlp, run.epochs, run.learning_rate, run.last_update
    else:
        checkpoint = run.history.checkpoint_at(past)
        mlp = run.mlp.astype(run.mlp.dtype)
        mlp.parameters[...] = checkpoint.parameters
        epoch, update = checkpoint.epochs, checkpoint.last_update
        rate = run.history.row_at(past)["learning_rate"]
    return Shown(
        run=run,
        mlp=mlp,
        epoch=epoch,
        learning_rate=rate,
        last_update=update,
        is_past=past is not None,
        choices=choices,
        drawing=Drawing() if drawing is None else drawing,
        cache={} if cache is None else cache,
    )


def _keep(choices, options, run):
    """Nothing can be chosen."""
    return choices


def _same(choices, run):
    """What was chosen means the same in any run."""
    return choices


@dataclass(frozen=True)
class Panel:
    """One panel.

    name: the one it has in messages. describe(shown): what the browser shows. choices: the first ones.
    choose(choices, options, run): the choices after the visitor chose more; options is a dict of names and
    values, of which None says nothing; it raises ValueError if one is not allowed. renew(choices, run): those
    for another run. only_images: whether it says nothing about points. seconds: between two descriptions, at
    least, while the network trains.
    """

    name: str
    describe: Callable[[Shown], dict]
    choices: Any = None
    choose: Callable = _keep
    renew: Callable = _same
    only_images: bool = False
    seconds: float = 0.5

"""The trial: one experiment trained for so many epochs, and what is left of it, the result.

A trial is a small description that travels to a worker as a link would; there it is a `Run` like any other,
so its link opens the very same run. What comes back is small, too: numbers, a picture and a curve.
"""

import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

import numpy as np
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from mlpviz.data import OWN, OWN_TABLES
from mlpviz.diagnostics.plane import Plane
from mlpviz.network.arrays import Array
from mlpviz.sweeps.axes import Cell
from mlpviz.training.claims import NAMES
from mlpviz.training.experiment import Experiment
from mlpviz.training.history import History
from mlpviz.training.run import Run

MAX_CURVE_POINTS = 101
LARGEST = 60_000.0  # in a surface, whose numbers are of two bytes
CURVE_COLUMNS = ("train_loss", "test_loss", "test_accuracy")


@dataclass(frozen=True)
class Trial:
    """An experiment to be trained. number: its place in the sweep. cell: its values of the axes, and place,
    that of the cell among all. seed: the one that tells it from the others of its cell. surface_cells: how
    fine the picture of its surface is to be, 0 for none. measures: names of what else is to be measured at
    its end, out of those that claims speak of (`mlpviz.training.claims.NAMES`)."""

    number: int
    place: int
    cell: Cell
    seed: int
    experiment: Experiment
    epochs: int
    surface_cells: int = 0
    measures: tuple[str, ...] = ()

    @property
    def link(self) -> str:
        """The experiment as the end of an address, "?" and its query. Empty if the data are the visitor's own
        and more than a link holds: then no link opens this run."""
        experiment = self.experiment
        if experiment.dataset in OWN and not experiment.own.fits_link:
            return ""
        if experiment.dataset in OWN_TABLES and not experiment.table.fits_link:
            return ""
        return "?" + urlencode(experiment.to_query())


@dataclass(frozen=True, eq=False)
class Curve:
    """How a trial went: epochs [n], and train_loss, test_loss and test_accuracy [n] at their ends; evenly
    thinned, the first and the last kept."""

    epochs: Array
    train_loss: Array
    test_loss: Array
    test_accuracy: Array


@dataclass(frozen=True, eq=False)
class Result:
    """What is left of a trial.

    train_loss, test_loss and test_accuracy (R² in regression) are those at its end, or of the last finite
    state if it diverged. best_test_loss is the least at the end of any epoch, best_epoch the first that has
    it, test_accuracy_at_best the accuracy then. diverged_epoch: how many epochs were complete when it
    diverged, None if it did not; reason: why, in a sentence. seconds: what training it took. n_classes: 0 in
    regression. surface: the network's answer over the plane, as `Plane.output` gives it, in numbers of two
    bytes, [cells, cells] or, of more than two classes, [cells, cells, n_classes]; None if it was not asked
    for. measured: what else was asked for, by name, at its end.
    """

    trial: Trial
    train_loss: float
    test_loss: float
    best_test_loss: float
    best_epoch: int
    test_accuracy: float
    test_accuracy_at_best: float
    diverged_epoch: int | None
    reason: str
    seconds: float
    n_classes: int
    curve: Curve
    surface: Array | None = field(repr=False)
    measured: dict[str, float] = field(default_factory=dict)

    @property
    def diverged(self) -> bool:
        return self.diverged_epoch is not None

    @property
    def link(self) -> str:
        """See `Trial.link`."""
        return self.trial.link


@dataclass(frozen=True)
class Failure:
    """A trial that has no result, and why, in words: what it raised, or that its worker died."""

    trial: Trial
    reason: str


def try_trial(trial: Trial) -> Result:
    """Train a trial from its start, wherever this is called. Raises what the run raises, such as for images
    that are not on this machine."""
    start = time.perf_counter()
    run = Run(trial.experiment)
    run.advance(epochs=trial.epochs)
    seconds = time.perf_counter() - start
    now, best, diverged = run.measurement, run.best, run.diverged
    curve = thin_curve(run.history)
    surface = draw_surface(run, trial.surface_cells) if trial.surface_cells else None
    measured = {name: NAMES[name][1](run) for name in trial.measures}
    return Result(
        trial=trial,
        train_loss=float(now.train_loss),
        test_loss=float(now.test_loss),
        best_test_loss=float(best.test_loss),
        best_epoch=best.epoch,
        test_accuracy=float(now.test_accuracy),
        test_accuracy_at_best=_measure_accuracy_at(run, best.epoch),
        diverged_epoch=None if diverged is None else diverged.epoch,
        reason="" if diverged is None else diverged.reason,
        seconds=seconds,
        n_classes=run.n_classes,
        curve=curve,
        surface=surface,
        measured=measured,
    )


def thin_curve(history: History, max_points: int = MAX_CURVE_POINTS) -> Curve:
    """The Curve of a history, of at most so many points."""
    n = len(history)
    rows = np.unique(np.linspace(0, n - 1, min(n, max_points)).round().astype(int))
    columns = {name: history[name][rows].copy() for name in CURVE_COLUMNS}
    return Curve(np.array(history.epochs, float)[rows], **columns)


def draw_surface(run: Run, cells: int) -> Array:
    """The answer of a run's network over the plane, as `Result.surface` has it."""
    with threadpool_limits(1, user_api="blas"):  # the same bits in whatever process
        output = Plane(run, cells).output()
    return np.clip(output, -LARGEST, LARGEST).astype(np.float16)


def _measure_accuracy_at(run: Run, epoch: int) -> float:
    """The test accuracy at an epoch that the run has been at; the run is left there. The history may have
    dropped it, but never what came shortly before."""
    if run.epochs != epoch or run.diverged:
        run.restore(run.history.checkpoint_at(epoch))
        run.advance(epochs=epoch - run.epochs)
    return float(run.measurement.test_accuracy)

"""Runs: what was left in the course of a visit, told in a few numbers, and how to have it again.

Of a run that is left a small picture and a thinned curve stay. As long as there is room, its state and
history do, too; afterwards it is trained again, since an equal experiment gives an equal run, bit for bit.
"""

import math
from dataclasses import dataclass

import numpy as np

from mlpviz import figures
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.live.mode import open_experiment
from mlpviz.page.live.undo import Snapshot
from mlpviz.page.trainer import on_the_trainer
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import LIVE

MAX_RUNS, MAX_PINNED = 20, 30
MAX_BYTES = 8 << 20  # of the states and histories of one visit
MAX_CELLS = 40  # along the edge of a small picture
MAX_POINTS = 80  # of a small curve


@dataclass(eq=False)
class KeptRun:
    """What a run was like when it was left, or is now.

    number: by which it is known; None for one that was not kept. surface: [cells, cells] as `encode_output`
    has it; curve: test losses [2, n] with their epochs first. is_plain: whether nothing was changed on its
    way, so that its experiment alone gives it again. snapshot: a Snapshot, or None if there is no room.
    """

    number: int | None
    experiment: Experiment
    steps: int
    epochs: int
    version: bytes
    train_loss: float
    test_loss: float
    test_accuracy: float
    best_epoch: int
    best_test_loss: float
    diverged_epoch: int | None
    is_plain: bool
    n_classes: int
    surface: np.ndarray
    curve: np.ndarray
    snapshot: Snapshot | None = None
    name: str = ""
    pinned: bool = False

    @classmethod
    def of(cls, run, pictures):
        """Of a Run and its Pictures; of many samples, as it was last measured in full."""
        m = run.last_measurement
        return cls(
            None,
            run.experiment,
            run.steps,
            run.epochs,
            run.mlp.version(),
            m.train_loss,
            m.test_loss,
            m.test_accuracy,
            run.best.epoch,
            run.best.test_loss,
            run.diverged and run.diverged.epoch,
            is_plain(run),
            run.n_classes,
            _paint(run, pictures.plane),
            _thin(np.array([run.history["epoch"], run.history["test_loss"]])),
        )

    def leads_to(self, other):
        """Whether the other is the same run, or the same further on."""
        if self.experiment != other.experiment:
            return False
        if self.is_plain and other.is_plain:
            return self.steps <= other.steps
        return (self.steps, self.version) == (other.steps, other.version)


class KeptRuns:
    """The latest runs of a visit that were left, and all that are pinned. Of several that are stages of one
    the farthest is kept."""

    def __init__(self):
        self._runs, self._n = [], 0  # the latest last

    def __iter__(self):
        """The latest first."""
        return iter(self._runs[::-1])

    def keep(self, view):
        """Keep the run of a LiveView as it is, if it was trained at all. Returns its KeptRun, or None."""
        if not view.run.steps:
            return None
        kept = KeptRun.of(view.run, view.pictures)
        kept.snapshot = Snapshot.of(view.run, view.before)
        for earlier in [one for one in self._runs if one.leads_to(kept)]:
            self._runs.remove(earlier)
            _hand_on(earlier, kept)
        later = next((one for one in self._runs if kept.leads_to(one)), None)
        if later:
            self._runs.remove(later)
            kept = later
        elif kept.number is None:
            self._n += 1
            kept.number = self._n
        self._runs.append(kept)
        self._make_room()
        return kept

    def describe(self, view):
        """The KeptRun of what a LiveView shows now, with number, name and pin if it is among these."""
        now = KeptRun.of(view.run, view.pictures)
        for earlier in self._runs:
            if earlier.leads_to(now):
                _hand_on(earlier, now)
        return now

    def find(self, number):
        """The KeptRun of that number. Raises ValueError if it is gone."""
        for kept in self._runs:
            if kept.number == number:
                return kept
        raise ValueError(words.runs.GONE)

    def pin(self, kept, pinned):
        """Raises ValueError if so many are pinned already."""
        if pinned and sum(one.pinned for one in self._runs) >= MAX_PINNED:
            raise ValueError(fill(words.runs.TOO_MANY_PINNED, most=MAX_PINNED))
        kept.pinned = pinned
        self._make_room()

    def remove(self, number):
        self._runs = [kept for kept in self._runs if kept.number != number]

    def _make_room(self):
        loose = [kept for kept in self._runs if not kept.pinned]
        for kept in loose[:-MAX_RUNS]:
            self._runs.remove(kept)
        held = sorted(  # first to go: what can be trained again, unpinned, long ago
            (kept for kept in self._runs if kept.snapshot), key=lambda kept: (not kept.is_plain, kept.pinned)
        )
        n_bytes = sum(kept.snapshot.nbytes for kept in held)
        for kept in held:
            if n_bytes <= MAX_BYTES:
                break
            n_bytes -= kept.snapshot.nbytes
            kept.snapshot = None


@on_the_trainer
def list_runs(view):
    """(now, others): the KeptRun of what is shown, and the others that are kept, the latest first."""
    now = view.runs.describe(view)
    return now, [kept for kept in view.runs if not kept.leads_to(now)]


@on_the_trainer
def find_run(view, number):
    """The KeptRun of that number or, for None, of the run that is shown, which is kept from now on. Raises
    ValueError if there is none."""
    kept = view.runs.keep(view) if number is None else view.runs.find(number)
    if kept is None:
        raise ValueError(words.runs.NOT_TRAINED)
    return kept


@on_the_trainer
def open_run(view, number):
    """Watch a run that was kept, as it was left: from its state or, if that is not kept any more, trained
    again. Raises ValueError if it is gone, or its data are."""
    kept = view.runs.find(number)
    if kept.snapshot is None:
        open_experiment(view, kept.experiment, kept.epochs)
        told = words.runs.TRAINED_AGAIN if kept.is_plain else words.runs.TRAINED_OTHERWISE
        view.notices.tell(fill(told, epoch=kept.epochs))
        return
    snapshot = kept.snapshot
    leave(view, fill(words.runs.OPENED, name=kept.name or fill(words.runs.NAME, number=number)))
    images = view.mnist if kept.experiment.dataset == "mnist" else None
    view.turn_to(snapshot.restore(view.run, images), snapshot.before)
    view.mode = "watch"


def leave(view, what):
    """Another run takes the place of the one shown: keep it, and have `undo` bring it back. what: the change,
    in words."""
    view.runs.keep(view)
    view.undo.keep(Snapshot.of(view.run, view.before), what)


def is_plain(run):
    """Whether an equal experiment gives this run: whatever was changed was changed before its first step, and
    is a setting."""
    return all(event.step == 0 and event.text.partition(" ")[0] in LIVE for event in run.history.events)


def _hand_on(earlier, later):
    """What the visitor said of a run holds of the same run further on."""
    later.number, later.name = earlier.number, later.name or earlier.name
    later.pinned = later.pinned or earlier.pinned


def _paint(run, plane):
    plane.evaluate(run.mlp.parameters)
    surface = figures.encode_output(plane.output(), run.n_classes)
    return surface[np.ix_(*(_pick(n, MAX_CELLS) for n in surface.shape))]


def _thin(curve):
    return curve[:, _pick(curve.shape[1], MAX_POINTS)].copy()


def _pick(n, most):
    """At most so many places out of n, evenly, the first and the last among them."""
    return np.unique(np.linspace(0, n - 1, min(n, most)).round().astype(int)) if n else np.arange(0)


def last_finite(curve):
    """The test losses of a curve that can be drawn, [2, n]."""
    return curve[:, [math.isfinite(loss) for loss in curve[1]]]

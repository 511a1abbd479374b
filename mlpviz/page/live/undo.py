"""Undo: takes back the last change of a setting, with the run as it was before it, and brings it back again.

One level, so that it takes no more memory than another history: of the run before, only that and its present
state are kept, and a run made anew from the same experiment goes on from there bit for bit.
"""

import copy
from dataclasses import dataclass

from mlpviz.page import words
from mlpviz.page.trainer import on_the_trainer
from mlpviz.training.checkpoint import Checkpoint
from mlpviz.training.divergence import Divergence
from mlpviz.training.experiment import Experiment
from mlpviz.training.history import History
from mlpviz.training.run import Run
from mlpviz.training.settings import LIVE


@dataclass(frozen=True, eq=False)
class Snapshot:
    """All there is to know of a run. before: its losses before it took another way, or None."""

    experiment: Experiment
    checkpoint: Checkpoint
    history: History
    diverged: Divergence | None
    before: dict | None

    @classmethod
    def of(cls, run, before=None):
        return cls(run.experiment, run.checkpoint(), copy.deepcopy(run.history), run.diverged, before)

    @property
    def nbytes(self):
        """The memory it takes, about, most of it shared with others of the same run."""
        return len(self.history) * (self.checkpoint.nbytes + self.history.rows[0].nbytes)

    def restore(self, run, images):
        """The run it is of: the run given, if that differs in no more than live settings, or another one.
        images: the ImageParts of its data set, if those are not at hand."""
        if not self.experiment.differs_in(run.experiment) <= LIVE:
            run = Run(self.experiment, images)
        run.restore(self.checkpoint)
        run.history, run.diverged = copy.deepcopy(self.history), self.diverged
        return run


class Undo:
    """what: what would be taken back, or brought back, in words; None if there is nothing. is_redo: whether
    it was taken back. revision: of the view's settings when that was done last."""

    def __init__(self):
        self.forget()

    def forget(self):
        self._kept, self.what, self.is_redo = None, None, False
        self.revision = 0

    def keep(self, snapshot, what):
        """What was before the change that these words name."""
        self._kept, self.what, self.is_redo = snapshot, what, False

    def swap(self, snapshot):
        """The Snapshot kept; the one given, of now, takes its place."""
        kept, self._kept, self.is_redo = self._kept, snapshot, not self.is_redo
        return kept


@on_the_trainer
def take_back(view):
    """Undo the last change, with the run as it was before; once more, and it is as it was after. Raises
    ValueError if there is none."""
    if view.undo.what is None:
        raise ValueError(words.live.NOTHING_TO_UNDO)
    kept = view.undo.swap(Snapshot.of(view.run, view.before))
    if view.run.steps != kept.checkpoint.steps:  # else there is nothing new in it
        view.runs.keep(view)
    run = kept.restore(view.run, view.mnist if kept.experiment.dataset == "mnist" else None)
    view.turn_to(run, kept.before)
    view.undo.revision = view.revision

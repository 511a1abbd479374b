"""A lane: one of the runs that are compared, with what it goes back to and the picture of its output."""

from mlpviz import figures
from mlpviz.diagnostics import Plane
from mlpviz.page.lanes import LaneSpec
from mlpviz.page.live.numbers import numbers_then
from mlpviz.page.wire import as_float32, make_finite

CELLS, CELLS_OF_LARGE = 60, 40  # along the edge of a surface
LARGE = 12_000  # parameters
NUMBERS = ("epoch", "train_loss", "test_loss", "train_accuracy", "test_accuracy")
CURVES = ("epoch", "train_loss", "test_loss")  # columns of the history


class Lane:
    """run: as it is forked, untrained or in the middle of another. name: what the visitor calls it. letter:
    by which the page and a link call it, as long as it is there."""

    def __init__(self, run, name, letter):
        self.run, self.name, self.letter, self.pinned = run, name, letter, False
        self._origin, self._is_within = run.checkpoint(), run.progress > 0
        self._plane = None

    @property
    def spec(self):
        return LaneSpec(self.run.experiment, self.name, self.run.epochs if self.pinned else None, self.letter)

    @property
    def goes_on(self):
        """Whether it trains with the others."""
        return not self.pinned and self.run.diverged is None

    def reset(self):
        """Back to where it was forked."""
        self.run.restore(self._origin)

    @property
    def kept(self):
        """The epochs of its own that one can go back to, in order: what it was before it was forked, as its
        settings may have been others, is left out."""
        first = self._origin.epochs + self._is_within
        return [epoch for epoch in self.run.history.epochs if epoch >= first]

    def find(self, past):
        """Which of its epochs is seen when one looks back at that one; None for how it is now."""
        kept = self.kept
        if past is None or past >= self.run.epochs or not kept:
            return None
        return max((epoch for epoch in kept if epoch <= past), default=kept[0])

    def go_back(self, past):
        """To where it is seen when one looks back at that epoch, to train on from there exactly as it did."""
        epoch = self.find(past)
        if epoch is not None:
            self.run.restore(self.run.history.checkpoint_at(epoch))

    def paint(self, cells, past=None):
        """Its surface as it is now, or was at an epoch, [cells, cells] bytes."""
        if self._plane is None or self._plane.cells != cells:
            self._plane = Plane(self.run, cells)
        epoch = self.find(past)
        self._plane.evaluate(None if epoch is None else self.run.history.checkpoint_at(epoch).parameters)
        return figures.encode_output(self._plane.output(), self.run.n_classes)

    def measure(self, past=None, *, in_passing=False):
        """Its numbers now, or at an epoch, JSON-ready; in passing, a glance will do. The best is that of the
        whole run."""
        run, epoch = self.run, self.find(past)
        best = {"best_epoch": run.best.epoch, "best_test_loss": make_finite(run.best.test_loss)}
        if epoch is not None:
            numbers, _, _ = numbers_then(run, epoch)
            return {**{name: numbers[name] for name in NUMBERS}, **best, "diverged": None}
        m = run.glance if in_passing else run.measurement
        return {
            "epoch": run.epochs,
            "train_loss": make_finite(m.train_loss),
            "test_loss": make_finite(m.test_loss),
            "train_accuracy": m.train_accuracy,
            "test_accuracy": m.test_accuracy,
            **best,
            "diverged": run.diverged and run.diverged.epoch,
        }

    def curves(self):
        """Epochs and both losses so far, [3, n] float32."""
        return as_float32([self.run.history[name] for name in CURVES])


def choose_cells(lanes):
    """How many cells the surfaces of all lanes have along an edge."""
    is_large = any(lane.run.images or lane.run.mlp.parameters.size > LARGE for lane in lanes)
    return CELLS_OF_LARGE if is_large else CELLS

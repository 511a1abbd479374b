"""A lane: one of the runs that are compared, with what it goes back to and the picture of its output."""

from mlpviz import figures
from mlpviz.diagnostics import Plane
from mlpviz.page.lanes import LaneSpec
from mlpviz.page.wire import as_float32, make_finite

CELLS, CELLS_OF_LARGE = 60, 40  # along the edge of a surface
LARGE = 12_000  # parameters
CURVES = ("epoch", "train_loss", "test_loss")  # columns of the history


class Lane:
    """run: as it is forked, untrained or in the middle of another. name: what the visitor calls it."""

    def __init__(self, run, name):
        self.run, self.name, self.pinned = run, name, False
        self._origin = run.checkpoint()
        self._plane = None

    @property
    def spec(self):
        return LaneSpec(self.run.experiment, self.name)

    @property
    def goes_on(self):
        """Whether it trains with the others."""
        return not self.pinned and self.run.diverged is None

    def reset(self):
        """Back to where it was forked."""
        self.run.restore(self._origin)

    def paint(self, cells):
        """Its surface as it is now, [cells, cells] bytes."""
        if self._plane is None or self._plane.cells != cells:
            self._plane = Plane(self.run, cells)
        self._plane.evaluate()
        return figures.encode_output(self._plane.output(), self.run.n_classes)

    def measure(self, *, in_passing):
        """Its numbers, JSON-ready; in passing, a glance will do."""
        run = self.run
        m = run.glance if in_passing else run.measurement
        return {
            "epoch": run.epochs,
            "train_loss": make_finite(m.train_loss),
            "test_loss": make_finite(m.test_loss),
            "train_accuracy": m.train_accuracy,
            "test_accuracy": m.test_accuracy,
            "best_epoch": run.best.epoch,
            "best_test_loss": make_finite(run.best.test_loss),
            "diverged": run.diverged and run.diverged.epoch,
        }

    def curves(self):
        """Epochs and both losses so far, [3, n] float32."""
        return as_float32([self.run.history[name] for name in CURVES])


def choose_cells(lanes):
    """How many cells the surfaces of all lanes have along an edge."""
    is_large = any(lane.run.images or lane.run.mlp.parameters.size > LARGE for lane in lanes)
    return CELLS_OF_LARGE if is_large else CELLS

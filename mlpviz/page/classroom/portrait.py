"""A portrait: the small picture of a student's output on the wall, painted anew only if it has changed."""

from mlpviz import figures
from mlpviz.diagnostics import Plane

CELLS = 48  # along the edge


class Portrait:
    """serial: of the answer of the wall that it was painted for last; 0 if it never was."""

    def __init__(self):
        self.serial, self.bytes = 0, b""
        self._run = self._plane = self._state = None

    def is_old(self, run):
        """Whether it shows something else than the run does now."""
        return run is not self._run or self._state != _state_of(run)

    def paint(self, run, serial):
        """As the run is now, [48, 48] bytes."""
        if run is not self._run:
            self._run, self._plane = run, Plane(run, CELLS)
        self._plane.evaluate()
        self._state, self.serial = _state_of(run), serial
        self.bytes = figures.encode_output(self._plane.output(), run.n_classes)


def _state_of(run):
    """What the output depends on: a step changes it, and so does a weight that is set by hand."""
    return run.steps, float(run.mlp.parameters.sum())

"""Floor 4, diagnostics: read-only measurements of a run, as arrays."""

from mlpviz.diagnostics.passes import Pass, next_minibatch, pass_of
from mlpviz.diagnostics.plane import Plane

__all__ = ["Pass", "Plane", "next_minibatch", "pass_of"]

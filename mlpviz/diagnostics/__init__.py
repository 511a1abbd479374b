"""Floor 4, diagnostics: read-only measurements of a run, as arrays."""

from mlpviz.diagnostics.plane import Plane

__all__ = ["Plane"]

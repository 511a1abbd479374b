"""Floor 4, diagnostics: read-only measurements of a run, as arrays."""

from mlpviz.diagnostics.distributions import Distribution, distributions, quantiles_over_time
from mlpviz.diagnostics.health import Finding, findings
from mlpviz.diagnostics.passes import GradientCheck, Pass, check_gradient, next_minibatch, pass_of
from mlpviz.diagnostics.plane import Plane

__all__ = [
    "Distribution",
    "Finding",
    "GradientCheck",
    "Pass",
    "Plane",
    "check_gradient",
    "distributions",
    "findings",
    "next_minibatch",
    "pass_of",
    "quantiles_over_time",
]

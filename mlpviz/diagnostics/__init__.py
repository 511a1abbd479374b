"""Floor 4, diagnostics: read-only measurements of a run, as arrays."""

from mlpviz.diagnostics.answers import Answers, answers
from mlpviz.diagnostics.ascent import Ascent, maximize
from mlpviz.diagnostics.change import surface_change
from mlpviz.diagnostics.distributions import Distribution, distributions, quantiles_over_time
from mlpviz.diagnostics.divergence import Evidence, evidence, remedies
from mlpviz.diagnostics.health import Finding, findings
from mlpviz.diagnostics.hidden_space import HiddenSpace, hidden_space
from mlpviz.diagnostics.passes import GradientCheck, Pass, check_gradient, next_minibatch, pass_of
from mlpviz.diagnostics.plane import Plane

__all__ = [
    "Answers",
    "Ascent",
    "Distribution",
    "Evidence",
    "Finding",
    "GradientCheck",
    "HiddenSpace",
    "Pass",
    "Plane",
    "answers",
    "check_gradient",
    "distributions",
    "evidence",
    "findings",
    "hidden_space",
    "maximize",
    "next_minibatch",
    "pass_of",
    "quantiles_over_time",
    "remedies",
    "surface_change",
]

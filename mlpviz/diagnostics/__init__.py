"""Floor 4, diagnostics: read-only measurements of a run, as arrays."""

from mlpviz.diagnostics.activation_maximization import Ascent, maximize
from mlpviz.diagnostics.backpropagation import GradientCheck, Pass, check_gradient, next_minibatch, pass_of
from mlpviz.diagnostics.distributions import Distribution, distributions, quantiles_over_time
from mlpviz.diagnostics.health import Finding, findings
from mlpviz.diagnostics.hidden_space import HiddenSpace, hidden_space
from mlpviz.diagnostics.plane import Plane
from mlpviz.diagnostics.predictions import Answers, answers
from mlpviz.diagnostics.remedies import Evidence, evidence, remedies
from mlpviz.diagnostics.surface_changes import surface_change

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

"""Floor 4, diagnostics: read-only measurements of a run, as arrays."""

from mlpviz.diagnostics.activation_maximization import MaximizedActivation, maximize_activation
from mlpviz.diagnostics.backpropagation import Pass, backpropagate, peek_minibatch
from mlpviz.diagnostics.commentary import Remark, choose_remark
from mlpviz.diagnostics.distributions import Distribution, measure_distributions, track_quantiles
from mlpviz.diagnostics.gradient_check import GradientCheck, check_gradient
from mlpviz.diagnostics.health import Finding, diagnose
from mlpviz.diagnostics.hidden_space import HiddenSpace, project_hidden_layer
from mlpviz.diagnostics.plane import Plane, evaluate_feature, make_grid
from mlpviz.diagnostics.predictions import Predictions, predict_samples
from mlpviz.diagnostics.remedies import (
    Evidence,
    Overshoot,
    find_overshoot,
    find_remedies,
    suggest_remedies,
    trace_divergence,
)
from mlpviz.diagnostics.surface_change import compare_surfaces
from mlpviz.diagnostics.trial import TrialLength, measure_trial, try_out

__all__ = [
    "Distribution",
    "Evidence",
    "Finding",
    "GradientCheck",
    "HiddenSpace",
    "MaximizedActivation",
    "Overshoot",
    "Pass",
    "Plane",
    "Predictions",
    "Remark",
    "TrialLength",
    "backpropagate",
    "check_gradient",
    "choose_remark",
    "compare_surfaces",
    "diagnose",
    "evaluate_feature",
    "find_overshoot",
    "find_remedies",
    "make_grid",
    "maximize_activation",
    "measure_distributions",
    "measure_trial",
    "peek_minibatch",
    "predict_samples",
    "project_hidden_layer",
    "suggest_remedies",
    "trace_divergence",
    "track_quantiles",
    "try_out",
]

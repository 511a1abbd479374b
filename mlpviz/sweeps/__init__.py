"""Floor 5, sweeps: many runs, and what can be learned from them."""

from mlpviz.sweeps.axes import describe_cell
from mlpviz.sweeps.estimate import correct, describe_seconds, estimate_cells, estimate_left, estimate_seconds
from mlpviz.sweeps.fan import Fan, fan_curves
from mlpviz.sweeps.landscape import Landscape, locate, loss_landscape, survey_landscape
from mlpviz.sweeps.learning_rate import FoundLearningRate, find_learning_rate, raise_learning_rate
from mlpviz.sweeps.results import Results
from mlpviz.sweeps.summary import (
    BestCell,
    Summary,
    compare_ranks,
    find_best_cell,
    find_wilson_interval,
    measure_results,
    summarize_cell,
)
from mlpviz.sweeps.surfaces import average_surfaces, measure_disagreement, stack_surfaces
from mlpviz.sweeps.sweep import Sweep, open_pool
from mlpviz.sweeps.trial import Curve, Failure, Result, Trial

__all__ = [
    "BestCell",
    "Curve",
    "Failure",
    "Fan",
    "FoundLearningRate",
    "Landscape",
    "Result",
    "Results",
    "Summary",
    "Sweep",
    "Trial",
    "average_surfaces",
    "compare_ranks",
    "correct",
    "describe_cell",
    "describe_seconds",
    "estimate_cells",
    "estimate_left",
    "estimate_seconds",
    "fan_curves",
    "find_best_cell",
    "find_learning_rate",
    "find_wilson_interval",
    "locate",
    "loss_landscape",
    "measure_disagreement",
    "measure_results",
    "open_pool",
    "raise_learning_rate",
    "stack_surfaces",
    "summarize_cell",
    "survey_landscape",
]

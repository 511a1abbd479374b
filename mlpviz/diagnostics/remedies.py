"""After a divergence: what the history says about it, and what may be done.

Evidence is measured, a remedy is an experiment: the same with other settings, to be started anew.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from mlpviz.diagnostics.health import LIMITS
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from mlpviz.training.settings import SETTINGS

SQUARES = ("x1_squared", "x2_squared", "x1_x2")  # features that reach far beyond the others


@dataclass(frozen=True)
class Evidence:
    """Where, when and how hard a layer was pushed, over the history and the last finite state.

    layer: the one whose steps were the largest for its weights, counted from 1. at: the epoch of that.
    ratio: learning rate times gradient magnitude then, as a share of the norm of the layer's weights.
    since: the epoch from which on that ratio stayed above 1, or None if it was not above.
    risen: the training loss of the last finite state, as a multiple of the least one before.
    """

    layer: int
    at: int
    ratio: float
    since: int | None
    risen: float


def trace_divergence(run: Run) -> Evidence:
    """The Evidence in a run's history and its last finite state. It can be asked of a run that has not
    diverged, too."""
    history, now = run.history, run.measurement
    gradients, weights = history.per_layer("gradient_magnitude"), history.per_layer("weight_norm")
    gradients = np.column_stack([gradients, now.layers.gradient_magnitude])
    weights = np.column_stack([weights, now.layers.weight_norm])
    rates, losses = (np.append(history[name], getattr(now, name)) for name in ("learning_rate", "train_loss"))
    epochs = (*history.epochs, now.epoch)
    with np.errstate(all="ignore"):
        ratios = np.nan_to_num(rates * gradients / np.where(weights > 0, weights, np.inf))
        risen = float(np.nan_to_num(losses[-1] / losses.min()))
    layer, last = (int(i) for i in np.unravel_index(np.argmax(ratios), ratios.shape))
    calm = np.flatnonzero(ratios[layer, : last + 1] <= LIMITS["exploding"])
    first = calm[-1] + 1 if len(calm) else 0
    since = epochs[first] if first <= last else None
    return Evidence(layer + 1, epochs[last], float(ratios[layer, last]), since, risen)


def suggest_remedies(experiment: Experiment) -> dict[str, dict[str, Any]]:
    """What to try after an experiment diverged: {name of the remedy: {setting: its new value}}, the likeliest
    first. Each is a new experiment, `dataclasses.replace(experiment, **settings)`."""
    tame = tuple(name for name in experiment.features if name not in SQUARES)
    bounded = {"tanh", "sigmoid", "sine"}.intersection(experiment.activations)
    found: dict[str, dict[str, Any]] = {
        "smaller_steps": {
            "learning_rate": max(experiment.learning_rate / 3, SETTINGS["learning_rate"].minimum)
        }
    }
    if experiment.optimizer in ("momentum", "nesterov"):
        found["no_momentum"] = {"optimizer": "sgd"}
    if tame and tame != experiment.features:
        found["tame_features"] = {"features": tame}
    if experiment.initializer == "uniform_half" and experiment.hidden_layer_sizes:  # blind to a layer's size
        found["fitting_start"] = {"initializer": "glorot_uniform" if bounded else "he_normal"}
    if experiment.optimizer != "adam":
        found["adaptive_steps"] = {"optimizer": "adam", "learning_rate": min(experiment.learning_rate, 0.01)}
    return found

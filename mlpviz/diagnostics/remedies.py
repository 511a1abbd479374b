"""After a divergence: what the history says about it, and what may be done.

Evidence is measured, a remedy is an experiment: the same with other settings, to be started anew. It is tried
before it is offered.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from mlpviz.data import ImageParts
from mlpviz.diagnostics.health import LIMITS
from mlpviz.diagnostics.trial import try_out
from mlpviz.network.optimizers import Momentum
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from mlpviz.training.settings import SETTINGS

Remedies = dict[str, dict[str, Any]]  # the settings to change, by the names of the remedies

SQUARES = ("x1_squared", "x2_squared", "x1_x2")  # features that reach far beyond the others
MAX_SMALLER_RATES = 4  # how many smaller learning rates are tried, each a third of the one before or so
ADAPTIVE_RATES = (0.01, 0.001)  # for Adam: the larger, unless that diverges, too
GENTLE_SHARE = 0.01  # of a weight is what a gentle penalty takes away at a step
_MU = Momentum.momentum
# Learning rate times rate of an L2 penalty beyond which the penalty alone makes the weights grow: where a
# root of the recursion that the optimizer makes of θ ← θ − ηλθ leaves the unit circle
PENALTY_LIMITS = {"sgd": 2.0, "momentum": 2 * (1 + _MU), "nesterov": 2 * (1 + _MU) / (1 + 2 * _MU)}


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
        logs = np.log(rates) + np.log(gradients) - np.log(weights)  # where the ratio itself may overflow
        logs[weights == 0] = -np.inf
        risen = float(np.nan_to_num(losses[-1] / losses.min()))
        layer, last = (int(i) for i in np.unravel_index(np.argmax(logs), logs.shape))
        ratio = float(np.nan_to_num(np.exp(logs[layer, last])))
    calm = np.flatnonzero(logs[layer, : last + 1] <= np.log(LIMITS["exploding"]))
    first = calm[-1] + 1 if len(calm) else 0
    since = epochs[first] if first <= last else None
    return Evidence(layer + 1, epochs[last], ratio, since, risen)


@dataclass(frozen=True)
class Overshoot:
    """A penalty that makes the weights grow by itself, whatever the data.

    product: learning rate times regularization rate. limit: what it may be at most, with this optimizer.
    factor: what the penalty alone multiplies every weight by at each step, or None with momentum, where it
    is no single number.
    """

    product: float
    limit: float
    factor: float | None


def find_overshoot(experiment: Experiment) -> Overshoot | None:
    """The Overshoot of an experiment at its full learning rate, or None if its penalty pulls the weights
    towards zero, as it should."""
    limit = PENALTY_LIMITS.get(experiment.optimizer)
    if experiment.regularization != "l2" or limit is None:
        return None
    product = experiment.learning_rate * experiment.regularization_rate
    if product <= limit:
        return None
    return Overshoot(product, limit, 1 - product if experiment.optimizer == "sgd" else None)


def suggest_remedies(experiment: Experiment) -> Remedies:
    """What `find_remedies` finds, in one go, which may take seconds; who asks again is answered at once."""
    return dict(_search(experiment))


@lru_cache(maxsize=128)
def _search(experiment: Experiment) -> Remedies:
    search = find_remedies(experiment)
    while True:
        try:
            next(search)
        except StopIteration as found:
            remedies: Remedies = found.value
            return remedies


def find_remedies(
    experiment: Experiment, images: ImageParts | None = None
) -> Generator[None, None, Remedies]:
    """What to try after an experiment diverged, looked for in turns: yields after every 20 ms of work or so,
    and returns {name of the remedy: {setting: its new value}}, the likeliest first.

    Each is a new experiment, `dataclasses.replace(experiment, **settings)`, that was trained from its start
    for the length of a trial (see `try_out`) and stayed calm; if none of them did, there is none. images: as
    of a Run.
    """
    found: Remedies = {}
    for name, settings in _candidates(experiment, found):
        if name not in found and (yield from try_out(replace(experiment, **settings), images)):
            found[name] = settings
    return found


def _candidates(experiment: Experiment, found: Remedies) -> Iterator[tuple[str, dict[str, Any]]]:
    """(name of the remedy, settings) of what fits the experiment, the likeliest first. Of one name there can
    be several, the boldest first. found: the remedies so far, as they come."""
    tame = tuple(name for name in experiment.features if name not in SQUARES)
    bounded = {"tanh", "sigmoid", "sine"}.intersection(experiment.activations)
    overshoots = find_overshoot(experiment) is not None
    gentle = _gentle_penalty(experiment)
    if overshoots and gentle:
        yield "lower_penalty", gentle
        if "lower_penalty" not in found:  # then the steps are too large for the data, too
            for rate in _smaller_rates(experiment):
                yield "lower_both", {**gentle, "learning_rate": rate}
    for rate in _smaller_rates(experiment):
        yield "smaller_steps", {"learning_rate": rate}
    if experiment.optimizer in ("momentum", "nesterov"):
        yield "no_momentum", {"optimizer": "sgd"}
    if gentle and not overshoots:
        yield "lower_penalty", gentle
    if not experiment.images and tame and tame != experiment.features:
        yield "tame_features", {"features": tame}
    if experiment.initializer == "uniform_half" and experiment.hidden_layer_sizes:  # blind to a layer's size
        yield "fitting_start", {"initializer": "glorot_uniform" if bounded else "he_normal"}
    for rate in ADAPTIVE_RATES:
        if experiment.optimizer != "adam" or rate < experiment.learning_rate:
            settings = {"optimizer": "adam", "learning_rate": min(experiment.learning_rate, rate)}
            yield "adaptive_steps", settings


def _smaller_rates(experiment: Experiment) -> list[float]:
    """The next smaller learning rates that the slider offers, the largest first."""
    smaller = [
        rate for rate in SETTINGS["learning_rate"].good_values if rate < 0.9 * experiment.learning_rate
    ]
    return smaller[: -MAX_SMALLER_RATES - 1 : -1]


def _gentle_penalty(experiment: Experiment) -> dict[str, Any]:
    """The largest regularization rate that the slider offers and that is gentle, as a setting; none if there
    is no penalty, or that is no lower."""
    if experiment.regularization == "none":
        return {}
    gentle = min(GENTLE_SHARE / experiment.learning_rate, experiment.regularization_rate / 2)
    rates = [rate for rate in SETTINGS["regularization_rate"].good_values if 0 < rate <= gentle * (1 + 1e-9)]
    return {"regularization_rate": rates[-1]} if rates else {}

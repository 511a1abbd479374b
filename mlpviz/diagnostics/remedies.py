"""After a divergence: what the history says about it, and what may be done.

Evidence is measured, a remedy is an experiment: the same with other settings, to be started anew. It is tried
before it is offered.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from mlpviz.diagnostics.health import LIMITS
from mlpviz.training.descent import GradientDescent
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from mlpviz.training.settings import SETTINGS
from mlpviz.training.threads import one_blas_thread

SQUARES = ("x1_squared", "x2_squared", "x1_x2")  # features that reach far beyond the others
# A trial: what diverges does so within a few steps, or by a steady rise that shows early
MAX_TRIAL_STEPS = 400
MAX_TRIAL_SAMPLES = 20_000  # in all its minibatches; with the next, some twentieth of a second
MAX_TRIAL_PRODUCTS = 100_000_000
MAX_RISE = 3.0  # of the training loss, as a multiple of the one at the start
MAX_PARAMETER = 100.0
SMALLER_BY = (3,)  # the learning rate is divided by the first of these that helps
ADAPTIVE_RATES = (0.01, 0.001)  # for Adam: the larger, unless that diverges, too


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
    first. Each is a new experiment, `dataclasses.replace(experiment, **settings)`, that was trained for some
    steps from its start and stayed calm; if none of them did, there is none."""
    trials = find_remedies(experiment)
    while True:
        try:
            next(trials)
        except StopIteration as end:
            return dict(end.value)


def find_remedies(experiment: Experiment) -> Generator[None, None, dict[str, dict[str, Any]]]:
    """`suggest_remedies`, a little at a time: a generator that yields between two trials and returns what
    that returns."""
    found: dict[str, dict[str, Any]] = {}
    for name, settings in _candidates(experiment):
        if name not in found and _lasts(replace(experiment, **settings)):
            found[name] = settings
        yield
    return found


def _candidates(experiment: Experiment) -> Iterator[tuple[str, dict[str, Any]]]:
    """(name of the remedy, settings) of what fits the experiment, the likeliest first. Of one name there can
    be several, the boldest first."""
    tame = tuple(name for name in experiment.features if name not in SQUARES)
    bounded = {"tanh", "sigmoid", "sine"}.intersection(experiment.activations)
    for divisor in SMALLER_BY:
        if experiment.learning_rate / divisor >= SETTINGS["learning_rate"].minimum:
            yield "smaller_steps", {"learning_rate": experiment.learning_rate / divisor}
    if experiment.optimizer in ("momentum", "nesterov"):
        yield "no_momentum", {"optimizer": "sgd"}
    if tame and tame != experiment.features:
        yield "tame_features", {"features": tame}
    if experiment.initializer == "uniform_half" and experiment.hidden_layer_sizes:  # blind to a layer's size
        yield "fitting_start", {"initializer": "glorot_uniform" if bounded else "he_normal"}
    for rate in ADAPTIVE_RATES:
        if experiment.optimizer != "adam" or rate < experiment.learning_rate:
            yield (
                "adaptive_steps",
                {"optimizer": "adam", "learning_rate": min(experiment.learning_rate, rate)},
            )


@lru_cache(maxsize=128)  # the page asks at every click
def _lasts(experiment: Experiment) -> bool:
    """Whether its first steps, at most `MAX_TRIAL_STEPS`, leave an experiment calm: not diverged, nor about
    to. They are made at the full learning rate, which a schedule may reach only later."""
    run = Run(replace(experiment, schedule="constant"))
    limit = MAX_RISE * run.measurement.train_loss
    descent = GradientDescent(run.mlp, run.samples, run.experiment)  # bare: a history would cost far more
    with one_blas_thread, np.errstate(all="ignore"):
        for _ in range(_trial_steps(run)):
            descent.minibatches.begin_epoch()
            descent.step()
        largest = np.abs(run.mlp.parameters).max()
    return bool(largest <= MAX_PARAMETER and run.measurement.train_loss <= limit)  # NaN is neither


def _trial_steps(run: Run) -> int:
    batch_size = run.experiment.batch_size
    products = batch_size * len(run.mlp.parameters)
    return max(1, min(MAX_TRIAL_STEPS, MAX_TRIAL_SAMPLES // batch_size, MAX_TRIAL_PRODUCTS // products))

"""The learning-rate finder: the learning rate is raised step by step until the loss explodes (Smith 2017),
and a tenth of the rate at which it was least is suggested (Howard & Gugger 2020).

The loss is that of the training samples after each step and not, as there, of the minibatch that was stepped
on: it is as cheap on networks of this size, and needs no smoothing that would hide where it turns. The rates
are the learning rates that an experiment may have. Of eleven problems trained with the suggestion, nine came
to a lower loss than with the rate of the steepest slope, and all than with that of the valley.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np

from mlpviz.network.arrays import Array
from mlpviz.network.evaluation import Evaluator
from mlpviz.training.descent import GradientDescent
from mlpviz.training.run import Run
from mlpviz.training.settings import SETTINGS
from mlpviz.training.threads import one_blas_thread
from mlpviz.training.values import read_whole_number

MAX_SAMPLES = 500  # that the loss is of, the first to train on
MAX_RISE = 5.0  # of the loss, as a multiple of its least so far; beyond it has exploded
MIN_FALL = 0.02  # of the loss, as a share of the first; less is noise


@dataclass(frozen=True, eq=False)
class FoundLearningRate:
    """What the finder saw. learning_rates [n]: the rates, each for one step; losses [n]: the training loss
    after that step, all finite; it ends where the loss exploded. suggestion: the rate to take, or None;
    reason: why, or why not, in a sentence."""

    learning_rates: Array
    losses: Array
    suggestion: float | None
    reason: str


def find_learning_rate(run: Run, *, n_steps: int = 100) -> FoundLearningRate:
    """Raise the learning rate exponentially over so many steps, on a copy of the network as it is now with
    the run's optimizer and batch size, and suggest one (Smith 2017). The run stays as it is, bit for bit.
    Raises ValueError unless n_steps is at least 10."""
    steps = raise_learning_rate(run, n_steps=n_steps)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: FoundLearningRate = end.value
            return found


def raise_learning_rate(run: Run, *, n_steps: int = 100) -> Generator[None, None, FoundLearningRate]:
    """What `find_learning_rate` does, as a generator that yields after every step and returns what it found,
    for whoever has other things to do in between. It looks at the run before the first step only."""
    n_steps = read_whole_number("n_steps", n_steps, 10)
    setting = SETTINGS["learning_rate"]
    rates = np.geomspace(setting.minimum, setting.maximum, n_steps)
    mlp, experiment, samples = run.mlp.astype(run.mlp.dtype), run.experiment, run.samples
    descent = GradientDescent(mlp, samples, experiment)
    run.checkpoint().restore(descent)
    some = slice(MAX_SAMPLES)
    X, targets, y = samples.inputs_train[some], samples.targets_train[some], samples.y_train[some]
    evaluator = Evaluator(mlp, X, targets, y, samples.loss, layers=False)
    losses: list[float] = []
    with one_blas_thread, np.errstate(all="ignore"):
        first = evaluator.score()[0]
    for rate in rates:
        rate = min(max(float(rate), setting.minimum), setting.maximum)  # whatever rounding did
        with one_blas_thread, np.errstate(all="ignore"):
            descent.follow(replace(experiment, learning_rate=rate, schedule="constant"))
            descent.minibatches.begin_epoch()
            descent.step()
            loss = evaluator.score()[0]
        if not np.isfinite(loss):
            break
        losses.append(loss)
        if loss > MAX_RISE * min(first, *losses):
            break
        yield
    return FoundLearningRate(
        rates[: len(losses)], np.array(losses), *suggest_learning_rate(rates, losses, first)
    )


def suggest_learning_rate(rates: Array, losses: list[float], first: float) -> tuple[float | None, str]:
    """(suggestion, reason) from the losses after a step at each of the rates [n], as many as there are, and
    the first loss, before any: a tenth of the rate at which the loss was at its least."""
    least = int(np.argmin(losses)) if losses else 0
    if not losses or losses[least] > (1 - MIN_FALL) * first:
        fall = f"made the loss, {first:.3g}, fall by {MIN_FALL:.0%}"
        return None, f"No rate up to {rates[max(len(losses) - 1, 0)]:.2g} {fall}: there is no suggestion."
    setting = SETTINGS["learning_rate"]
    rate = max(float(f"{rates[least] / 10:.1e}"), setting.minimum)
    fall = f"fell from {first:.3g} to its least, {losses[least]:.3g}, at a rate of {rates[least]:.2g}"
    return rate, f"The loss {fall}; a tenth of that leaves room before it rises."

"""The trial: whether an experiment stays calm, found by training it from its start.

A trial takes as many steps as `TRIAL_EPOCHS` have, or fewer of a large network or of small minibatches:
somebody waits for it. It is a generator, since others may wait for the same thread.
"""

import time
from collections.abc import Generator
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from mlpviz.data import ImageParts
from mlpviz.network.evaluation import Evaluator
from mlpviz.training.descent import GradientDescent
from mlpviz.training.experiment import Experiment
from mlpviz.training.measurement import MAX_GLANCED
from mlpviz.training.run import Run
from mlpviz.training.samples import Samples
from mlpviz.training.threads import one_blas_thread
from mlpviz.training.untrained import make_network

TRIAL_EPOCHS = 200
MAX_TRIAL_STEPS = 10_000  # a third of a second of the smallest networks
MAX_TRIAL_PRODUCTS = 2_000_000_000  # of a weight and a sample, in all steps; about half a second
TURN_SECONDS = 0.02  # of work between two yields
STEPS_BETWEEN_CHECKS = 50
MAX_PARAMETER = 100.0
MAX_RISE = 1.1  # of the training loss at the end, as a multiple of the one at the start


class TrialLength(NamedTuple):
    """How long a trial is: steps, and the epochs that these are, which may be less than one."""

    steps: int
    epochs: float


def measure_trial(run: Run) -> TrialLength:
    """How long the trial of a run's experiment is, or of one that differs from it in little."""
    return _measure_trial(run.experiment.batch_size, len(run.y_train), len(run.mlp.parameters))


def try_out(experiment: Experiment, images: ImageParts | None = None) -> Generator[None, None, bool]:
    """Train an experiment from its start for the length of a trial, and return whether it stayed calm all the
    way: nothing overflowed, no parameter grew beyond 100, and the training loss is no higher than it was.
    Yields after every 20 ms of work or so, which decides on nothing. images: as of a Run.

    The steps are those of a Run, at the full learning rate, which a schedule may reach only later.
    """
    experiment = replace(experiment, schedule="constant")
    samples = Samples(experiment, images)
    mlp = make_network(experiment, samples)
    descent = GradientDescent(mlp, samples, experiment)  # bare: a history would cost far more
    X, targets, y = samples.inputs_train, samples.targets_train, samples.y_train
    of_some = (X[:MAX_GLANCED], targets[:MAX_GLANCED], y[:MAX_GLANCED])
    evaluator = Evaluator(mlp, *of_some, samples.loss, layers=False)
    length = _measure_trial(experiment.batch_size, len(y), len(mlp.parameters))
    loss_at_start, done = _loss_if_calm(evaluator), 0
    loss = loss_at_start
    while done < length.steps and np.isfinite(loss):
        yield
        deadline = time.perf_counter() + TURN_SECONDS
        with one_blas_thread, np.errstate(all="ignore"):
            while done < length.steps and time.perf_counter() < deadline:
                descent.minibatches.begin_epoch()
                descent.step()
                done += 1
                if done % STEPS_BETWEEN_CHECKS == 0 or done == length.steps:
                    loss = _loss_if_calm(evaluator)
                    if not np.isfinite(loss):
                        break
    return bool(loss <= MAX_RISE * loss_at_start)


def _measure_trial(batch_size: int, n_train: int, n_parameters: int) -> TrialLength:
    steps_an_epoch = -(-n_train // batch_size)
    affordable = min(MAX_TRIAL_STEPS, MAX_TRIAL_PRODUCTS // (min(batch_size, n_train) * n_parameters))
    steps = max(1, min(TRIAL_EPOCHS * steps_an_epoch, affordable))
    return TrialLength(steps, steps / steps_an_epoch)


def _loss_if_calm(evaluator: Evaluator) -> float:
    """The mean loss, or infinity if the parameters are too large or it is no number."""
    if not np.abs(evaluator.mlp.parameters).max() <= MAX_PARAMETER:  # NaN is not
        return np.inf
    with one_blas_thread, np.errstate(all="ignore"):
        loss, _ = evaluator.score()
    return loss if np.isfinite(loss) else np.inf

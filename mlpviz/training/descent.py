"""Gradient descent: one network, trained on one set of samples, a minibatch at a time.

Here stands everything that a step changes, and the step itself. How far to go, and what is to be measured and
remembered on the way, is the run's to say.
"""

from typing import NamedTuple

import numpy as np

from mlpviz.network.arrays import Array
from mlpviz.network.buffers import Buffers
from mlpviz.network.minibatches import Minibatches
from mlpviz.network.mlp import MLP
from mlpviz.network.optimizers import OPTIMIZERS, SGD
from mlpviz.network.regularizers import REGULARIZERS
from mlpviz.network.schedules import SCHEDULES
from mlpviz.training.experiment import Experiment
from mlpviz.training.samples import Samples


class Moment(NamedTuple):
    """What steps within an epoch change. Cheaper to keep than a Checkpoint, and good for that epoch alone."""

    parameters: Array
    optimizer_state: Array
    optimizer_t: int
    last_update: Array
    position: int  # in the epoch
    steps: int
    epochs: int


class GradientDescent:
    """Trains `mlp` on `samples` by the live settings of `experiment`.

    `steps` and `epochs` count what is done. `last_update` [n_parameters] is what the last step of `train`
    added to the parameters, zeros before the first. `restores` counts the returns to an earlier state: what
    was measured before one may be of another course of the training.
    """

    def __init__(self, mlp: MLP, samples: Samples, experiment: Experiment) -> None:
        self.samples, self.mlp, self.experiment = samples, mlp, experiment
        self.loss = samples.loss
        rng = experiment.generator("batch")
        self.minibatches = Minibatches(
            samples.inputs_train, samples.targets_train, experiment.batch_size, rng
        )
        self.last_update: Array = np.zeros_like(mlp.parameters)
        self.epochs = self.steps = self.restores = 0
        self.last_buffers = Buffers(mlp, self.minibatches.batch_size)  # those of the last step
        self._buffers = {self.minibatches.batch_size: self.last_buffers}
        self._scratch: Array = np.empty_like(mlp.parameters)
        self.optimizer = self._new_optimizer()
        self._set_penalty()

    def follow(self, experiment: Experiment) -> None:
        """Go on by the live settings of another experiment."""
        was, self.experiment = self.experiment, experiment
        if experiment.batch_size != was.batch_size:
            self.minibatches.batch_size = experiment.batch_size
        if experiment.optimizer != was.optimizer:
            self.optimizer = self._new_optimizer()  # what one remembers means nothing to another
        self._set_penalty()

    def train(self, n_steps: int) -> None:
        """`n_steps` updates within the current epoch (`minibatches.begin_epoch` first)."""
        for i in range(n_steps):
            if i == n_steps - 1:
                np.copyto(self.last_update, self.mlp.parameters)
            self.step()
        np.subtract(self.mlp.parameters, self.last_update, self.last_update)
        if self.minibatches.left == 0:
            self.epochs += 1

    def step(self) -> None:
        """One step on the next minibatch: forward, backward, penalty, optimizer."""
        rate = self.learning_rate  # of the moment before the minibatch is handed out
        X, targets = self.minibatches.next()
        self.last_buffers = buffers = self._buffers_for(len(X))
        self.mlp.loss_gradient(X, targets, self.loss, buffers)
        if self._penalty_rates is not None:
            np.add(self.mlp.gradient, self.penalty_gradient(self._scratch), self.mlp.gradient)
        self.optimizer.step(self.mlp.parameters, self.mlp.gradient, rate)
        self.steps += 1

    def moment(self) -> Moment:
        """The present one, to `return_to` within this epoch."""
        return Moment(
            self.mlp.parameters.copy(),
            self.optimizer.state.copy(),
            self.optimizer.t,
            self.last_update.copy(),
            self.minibatches.position,
            self.steps,
            self.epochs,
        )

    def return_to(self, moment: Moment) -> None:
        """Back to an earlier moment of this epoch."""
        self.mlp.parameters[...] = moment.parameters
        self.optimizer.state[...] = moment.optimizer_state
        self.optimizer.t = moment.optimizer_t
        self.last_update[...] = moment.last_update
        self.minibatches.rewind(moment.position)
        self.steps, self.epochs = moment.steps, moment.epochs
        self.restores += 1

    @property
    def learning_rate(self) -> float:
        """The learning rate in use now: the experiment's, times its schedule."""
        rate = self.experiment.learning_rate
        if self.experiment.schedule == "constant":
            return rate
        epoch = self.epochs + self.progress
        return rate * SCHEDULES[self.experiment.schedule](epoch, self.experiment.schedule_epochs)

    @property
    def progress(self) -> float:
        """How much of the current epoch is done, from 0 to 1; 0 between two epochs."""
        unfinished = self.minibatches.left > 0
        return self.minibatches.position / len(self.samples.inputs_train) * unfinished

    @property
    def penalty(self) -> float:
        """The regularization rate times the penalty of the weights."""
        if self._penalty_rates is None:
            return 0.0
        weights = self.mlp.parameters[self.mlp.is_weight]
        return self.experiment.regularization_rate * self._regularizer.penalty(weights)

    def penalty_gradient(self, out: Array | None = None) -> Array:
        """The gradient of `penalty`, [n_parameters], laid out like the parameters; zero for biases. Written
        into `out` if there is one."""
        out = np.zeros_like(self.mlp.parameters) if out is None else out
        if self._penalty_rates is not None:
            self._regularizer.gradient(self.mlp.parameters, out)
            np.multiply(out, self._penalty_rates, out)
        return out

    def _new_optimizer(self) -> SGD:
        return OPTIMIZERS[self.experiment.optimizer](len(self.mlp.parameters), self.mlp.dtype)

    def _set_penalty(self) -> None:
        self._regularizer = REGULARIZERS[self.experiment.regularization]
        rate = self.experiment.regularization_rate
        free = rate == 0 or self.experiment.regularization == "none"
        self._penalty_rates = None if free else (self.mlp.is_weight * rate).astype(self.mlp.dtype)

    def _buffers_for(self, batch_size: int) -> Buffers:
        """Buffers are kept for the batch size and for the smaller last minibatch of an epoch."""
        if batch_size not in self._buffers:
            if len(self._buffers) >= 2:
                self._buffers.clear()
            self._buffers[batch_size] = Buffers(self.mlp, batch_size)
        return self._buffers[batch_size]

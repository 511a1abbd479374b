"""A run: one experiment being trained.

`Run` owns the data, the network, the optimizer, the minibatches and the history. Training advances in one
place, `_train`, and returns; `step`, `epoch` and `advance` are ways to say how far. Nobody else loops, so
a notebook, the page and a test all drive the same code.
"""

import time
from dataclasses import dataclass, replace

import numpy as np

from mlpviz.data import DATASETS, IDENTITY, OWN, apply_features, make_dataset, split
from mlpviz.data.images import N_CLASSES
from mlpviz.network.losses import LOSSES
from mlpviz.network.minibatches import Minibatches
from mlpviz.network.mlp import MLP, Buffers, with_ones
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.network.regularizers import REGULARIZERS
from mlpviz.network.schedules import SCHEDULES
from mlpviz.training.experiment import LIVE, Experiment
from mlpviz.training.history import Event, History
from mlpviz.training.measurement import Meters

HISTORY_BYTES = 48 << 20  # what the checkpoints of a run may take, if not even the fewest take more
HISTORY_CAPACITY = (8, 400)
CLOCK_SECONDS, CLOCK_STEPS = 1e-3, 25  # the clock is looked at so often at most, unless a step takes longer
_DATA, _WEIGHTS, _BATCHES = 1, 2, 3  # streams of random numbers: one seed, three independent sequences


@dataclass(frozen=True)
class Divergence:
    """Why a run stopped: the first number that was no longer finite.

    step: the update that made it; layer: the dense layer it appeared in, counted from 1; reason: a
    sentence. The run stands at the last finite state, the one before that step.
    """

    step: int
    epoch: int
    layer: int
    reason: str


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """All it takes to go on from here exactly: parameters, optimizer, minibatches, live settings."""

    experiment: Experiment
    steps: int
    epochs: int
    parameters: np.ndarray
    optimizer_state: np.ndarray
    optimizer_t: int
    minibatches: tuple
    last_update: np.ndarray


class Run:
    """experiment: what to train. images: the ImageParts of a data set of images, by default those that
    `mlpviz.data.IMAGES` finds. `epochs` and `steps` count what is done; `history` is measured after every
    epoch; `diverged` is None or a Divergence, and then the run stands still.

    X_train, y_train, X_test, y_test are the samples, points of the plane or images, and their labels; the
    network's input are the experiment's features of the points, or the pixels. `projection` places samples
    in the plane of the pictures.
    """

    def __init__(self, experiment, images=None):
        self.experiment = experiment
        self.task = experiment.task
        rng = np.random.default_rng((_DATA, experiment.data_seed))
        if experiment.images:
            n_classes = N_CLASSES
            self.images = images or experiment.images.parts(experiment.train_share, rng)
            self.X_train, self.y_train = self.images.X_train, self.images.y_train
            self.X_test, self.y_test = self.images.X_test, self.images.y_test
            self.projection = self.images.projection
        else:
            self.images, self.projection = None, IDENTITY
            X, y, n_classes = self._draw_points(rng)
            self.X_train, self.y_train, self.X_test, self.y_test = split(
                X, y, train_share=experiment.train_share, rng=rng
            )
        if self.task == "classification":
            self.n_classes = n_classes
            self.loss = LOSSES["cross_entropy"]
        else:
            self.n_classes = 0
            self.loss = LOSSES["squared_error"]
        self._build()

    def _draw_points(self, rng):
        """X [n, 2], y [n] and the number of classes."""
        experiment = self.experiment
        if experiment.dataset in OWN:
            return *experiment.own.arrays(self.task), experiment.own.n_classes
        X, y = make_dataset(
            experiment.dataset,
            n_samples=experiment.n_samples,
            noise=experiment.noise,
            n_classes=experiment.n_classes,
            rule=experiment.rule,
            rng=rng,
        )
        return X, y, DATASETS[experiment.dataset].n_classes or experiment.n_classes

    def _build(self):
        experiment = self.experiment
        if self.images is None:
            inputs, test_inputs = self.encode_inputs(self.X_train), self.encode_inputs(self.X_test)
        else:
            inputs, test_inputs = self.images.inputs(np.dtype(experiment.dtype))
        targets, test_targets = self.targets(self.y_train), self.targets(self.y_test)
        self.mlp = MLP(
            (inputs.shape[1] - 1, *experiment.hidden_layer_sizes, targets.shape[1]),
            experiment.activations,
            initializer=experiment.initializer,
            rng=np.random.default_rng((_WEIGHTS, experiment.weight_seed)),
            dtype=np.dtype(experiment.dtype),
        )
        train, test = (inputs, targets, self.y_train), (test_inputs, test_targets, self.y_test)
        self._meters = Meters(self.mlp, self.loss, train, test)
        rng = np.random.default_rng((_BATCHES, experiment.batch_seed))
        self._minibatches = Minibatches(inputs, targets, experiment.batch_size, rng)
        self._buffers = {}
        self._optimizer = self._new_optimizer()
        self._set_penalty()
        self._last_update = np.zeros_like(self.mlp.parameters)
        self._scratch = np.empty_like(self.mlp.parameters)
        self.epochs = self.steps = 0
        self.diverged = None
        self._seconds_a_step = 0.0  # not known yet
        self._forget_measurements()
        self._latest = None

        per_layer = ("gradient_magnitude", "gradient_mean_abs", "weight_norm", "update_ratio")
        per_hidden = ("dead_share", "saturated_share")
        layers = range(1, len(self.mlp.dense) + 1)
        columns = (
            *("epoch", "step", "train_loss", "test_loss", "train_accuracy", "test_accuracy"),
            *("penalty", "learning_rate"),
            *(f"{name}/{layer}" for name in per_layer for layer in layers),
            *(f"{name}/{layer}" for name in per_hidden for layer in layers[:-1]),
        )
        least, most = HISTORY_CAPACITY
        self.history = History(columns, int(np.clip(HISTORY_BYTES // self._checkpoint_bytes(), least, most)))
        self._record()

    # Training

    def step(self):
        """Train on one minibatch."""
        self.advance(steps=1)

    def epoch(self):
        """Train to the end of the current epoch, or for a whole one at its end."""
        self.advance(epochs=1)

    def advance(self, *, steps=None, epochs=None, seconds=None):
        """Train for so many steps or epochs, whichever comes first, and no longer than about so many
        seconds (at least one step), if need be to the middle of an epoch. Returns at once if the run has
        diverged."""
        deadline = None if seconds is None else time.perf_counter() + seconds
        while self.diverged is None:
            if self._minibatches.left == 0:
                self._minibatches.begin_epoch()
            left = min(self._minibatches.left, self._steps_until(deadline))
            left = left if steps is None else min(left, steps)
            self._train(left)
            if self.diverged is None and self._minibatches.left == 0:
                epochs = None if epochs is None else epochs - 1
                if self.history.is_on_grid(self.epochs):
                    self._record()
            steps = None if steps is None else steps - left
            finished = (steps is None and epochs is None and deadline is None) or (
                (steps is not None and steps <= 0) or (epochs is not None and epochs <= 0)
            )
            if finished or (deadline is not None and time.perf_counter() >= deadline):
                break
        if self._minibatches.left == 0 and self.history.epochs[-1] != self.epochs:
            self._record()  # the latest epoch is in the history even when it is not on its grid

    def _steps_until(self, deadline):
        """How many steps there is time for: at least one, and enough to make a look at the clock worth it."""
        if deadline is None:
            return np.inf
        fewest = 1 if self._seconds_a_step > CLOCK_SECONDS else CLOCK_STEPS
        if not self._seconds_a_step:
            return fewest
        return max(fewest, int((deadline - time.perf_counter()) / self._seconds_a_step))

    def _train(self, n_steps):
        """`n_steps` updates within the current epoch: the only place where parameters are trained.

        Nothing is checked on the way, which keeps it fast. If the outcome is not finite, it is taken back and
        walked again, one checked step at a time, to the step that broke it.
        """
        before = self._state()
        start = time.perf_counter()
        with np.errstate(all="ignore"):
            for i in range(n_steps):
                if i == n_steps - 1:
                    np.copyto(self._last_update, self.mlp.parameters)
                self._update(*self._minibatches.next())
            self._seconds_a_step = (time.perf_counter() - start) / n_steps
            np.subtract(self.mlp.parameters, self._last_update, self._last_update)
            if self._minibatches.left == 0:
                self.epochs += 1
            self._forget_measurements()
            if not self._is_finite():
                self._find_divergence(before, n_steps)

    def _update(self, X, targets):
        """One step of gradient descent on a minibatch: forward, backward, penalty, optimizer."""
        self.mlp.loss_gradient(X, targets, self.loss, self._buffers_for(len(X)))
        if self._penalty_rates is not None:
            np.add(self.mlp.gradient, self.penalty_gradient(self._scratch), self.mlp.gradient)
        self._optimizer.step(self.mlp.parameters, self.mlp.gradient, self.learning_rate)
        self.steps += 1

    @property
    def learning_rate(self):
        """The learning rate in use now: the experiment's, times its schedule."""
        rate = self.experiment.learning_rate
        if self.experiment.schedule == "constant":
            return rate
        epoch = self.epochs + self.progress
        return rate * SCHEDULES[self.experiment.schedule](epoch, self.experiment.schedule_epochs)

    def _is_finite(self):
        """Whether all parameters and the training loss are; the latter comes free where it is about to be
        measured, for a row of the history or for somebody who is about to look."""
        if not np.isfinite(self.mlp.parameters).all():
            return False
        if self._minibatches.left == 0 and self.history.is_on_grid(self.epochs):
            return bool(np.isfinite(self.measurement.train_loss))
        if self._meters.many:
            return bool(np.isfinite(self.glance.train_loss))
        return bool(np.isfinite(self._meters.train_loss()))

    def _find_divergence(self, before, n_steps):
        """From the finite state `before`, step by step to the first number that is not finite; leaves the
        run at the state before that step. Of many samples only some are looked at on the way; if the loss
        of the others is the first to overflow, the way is walked again with an eye on all of them."""
        if not self._walk(before, n_steps, in_full=False):
            self._walk(before, n_steps, in_full=True)

    def _walk(self, before, n_steps, in_full):
        """Whether a step was found that breaks a state which is finite in full."""
        self._restore_state(before)
        for _ in range(n_steps):
            last_finite = self._state()
            X, targets = self._minibatches.next()
            self._update(X, targets)
            loss = self._meters.train_loss(in_full=in_full)
            if not (np.isfinite(self.mlp.parameters).all() and np.isfinite(loss)):
                layer, reason = self._first_not_finite(self._buffers_for(len(X)))
                self.diverged = Divergence(self.steps, self.epochs, layer, reason)
                self._restore_state(last_finite)
                return in_full or bool(np.isfinite(self._meters.train_loss(in_full=True)))
        return False

    def _first_not_finite(self, buffers):
        """(layer, reason): forward through the sums, backward through the gradients, then the update."""
        n_layers = len(self.mlp.dense)
        sums = [*(z for z, _, _ in buffers.hidden), buffers.outputs]
        for layer, z in enumerate(sums, start=1):
            if not np.isfinite(z).all():
                return layer, f"the sums of layer {layer} overflowed"
        for layer in range(n_layers, 0, -1):
            if not np.isfinite(self.mlp.dense[layer - 1].gradient).all():
                return layer, f"the gradient of layer {layer} overflowed"
        for layer, dense in enumerate(self.mlp.dense, start=1):
            if not np.isfinite(dense.parameters).all():
                return layer, f"the step made the weights of layer {layer} overflow"
        return n_layers, "the training loss overflowed"

    # Measuring

    @property
    def measurement(self):
        """How the run does now, a Measurement; made once, then remembered until something changes."""
        if self._measurement is None:
            self._measurement = self._latest = self._meters.measure(self)
        return self._measurement

    @property
    def glance(self):
        """The same where that is known or cheap; of many samples a glance (see `Measurement`)."""
        if self._measurement is not None or not self._meters.many:
            return self.measurement
        if self._glance is None:
            self._glance = self._meters.measure(self, in_full=False)
        return self._glance

    @property
    def last_measurement(self):
        """The same where that is cheap; of many samples the latest Measurement in full, such as that of the
        end of the last epoch."""
        return self._latest if self._meters.many and self._latest is not None else self.measurement

    def _forget_measurements(self):
        self._measurement = self._glance = None

    def measure_layers(self, mlp):
        """The LayerMeasurement of another network of the same shape, on the same training data."""
        return self._meters.layers_of(mlp)

    @property
    def progress(self):
        """How much of the current epoch is done, from 0 to 1; 0 between two epochs."""
        unfinished = self._minibatches.left > 0
        return self._minibatches.position / len(self.X_train) * unfinished

    @property
    def penalty(self):
        """The regularization rate times the penalty of the weights."""
        if self._penalty_rates is None:
            return 0.0
        weights = self.mlp.parameters[self.mlp.is_weight]
        return self.experiment.regularization_rate * self._regularizer.penalty(weights)

    def penalty_gradient(self, out=None):
        """The gradient of `penalty`, laid out like the parameters; zero for biases."""
        out = np.zeros_like(self.mlp.parameters) if out is None else out
        if self._penalty_rates is not None:
            self._regularizer.gradient(self.mlp.parameters, out)
            np.multiply(out, self._penalty_rates, out)
        return out

    @property
    def last_update(self):
        """What the last step added to the parameters, laid out like them; zeros before the first."""
        return self._last_update

    def next_rows(self):
        """The rows of X_train, [batch], that the next step will train on. Looking changes nothing."""
        return self._minibatches.peek()

    def last_rows(self):
        """The rows of X_train, [batch], that the last step trained on; none if that cannot be told."""
        return self._minibatches.last()

    def _record(self):
        m = self.measurement
        layers = m.layers
        row = np.concatenate(
            (
                (m.epoch, m.step, m.train_loss, m.test_loss, m.train_accuracy, m.test_accuracy),
                (m.penalty, m.learning_rate),
                *(layers.gradient_magnitude, layers.gradient_mean_abs, layers.weight_norm, m.update_ratio),
                *(layers.dead_share, layers.saturated_share),
            )
        )
        self.history.record(self.epochs, row, self.checkpoint())

    # Changing the run while it trains

    def change(self, **settings):
        """Change live settings (see `LIVE`): the run goes on with the new ones, and its history says so.
        Raises ValueError, and changes nothing, if one is not allowed or not live."""
        experiment = replace(self.experiment, **settings)
        changed = experiment.differs_in(self.experiment)
        if not changed:
            return
        if changed - LIVE:
            raise ValueError(
                f"settings must be among {', '.join(sorted(LIVE))}, got {', '.join(sorted(changed - LIVE))}"
            )
        was, self.experiment = self.experiment, experiment
        if "batch_size" in changed:
            self._minibatches.batch_size = experiment.batch_size
        if "optimizer" in changed:
            self._optimizer = self._new_optimizer()  # what one optimizer remembers means nothing to another
        self._set_penalty()
        for name in sorted(changed):
            self.note(f"{name} from {getattr(was, name)} to {getattr(experiment, name)}")
        self._changed()

    def set_parameter(self, layer, input, unit, value):
        """Set one weight by hand: of dense layer `layer` (from 1), from `input` (from 0; input_units means
        the bias) to `unit` (from 0).

        Raises ValueError, and changes nothing, if there is none such or the loss would not be finite.
        """
        if not 1 <= layer <= len(self.mlp.dense):
            raise ValueError(f"layer must be between 1 and {len(self.mlp.dense)}, got {layer}")
        dense = self.mlp.dense[layer - 1]
        if not 0 <= input <= dense.input_units:
            raise ValueError(f"input must be between 0 and {dense.input_units}, got {input}")
        if not 0 <= unit < dense.output_units:
            raise ValueError(f"unit must be between 0 and {dense.output_units - 1}, got {unit}")
        if not np.isfinite(value) or abs(value) > 1e6:
            raise ValueError(f"value must be between -1e6 and 1e6, got {value}")
        was = dense.parameters[input, unit]
        dense.parameters[input, unit] = value
        with np.errstate(all="ignore"):
            finite = np.isfinite(self._meters.train_loss(in_full=True))
        if not finite:
            dense.parameters[input, unit] = was
            raise ValueError(f"value must leave the training loss finite, got {value}")
        name = (
            f"bias of unit {unit + 1}" if input == dense.input_units else f"weight {input + 1} → {unit + 1}"
        )
        self.note(f"{name} of layer {layer} from {was:.4g} to {value:.4g}")
        self._changed()

    def _changed(self):
        """By hand. Between two epochs, the history of the last one is written anew: who goes back there goes
        on as it did."""
        self._forget_measurements()
        if self._minibatches.left == 0 and self.history.epochs[-1] == self.epochs:
            self._record()

    def note(self, text):
        """Write an event into the history."""
        self.history.events.append(Event(self.epochs, self.steps, text))

    def forget_divergence(self):
        """Stand at the last finite state again, free to go on (and to diverge again, if nothing changes)."""
        self.diverged = None
        self._forget_measurements()

    # Going back

    def checkpoint(self):
        """The present state, to `restore` later."""
        return Checkpoint(
            self.experiment,
            self.steps,
            self.epochs,
            self.mlp.parameters.copy(),
            self._optimizer.state.copy(),
            self._optimizer.t,
            self._minibatches.state(),
            self._last_update.copy(),
        )

    def restore(self, checkpoint):
        """Back to a checkpoint, live settings included; training goes on exactly as it did from there. What
        came after it leaves the history."""
        self.experiment = checkpoint.experiment
        self._minibatches.batch_size = self.experiment.batch_size
        self._optimizer = self._new_optimizer()
        self._set_penalty()
        self.mlp.parameters[...] = checkpoint.parameters
        self._optimizer.state[...] = checkpoint.optimizer_state
        self._optimizer.t = checkpoint.optimizer_t
        self._minibatches.restore(checkpoint.minibatches)
        self._last_update[...] = checkpoint.last_update
        self.steps, self.epochs = checkpoint.steps, checkpoint.epochs
        self.diverged = None
        self._forget_measurements()
        self._latest = None
        self.history.forget_after(self.epochs)
        self.history.forget_events_after(self.steps)

    def _state(self):
        """What a step within an epoch changes; cheaper than a checkpoint."""
        return (
            self.mlp.parameters.copy(),
            self._optimizer.state.copy(),
            self._last_update.copy(),
            (self._optimizer.t, self._minibatches.position, self.steps, self.epochs),
        )

    def _restore_state(self, state):
        parameters, optimizer_state, last_update, counters = state
        self.mlp.parameters[...] = parameters
        self._optimizer.state[...] = optimizer_state
        self._last_update[...] = last_update
        self._optimizer.t, position, self.steps, self.epochs = counters
        self._minibatches.rewind(position)
        self._forget_measurements()

    # Parts

    def encode(self, X, y):
        """Samples X [n, features] and labels y [n] as the network is fed them: its inputs and a column of
        ones, [n, input_units + 1], and the loss's targets, [n, output_units]."""
        return self.encode_inputs(X), self.targets(y)

    def encode_inputs(self, X, dtype=None):
        """The first of the two."""
        X = apply_features(X, self.experiment.features) if self.images is None else X
        return with_ones(X, np.dtype(dtype or self.experiment.dtype))

    def targets(self, y):
        """The second."""
        return self.loss.targets(y, max(self.n_classes, 1), np.dtype(self.experiment.dtype))

    def _new_optimizer(self):
        return OPTIMIZERS[self.experiment.optimizer](len(self.mlp.parameters), self.mlp.dtype)

    def _set_penalty(self):
        self._regularizer = REGULARIZERS[self.experiment.regularization]
        rate = self.experiment.regularization_rate
        free = rate == 0 or self.experiment.regularization == "none"
        self._penalty_rates = None if free else (self.mlp.is_weight * rate).astype(self.mlp.dtype)

    def _buffers_for(self, batch_size):
        """Buffers are kept for the batch size and for the smaller last minibatch of an epoch."""
        if batch_size not in self._buffers:
            if len(self._buffers) >= 2:
                self._buffers.clear()
            self._buffers[batch_size] = Buffers(self.mlp, batch_size)
        return self._buffers[batch_size]

    def _checkpoint_bytes(self):
        return (2 + len(self._optimizer.state)) * self.mlp.parameters.nbytes + 1000

    def __repr__(self):
        loss = self.measurement.train_loss
        return f"Run({self.mlp}, {self.experiment.dataset}, epoch {self.epochs}, training loss {loss:.4g})"

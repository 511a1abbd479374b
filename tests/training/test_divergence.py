"""Divergence: a run stops, says at which step and why, and keeps the last finite state."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.network.mlp import MLP
from mlpviz.training import Experiment, Run, Samples
from mlpviz.training.descent import GradientDescent
from mlpviz.training.divergence import find_divergence

DIVERGING = Experiment(
    dataset="plane", hidden_layer_sizes=(), features=("x1", "x2", "x1_squared"), learning_rate=1.0
)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.filterwarnings("error")
def test_a_divergence_is_told_and_leaves_the_last_finite_state(dtype):
    run = Run(replace(DIVERGING, dtype=dtype))
    run.advance(epochs=100)
    broken = run.diverged
    assert broken.layer == 1
    assert "overflow" in broken.reason
    assert run.steps == broken.step - 1
    assert np.isfinite(run.mlp.parameters).all()
    assert np.isfinite(run.measurement.train_loss)
    assert np.isfinite(run.history.rows).all()
    run.advance(epochs=5)
    assert run.steps == broken.step - 1  # it stands still


def test_the_divergence_is_found_at_the_same_step_however_one_gets_there():
    by_epochs, by_steps = Run(DIVERGING), Run(DIVERGING)
    by_epochs.advance(epochs=100)
    while by_steps.diverged is None:
        by_steps.step()
    assert by_steps.diverged == by_epochs.diverged
    assert np.array_equal(by_steps.mlp.parameters, by_epochs.mlp.parameters)


def test_after_a_divergence_one_can_go_on_with_a_smaller_rate():
    run = Run(DIVERGING)
    run.advance(epochs=100)
    run.forget_divergence()
    run.step()
    assert run.diverged is not None  # nothing had changed
    run.restore(run.history.checkpoint_at(0))
    run.change(learning_rate=0.003)
    run.advance(epochs=20)
    assert run.diverged is None


@pytest.mark.parametrize(
    ("seen_at", "seen_in_full_at", "step"), [(4, 4, 4), (4, 2, 2), (None, 3, 3), (1, 1, 1), (6, 5, 5)]
)
def test_a_loss_that_only_a_full_look_sees_is_found_at_its_step(seen_at, seen_in_full_at, step):
    samples = Samples(Experiment())
    mlp = MLP((2, 4, 2, 1), rng=np.random.default_rng(0))
    descent = GradientDescent(mlp, samples, Experiment())
    descent.minibatches.begin_epoch()
    before = descent.moment()

    def train_loss(*, in_full):
        first = seen_in_full_at if in_full else seen_at
        return np.inf if first is not None and descent.steps >= first else 1.0

    found = find_divergence(descent, before, 6, train_loss)
    assert (found.step, descent.steps) == (step, step - 1)
    assert found.reason == "the training loss overflowed"
    assert find_divergence(descent, before, step - 1, train_loss) is None


SQUARES = ("x1_squared", "x2_squared", "x1_x2")
FIVE_LAYERS = Experiment(
    dataset="plane",
    features=SQUARES,
    hidden_layer_sizes=(12,) * 5,
    activation="relu",
    initializer="he_normal",
    learning_rate=10,
    weight_seed=2,
)
KINDS_OF_EXPERIMENT = [  # regression with and without bends, classification under a penalty
    FIVE_LAYERS,
    replace(FIVE_LAYERS, hidden_layer_sizes=(8, 8, 8), activation="linear", learning_rate=3.0),
    replace(
        FIVE_LAYERS,
        dataset="circle",
        hidden_layer_sizes=(6, 5, 4),
        learning_rate=1.0,
        regularization="l2",
        regularization_rate=10.0,
    ),
]
DIVERGING_45 = [
    replace(experiment, weight_seed=seed, dtype="float32" if seed % 2 else "float64")
    for experiment in KINDS_OF_EXPERIMENT
    for seed in range(15)
]
ACTIVATIONS = {
    "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(z.dtype)),
    "linear": (lambda z: z, np.ones_like),
}


def overflowed_first(run):
    """Which dense layer the next step of plain gradient descent makes infinite or NaN first, by a
    transcription of the textbook's formulas, in the run's dtype."""
    experiment, dtype = run.experiment, run.mlp.dtype
    f, slope = ACTIVATIONS[experiment.activation]
    parameters = [dense.parameters.copy() for dense in run.mlp.dense]

    def forward(X):
        sums, inputs, ones = [], [X], np.ones((len(X), 1), dtype)
        for P in parameters:
            sums.append(inputs[-1] @ P)
            inputs.append(np.hstack([f(sums[-1]), ones]))
        return sums, inputs

    def first_overflow(arrays):
        return next((k for k, array in enumerate(arrays, start=1) if not np.isfinite(array).all()), None)

    rows = run.next_rows()
    X, targets = run.encode(run.X_train[rows], run.y_train[rows])
    sums, inputs = forward(X)
    if layer := first_overflow(sums):
        return layer
    z, two_classes = sums[-1], run.task == "classification"  # whose targets are ±1
    grad_z = -targets / (1 + np.exp(targets * z)) if two_classes else z - targets
    grad_z = grad_z / dtype.type(len(X))
    gradients = [None] * len(parameters)
    for k in reversed(range(len(parameters))):
        gradients[k] = inputs[k].T @ grad_z
        if experiment.regularization == "l2":
            gradients[k][:-1] += dtype.type(experiment.regularization_rate) * parameters[k][:-1]
        if not np.isfinite(gradients[k]).all():
            return k + 1
        if k > 0:
            grad_z = (grad_z @ parameters[k][:-1].T) * slope(sums[k - 1])
    for k, gradient in enumerate(gradients):
        parameters[k] = parameters[k] - dtype.type(experiment.learning_rate) * gradient
    X, _ = run.encode(run.X_train, run.y_train)
    return first_overflow(parameters) or first_overflow(forward(X)[0]) or len(parameters)


def test_a_hidden_layer_whose_sums_the_step_made_overflow_is_named():
    run = Run(FIVE_LAYERS)
    run.advance(epochs=200)
    assert run.diverged.layer == 4
    assert run.diverged.reason == "the step made the sums of layer 4 overflow"


def test_the_layer_named_is_the_first_to_overflow_in_45_experiments():
    named, recomputed = [], []
    for experiment in DIVERGING_45:
        run = Run(experiment)
        run.advance(epochs=200)
        assert run.diverged, experiment
        named.append(run.diverged.layer)
        with np.errstate(all="ignore"):
            recomputed.append(overflowed_first(run))
    assert named == recomputed
    assert len(named) == 45
    assert len(set(named)) >= 4

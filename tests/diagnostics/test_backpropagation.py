"""A pass: its numbers are those of the step to come, and looking at them changes nothing."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.diagnostics import backpropagate, check_gradient, peek_minibatch
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(
    n_samples=60, batch_size=7, features=("x1", "x2", "sin_x1"), hidden_layer_sizes=(3, 2), optimizer="sgd"
)


def loss_of(run, X, y):
    inputs, targets = run.encode(X, y)
    return float(run.loss.per_sample(run.mlp.forward(inputs[:, :-1]), targets).mean())


@pytest.mark.parametrize("dataset", ["circle", "blobs", "plane"])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_gradients_are_those_of_central_differences(dataset, activation):
    run = Run(replace(EXPERIMENT, dataset=dataset, activation=activation))
    run.advance(epochs=2)
    X, y = run.X_train[:3], run.y_train[:3]
    gradient = backpropagate(run, X, y).gradient
    parameters, h = run.mlp.parameters, 1e-6
    for i in range(len(parameters)):
        was = parameters[i]
        parameters[i] = was + h
        above = loss_of(run, X, y)
        parameters[i] = was - h
        below = loss_of(run, X, y)
        parameters[i] = was
        assert gradient[i] == pytest.approx((above - below) / (2 * h), abs=1e-7, rel=1e-5)


@pytest.mark.parametrize("regularization", ["none", "l1", "l2"])
def test_the_next_minibatch_is_what_the_next_step_trains_on(regularization):
    run = Run(replace(EXPERIMENT, regularization=regularization, regularization_rate=0.1))
    for _ in range(11):  # 30 training points: five steps an epoch, the last of two points
        step = peek_minibatch(run)
        before = run.mlp.parameters.copy()
        expected = before - run.learning_rate * (step.gradient + run.penalty_gradient())
        run.step()
        assert np.allclose(run.mlp.parameters, expected, rtol=1e-12, atol=1e-15)
    assert run.epochs == 2


def test_what_is_on_the_way_belongs_together():
    run = Run(replace(EXPERIMENT, dataset="blobs"))
    seen = peek_minibatch(run)
    inputs, targets = run.encode(seen.X, seen.y)
    assert np.array_equal(seen.inputs, inputs[:, :-1])
    layer_input = seen.inputs
    for dense, z, a, grad_z, gradient in zip(
        run.mlp.dense, seen.sums, seen.activations, seen.grad_sums, seen.gradients, strict=True
    ):
        assert np.allclose(z, dense.forward(layer_input))
        assert np.allclose(gradient[-1], grad_z.sum(axis=0))
        assert np.allclose(gradient[:-1], layer_input.T @ grad_z)
        layer_input = a
    for k, dense in enumerate(run.mlp.dense[1:]):
        assert np.allclose(seen.grad_activations[k], seen.grad_sums[k + 1] @ dense.weights.T)
        assert np.allclose(seen.grad_sums[k], seen.grad_activations[k] * (1 - seen.activations[k] ** 2))
        assert np.allclose(seen.slopes[k], 1 - seen.activations[k] ** 2)  # of tanh
    assert np.array_equal(seen.activations[-1], seen.sums[-1])
    assert seen.loss == pytest.approx(loss_of(run, seen.X, seen.y))
    assert np.allclose(seen.losses, run.loss.per_sample(seen.sums[-1], targets))


def test_looking_ahead_changes_nothing():
    seen, unseen = Run(EXPERIMENT), Run(EXPERIMENT)
    for _ in range(8):
        peek_minibatch(seen)
        seen.step()
    unseen.advance(steps=8)
    assert np.array_equal(seen.mlp.parameters, unseen.mlp.parameters)
    assert np.array_equal(seen.history.rows, unseen.history.rows)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("weight", [(1, 0, 2), (2, 3, 1), (3, 1, 0)])
def test_the_gradient_check_agrees_and_touches_nothing(dtype, weight):
    run = Run(replace(EXPERIMENT, dtype=dtype))
    run.advance(epochs=1)
    parameters = run.mlp.parameters.copy()
    check = check_gradient(run, run.X_test[:1], run.y_test[:1], *weight)
    assert check.relative_error < (1e-6 if dtype == "float64" else 1e-3)
    assert check.backpropagation != check.differences
    assert np.array_equal(run.mlp.parameters, parameters)


def test_the_gradient_check_finds_a_wrong_gradient(monkeypatch):
    run = Run(EXPERIMENT)
    tanh = type(run.mlp.activations[0])
    monkeypatch.setattr(tanh, "derivative", lambda self, z, a, out: np.copyto(out, 1 - a))
    assert check_gradient(run, run.X_test[:1], run.y_test[:1], 1, 0, 0).relative_error > 0.01


@pytest.mark.parametrize(
    ("layer", "input", "unit", "message"),
    [
        (0, 0, 0, "layer must be between 1 and 3, got 0"),
        (4, 0, 0, "layer must be between 1 and 3, got 4"),
        (1, 4, 0, "input must be between 0 and 3, got 4"),
        (2, -1, 0, "input must be between 0 and 3, got -1"),
        (2, 0, 2, "unit must be between 0 and 1, got 2"),
    ],
)
def test_a_weight_that_is_not_there_is_refused(layer, input, unit, message):
    run = Run(EXPERIMENT)
    with pytest.raises(ValueError, match=message):
        check_gradient(run, run.X_test[:1], run.y_test[:1], layer, input, unit)

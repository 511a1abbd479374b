"""A pass: its numbers are those of the step to come, and looking at them changes nothing."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.diagnostics import backpropagate, peek_minibatch
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.losses import CLASS_LOSSES
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(
    n_samples=60, batch_size=7, features=("x1", "x2", "sin_x1"), hidden_layer_sizes=(3, 2), optimizer="sgd"
)


def loss_of(run, X, y):
    inputs, targets = run.encode(X, y)
    return float(run.loss.per_sample(run.mlp.forward(inputs[:, :-1]), targets).mean())


@pytest.mark.parametrize("loss", CLASS_LOSSES)
@pytest.mark.parametrize("dataset", ["circle", "blobs", "plane"])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_gradients_are_those_of_central_differences(dataset, activation, loss):
    run = Run(replace(EXPERIMENT, dataset=dataset, activation=activation, loss=loss))
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


@pytest.mark.parametrize("dataset", ["circle", "blobs"])
def test_the_squared_error_of_classes_has_an_output_layer_of_tanh(dataset):
    run = Run(replace(EXPERIMENT, dataset=dataset, loss="squared_error"))
    seen = peek_minibatch(run)
    _, targets = run.encode(seen.X, seen.y)
    a = np.tanh(seen.sums[-1])
    assert np.allclose(seen.activations[-1], a)
    assert np.allclose(seen.slopes[-1], 1 - a**2)
    assert np.allclose(seen.grad_activations[-1], (a - targets) / len(a))
    assert np.allclose(seen.grad_sums[-1], seen.slopes[-1] * seen.grad_activations[-1])
    assert np.allclose(seen.losses, ((a - targets) ** 2).sum(axis=1) / 2)


def test_looking_ahead_changes_nothing():
    seen, unseen = Run(EXPERIMENT), Run(EXPERIMENT)
    for _ in range(8):
        peek_minibatch(seen)
        seen.step()
    unseen.advance(steps=8)
    assert np.array_equal(seen.mlp.parameters, unseen.mlp.parameters)
    assert np.array_equal(seen.history.rows, unseen.history.rows)


def test_the_gradient_of_the_input_is_that_of_central_differences():
    run = Run(Experiment(n_samples=60, hidden_layer_sizes=(5, 4)))
    X, y, h = run.X_train[:3], run.y_train[:3], 1e-6
    found = backpropagate(run, X, y).grad_inputs
    for i in range(3):
        for j in range(2):
            up, down = X.copy(), X.copy()
            up[i, j], down[i, j] = up[i, j] + h, down[i, j] - h
            slope = (backpropagate(run, up, y).loss - backpropagate(run, down, y).loss) / (2 * h)
            assert found[i, j] == pytest.approx(slope, rel=1e-5, abs=1e-9)


def test_the_last_minibatch_is_the_one_that_was_next():
    run = Run(Experiment(n_samples=60, batch_size=7))
    assert len(run.last_rows()) == 0
    for _ in range(11):
        rows = run.next_rows()
        before = run.mlp.parameters.copy()
        seen = peek_minibatch(run)
        run.step()
        assert run.last_rows().tolist() == rows.tolist()
        assert np.array_equal(seen.X, run.X_train[rows])
        assert np.allclose(run.mlp.parameters - run.last_update, before)
    run.restore(run.checkpoint())
    assert len(run.last_rows()) == 0  # a checkpoint does not know

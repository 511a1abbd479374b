"""Measurements: true, fresh, and without a trace in what they measure."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.network.course import forward
from mlpviz.training import Experiment, Run

SMALL = Experiment(n_samples=60, batch_size=7)


def binary_cross_entropy(mlp, X, y):
    """Of two classes, from the probabilities."""
    p = 1 / (1 + np.exp(-mlp.forward(X)[:, 0]))
    return -np.log(np.where(y == 1, p, 1 - p)).mean()


def test_losses_and_accuracy_are_those_of_the_network():
    run = Run(replace(SMALL, dataset="blobs", n_classes=4))
    run.advance(epochs=3)
    logits = forward(run.mlp.layers, run.X_test)[-1]
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    assert run.measurement.test_loss == pytest.approx(-np.log(p[np.arange(30), run.y_test]).mean(), rel=1e-12)
    assert run.measurement.test_accuracy == (logits.argmax(axis=1) == run.y_test).mean()


def test_regression_reports_r_squared():
    run = Run(Experiment(dataset="plane", learning_rate=0.01))
    run.advance(epochs=20)
    prediction = run.mlp.forward(run.X_train)[:, 0]
    residual = ((prediction - run.y_train) ** 2).sum()
    total = ((run.y_train - run.y_train.mean()) ** 2).sum()
    assert run.measurement.train_accuracy == pytest.approx(1 - residual / total)
    assert run.measurement.train_accuracy > 0.9
    assert run.measurement.train_loss == pytest.approx(0.5 * residual / len(prediction))


def test_the_gradient_magnitude_is_that_of_the_mean_loss_over_the_training_data():
    run = Run(SMALL)
    run.advance(epochs=2)
    mlp, h = run.mlp, 1e-6
    weights = mlp.dense[0].weights
    numeric = np.empty_like(weights)
    for index in np.ndindex(weights.shape):
        kept = weights[index]
        losses = []
        for shift in (h, -h):
            weights[index] = kept + shift
            losses.append(binary_cross_entropy(mlp, run.X_train, run.y_train))
        weights[index] = kept
        numeric[index] = (losses[0] - losses[1]) / (2 * h)
    layers = run.measurement.layers
    assert layers.gradient_magnitude[0] == pytest.approx(np.linalg.norm(numeric), rel=1e-6)
    assert layers.gradient_mean_abs[0] == pytest.approx(np.abs(numeric).mean(), rel=1e-6)
    assert layers.weight_norm[1] == pytest.approx(np.linalg.norm(mlp.dense[1].weights))


def test_the_update_ratio_is_that_of_the_last_step():
    run = Run(SMALL)
    run.advance(steps=3)
    before = run.mlp.dense[1].weights.copy()
    run.step()
    change = run.mlp.dense[1].weights - before
    expected = np.linalg.norm(change) / np.linalg.norm(before)
    assert run.measurement.update_ratio[1] == pytest.approx(expected)


def test_dead_and_saturated_units_are_counted():
    relu = Run(replace(SMALL, activation="relu"))
    relu.mlp.dense[0].biases = [-1e3, 0, 0, 0]
    relu.set_parameter(1, 0, 1, relu.mlp.dense[0].weights[0, 1])  # so that it is measured anew
    assert relu.measurement.layers.dead_share.tolist()[0] == 0.25
    assert relu.measurement.layers.saturated_share.tolist() == [0, 0]
    sigmoid = Run(replace(SMALL, activation="sigmoid"))
    sigmoid.mlp.dense[0].biases = [-1e3, 1e3, 0, 0]
    sigmoid.set_parameter(1, 2, 2, 0.0)
    assert sigmoid.measurement.layers.saturated_share.tolist()[0] == 0.5
    assert sigmoid.measurement.layers.dead_share.tolist() == [0, 0]


# Fresh


@pytest.mark.parametrize(
    "change",
    [
        lambda run: setattr(run.mlp.dense[0], "weights", np.ones((2, 4))),
        lambda run: setattr(run.mlp.dense[2], "biases", [1.0]),
        lambda run: run.mlp.dense[1].weights.fill(0.3),
        lambda run: run.mlp.parameters.__setitem__(-1, 7.0),
        lambda run: run.step(),
        lambda run: run.change(learning_rate=0.2),
        lambda run: run.change(regularization="l2", regularization_rate=0.5),
        lambda run: run.set_parameter(1, 0, 0, 2.0),
        lambda run: run.restore(run.history.checkpoint_at(1)),
    ],
)
def test_whatever_changes_the_run_the_next_measurement_is_of_now(change):
    run = Run(SMALL)
    run.advance(epochs=2, steps=9)
    before = run.measurement
    change(run)
    now = run.measurement
    assert now is not before
    assert now.row() != before.row()
    assert now.learning_rate == run.learning_rate
    assert (now.epoch, now.step) == (run.epochs, run.steps)
    assert now.train_loss == pytest.approx(binary_cross_entropy(run.mlp, run.X_train, run.y_train), rel=1e-9)
    assert now.penalty == pytest.approx(0.25 * np.sum(run.mlp.parameters[run.mlp.is_weight] ** 2)) or not (
        now.penalty
    )


def test_as_long_as_nothing_changes_it_is_measured_once():
    run = Run(SMALL)
    run.advance(steps=3)
    assert run.measurement is run.measurement
    assert run.glance is run.measurement
    assert run.last_measurement is run.measurement
    dense, measured = run.mlp.dense[0], run.measurement
    dense.weights = dense.weights.copy()
    run.change(learning_rate=run.experiment.learning_rate)
    assert run.measurement is measured


def test_going_back_to_the_same_step_another_way_is_measured_anew():
    run = Run(SMALL)
    run.advance(steps=2)
    checkpoint = run.checkpoint()
    run.step()
    parameters, ratio = run.mlp.parameters.copy(), run.measurement.update_ratio
    run.restore(checkpoint)
    run.mlp.parameters[...] += 1
    run.step()
    run.mlp.parameters[...] = parameters  # all that is measured is as before, but for the last step
    assert not np.array_equal(run.measurement.update_ratio, ratio)


# Without a trace


def test_looking_changes_neither_parameters_nor_gradient_nor_any_generator():
    run = Run(replace(SMALL, dataset="blobs", optimizer="adam", regularization="l1", regularization_rate=0.1))
    run.advance(steps=8)
    run.mlp.gradient[...] = np.arange(len(run.mlp.gradient))

    def everything():
        checkpoint = run.checkpoint()
        arrays = (run.mlp.parameters, run.mlp.gradient, run.last_update, checkpoint.optimizer_state)
        generator, order, position = checkpoint.minibatches
        counts = (run.steps, run.epochs, run.progress, checkpoint.optimizer_t, run.best)
        return [array.tolist() for array in (*arrays, order)], generator, position, counts

    before, chance = everything(), np.random.get_state()[1].tolist()  # noqa: NPY002  the global one
    assert repr(run).startswith("Run(MLP(2 → 4 tanh → 2 tanh → 3), blobs, epoch 1, training loss ")
    for _ in range(2):
        assert run.measurement.row() == run.glance.row() == run.last_measurement.row()
        run.measure_layers(run.mlp)
        run.measure_layers(run.mlp.astype(np.float64))
        run.next_rows()
        run.last_rows()
        run.penalty_gradient()
    assert everything() == before
    assert np.random.get_state()[1].tolist() == chance  # noqa: NPY002


# In the history


def test_a_row_has_every_number_under_its_name():
    run = Run(
        replace(SMALL, layer_activations=("relu", "sigmoid"), regularization="l2", regularization_rate=0.01)
    )
    run.mlp.dense[0].biases = [-1e3, 0, 0, 0]
    run.mlp.dense[1].biases = [-1e3, 0]
    run.advance(epochs=3)
    now, row = run.measurement, run.history.row_at(3)
    assert row == now.row()
    for name in ("epoch", "step", "train_loss", "test_loss", "train_accuracy", "test_accuracy", "penalty"):
        assert row[name] == getattr(now, name), name
    assert row["learning_rate"] == run.learning_rate
    for name in ("gradient_magnitude", "gradient_mean_abs", "weight_norm", "dead_share", "saturated_share"):
        assert run.history.per_layer(name)[:, -1].tolist() == getattr(now.layers, name).tolist(), name
    assert run.history.per_layer("update_ratio")[:, -1].tolist() == now.update_ratio.tolist()
    assert len(row) == 8 + 4 * 3 + 2 * 2
    assert (row["dead_share/1"], row["saturated_share/2"]) == (0.25, 0.5)


@pytest.mark.filterwarnings("error")
def test_a_test_loss_that_overflows_is_no_small_one():
    run = Run(replace(SMALL, dataset="blobs", activation="linear", hidden_layer_sizes=()))
    huge = np.finfo(np.float64).max / 5
    run.mlp.dense[0].weights = [[huge, -huge, 0], [huge, huge, 0]]  # inf − inf where a point lies far out
    assert run.measurement.test_loss == np.finfo(np.float64).max
    values = Run(Experiment(dataset="plane", hidden_layer_sizes=(), n_samples=60))
    values.mlp.dense[0].weights = [[1e200], [1e200]]
    assert values.measurement.test_accuracy == -np.finfo(np.float64).max  # R² of −∞
    assert run.best.epoch == 0

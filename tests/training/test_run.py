"""The run: it trains, repeats itself bit for bit, remembers, goes back, and knows when it broke."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.network.course import forward
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

SMALL = Experiment(n_samples=60, batch_size=7)
DIVERGING = Experiment(
    dataset="plane", hidden_layer_sizes=(), features=("x1", "x2", "x1_squared"), learning_rate=1.0
)


def parameters_after(run, epochs):
    run.advance(epochs=epochs)
    return run.mlp.parameters.copy()


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_equal_experiments_give_equal_runs_bit_for_bit(optimizer):
    experiment = replace(SMALL, optimizer=optimizer)
    first, second = Run(experiment), Run(experiment)
    assert np.array_equal(parameters_after(first, 5), parameters_after(second, 5))
    assert np.array_equal(first.history.rows, second.history.rows)


def test_steps_epochs_and_advances_add_up_to_the_same_training():
    by_steps, by_epochs, at_once = Run(SMALL), Run(SMALL), Run(SMALL)
    for _ in range(3 * 5):  # 30 training points in batches of 7 are 5 steps
        by_steps.step()
    for _ in range(3):
        by_epochs.epoch()
    at_once.advance(epochs=3)
    for run in (by_steps, by_epochs, at_once):
        assert (run.epochs, run.steps) == (3, 15)
        assert np.array_equal(run.mlp.parameters, at_once.mlp.parameters)
        assert run.history.epochs == (0, 1, 2, 3)


def test_an_epoch_begun_by_steps_is_finished_by_epoch():
    run = Run(SMALL)
    run.step()
    run.epoch()
    assert (run.epochs, run.steps) == (1, 5)


def test_looking_does_not_change_what_comes():
    looked_at, left_alone = Run(SMALL), Run(SMALL)
    for _ in range(8):
        looked_at.step()
        assert looked_at.measurement.train_loss > 0
        repr(looked_at)
        looked_at.checkpoint()
    left_alone.advance(steps=8)
    assert np.array_equal(looked_at.mlp.parameters, left_alone.mlp.parameters)


@pytest.mark.parametrize("seed", ["data_seed", "weight_seed", "batch_seed"])
def test_each_seed_changes_its_own_part_only(seed):
    one, other = Run(SMALL), Run(replace(SMALL, **{seed: 1}))
    same_data = np.array_equal(one.X_train, other.X_train)
    same_start = np.array_equal(one.mlp.parameters, other.mlp.parameters)
    same_end = np.array_equal(parameters_after(one, 1), parameters_after(other, 1))
    assert (same_data, same_start, same_end) == (seed != "data_seed", seed != "weight_seed", False)


def test_the_batch_size_leaves_data_and_start_alone():
    one, other = Run(SMALL), Run(replace(SMALL, batch_size=3))
    assert np.array_equal(one.X_train, other.X_train)
    assert np.array_equal(one.mlp.parameters, other.mlp.parameters)


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
            logits = mlp.forward(run.X_train)
            log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
            losses.append(-log_p[np.arange(len(log_p)), run.y_train].mean())
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


# Live settings


def test_a_live_setting_changes_the_run_from_now_on_and_is_noted():
    run, other = Run(SMALL), Run(SMALL)
    run.advance(epochs=2)
    other.advance(epochs=2)
    run.change(learning_rate=0.3, batch_size=3, regularization="l2", regularization_rate=0.1)
    assert run.epochs == 2
    run.epoch()
    other.epoch()
    assert run.steps == other.steps - 5 + 10
    assert not np.array_equal(run.mlp.parameters, other.mlp.parameters)
    assert [event.text for event in run.history.events] == [
        "batch_size from 7 to 3",
        "learning_rate from 0.03 to 0.3",
        "regularization from none to l2",
        "regularization_rate from 0.0 to 0.1",
    ]
    assert run.measurement.penalty == pytest.approx(
        0.05 * sum((dense.weights**2).sum() for dense in run.mlp.dense)
    )


def test_a_structural_setting_cannot_be_changed_in_a_run():
    run = Run(SMALL)
    with pytest.raises(ValueError, match=r"settings must be among .*, got noise"):
        run.change(noise=5)
    with pytest.raises(ValueError, match="learning_rate must be between"):
        run.change(learning_rate=-1)
    assert run.experiment == SMALL


@pytest.mark.parametrize("regularization", ["l1", "l2"])
def test_regularization_shrinks_the_weights_and_leaves_the_loss_apart(regularization):
    free = Run(SMALL)
    held = Run(replace(SMALL, regularization=regularization, regularization_rate=0.03))
    for run in (free, held):
        run.advance(epochs=60)
    assert held.measurement.layers.weight_norm.sum() < free.measurement.layers.weight_norm.sum()
    assert held.measurement.penalty > 0
    assert free.measurement.penalty == 0


def test_the_schedule_moves_the_learning_rate():
    run = Run(replace(SMALL, schedule="step", schedule_epochs=2))
    rates = [run.learning_rate]
    for _ in range(4):
        run.epoch()
        rates.append(run.learning_rate)
    assert rates == [0.03, 0.03, 0.015, 0.015, 0.0075]


# Going back


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("steps", [10, 13])
def test_from_a_checkpoint_training_goes_on_exactly(optimizer, steps):
    run = Run(replace(SMALL, optimizer=optimizer))
    run.advance(steps=steps)
    checkpoint = run.checkpoint()
    run.advance(epochs=3)
    expected, rows = run.mlp.parameters.copy(), run.history.rows.copy()
    run.change(learning_rate=1.0, batch_size=2)
    run.advance(epochs=2)
    run.restore(checkpoint)
    assert run.experiment.learning_rate == 0.03
    run.advance(epochs=3)
    assert np.array_equal(run.mlp.parameters, expected)
    assert np.array_equal(run.history.rows, rows)


def test_any_epoch_of_the_history_can_be_gone_back_to():
    run = Run(SMALL)
    run.advance(epochs=9)
    loss = dict(zip(run.history.epochs, run.history["train_loss"], strict=True))
    run.restore(run.history.checkpoint_at(4))
    assert run.epochs == 4
    assert run.measurement.train_loss == loss[4]
    assert run.history.epochs == (0, 1, 2, 3, 4)


def test_a_weight_set_by_hand_is_used_and_noted():
    run = Run(SMALL)
    run.set_parameter(2, 4, 1, 0.5)  # layer 2 has 4 inputs, so this is the bias of its second unit
    assert run.mlp.dense[1].biases[1] == 0.5
    assert "bias of unit 2 of layer 2 from 0 to 0.5" in run.history.events[-1].text
    for bad in ((0, 0, 0, 1.0), (4, 0, 0, 1.0), (1, 3, 0, 1.0), (1, 0, 4, 1.0), (1, 0, 0, np.inf)):
        with pytest.raises(ValueError, match=r"must be between"):
            run.set_parameter(*bad)


def test_who_goes_back_to_an_edited_epoch_goes_on_as_it_did():
    run = Run(SMALL)
    run.advance(epochs=2)
    run.set_parameter(1, 0, 0, 0.5)
    run.change(learning_rate=0.1)
    run.advance(epochs=2)
    expected = run.mlp.parameters.copy()
    assert run.history.row_at(2)["train_loss"] == run.history["train_loss"][2]
    run.restore(run.history.checkpoint_at(2))
    run.advance(epochs=2)
    assert np.array_equal(run.mlp.parameters, expected)


def test_going_back_forgets_what_was_done_later():
    run = Run(SMALL)
    run.change(learning_rate=0.1)
    run.advance(epochs=1)
    run.change(learning_rate=0.2)
    run.advance(epochs=1)
    run.restore(run.history.checkpoint_at(0))
    assert [event.text for event in run.history.events] == ["learning_rate from 0.03 to 0.1"]
    assert run.experiment.learning_rate == 0.1


def test_a_weight_that_would_break_the_loss_is_refused():
    experiment = replace(SMALL, dataset="plane", activation="linear", hidden_layer_sizes=(1,) * 8)
    run = Run(replace(experiment, dtype="float32"))
    for layer in range(1, 7):
        run.set_parameter(layer, 0, 0, 1e3)  # outputs about 1e18, whose square float32 still holds
    before = run.mlp.parameters.copy()
    with pytest.raises(ValueError, match="value must leave the training loss finite, got 1000000"):
        run.set_parameter(7, 0, 0, 1_000_000)
    assert np.array_equal(run.mlp.parameters, before)
    assert np.isfinite(run.measurement.train_loss)


# Divergence


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


# Memory


def test_a_million_epochs_do_not_grow_the_history():
    run = Run(replace(SMALL, n_samples=20, train_share=10, hidden_layer_sizes=(), batch_size=2))
    history, capacity = run.history, run.history.capacity
    row, checkpoint = history.rows[0].copy(), run.checkpoint()
    for epoch in range(1, 1_000_001):  # what a run records, without the training
        if history.is_on_grid(epoch):
            history.record(epoch, row, checkpoint)
    assert capacity / 2 <= len(history) <= capacity
    gaps = np.diff(history.epochs)
    assert set(gaps) == {history.stride}  # even


def test_the_latest_epoch_is_always_in_the_history():
    run = Run(replace(SMALL, n_samples=20, hidden_layer_sizes=(1,)))
    run.advance(epochs=1500)
    assert run.history.stride > 1
    run.advance(epochs=1501)
    assert run.history.epochs[-1] == run.epochs == 3001

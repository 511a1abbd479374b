"""The run: it trains as far as it is told, repeats itself bit for bit, and changes while it trains."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.training import Experiment, Run

SMALL = Experiment(n_samples=60, batch_size=7)


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


@pytest.mark.parametrize("name", ["momentum", "adam"])
def test_what_is_changed_back_at_once_leaves_no_trace(name):
    changed, left_alone = (Run(replace(SMALL, optimizer=name)) for _ in range(2))
    for run in (changed, left_alone):
        run.advance(steps=8)
    changed.change(learning_rate=1.0, batch_size=3, regularization="l1", regularization_rate=0.1)
    changed.change(learning_rate=0.03, batch_size=7, regularization="none", regularization_rate=0.0)
    assert np.array_equal(parameters_after(changed, 2), parameters_after(left_alone, 2))


def test_another_optimizer_starts_without_the_memory_of_the_one_before():
    run, other = Run(replace(SMALL, optimizer="momentum")), Run(replace(SMALL, optimizer="momentum"))
    for one in (run, other):
        one.advance(epochs=2)
    run.change(optimizer="adam")
    run.change(optimizer="momentum")
    assert not run.checkpoint().optimizer_state.any()
    assert other.checkpoint().optimizer_state.any()


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


def test_a_step_uses_the_rate_of_the_moment_before_it_in_the_last_minibatch_too(monkeypatch):
    run = Run(replace(SMALL, schedule="exponential", schedule_epochs=2))
    used = []
    step = type(run._descent.optimizer).step

    def note(self, parameters, gradient, rate):
        used.append(rate)
        step(self, parameters, gradient, rate)

    monkeypatch.setattr(type(run._descent.optimizer), "step", note)
    shown = []
    for _ in range(2 * 5):
        shown.append(run.learning_rate)
        run.step()
    assert used == shown
    assert used == sorted(used, reverse=True)
    assert len(set(used)) == len(used)

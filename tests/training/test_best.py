"""The best: the least test loss of all epochs and its epoch, whatever the history has forgotten."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.training import Experiment, Run
from mlpviz.training.best import Best, BestSoFar

SMALL = Experiment(n_samples=60, batch_size=7)
TINY = replace(SMALL, n_samples=20, noise=50, hidden_layer_sizes=(3,), learning_rate=0.3, weight_seed=6)


def least(run):
    """The best of a run whose history has a row for every epoch."""
    losses = run.history["test_loss"]
    return Best(int(np.argmin(losses)), float(losses.min()))


def test_the_first_of_equal_losses_is_the_best():
    best = BestSoFar()
    for epoch, loss in enumerate([3.0, 2.0, 2.0, 2.5, 1.0, 1.0]):
        best.note(epoch, loss)
    assert best.best == (4, 1.0)


def test_an_epoch_noted_again_counts_as_it_was_last():
    best = BestSoFar()
    best.note(0, 3.0)
    best.note(1, 1.0)
    best.note(1, 5.0)
    assert best.best == (0, 3.0)
    best.note(1, 2.0)
    assert best.best == (1, 2.0)


def test_the_best_of_a_run_is_the_least_of_its_history():
    run = Run(TINY)
    assert run.best == (0, run.measurement.test_loss)
    run.advance(epochs=60)
    assert run.best == least(run)
    assert 0 < run.best.epoch < 60  # it overfits, or the test is worth little


def test_thinning_forgets_rows_but_not_the_best():
    thinned, by_epochs = Run(TINY), Run(TINY)
    thinned.advance(epochs=1101)
    losses = [by_epochs.measurement.test_loss]
    for _ in range(1101):
        by_epochs.epoch()
        losses.append(by_epochs.measurement.test_loss)
    assert thinned.best == by_epochs.best == Best(int(np.argmin(losses)), min(losses))
    assert thinned.history.stride > 2


def test_an_epoch_that_leaves_no_row_counts_too():
    run = Run(Experiment(dataset="gauss", n_samples=20, hidden_layer_sizes=(3,), batch_size=5))
    run.advance(steps=2 * 501 + 1)  # two steps are an epoch
    assert run.history.epochs[-1] == 500
    assert run.best.epoch == 501
    assert run.best.test_loss < run.history["test_loss"].min()


@pytest.mark.parametrize("epoch", [0, 5, 40])
def test_going_back_takes_the_best_back_too(epoch):
    run, again = Run(TINY), Run(TINY)
    run.advance(epochs=60)
    again.advance(epochs=epoch)
    run.restore(run.history.checkpoint_at(epoch))
    assert run.best == again.best
    run.change(learning_rate=0.01)
    again.change(learning_rate=0.01)
    run.advance(epochs=20)
    again.advance(epochs=20)
    assert run.best == again.best == least(again)


def test_a_weight_set_by_hand_counts_for_the_epoch_it_was_set_at():
    run = Run(replace(SMALL, weight_seed=1))
    run.advance(epochs=5)
    assert run.best.epoch == 5
    run.set_parameter(3, 0, 0, 100.0)
    assert run.best == least(run)
    assert run.best.epoch == 4
    run.restore(run.history.checkpoint_at(5))
    run.set_parameter(3, 0, 0, float(run.mlp.dense[2].weights[0, 0]) / 2)
    assert run.best == least(run)

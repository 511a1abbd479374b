"""Checkpoints: a run goes back to one and on from there exactly as it did."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.training import Experiment, Run

SMALL = Experiment(n_samples=60, batch_size=7)


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
    assert run.measurement.row() == run.history.row_at(4)  # of the last step, too
    assert run.history.epochs == (0, 1, 2, 3, 4)


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

"""The trial: it is as long as it says, takes the steps of a run, and lets others have their turn."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.diagnostics import measure_trial, try_out
from mlpviz.diagnostics.trial import MAX_TRIAL_PRODUCTS, MAX_TRIAL_STEPS
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from tests.diagnostics.turns import result_of

SMALL = Experiment(n_samples=40)


def outcome(experiment):
    """(whether it stayed calm, how many turns it took)"""
    return result_of(try_out(experiment))


def test_a_small_experiment_is_tried_for_200_epochs():
    assert measure_trial(Run(SMALL)) == (400, 200)
    assert measure_trial(Run(replace(SMALL, batch_size=7))) == (600, 200)
    assert measure_trial(Run(replace(SMALL, batch_size=500))) == (200, 200)


def test_small_minibatches_and_large_networks_are_tried_for_less():
    steps, epochs = measure_trial(Run(replace(SMALL, n_samples=5000, batch_size=1)))
    assert (steps, epochs) == (MAX_TRIAL_STEPS, MAX_TRIAL_STEPS / 2500)
    run = Run(Experiment.default("digits"))
    steps, epochs = measure_trial(run)
    assert steps == MAX_TRIAL_PRODUCTS // (32 * len(run.mlp.parameters))
    assert epochs == steps / np.ceil(len(run.y_train) / 32) < 200


def test_what_is_calm_passes_and_what_diverges_does_not():
    assert outcome(SMALL)[0] is True
    squares = replace(SMALL, dataset="plane", features=("x1_squared", "x2_squared"), hidden_layer_sizes=())
    assert outcome(replace(squares, learning_rate=1.0))[0] is False


def test_it_is_tried_to_the_end():
    """Its weights overflow late: a trial of a few epochs would let it pass."""
    late = replace(SMALL, hidden_layer_sizes=(), regularization="l2", regularization_rate=7.0)
    late = replace(late, learning_rate=0.29, batch_size=500)  # 1 − 0.29 · 7 = −1.03
    run = Run(late)
    run.advance(epochs=20)
    assert run.diverged is None
    assert np.abs(run.mlp.parameters).max() < 20
    assert outcome(late)[0] is False


def test_it_makes_way_for_others_whatever_it_tries():
    digits = Experiment.default("digits")
    _, turns = outcome(digits)
    assert turns > 5  # of a twentieth of a second at most, for what takes a quarter of one at least


@pytest.mark.filterwarnings("error")
def test_numpy_warns_between_two_turns_as_it_did_before():
    trial, before = try_out(SMALL), np.geterr()
    next(trial)
    assert np.geterr() == before

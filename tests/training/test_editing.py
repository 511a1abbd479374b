"""Editing: a weight set by hand, and which are refused."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.training import Experiment, Run

SMALL = Experiment(n_samples=60, batch_size=7)


def test_a_weight_set_by_hand_is_used_and_noted():
    run = Run(SMALL)
    run.set_parameter(2, 4, 1, 0.5)  # layer 2 has 4 inputs, so this is the bias of its second unit
    assert run.mlp.dense[1].biases[1] == 0.5
    assert "bias of unit 2 of layer 2 from 0 to 0.5" in run.history.events[-1].text
    for bad in ((0, 0, 0, 1.0), (4, 0, 0, 1.0), (1, 3, 0, 1.0), (1, 0, 4, 1.0), (1, 0, 0, np.inf)):
        with pytest.raises(ValueError, match=r"must be between"):
            run.set_parameter(*bad)


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

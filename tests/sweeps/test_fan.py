"""The fan of a cell's curves."""

import numpy as np
import pytest

from mlpviz.sweeps import fan_curves


def test_the_median_and_quartiles_are_those_of_numpy(results):
    cell = results.by_cell()[0]
    fan = fan_curves(cell)
    expected = np.array([result.curve.test_loss for result in cell])
    assert np.array_equal(fan.curves, expected)
    assert np.array_equal(fan.epochs, cell[0].curve.epochs)
    quartiles = np.quantile(expected, [0.25, 0.5, 0.75], axis=0)
    assert np.allclose([fan.low, fan.median, fan.high], quartiles)


def test_a_trial_that_diverged_counts_as_the_worst_from_there(results):
    calm, wild = results[0], results[1]
    fan = fan_curves([calm, wild, wild])
    last = wild.curve.epochs[-1]
    assert np.array_equal(fan.epochs, calm.curve.epochs)
    assert np.isfinite(fan.curves[1, fan.epochs <= last]).all()
    assert np.isposinf(fan.curves[1:, fan.epochs > last]).all()
    assert np.isposinf(fan.median[fan.epochs > last]).all()
    accuracy = fan_curves([calm, wild], "test_accuracy")
    assert np.isneginf(accuracy.curves[1, -1])


def test_there_is_no_fan_of_nothing():
    with pytest.raises(ValueError, match="results must be at least one"):
        fan_curves([])
    with pytest.raises(ValueError, match="column must be"):
        fan_curves([], "loss")

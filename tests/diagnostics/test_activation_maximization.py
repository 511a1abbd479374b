"""Activation maximization: a climb ends higher than it began, along the gradient, within paper and ink."""

import numpy as np
import pytest

from mlpviz.diagnostics import backpropagate, maximize_activation
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


@pytest.fixture(scope="module")
def run():
    run = Run(Experiment.default("digits"))
    run.advance(epochs=5)
    return run


@pytest.mark.parametrize("layer", [1, 2, 3])
def test_a_climb_ends_higher_and_within_paper_and_ink(run, layer):
    for unit, climb in zip((4, 9), maximize_activation(run, layer, (4, 9)), strict=True):
        assert climb.after > climb.before
        assert climb.image.min() >= 0
        assert climb.image.max() <= 1
        sums = backpropagate(run, climb.image[None], np.array([0])).sums[layer - 1]
        assert sums[0, unit] == pytest.approx(climb.after, rel=1e-3, abs=1e-3)
        start = backpropagate(run, run.projection.origin[None], np.array([0])).sums[layer - 1]
        assert start[0, unit] == pytest.approx(climb.before, rel=1e-3, abs=1e-3)


def test_a_climb_goes_along_the_gradient(run):
    (step,) = maximize_activation(run, 3, [2], steps=1)
    moved = step.image - run.projection.origin
    free = (step.image > 0) & (step.image < 1)
    x, h, slopes = run.projection.origin, 1e-5, []
    wide = run.mlp.astype(np.float64)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i], down[i] = up[i] + h, down[i] - h
        slopes.append((wide.forward(up[None])[0, 2] - wide.forward(down[None])[0, 2]) / (2 * h))
    slopes = np.array(slopes)
    assert np.allclose(moved[free], (0.15 * slopes / np.linalg.norm(slopes))[free], atol=1e-6)


def test_climbs_that_make_no_sense_are_refused(run):
    with pytest.raises(ValueError, match="layer must be between 1 and 3, got 4"):
        maximize_activation(run, 4, [0])
    with pytest.raises(ValueError, match="unit must be between 0 and 9, got 10"):
        maximize_activation(run, 3, [3, 10])
    with pytest.raises(ValueError, match="run must be one on images"):
        maximize_activation(Run(Experiment()), 1, [0])


def test_a_unit_without_a_slope_stays_where_it_is():
    run = Run(Experiment.default("digits"))
    run.mlp.parameters[...] = 0
    (climb,) = maximize_activation(run, 3, [0])
    assert np.array_equal(climb.image, run.projection.origin)
    assert (climb.before, climb.after) == (0, 0)

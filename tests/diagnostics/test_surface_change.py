"""Change: the surface now, less the surface then."""

import numpy as np
import pytest

from mlpviz.diagnostics import Plane, compare_surfaces
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


@pytest.mark.parametrize("dataset", ["circle", "blobs", "plane"])
def test_the_change_is_the_difference_of_two_surfaces(dataset):
    run = Run(Experiment(dataset=dataset, n_samples=60))
    before = run.mlp.parameters.copy()
    was = np.array(Plane(run, 10).output())
    run.advance(epochs=3)
    now = np.array(Plane(run, 10).output())
    change = compare_surfaces(run, before, cells=10)
    if dataset == "circle":
        assert np.allclose(change, (now - was) / 2)  # of the probability
    elif dataset == "blobs":
        assert np.allclose(change, np.abs(now - was).sum(axis=-1) / 2)
        assert change.min() >= 0
    else:
        assert np.allclose(change, now - was)
    assert np.abs(change).max() > 0
    assert not compare_surfaces(run, run.mlp.parameters, cells=10).any()

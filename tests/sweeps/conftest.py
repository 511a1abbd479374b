"""What tests of sweeps share: one small sweep, trained once, with trials that diverge."""

import pytest

from mlpviz.sweeps import Sweep
from mlpviz.training.experiment import Experiment

SQUARES = Experiment(
    dataset="plane", n_samples=60, features=("x1_squared", "x2_squared"), hidden_layer_sizes=()
)


@pytest.fixture(scope="session")
def sweep():
    """Two cells that go well and two that diverge, two seeds each. Of a network without hidden layers the
    test loss is worst at the start, so its best is not its last by accident."""
    axes = {"batch_size": [5, 7], "learning_rate": [0.001, 10.0]}
    return Sweep(SQUARES, axes, seeds=[3, 1], epochs=30, surface_cells=5)


@pytest.fixture(scope="session")
def results(sweep):
    """Its results, computed in this process. Nobody may change them."""
    return sweep.run(n_jobs=1)

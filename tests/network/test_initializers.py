"""Initializers: the spread their papers ask for, from the generator they are given."""

import numpy as np
import pytest

from mlpviz.network.initializers import INITIALIZERS

SPREADS = {
    "zeros": 0,
    "normal_001": 0.01,
    "uniform_half": 1 / np.sqrt(12),
    "glorot_normal": np.sqrt(2 / 500),
    "glorot_uniform": np.sqrt(2 / 500),
    "he_normal": np.sqrt(2 / 200),
    "he_uniform": np.sqrt(2 / 200),
    "lecun_normal": np.sqrt(1 / 200),
}


@pytest.mark.parametrize("name", INITIALIZERS)
def test_an_initializer_has_the_spread_of_its_paper(name):
    weights = INITIALIZERS[name](200, 300, rng=np.random.default_rng(0))
    assert weights.shape == (200, 300)
    assert weights.std() == pytest.approx(SPREADS[name], rel=0.02)
    assert abs(weights.mean()) < 0.01 * max(SPREADS[name], 1)
    if "uniform" in name:
        assert np.abs(weights).max() == pytest.approx(np.sqrt(3) * SPREADS[name], rel=0.01)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_an_initializer_draws_from_its_generator_alone(name):
    first, again, other = (INITIALIZERS[name](20, 30, rng=np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert (first == again).all()
    assert name == "zeros" or (first != other).all()


@pytest.mark.parametrize("name", [name for name in INITIALIZERS if "normal" in name])
def test_a_normal_initializer_has_the_share_of_large_weights_of_a_normal_distribution(name):
    weights = INITIALIZERS[name](200, 300, rng=np.random.default_rng(0))
    beyond_two = (np.abs(weights) > 2 * SPREADS[name]).mean()
    assert beyond_two == pytest.approx(0.0455, abs=0.003)  # uniform weights have none there

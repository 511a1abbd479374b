"""What tests of several figures need."""

import numpy as np
import pytest


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture
def points(rng):
    """X_train, y_train, X_test, y_test: of eight classes."""
    return rng.uniform(-5, 5, (16, 2)), np.arange(16) % 8, rng.uniform(-5, 5, (8, 2)), np.arange(8)

"""Standardizing: what is divided by."""

import numpy as np

from mlpviz.data.standardizing import find_spread


def test_the_spread_is_the_standard_deviation_or_where_there_is_none_that_of_more():
    among = np.array([[1.0, 5, 7, 1e12], [3, 5, 7, 1e12], [2, 9, 7, 1e12 + 1e-4]])
    spread = find_spread(among[:2], among)
    np.testing.assert_allclose(spread, [1, among[:, 1].std(), 1, 1])


def test_numbers_too_small_to_reckon_with_are_not_divided_by():
    tiny = np.array([[1e-320], [3e-320]])
    assert np.isfinite(tiny / find_spread(tiny, tiny)).all()
    assert find_spread(tiny, np.array([[1e12], [-1e12]])) > 1

"""The distribution."""

import pytest

from mlpviz import figures


def test_a_distribution_is_a_ridge_for_each_layer():
    figure = figures.distribution([0, 1, 2], [[0.25, 0.75], [0, 0]])
    ridges = [trace for trace in figure.data if trace.fill]
    assert [ridge.customdata.tolist() for ridge in ridges] == [[0.25, 0.75], [0, 0]]
    assert ridges[0].y == pytest.approx((0.85 / 3, 0.85))
    assert ridges[1].y.tolist() == [1, 1]  # nothing to show, and no division by zero

"""The surface change."""

import numpy as np

from mlpviz import figures


def test_a_change_without_direction_starts_at_zero_and_rings_its_rows():
    X = np.array([[0.0, 0.0], [1.0, 2.0]])
    figure = figures.surface_change(
        [[0.1, 0.2], [0, 0.4]], X, np.array([0.0, 1.0]), [1], task="regression", signed=False
    )
    heat, dots = figure.data
    assert (heat.zmin, heat.zmax) == (0, 0.4)
    assert dots.marker.size[1] > dots.marker.size[0]
    signed = figures.surface_change([[0.1, -0.2]], X, np.array([0.0, 1.0]), task="regression").data[0]
    assert (signed.zmin, signed.zmax) == (-0.2, 0.2)

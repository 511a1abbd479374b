"""The gradient map."""

import numpy as np

from mlpviz import figures


def test_the_gradient_map_is_logarithmic_and_leaves_zeros_out():
    figure = figures.gradient_map([0, 1, 2], [[1e-6, 0, 1e-5], [1e-2, 1e-1, 1]])
    (heat,) = figure.data
    assert np.array_equal(heat.z, [[-6, np.nan, -5], [-2, -1, 0]], equal_nan=True)
    assert list(heat.y) == ["layer 1", "output"]
    assert (heat.zmin, heat.zmax) == (-6, 0)
    assert heat.customdata[0][2] == 1e-5

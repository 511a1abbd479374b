"""The update ratios."""

import numpy as np

from mlpviz import figures


def test_update_ratios_have_a_line_for_each_layer_and_the_guide():
    figure = figures.update_ratios([0, 1], [[0, 1e-3], [1e-2, np.inf]])
    ys = [trace.y for trace in figure.data]
    assert np.array_equal(ys, [[np.nan, 1e-3], [1e-2, np.nan]], equal_nan=True)
    assert figure.layout.shapes[0].y0 == 1e-3
    assert figure.layout.yaxis.type == "log"

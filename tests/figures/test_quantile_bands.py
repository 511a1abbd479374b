"""The quantile bands."""

import numpy as np

from mlpviz import figures


def test_quantile_bands_stand_side_by_side():
    quantiles = np.arange(20.0).reshape(2, 2, 5)
    quantiles[0, 1] = np.nan
    figure = figures.quantile_bands([0, 5], quantiles)
    medians = [trace for trace in figure.data if trace.name]
    assert np.array_equal([trace.y for trace in medians], [[2, 12], [np.nan, 17]], equal_nan=True)
    assert [trace.xaxis for trace in medians] == ["x", "x2"]
    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]

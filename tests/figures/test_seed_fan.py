"""The fan of seeds."""

import numpy as np

from mlpviz import figures
from tests.figures.reading import by_series, parsed


def test_every_seed_the_median_and_the_band_are_drawn():
    curves = np.array([[3.0, 2, 1], [5, 4, np.inf], [4, 3, 2]])
    figure = figures.seed_fan(
        [0, 1, 2], curves, [4, 3, np.inf], [3.5, 2.5, 1.5], [4.5, 3.5, np.inf], labels=["a", "b", "c"]
    )
    singles = [trace for trace in figure.data if trace.meta == {"series": "seed"}]
    assert [trace.name for trace in singles] == ["a", "b", "c"]
    assert list(singles[1].y) == [5, 4, None]
    assert all(trace.opacity < 0.5 < series.line.width for trace in singles for series in [figure.data[-1]])
    series = by_series(figure)
    assert list(series["median"].y) == [4, 3, None]
    assert (list(series["low"].x), list(series["low"].y)) == ([0, 1], [3.5, 2.5])
    assert (list(series["high"].y), series["high"].fill) == ([4.5, 3.5], "tonexty")
    parsed(figure)

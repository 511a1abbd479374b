"""The heat map of a sweep."""

import numpy as np

from mlpviz import figures
from tests.figures.reading import parsed


def test_medians_are_told_and_what_diverged_is_crossed():
    figure = figures.sweep_heatmap(
        [[0.01, 0.1], [1.0, np.inf]],
        [[0, 1], [0, 5]],
        rows=("width", ["4", "8+8"]),
        columns=("rate", ["0.1", "10"]),
    )
    cells, crosses = figure.data
    assert [list(row) for row in cells.text] == [["0.01", "0.1"], ["1", ""]]
    assert np.allclose(np.array(cells.z, float), [[1, 0.5], [0, np.nan]], equal_nan=True)
    assert list(zip(crosses.x, crosses.y, crosses.text, strict=True)) == [
        ("10", "4", "1 diverged"),
        ("10", "8+8", "5 diverged"),
    ]
    assert parsed(figure)["layout"]["yaxis"]["autorange"] == "reversed"


def test_of_accuracies_the_greatest_is_deepest():
    options = {"rows": ("width", ["4"]), "columns": ("rate", ["1", "2"]), "greater_is_better": True}
    figure = figures.sweep_heatmap([[0.5, 1.0]], [[0, 0]], **options)
    assert np.array(figure.data[0].z, float).tolist() == [[0, 1]]

"""The map of disagreement."""

import numpy as np

from mlpviz import figures
from mlpviz.data import DOMAIN
from tests.figures.reading import parsed


def test_disagreement_is_drawn_from_the_top_left_below_the_points(points):
    X, y, X_test, y_test = points
    looks = {"task": "classification", "n_classes": 2, "theme": "light"}
    figure = figures.disagreement_map(np.eye(4), X, y % 2, X_test, y_test % 2, **looks)
    assert len(figures.disagreement_map(np.eye(4), X, y % 2, **looks).data) == 2
    cells, dots, tested = figure.data
    assert len(tested.x) == len(X_test)
    assert np.array_equal(cells.z, np.eye(4))
    assert (cells.zmin, cells.zmax) == (0, 1)
    assert (cells.x0, cells.y0, cells.dy) == (-DOMAIN * 3 / 4, DOMAIN * 3 / 4, -DOMAIN / 2)
    assert [colour for _, colour in cells.colorscale] == ["#f3f6f7", "#4a2f8f"]
    assert len(dots.x) == len(X)
    assert figure.layout[dots.marker.coloraxis].showscale is False  # of the points there is no scale
    parsed(figure)

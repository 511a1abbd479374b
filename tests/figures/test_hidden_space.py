"""The hidden space."""

import numpy as np

from mlpviz import figures
from mlpviz.figures.theme import POINTS


def test_hidden_space_draws_the_lines_within_its_box():
    points = np.array([[0.0, 0.0], [1.0, 2.0]])
    lines = [(1, 0, -0.5), (0, 1, -1), (1, 1, 100)]  # u = 0.5, v = 1, and one far outside
    figure = figures.hidden_space(points, np.array([0, 1]), np.zeros((1, 3, 2)), lines, task="classification")
    threads, upright, level, dots = figure.data
    assert len(threads.x) == 4  # three points and a break
    assert set(upright.x) == {0.5}
    assert set(level.y) == {1}
    assert dots.marker.color == (POINTS.classes[0], POINTS.classes[1])

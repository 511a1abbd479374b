"""The finder's curve."""

import numpy as np

from mlpviz import figures
from tests.figures.reading import parsed


def test_the_curve_has_a_logarithmic_axis_and_a_line_at_the_suggestion():
    figure = figures.learning_rate_curve([0.001, 0.01, 0.1], [1.0, 0.5, np.inf], 0.01)
    (curve,) = figure.data
    assert (list(curve.x), list(curve.y)) == ([0.001, 0.01, 0.1], [1, 0.5, None])
    assert figure.layout.xaxis.type == "log"
    (line,), (label,) = figure.layout.shapes, figure.layout.annotations
    assert (line.x0, label.x, label.text) == (0.01, -2, "0.01")
    parsed(figure)


def test_without_a_suggestion_there_is_no_line():
    assert not figures.learning_rate_curve([0.1], [1.0]).layout.shapes

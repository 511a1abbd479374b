"""The mean surface, and the map of disagreement."""

import numpy as np
import pytest

from mlpviz import figures
from tests.figures.reading import parsed


@pytest.fixture
def two_classes(points):
    X_train, y_train, X_test, y_test = points
    return X_train, y_train % 2, X_test, y_test % 2


def test_the_boundary_of_the_mean_lies_thick_over_those_of_the_seeds(two_classes):
    surfaces = np.stack([np.tile(np.linspace(-1, 1, 6), (6, 1)) + shift for shift in (-0.2, 0, 0.2)])
    figure = figures.mean_surface(
        surfaces.mean(axis=0), surfaces, *two_classes, task="classification", n_classes=2
    )
    contours = [trace for trace in figure.data if trace.type == "contour"]
    assert [np.array_equal(trace.z, surface) for trace, surface in zip(contours, surfaces, strict=False)] == [
        True
    ] * 3
    assert np.allclose(contours[-1].z, surfaces.mean(axis=0))
    assert contours[-1].line.width > contours[0].line.width
    assert figure.data[0].type == "image"
    assert figure.data[-1].type == "scatter"  # the points stay on top
    parsed(figure)


def test_many_classes_have_a_mean_answer_alone(points):
    surfaces = np.full((2, 5, 5, 8), 1 / 8)
    figure = figures.mean_surface(surfaces[0], surfaces, *points, task="classification", n_classes=8)
    assert not [trace for trace in figure.data if trace.type == "contour"]

"""The two pictures of a loss landscape."""

import numpy as np
import pytest

from mlpviz import figures
from tests.figures.reading import parsed

A, B = np.array([-1.0, 0, 1]), np.array([-2.0, 2])
LOSSES = np.array([[1.0, 0.1, 10], [0.01, np.inf, 1]])
PATH, TRUE, EPOCHS = np.array([[-0.5, -1], [9, 0], [0, 0]]), np.array([1.0, 0.5, 0.1]), np.array([0, 1, 2])


@pytest.mark.parametrize("draw", [figures.loss_contours, figures.loss_relief])
def test_losses_are_drawn_by_their_logarithms_with_the_path_at_its_true_ones(draw):
    figure = draw(A, B, LOSSES, PATH, TRUE, EPOCHS, [0.9, 0.05], theme="light")
    landscape, path = figure.data
    assert np.allclose(np.array(landscape.z, float), [[0, -1, 1], [-2, np.nan, 0]], equal_nan=True)
    assert (list(landscape.x), list(landscape.y)) == (A.tolist(), B.tolist())
    assert path.text[1] == "epoch 1: true training loss 0.5"
    heights = path.z if draw is figures.loss_relief else path.marker.color
    assert [heights[0], heights[2]] == pytest.approx([0, -1])
    parsed(figure)


def test_what_the_plane_holds_of_the_path_stands_at_the_axes():
    figure = figures.loss_contours(A, B, LOSSES, PATH, TRUE, EPOCHS, [0.9, 0.05])
    assert figure.layout.xaxis.title.text == "direction 1: 90.0% of the path's variance"
    without = figures.loss_relief(A, B, LOSSES, PATH, TRUE, EPOCHS, [np.nan, np.nan])
    assert without.layout.scene.yaxis.title.text == "direction 2"


def test_a_path_that_leaves_the_plane_does_not_widen_the_picture():
    contours = figures.loss_contours(A, B, LOSSES, PATH, TRUE, EPOCHS)
    assert (contours.layout.xaxis.range, contours.layout.yaxis.range) == ((-1, 1), (-2, 2))
    relief = figures.loss_relief(A, B, LOSSES, PATH, TRUE, EPOCHS)
    assert list(relief.data[1].x) == [-0.5, None, 0]


def test_the_numbers_of_the_scale_reach_as_low_as_the_path_does():
    true = np.array([1.0, 0.5, 1e-4])  # lower than the plane is anywhere
    bar = figures.loss_contours(A, B, LOSSES, PATH, true, EPOCHS).data[0].colorbar
    assert (bar.tickvals[0], bar.tickvals[-1]) == pytest.approx((-4, 1))
    height = figures.loss_relief(A, B, LOSSES, PATH, true, EPOCHS).layout.scene.zaxis
    assert height.tickvals[0] == pytest.approx(-4)


def test_a_landscape_without_a_finite_loss_is_empty():
    parsed(figures.loss_contours(A, B, np.full((2, 3), np.inf), PATH, np.full(3, np.inf), EPOCHS))

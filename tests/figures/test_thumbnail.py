"""Thumbnails: every data set as a small picture of itself."""

from xml.etree import ElementTree

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.data import DATASETS, DOMAIN, make_dataset
from mlpviz.data.digits import DIGITS_SIDE, load_digits
from mlpviz.figures.theme import POINTS, rgb

LIGHT = figures.PALETTES["light"]


def test_a_thumbnail_is_an_svg_with_a_dot_for_every_point_inside_it(rng):
    X, y = rng.uniform(-6, 6, (120, 2)), np.arange(120) % 3
    svg = ElementTree.fromstring(figures.dataset_thumbnail(X, y, task="classification"))
    assert svg.get("viewBox") == "0 0 48 48"
    dots = list(svg)
    assert [dot.get("fill") for dot in dots] == [LIGHT.classes[k] for k in y]
    for dot in dots:
        for place, size in (("x", "width"), ("y", "height")):
            assert 0 <= float(dot.get(place)) <= 48 - float(dot.get(size))


def test_a_thumbnail_has_its_top_where_x2_is_large():
    X = np.array([[-5.0, 5.0], [5.0, -5.0]])
    first, second = ElementTree.fromstring(
        figures.dataset_thumbnail(X, np.array([0, 1]), task="classification")
    )
    assert float(first.get("x")) < 24 < float(second.get("x"))
    assert float(first.get("y")) < 24 < float(second.get("y"))


def test_a_thumbnail_of_numbers_uses_the_diverging_scale():
    X, y = np.zeros((3, 2)), np.array([-9.0, 0.0, 9.0])
    dots = ElementTree.fromstring(figures.dataset_thumbnail(X, y, task="regression"))
    low, zero, high = (dot.get("fill") for dot in dots)
    assert (low, high) == (POINTS.negative, POINTS.positive)
    np.testing.assert_allclose(rgb(zero), rgb(POINTS.zero), atol=2)


def draw(name):
    dataset = DATASETS[name]
    X, y = make_dataset(name, n_samples=200, noise=0, n_classes=3, rng=np.random.default_rng(0))
    return X, y, figures.dataset_thumbnail(X, y, task=dataset.task)


@pytest.mark.parametrize("name", DATASETS)
def test_a_thumbnail_shows_the_very_points_of_its_dataset(name):
    X, y, svg = draw(name)
    dots = list(ElementTree.fromstring(svg))
    middles = np.array([[float(dot.get(at)) + 1.2 for at in ("x", "y")] for dot in dots])
    assert np.allclose(middles, 24 + [3.7, -3.7] * X, atol=0.06)
    colours = [dot.get("fill") for dot in dots]
    if DATASETS[name].task == "classification":
        assert colours == [LIGHT.classes[k] for k in y]
    else:
        assert colours[np.argmax(y)] != colours[np.argmin(y)]


def test_no_two_datasets_have_the_same_thumbnail():
    assert len({draw(name)[2] for name in DATASETS}) == len(DATASETS)


def test_the_thumbnail_of_an_image_has_a_pixel_for_each_that_is_inked():
    image = load_digits()[0][3].reshape(DIGITS_SIDE, DIGITS_SIDE)
    sheet, *pixels = ElementTree.fromstring(figures.image_thumbnail(image))
    assert (sheet.get("x"), sheet.get("width")) == ("3", "42")
    seen = np.zeros_like(image)
    for pixel in pixels:
        row, column = (round((float(pixel.get(at)) - 3) / 42 * DIGITS_SIDE) for at in ("y", "x"))
        seen[row, column] = float(pixel.get("opacity"))
    assert np.allclose(seen, image, atol=0.005)
    assert len(pixels) == np.count_nonzero(image)


def test_everything_of_the_plane_fits_into_a_thumbnail():
    corners = DOMAIN * np.array([[-1.0, -1], [1, 1]])
    for dot in ElementTree.fromstring(
        figures.dataset_thumbnail(corners, np.arange(2), task="classification")
    ):
        assert 0 <= float(dot.get("x")) <= 48 - float(dot.get("width"))

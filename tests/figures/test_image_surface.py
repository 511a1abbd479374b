"""The surface of images: every image at its place, as the digit it is."""

import numpy as np

from mlpviz import figures
from tests.figures.reading import parsed


def test_every_image_is_drawn_at_its_place_as_its_digit():
    points = np.array([[1.0, -2], [0.12345, 5]])
    figure = figures.image_surface(points, np.array([7, 0]), names=("across", "up"))
    (trace,) = parsed(figure)["data"]
    assert (trace["x"], trace["y"], trace["text"]) == ([1, 0.123], [-2, 5], ["7", "0"])
    assert (trace["mode"], trace["meta"]) == ("text", {"role": "image"})
    assert {note.text for note in figure.layout.annotations} == {"across →", "up ↑"}


def test_the_axes_span_the_domain_without_numbers_over_an_empty_picture():
    layout = figures.image_surface(np.zeros((1, 2)), np.array([3]), theme="dark").layout
    assert layout.xaxis.range == layout.yaxis.range == (-6, 6)
    assert layout.xaxis.showticklabels is layout.yaxis.showticklabels is False
    assert len(layout.images) == 1
    assert layout.paper_bgcolor == figures.PALETTES["dark"].panel

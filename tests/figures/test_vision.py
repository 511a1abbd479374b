"""Colour is never the only sign: curves, layers and classes as people see them who lack one kind of cones."""

import itertools
import re
from pathlib import Path

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.figures._layers import layer_names
from mlpviz.figures._points import SYMBOLS
from tests.figures import vision

THEMES = ("light", "dark")
FAR = 20  # in CIELAB, at which thin lines and small points are told apart at a glance
everyone = pytest.mark.parametrize("kind", ["usual", *vision.KINDS])


def too_alike(signs, kind):
    """Pairs of (colour, other sign) that neither colour nor the other sign tells apart."""
    return [
        (one, other)
        for one, other in itertools.combinations(signs, 2)
        if one[1] == other[1] and vision.distance(one[0], other[0], kind) < FAR
    ]


def test_the_distances_are_those_of_cielab():
    assert vision.lab(vision.linear("#ffffff")) == pytest.approx([100, 0, 0], abs=0.01)
    assert vision.lab(vision.linear("#ff0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.05)
    assert vision.distance("#000000", "#ffffff", "usual") == pytest.approx(100, abs=0.01)


@pytest.mark.parametrize("kind", vision.KINDS)
def test_grey_looks_the_same_to_everyone(kind):
    assert vision.distance("#808080", "#808080", kind) == 0
    assert vision.simulated("#808080", kind) == pytest.approx(vision.linear("#808080"), abs=1e-4)


def test_red_and_green_of_one_dash_would_be_found_too_alike():
    signs = [("#b5651d", "solid"), ("#6b8e23", "solid")]
    assert too_alike(signs, "usual") == []
    assert len(too_alike(signs, "deuteranopia")) == 1
    assert too_alike([signs[0], ("#6b8e23", "dot")], "deuteranopia") == []


@everyone
@pytest.mark.parametrize("theme", THEMES)
def test_the_two_losses_differ_by_dash_and_label(theme, kind):
    palette = figures.PALETTES[theme]
    train, test, penalty = figures.loss_curve(penalty=()).data[:3]
    drawn = zip((palette.train, palette.test, palette.muted), (train, test, penalty), strict=True)
    assert too_alike([(colour, trace.line.dash) for colour, trace in drawn], kind) == []
    assert len({trace.line.dash for trace in (train, test, penalty)}) == 3
    assert len({trace.meta["label"] for trace in (train, test, penalty)}) == 3


@everyone
@pytest.mark.parametrize("n_layers", [2, 3, 5, 9])
def test_layers_differ_by_more_than_their_colour(n_layers, kind):
    *lines, _ = figures.gradients(n_layers, layer_names(n_layers)).data
    assert too_alike([(line.line.color, line.line.dash) for line in lines], kind) == []
    labels = [line.meta["label"] for line in lines]
    assert labels == [*map(str, range(1, n_layers)), "output"]


@everyone
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("n_classes", [2, 3, 10])
def test_classes_differ_by_colour_or_shape(theme, n_classes, kind):
    X, y = np.zeros((n_classes, 2)), np.arange(n_classes)
    points = figures.surface(X, y, X, y, task="classification", n_classes=n_classes).data[0]
    symbols = points.marker.symbol
    symbols = [symbols] * n_classes if isinstance(symbols, str) else symbols
    colours = figures.PALETTES[theme].classes
    assert too_alike(list(zip(colours, symbols, strict=False)), kind) == []


def test_the_legend_draws_the_shapes_of_the_points():
    script = (Path(__file__).parents[2] / "assets" / "plots" / "shapes.js").read_text(encoding="utf-8")
    assert tuple(re.findall(r'^  "?([a-z-]+)"?: "M', script, re.M)) == SYMBOLS

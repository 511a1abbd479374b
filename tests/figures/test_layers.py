"""Layers: the colour and the name of each."""

import pytest

from mlpviz import figures
from mlpviz.figures._layers import layer_names
from tests.figures.reading import contrast

THEMES = ("light", "dark")


@pytest.mark.parametrize("n_layers", [1, 2, 3, 9])
def test_layer_colours_are_distinct_and_readable_on_both_themes(n_layers):
    colours = figures.layer_colours(n_layers)
    assert len(set(colours)) == n_layers
    for theme in THEMES:
        assert min(contrast(colour, figures.PALETTES[theme].panel) for colour in colours) >= 3


@pytest.mark.parametrize(("n_layers", "names"), [(1, ["output"]), (3, ["layer 1", "layer 2", "output"])])
def test_the_last_layer_is_the_output(n_layers, names):
    assert layer_names(n_layers) == names

"""The favourite images of units."""

import numpy as np
import pytest
from payloads import bytes_of, say, unpack_panel

from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.activation_maximization import neighbours_of
from mlpviz.training.experiment import Experiment


def test_the_favourite_of_an_output_is_taken_for_it():
    view = LiveView(Experiment.default("digits"))
    view.advance(epochs=10)
    say(view, act="open_panel", panel="ascent", layer=3, unit=7)
    panel = unpack_panel(view)
    images = bytes_of(panel["images"], 8) / np.float32(255)
    assert view.run.mlp.forward(images).argmax(axis=1).tolist() == list(range(10))
    large = bytes_of(panel["large"], 8)
    assert np.array_equal(large[0], np.rint(255 * view.run.projection.origin))
    assert np.array_equal(large[1], bytes_of(panel["images"], 8)[7])
    assert (panel["layers"], panel["layer"], panel["unit"]) == (["layer 1", "layer 2", "outputs"], 3, 7)
    assert "The network would say 7" in panel["text"]


def test_the_output_layer_is_shown_first_and_a_hidden_unit_among_its_neighbours():
    view = LiveView(Experiment.default("digits"))
    view.panels.open("ascent")
    assert unpack_panel(view)["layer"] == 3
    view.panels.open("ascent", layer=1, unit=57)
    panel = unpack_panel(view)
    assert panel["rows"] == list(range(50, 60))
    assert panel["labels"][7] == "unit 58" == panel["units"][57]
    assert len(panel["units"]) == 100


@pytest.mark.parametrize(
    ("unit", "n_units", "neighbours"),
    [
        (0, 10, range(10)),
        (9, 10, range(10)),
        (12, 25, range(10, 20)),
        (24, 25, range(15, 25)),
        (2, 4, range(4)),
    ],
)
def test_neighbours_are_ten_units_with_the_chosen_one_among_them(unit, n_units, neighbours):
    assert neighbours_of(unit, n_units) == neighbours

"""The diagram of the selected lane: whose it is, what it shows, and when it is sent."""

import numpy as np
from comparisons import compare, read_diagrams, read_payload, train

from mlpviz.page.compare.actions import act
from mlpviz.page.compare.diagram import EVERY


def setup_of(comparison):
    return read_payload(comparison.payload())[0]["setup"]


def test_the_selected_lane_has_its_network_sent():
    comparison = compare({"hidden_layer_sizes": (5,)}, {"optimizer": "adam"})
    assert setup_of(comparison)["selected"] == "A"
    act(comparison, {"act": "select_lane", "lane": "B"})
    setup = setup_of(comparison)
    assert setup["selected"] == "B"
    assert [layer["units"] for layer in setup["diagram"]["network"]["layers"]] == [5]
    parameters, surface, tiles = read_diagrams(comparison.payload())[-1]
    assert np.array_equal(parameters, comparison.lanes[1].run.mlp.parameters.astype(np.float32))
    cells = setup["diagram"]["surface"]["cells"]
    assert surface.shape == (cells, cells)
    assert len(tiles) == 6


def test_while_it_plays_a_few_frames_have_it_and_at_rest_each():
    comparison = compare({"optimizer": "adam"})
    train(comparison, 2 * EVERY)
    frames = read_payload(comparison.payload())[0]["frames"]
    assert [frame["seq"] for frame in frames if frame["diagram"]] == [1, EVERY + 1, 2 * EVERY + 1]
    comparison.play(False)
    assert read_payload(comparison.payload())[0]["frames"][-1]["diagram"]


def test_its_layers_are_changed_in_the_diagram():
    comparison = compare({"optimizer": "adam"})
    act(comparison, {"act": "select_lane", "lane": "B"})
    act(comparison, {"act": "add_unit", "layer": 1, "lane": "B"})
    act(comparison, {"act": "set_activation", "layer": 2, "activation": "relu", "lane": "B"})
    experiment = comparison.lanes[1].run.experiment
    assert experiment.hidden_layer_sizes == (5, 2)
    assert experiment.activations == ("tanh", "relu")
    assert experiment.optimizer == "adam"
    assert comparison.lanes[0].run.experiment.hidden_layer_sizes == (4, 2)
    assert setup_of(comparison)["selected"] == "B"
    act(comparison, {"act": "add_unit", "layer": 9, "lane": "B"})
    assert "layer must be between 1 and 2" in comparison.notices.describe()[0]["text"]


def test_the_selection_stays_with_its_lane_where_others_are_dropped():
    comparison = compare({"optimizer": "adam"}, {"learning_rate": 0.3})
    comparison.select(comparison.lanes[2])
    chosen = comparison.lanes[2]
    comparison.drop(comparison.lanes[0])
    assert comparison.lanes[comparison.selected] is chosen
    comparison.add()
    comparison.drop(chosen)
    assert comparison.selected == 1
    assert comparison.diagram.lane is comparison.lanes[1]
    comparison.select(comparison.lanes[1])
    comparison.race()
    comparison.select(comparison.lanes[3])
    comparison.drop(comparison.lanes[3])
    assert comparison.diagram.lane is comparison.lanes[2]

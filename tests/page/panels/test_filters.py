"""The first layer, unit by unit."""

import numpy as np
from payloads import bytes_of, unpack_panel

from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


def test_every_unit_is_shown_by_its_weights():
    view = LiveView(Experiment.default("digits"))
    view.panels.open("filters")
    panel = unpack_panel(view)
    shown = bytes_of(panel["images"], 8)
    assert len(shown) == len(panel["labels"]) == 100
    weights = view.run.mlp.dense[0].weights[:, 41]
    assert np.abs(shown[41] - (128 + 127.5 * weights / np.abs(weights).max())).max() < 1
    assert panel["labels"][41].startswith(f"unit 42: ‖w‖ = {np.linalg.norm(weights):.3g}")


def test_without_hidden_layers_they_are_the_outputs():
    view = LiveView(Experiment(dataset="digits", hidden_layer_sizes=()))
    view.panels.open("filters")
    panel = unpack_panel(view)
    assert len(panel["labels"]) == 10
    assert panel["text"].startswith("The weights of every output")

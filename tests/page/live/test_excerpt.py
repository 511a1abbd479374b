"""The excerpt of a network on images: ten units of every layer, and all pixels as one input."""

import itertools

import numpy as np
from payloads import newest_frame, read_frames, unpack_header

from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


def test_a_frame_holds_an_excerpt_of_the_network_and_its_numbers_are_true():
    view = LiveView(Experiment.default("digits"))
    view.advance(epochs=1)
    setup = unpack_header(view)["setup"]
    assert [(one["units"], one["total"]) for one in setup["network"]["layers"]] == [(10, 100), (10, 200)]
    assert [one["name"] for one in setup["network"]["inputs"]] == ["pixels"]
    parameters, _, tiles = read_frames(view.payload(), setup)[-1]
    assert len(parameters) == sum((a + 1) * b for a, b in itertools.pairwise([1, 10, 10, 10]))
    first, second, output = view.run.mlp.dense
    assert np.allclose(parameters[:10], np.linalg.norm(first.weights[:, :10], axis=0))
    assert np.allclose(parameters[10:20], first.biases[:10])
    assert np.allclose(parameters[20:120].reshape(10, 10), second.weights[:10, :10])
    assert np.allclose(parameters[-10:], output.biases)
    weights = first.weights[:, 0].reshape(8, 8)
    assert np.abs(tiles[0, 1::3, 1::3] - (128 + 127.5 * weights / np.abs(weights).max())).max() < 1
    assert newest_frame(view)["measured"] == [1437, 360]

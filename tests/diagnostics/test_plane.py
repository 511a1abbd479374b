"""The plane: what the pictures show is what the network answers."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.data import FEATURES, apply_features
from mlpviz.diagnostics import Plane
from mlpviz.diagnostics.plane import LARGEST, evaluate_feature, make_grid
from mlpviz.network.course import forward
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(n_samples=60)


def test_the_grid_is_a_picture_from_the_top_left():
    points = make_grid(4).reshape(4, 4, 2)
    assert points[0, 0].tolist() == [-4.5, 4.5]
    assert points[0, 3].tolist() == [4.5, 4.5]
    assert points[3, 0].tolist() == [-4.5, -4.5]


@pytest.mark.parametrize("dataset", ["circle", "blobs", "plane"])
def test_output_units_and_tiles_are_those_of_the_network(dataset):
    run = Run(replace(EXPERIMENT, dataset=dataset, features=("x1", "sin_x2")))
    plane = Plane(run, 20)
    run.advance(epochs=3)
    plane.evaluate()
    activations = forward(run.mlp.layers, apply_features(make_grid(20), ("x1", "sin_x2")))
    outputs = activations[-1]
    p = np.exp(outputs) / np.exp(outputs).sum(axis=1, keepdims=True)
    if dataset == "plane":
        expected = verdicts = outputs.reshape(20, 20)
    elif dataset == "circle":  # one output for two classes
        expected = verdicts = 2 / (1 + np.exp(-outputs.reshape(20, 20))) - 1
    else:
        expected = p.reshape(20, 20, -1)
        verdicts = 2 * expected[..., 0] - 1
    assert np.allclose(plane.output(), expected, atol=1e-5)
    assert np.allclose(plane.unit(1, 2), activations[1][:, 2].reshape(20, 20), atol=1e-5)
    assert np.allclose(plane.unit(3, 0), verdicts, atol=1e-5)
    tiles = plane.tiles(4)  # the middle of each 5 × 5 cells
    assert len(tiles) == 4 + 2 + outputs.shape[1]
    assert np.allclose(tiles[2], plane.unit(1, 2)[2::5, 2::5])
    assert np.allclose(tiles[4], plane.unit(2, 0)[2::5, 2::5])
    assert np.allclose(tiles[6], plane.unit(3, 0)[2::5, 2::5])


@pytest.mark.parametrize("dataset", ["circle", "blobs"])
def test_with_the_squared_error_an_outputs_verdict_is_its_tanh(dataset):
    run = Run(replace(EXPERIMENT, dataset=dataset, loss="squared_error"))
    run.advance(epochs=3)
    plane = Plane(run, 20)
    a = np.tanh(run.mlp.forward(make_grid(20))).reshape(20, 20, -1)
    assert np.allclose(plane.unit(3, 0), a[..., 0], atol=1e-5)
    assert np.allclose(plane.tiles(4)[6:], np.moveaxis(a, -1, 0)[:, 2::5, 2::5], atol=1e-5)
    shares = a[..., 0] if dataset == "circle" else (1 + a) / (1 + a).sum(axis=-1, keepdims=True)
    assert np.allclose(plane.output(), shares, atol=1e-5)


@pytest.mark.parametrize("name", FEATURES)
def test_a_features_tile_is_the_feature(name):
    points = make_grid(6)
    expected = FEATURES[name].function(points[:, 0], points[:, 1]).reshape(6, 6)
    assert np.array_equal(evaluate_feature(name, 6), expected)


@pytest.mark.filterwarnings("error")
def test_weights_too_large_for_float32_are_drawn_with_the_right_sign():
    run = Run(replace(EXPERIMENT, dataset="plane", hidden_layer_sizes=()))
    run.mlp.dense[0].parameters[:, 0] = [1e200, -1e200, 0]
    values = Plane(run, 20).output()
    points = make_grid(20)
    difference = (points[:, 0] - points[:, 1]).reshape(20, 20)
    off_the_diagonal = np.abs(difference) > 0.1
    assert np.allclose(values[off_the_diagonal], LARGEST * np.sign(difference[off_the_diagonal]))


def test_tiles_must_divide_the_plane():
    with pytest.raises(ValueError, match="tile_cells must divide 20, got 7"):
        Plane(Run(EXPERIMENT), 20).tiles(7)

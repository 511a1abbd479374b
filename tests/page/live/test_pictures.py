"""The pictures of a frame: what the network answers, and every unit, byte by byte."""

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.diagnostics import make_grid
from mlpviz.network.course import forward
from mlpviz.network.losses import softmax
from mlpviz.page.live.pictures import TILE_CELLS, Pictures, cells_for, has_unit
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


def encode(run):
    """The grid of the pictures as the network is fed it."""
    grid = make_grid(100)
    return run.encode(grid, np.zeros(len(grid), int))[0][:, :-1]


def test_the_surface_is_the_network_over_the_plane_and_its_tiles_are_the_units():
    run = Run(Experiment())
    run.advance(epochs=5)
    pictures = Pictures(run)
    (parameters, surface, tiles, padding), scale = pictures.paint(run.mlp.parameters, None)
    assert np.array_equal(parameters, run.mlp.parameters.astype(np.float32))
    assert (surface.shape, tiles.shape, scale) == ((100, 100), (4 + 2 + 1, TILE_CELLS, TILE_CELLS), 1.0)
    assert (surface.size + tiles.size + padding.size) % 4 == 0
    *_, logits = forward(run.mlp.layers, encode(run))
    expected = figures.diverging_bytes(np.tanh(logits / 2).reshape(100, 100))  # 2 p − 1
    assert np.array_equal(tiles[-1], surface[2::5, 2::5])  # of two classes, the output's tile is the surface
    assert np.abs(surface.astype(int) - expected).max() <= 1  # float32 may round the other way


@pytest.mark.parametrize("unit", [(1, 3), (2, 0)])
def test_the_surface_of_a_unit_has_full_colour_at_its_largest_value(unit):
    run = Run(Experiment())
    run.advance(epochs=5)
    layer, index = unit
    (_, surface, _, _), scale = Pictures(run).paint(run.mlp.parameters, unit)
    activations = forward(run.mlp.layers, encode(run))
    values = activations[1::2][layer - 1][:, index].reshape(100, 100)
    assert scale == pytest.approx(max(1, np.abs(values).max()), rel=1e-5)
    assert np.abs(surface.astype(int) - figures.diverging_bytes(values, scale)).max() <= 1


def test_the_tile_of_one_of_several_classes_is_its_probability():
    run = Run(Experiment(dataset="blobs", n_classes=5))
    run.advance(epochs=5)
    pictures = Pictures(run)
    tiles = pictures.paint(run.mlp.parameters, None)[0][2]
    p = pictures.plane.output()[2::5, 2::5]
    assert len(tiles) == 4 + 2 + 5
    for k in range(5):
        assert np.abs(tiles[6 + k] - 255.0 * p[..., k]).max() <= 1
    (_, surface, _, _), scale = pictures.paint(run.mlp.parameters, (3, 2))
    assert np.array_equal(surface[2::5, 2::5], tiles[8])
    assert scale == 1


def test_parameters_of_another_time_are_painted_without_touching_the_network():
    run = Run(Experiment())
    start = run.mlp.parameters.copy()
    pictures = Pictures(run)
    first = pictures.paint(start, None)[0][1].copy()
    run.advance(epochs=20)
    version = run.mlp.version()
    assert (pictures.paint(run.mlp.parameters, None)[0][1] != first).any()
    assert np.array_equal(pictures.paint(start, None)[0][1], first)
    assert run.mlp.version() == version


def test_the_surface_of_images_is_the_answer_to_the_images_of_the_plane():
    run = Run(Experiment.default("digits"))
    run.advance(epochs=5)
    pictures = Pictures(run)
    pictures.paint(run.mlp.parameters, None)
    output = pictures.plane.output()
    cells = len(output)
    row, column = 7, 30
    point = [[-6 + 12 * (column + 0.5) / cells, 6 - 12 * (row + 0.5) / cells]]
    image = run.projection.from_plane(np.array(point))
    expected = softmax(run.mlp.forward(image.astype(np.float32)))[0]
    assert np.allclose(output[row, column], expected, atol=1e-4)


def test_a_large_network_has_coarser_pictures_which_its_tiles_divide():
    cells = [cells_for(n) for n in (10, 2_999, 3_000, 11_999, 12_000, 10**6)]
    assert cells == [100, 100, 60, 60, 40, 40]
    assert not any(n % TILE_CELLS for n in cells)


def test_a_unit_is_there_or_not():
    mlp = Run(Experiment()).mlp
    assert has_unit(mlp, (1, 3))
    assert has_unit(mlp, (3, 0))
    for unit in ((0, 0), (4, 0), (3, 1), (1, 4), (1, -1), (-1, 0)):
        assert not has_unit(mlp, unit)

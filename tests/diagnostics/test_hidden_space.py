"""Hidden space: where a layer puts the data, and where the next one cuts."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.decomposition import PCA

from mlpviz.diagnostics import backpropagate, project_hidden_layer
from mlpviz.diagnostics.hidden_space import GRID_LINES, GRID_POINTS
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(n_samples=80, hidden_layer_sizes=(5, 2))


@pytest.fixture
def run():
    run = Run(EXPERIMENT)
    run.advance(epochs=5)
    return run


def test_two_units_are_shown_as_they_are(run):
    seen = project_hidden_layer(run, 2)
    assert seen.axes == (0, 1)
    assert seen.explained == pytest.approx(1)
    expected = backpropagate(run, run.X_train, run.y_train).activations[1]
    assert np.allclose(seen.points, expected)
    assert seen.grid.shape == (2 * GRID_LINES, GRID_POINTS, 2)


def test_the_dashed_line_is_where_both_classes_are_as_likely(run):
    seen = project_hidden_layer(run, 2)
    ((a, b, c),) = seen.lines
    sums = backpropagate(run, run.X_train, run.y_train).sums[-1]
    assert np.allclose(seen.points @ [a, b] + c, sums[:, 0])


def test_more_classes_are_divided_pair_by_pair():
    run = Run(replace(EXPERIMENT, dataset="blobs"))
    run.advance(epochs=5)
    seen = project_hidden_layer(run, 2)
    sums = backpropagate(run, run.X_train, run.y_train).sums[-1]
    apart = np.column_stack([sums[:, i] - sums[:, j] for i, j in ((1, 0), (2, 0), (2, 1))])
    assert np.allclose(seen.points @ seen.lines[:, :2].T + seen.lines[:, 2], apart)


def test_the_lines_of_a_hidden_layer_are_where_its_sums_are_zero(run):
    seen = project_hidden_layer(run, 1, axes=(1, 3))
    passed = backpropagate(run, run.X_train, run.y_train)
    a = passed.activations[0]
    held = a.copy()
    held[:, [0, 2, 4]] = a.mean(axis=0)[[0, 2, 4]]  # what is not shown, at its mean
    sums = held @ run.mlp.dense[1].weights + run.mlp.dense[1].biases
    assert np.allclose(seen.points, a[:, [1, 3]])
    assert np.allclose(seen.points @ seen.lines[:, :2].T + seen.lines[:, 2], sums)


def test_a_wider_layer_is_shown_by_its_principal_components(run):
    seen = project_hidden_layer(run, 1)
    a = backpropagate(run, run.X_train, run.y_train).activations[0]
    pca = PCA(2).fit(a)
    assert seen.axes is None
    assert np.allclose(np.abs(seen.points), np.abs(pca.transform(a)))
    assert seen.explained == pytest.approx(pca.explained_variance_ratio_.sum())


@pytest.mark.parametrize("sizes", [(1,), (3, 1, 2), (64,)])
@pytest.mark.parametrize("dataset", ["plane", "blobs"])
def test_every_shape_of_network_has_one(sizes, dataset):
    run = Run(replace(EXPERIMENT, hidden_layer_sizes=sizes, dataset=dataset, initializer="zeros"))
    for layer in range(1, len(sizes) + 1):
        seen = project_hidden_layer(run, layer)
        assert np.isfinite(seen.points).all()
        assert np.isfinite(seen.lines).all()


def test_there_must_be_such_a_layer(run):
    with pytest.raises(ValueError, match="layer must be between 1 and 2, got 3"):
        project_hidden_layer(run, 3)
    with pytest.raises(ValueError, match="axes must be units between 0 and 4"):
        project_hidden_layer(run, 1, axes=(0, 9))

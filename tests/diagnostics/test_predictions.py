"""Predictions, favourite images and the gradient of the input: what the panels of images show."""

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix, log_loss

from mlpviz.diagnostics import backpropagate, maximize_activation, predict_samples
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


@pytest.fixture(scope="module")
def run():
    run = Run(Experiment.default("digits"))
    run.advance(epochs=5)
    return run


def test_the_table_and_the_losses_are_those_of_scikit_learn(run):
    seen = predict_samples(run, run.X_test, run.y_test)
    assert np.array_equal(seen.confusion(), confusion_matrix(run.y_test, seen.predicted))
    assert seen.accuracy == run.measurement.test_accuracy
    probabilities = seen.probabilities.astype(float)
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    assert seen.losses.mean() == pytest.approx(log_loss(run.y_test, probabilities), rel=1e-4)


def test_mistakes_come_by_their_loss_and_cells_by_their_certainty(run):
    seen = predict_samples(run, run.X_test, run.y_test)
    rows = seen.mistakes()
    assert (seen.predicted[rows] != run.y_test[rows]).all()
    assert len(rows) == 360 - np.trace(seen.confusion())
    assert (np.diff(seen.losses[rows]) <= 0).all()
    right = seen.behind(3, 3)
    assert len(right) == seen.confusion()[3, 3]
    assert (np.diff(seen.probabilities[right, 3]) <= 0).all()


def test_another_network_of_the_shape_can_be_asked(run):
    mlp = run.mlp.astype(run.mlp.dtype)
    mlp.parameters[...] = 0
    assert predict_samples(run, run.X_test, run.y_test, mlp).predicted.tolist() == [0] * 360


@pytest.mark.parametrize("layer", [1, 2, 3])
def test_a_climb_ends_higher_and_within_paper_and_ink(run, layer):
    for unit, climb in zip((4, 9), maximize_activation(run, layer, (4, 9)), strict=True):
        assert climb.after > climb.before
        assert climb.image.min() >= 0
        assert climb.image.max() <= 1
        sums = backpropagate(run, climb.image[None], np.array([0])).sums[layer - 1]
        assert sums[0, unit] == pytest.approx(climb.after, rel=1e-3, abs=1e-3)
        start = backpropagate(run, run.projection.origin[None], np.array([0])).sums[layer - 1]
        assert start[0, unit] == pytest.approx(climb.before, rel=1e-3, abs=1e-3)


def test_a_climb_goes_along_the_gradient(run):
    (step,) = maximize_activation(run, 3, [2], steps=1)
    moved = step.image - run.projection.origin
    free = (step.image > 0) & (step.image < 1)
    x, h, slopes = run.projection.origin, 1e-5, []
    wide = run.mlp.astype(np.float64)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i], down[i] = up[i] + h, down[i] - h
        slopes.append((wide.forward(up[None])[0, 2] - wide.forward(down[None])[0, 2]) / (2 * h))
    slopes = np.array(slopes)
    assert np.allclose(moved[free], (0.15 * slopes / np.linalg.norm(slopes))[free], atol=1e-6)


def test_climbs_that_make_no_sense_are_refused(run):
    with pytest.raises(ValueError, match="layer must be between 1 and 3, got 4"):
        maximize_activation(run, 4, [0])
    with pytest.raises(ValueError, match="unit must be between 0 and 9, got 10"):
        maximize_activation(run, 3, [3, 10])
    with pytest.raises(ValueError, match="run must be one on images"):
        maximize_activation(Run(Experiment()), 1, [0])


def test_a_unit_without_a_slope_stays_where_it_is():
    run = Run(Experiment.default("digits"))
    run.mlp.parameters[...] = 0
    (climb,) = maximize_activation(run, 3, [0])
    assert np.array_equal(climb.image, run.projection.origin)
    assert (climb.before, climb.after) == (0, 0)


def test_the_gradient_of_the_input_is_that_of_central_differences():
    run = Run(Experiment(n_samples=60, hidden_layer_sizes=(5, 4)))
    X, y, h = run.X_train[:3], run.y_train[:3], 1e-6
    found = backpropagate(run, X, y).grad_inputs
    for i in range(3):
        for j in range(2):
            up, down = X.copy(), X.copy()
            up[i, j], down[i, j] = up[i, j] + h, down[i, j] - h
            slope = (backpropagate(run, up, y).loss - backpropagate(run, down, y).loss) / (2 * h)
            assert found[i, j] == pytest.approx(slope, rel=1e-5, abs=1e-9)


def test_a_regression_has_no_classes_to_predict():
    run = Run(Experiment(dataset="plane", n_samples=60))
    with pytest.raises(ValueError, match="run must be a classification, got a regression"):
        predict_samples(run, run.X_test, run.y_test)

"""Predictions: who is taken for whom, and how sure the network is."""

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix, log_loss

from mlpviz.diagnostics import predict_samples
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


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize("dataset", ["circle", "blobs"])
def test_who_is_taken_for_whom_agrees_with_the_accuracy_whatever_the_loss(dataset, loss):
    run = Run(Experiment(dataset=dataset, loss=loss, noise=20))
    run.advance(epochs=10)
    seen = predict_samples(run, run.X_test, run.y_test)
    assert seen.probabilities.shape == (250, run.n_classes)
    assert np.allclose(seen.probabilities.sum(axis=1), 1)
    assert seen.accuracy == run.measurement.test_accuracy > 1 / run.n_classes
    assert seen.losses.mean() == pytest.approx(run.measurement.test_loss)


def test_a_regression_has_no_classes_to_predict():
    run = Run(Experiment(dataset="plane", n_samples=60))
    with pytest.raises(ValueError, match="run must be a classification, got a regression"):
        predict_samples(run, run.X_test, run.y_test)

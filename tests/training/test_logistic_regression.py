"""One neuron: without hidden layers, two classes are logistic regression."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from mlpviz.training import Experiment, Run


@pytest.mark.parametrize("dataset", ["moons", "circle"])
def test_a_network_without_hidden_layers_is_scikit_learns_logistic_regression(dataset):
    run = Run(
        Experiment(
            dataset=dataset, n_samples=200, noise=60, hidden_layer_sizes=(), batch_size=100, learning_rate=1.0
        )
    )
    run.advance(epochs=600)
    theirs = LogisticRegression(C=np.inf, tol=1e-10).fit(run.X_train, run.y_train)
    (neuron,) = run.mlp.dense
    assert neuron.weights.shape == (2, 1)
    assert neuron.weights[:, 0] == pytest.approx(theirs.coef_[0], abs=1e-4)
    assert neuron.biases == pytest.approx(theirs.intercept_, abs=1e-4)
    probabilities = run.loss.probabilities(run.mlp.forward(run.X_test))
    assert probabilities == pytest.approx(theirs.predict_proba(run.X_test), abs=1e-4)

"""Whole runs against scikit-learn's MLPClassifier and MLPRegressor, from the same weights, step by step.

`partial_fit` with one minibatch is one step there, and keeps the optimizer's state from call to call.
Where its conventions differ from ours: its L2 gradient is alpha / batch_size · W and spares the biases,
as ours does; Adam's ε stands at another place, so it is made too small to matter. Two classes have one
logistic output there as well as here.
"""

import numpy as np
import pytest
from sklearn.neural_network import MLPClassifier, MLPRegressor

from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.losses import choose_loss, pick_classes
from mlpviz.network.mlp import MLP
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.network.regularizers import REGULARIZERS

RATE = 0.05
BATCH_SIZE = 8
SOLVERS = {
    "sgd": {"solver": "sgd", "momentum": 0},
    "momentum": {"solver": "sgd", "momentum": 0.9, "nesterovs_momentum": False},
    "nesterov": {"solver": "sgd", "momentum": 0.9, "nesterovs_momentum": True},
    "adam": {"solver": "adam", "epsilon": 1e-30},
}
ACTIVATION_NAMES = {"tanh": "tanh", "relu": "relu", "sigmoid": "logistic"}


def flat(model):
    """scikit-learn's parameters in the order of `MLP.parameters`."""
    blocks = zip(model.coefs_, model.intercepts_, strict=True)
    return np.concatenate([np.vstack([weights, biases]).ravel() for weights, biases in blocks])


@pytest.mark.parametrize("alpha", [0, 0.3])
@pytest.mark.parametrize("activation", ACTIVATION_NAMES)
@pytest.mark.parametrize("optimizer", SOLVERS)
@pytest.mark.parametrize("n_classes", [2, 3, 0])
def test_every_step_is_scikit_learns_step_from_the_same_weights(n_classes, optimizer, activation, alpha):
    rng = np.random.default_rng(3)
    X = rng.normal(size=(40, 2))
    loss = choose_loss("cross_entropy", n_classes)
    n_outputs = loss.output_units(n_classes)
    if n_classes:
        y, reference, options = np.arange(40) % n_classes, MLPClassifier, {"classes": [*range(n_classes)]}
    else:
        y, reference, options = rng.normal(size=40), MLPRegressor, {}

    def model(rate):
        return reference(
            hidden_layer_sizes=(5, 4),
            activation=ACTIVATION_NAMES[activation],
            alpha=alpha,
            batch_size=BATCH_SIZE,
            shuffle=False,
            learning_rate_init=rate,
            random_state=0,  # fixes the first weights, whatever the rate
            **SOLVERS[optimizer],
        )

    start = model(1e-300).partial_fit(X[:BATCH_SIZE], y[:BATCH_SIZE], **options)  # too short a step to move
    theirs = model(RATE)
    mlp = MLP((2, 5, 4, n_outputs), activation, rng=rng)
    mlp.parameters[...] = flat(start)
    ours, buffers = OPTIMIZERS[optimizer](len(mlp.parameters)), Buffers(mlp, BATCH_SIZE)
    ours.epsilon = 1e-30
    inputs, targets = with_ones(X), loss.targets(y, n_outputs)
    of_penalty = np.empty_like(mlp.parameters)
    for step in range(30):
        first = step * BATCH_SIZE % 40
        batch = slice(first, first + BATCH_SIZE)
        theirs.partial_fit(X[batch], y[batch], **options)
        mlp.loss_gradient(inputs[batch], targets[batch], loss, buffers)
        REGULARIZERS["l2"].gradient(mlp.parameters, of_penalty)
        mlp.gradient += alpha / BATCH_SIZE * of_penalty * mlp.is_weight
        ours.step(mlp.parameters, mlp.gradient, RATE)
        assert np.allclose(mlp.parameters, flat(theirs), rtol=0, atol=1e-10), f"step {step + 1}"
    assert not np.allclose(mlp.parameters, flat(start), atol=0.01)  # something was learned

    if n_classes:
        assert (theirs.predict(X) == pick_classes(mlp.forward(X))).all()
        assert theirs.predict_proba(X) == pytest.approx(loss.probabilities(mlp.forward(X)), abs=1e-9)
    else:
        assert theirs.predict(X) == pytest.approx(mlp.forward(X)[:, 0])

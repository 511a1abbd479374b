"""Whole runs against scikit-learn's MLPClassifier and MLPRegressor, from the same weights, step by step.

`partial_fit` with one minibatch is one step there, and keeps the optimizer's state from call to call.
Where its conventions differ from ours: its L2 gradient is alpha / batch_size · W and spares the biases,
as ours does; two classes become one logistic output, hence three here; Adam's ε stands at another place,
so it is made too small to matter.
"""

import numpy as np
import pytest
from sklearn.neural_network import MLPClassifier, MLPRegressor

from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.losses import LOSSES
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
@pytest.mark.parametrize("task", ["classification", "regression"])
def test_every_step_is_scikit_learns_step_from_the_same_weights(task, optimizer, activation, alpha):
    rng = np.random.default_rng(3)
    X = rng.normal(size=(40, 2))
    if task == "classification":
        y, n_outputs, reference, loss = np.arange(40) % 3, 3, MLPClassifier, LOSSES["cross_entropy"]
        options = {"classes": [0, 1, 2]}
    else:
        y, n_outputs, reference, loss = rng.normal(size=40), 1, MLPRegressor, LOSSES["squared_error"]
        options = {}

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

    if task == "classification":
        assert (theirs.predict(X) == mlp.forward(X).argmax(axis=1)).all()
    else:
        assert theirs.predict(X) == pytest.approx(mlp.forward(X)[:, 0])

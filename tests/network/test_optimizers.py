"""The optimizers against naive transcriptions of their papers, and whole runs against scikit-learn."""

import numpy as np
import pytest
from sklearn.neural_network import MLPClassifier, MLPRegressor

from mlpviz.network.losses import LOSSES
from mlpviz.network.mlp import MLP, Buffers, with_ones
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.network.regularizers import REGULARIZERS

RATE = 0.05


def papers(name, theta, gradients):
    """θ after each gradient, one number at a time, as the papers write it."""
    v = m = s = 0.0
    path = []
    for t, g in enumerate(gradients, start=1):
        if name == "sgd":
            theta = theta - RATE * g
        elif name == "momentum":
            v = 0.9 * v - RATE * g
            theta = theta + v
        elif name == "nesterov":
            v = 0.9 * v - RATE * g
            theta = theta + 0.9 * v - RATE * g
        elif name == "adagrad":
            s = s + g**2
            theta = theta - RATE * g / (s**0.5 + 1e-8)
        elif name == "rmsprop":
            s = 0.9 * s + 0.1 * g**2
            theta = theta - RATE * g / (s**0.5 + 1e-8)
        else:
            if name == "adamw":
                theta = theta - RATE * 0.01 * theta
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
            theta = theta - RATE * m_hat / (v_hat**0.5 + 1e-8)
        path.append(theta)
    return path


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimizer_makes_the_steps_of_its_paper(name):
    gradients = np.random.default_rng(0).normal(size=(20, 3))
    parameters = np.array([1.0, -2.0, 0.5])
    expected = [papers(name, start, gradients[:, i]) for i, start in enumerate(parameters)]
    optimizer = OPTIMIZERS[name](3)
    for t, gradient in enumerate(gradients):
        kept = gradient.copy()
        optimizer.step(parameters, gradient, RATE)
        assert parameters == pytest.approx([path[t] for path in expected], rel=1e-12)
        assert (gradient == kept).all()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_what_an_optimizer_remembers_can_be_put_back(name):
    gradients = np.random.default_rng(0).normal(size=(10, 3))
    optimizer, parameters = OPTIMIZERS[name](3), np.ones(3)
    for gradient in gradients[:5]:
        optimizer.step(parameters, gradient, RATE)
    other, other_parameters = OPTIMIZERS[name](3), parameters.copy()
    other.state[...], other.t = optimizer.state, optimizer.t
    for gradient in gradients[5:]:
        optimizer.step(parameters, gradient, RATE)
        other.step(other_parameters, gradient, RATE)
    assert (parameters == other_parameters).all()


# scikit-learn's settings for our optimizers
SOLVERS = {
    "sgd": {"solver": "sgd", "momentum": 0},
    "momentum": {"solver": "sgd", "momentum": 0.9, "nesterovs_momentum": False},
    "nesterov": {"solver": "sgd", "momentum": 0.9, "nesterovs_momentum": True},
    "adam": {"solver": "adam", "epsilon": 1e-30},  # it adds epsilon at another place, so hardly any
}
NAMES = {"tanh": "tanh", "relu": "relu", "sigmoid": "logistic"}


@pytest.mark.filterwarnings("ignore")  # scikit-learn warns that it has not converged
@pytest.mark.parametrize("alpha", [0, 0.3])
@pytest.mark.parametrize("activation", NAMES)
@pytest.mark.parametrize("optimizer", SOLVERS)
@pytest.mark.parametrize("task", ["classification", "regression"])
def test_a_run_is_scikit_learns_run_from_the_same_weights(task, optimizer, activation, alpha):
    rng = np.random.default_rng(3)
    X = rng.normal(size=(40, 2))
    if task == "classification":  # three classes: scikit-learn makes one logistic output of two
        y, n_outputs, reference, loss = np.arange(40) % 3, 3, MLPClassifier, LOSSES["cross_entropy"]
    else:
        y, n_outputs, reference, loss = rng.normal(size=40), 1, MLPRegressor, LOSSES["squared_error"]
    batch_size, epochs = 8, 3

    def theirs(epochs):
        """Its first weights depend on the seed only, so a run of no rate has those of every other run."""
        model = reference(
            hidden_layer_sizes=(5, 4),
            activation=NAMES[activation],
            alpha=alpha,
            batch_size=batch_size,
            shuffle=False,
            learning_rate_init=RATE if epochs else 1e-300,
            max_iter=epochs or 1,
            tol=0,
            n_iter_no_change=1000,
            random_state=0,
            **SOLVERS[optimizer],
        )
        return model.fit(X, y)

    def flat(model):
        blocks = zip(model.coefs_, model.intercepts_, strict=True)
        return np.concatenate([np.vstack([weights, biases]).ravel() for weights, biases in blocks])

    mlp = MLP((2, 5, 4, n_outputs), activation, rng=rng)
    mlp.parameters[...] = flat(theirs(0))
    ours, buffers = OPTIMIZERS[optimizer](len(mlp.parameters)), Buffers(mlp, batch_size)
    ours.epsilon = 1e-30
    inputs, targets = with_ones(X), loss.targets(y, n_outputs)
    penalty = np.empty_like(mlp.parameters)
    for _ in range(epochs):
        for start in range(0, 40, batch_size):
            batch = slice(start, start + batch_size)
            mlp.loss_gradient(inputs[batch], targets[batch], loss, buffers)
            REGULARIZERS["l2"].gradient(mlp.parameters, penalty)
            mlp.gradient += alpha / batch_size * penalty * mlp.is_weight  # its convention
            ours.step(mlp.parameters, mlp.gradient, RATE)
    assert np.allclose(mlp.parameters, flat(theirs(epochs)), rtol=0, atol=1e-10)

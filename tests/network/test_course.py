"""The course's public form: layers, losses, and training over a list of layers."""

import itertools

import numpy as np
import pytest
from sklearn.datasets import load_digits

from mlpviz import (
    Dense,
    Layer,
    ReLU,
    forward,
    grad_softmax_crossentropy_with_logits,
    predict,
    softmax_crossentropy_with_logits,
    train,
)


def numerical_gradient(f, x, h=1e-5):
    """Central differences of a scalar f at the array x."""
    gradient = np.empty_like(x)
    for index in np.ndindex(x.shape):
        kept = x[index]
        x[index] = kept + h
        above = f(x)
        x[index] = kept - h
        below = f(x)
        x[index] = kept
        gradient[index] = (above - below) / (2 * h)
    return gradient


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def test_the_base_layer_passes_everything_through(rng):
    x, g = rng.normal(size=(2, 5, 3))
    assert (Layer().forward(x) == x).all()
    assert (Layer().backward(x, g) == g).all()


def test_relu_cuts_at_zero_and_lets_the_gradient_through_above(rng):
    x = np.array([[-1.0, 0.0, 2.0]])
    assert ReLU().forward(x).tolist() == [[0, 0, 2]]
    assert ReLU().backward(x, np.array([[5.0, 6.0, 7.0]])).tolist() == [[0, 0, 7]]
    x = np.linspace(-1, 1, 10 * 32).reshape(10, 32)
    numeric = numerical_gradient(lambda x: ReLU().forward(x).sum(), x)
    assert np.allclose(ReLU().backward(x, np.ones((10, 32))), numeric)


def test_a_dense_layer_starts_small_and_without_bias():
    layer = Dense(128, 150)
    assert layer.learning_rate == 0.1
    assert layer.weights.shape == (128, 150)
    assert abs(layer.weights.mean()) < 1e-3
    assert layer.weights.std() == pytest.approx(0.01, rel=0.05)
    assert layer.biases.tolist() == [0] * 150


def test_forward_of_a_dense_layer_by_hand():
    layer = Dense(2, 3)
    layer.weights = [[1, 2, 3], [4, 5, 6]]
    layer.biases = [10, 20, 30]
    # (1, -1): 1 - 4 + 10, 2 - 5 + 20, 3 - 6 + 30;  (0, 2): 8 + 10, 10 + 20, 12 + 30
    assert layer.forward(np.array([[1, -1], [0, 2]])).tolist() == [[7, 17, 27], [18, 30, 42]]


def test_a_step_of_a_dense_layer_by_hand():
    # x = (1, 2), W = ((3), (4)), b = 5, dL/dy = 10, rate 0.1:
    # dL/dW = (10, 20), so W = (3 - 1, 4 - 2); dL/db = 10, so b = 4; dL/dx = 10 (3, 4), by the old weights
    layer = Dense(2, 1, learning_rate=0.1)
    layer.weights, layer.biases = [[3.0], [4.0]], [5.0]
    grad_input = layer.backward(np.array([[1.0, 2.0]]), np.array([[10.0]]))
    assert grad_input.tolist() == [[30, 40]]
    assert layer.weights.tolist() == [[2], [2]]
    assert layer.biases.tolist() == [4]


def test_the_gradients_of_a_dense_layer_are_the_numerical_ones(rng):
    x = np.linspace(-1, 1, 10 * 32).reshape(10, 32)
    layer = Dense(32, 64, learning_rate=0)
    before = layer.weights.copy()
    numeric = numerical_gradient(lambda x: layer.forward(x).sum(), x)
    assert np.allclose(layer.backward(x, np.ones((10, 64))), numeric, rtol=1e-3)
    assert (layer.weights == before).all()  # a rate of 0 leaves the weights alone
    assert (layer.biases == 0).all()

    def output_with(w, b):
        other = Dense(32, 64)
        other.weights, other.biases = w, b
        return other.forward(x).sum()

    w, b = rng.normal(size=(32, 64)), np.linspace(-1, 1, 64)
    layer = Dense(32, 64, learning_rate=1)
    layer.weights, layer.biases = w, b
    layer.backward(x, np.ones((10, 64)))
    assert np.allclose(
        w - layer.weights, numerical_gradient(lambda w: output_with(w, b), w.copy()), rtol=1e-3
    )
    assert np.allclose(b - layer.biases, numerical_gradient(lambda b: output_with(w, b), b.copy()), rtol=1e-3)


def test_weights_can_be_assigned_and_changed_in_place():
    layer = Dense(2, 3)
    layer.weights = np.ones((2, 3))
    layer.weights += 1
    layer.weights[0] = 5
    layer.biases[...] = 1
    assert layer.forward(np.array([[1.0, 1.0]])).tolist() == [[8, 8, 8]]
    with pytest.raises(ValueError, match=r"weights must have the shape \(2, 3\), got \(3, 2\)"):
        layer.weights = np.ones((3, 2))
    with pytest.raises(ValueError, match="input_units must be a whole number of at least 1, got 0"):
        Dense(0, 3)


def test_the_loss_of_logits_by_hand_and_at_any_size():
    logits = np.array([[0.0, np.log(3.0)], [1000.0, -1000.0], [-1000.0, 1000.0]])
    assert softmax_crossentropy_with_logits(logits, np.array([1, 0, 0])).tolist() == pytest.approx(
        [np.log(4 / 3), 0, 2000]
    )
    assert np.isfinite(grad_softmax_crossentropy_with_logits(logits, np.array([1, 0, 0]))).all()


def test_the_gradient_of_the_mean_loss_is_the_numerical_one():
    logits = np.linspace(-1, 1, 500).reshape(50, 10)
    answers = np.arange(50) % 10
    numeric = numerical_gradient(lambda z: softmax_crossentropy_with_logits(z, answers).mean(), logits)
    assert np.allclose(grad_softmax_crossentropy_with_logits(logits, answers), numeric, atol=1e-9)


def test_forward_lists_the_activations_of_every_layer(rng):
    network = [Dense(4, 5), ReLU(), Dense(5, 3)]
    X = rng.normal(size=(7, 4))
    activations = forward(network, X)
    assert [a.shape for a in activations] == [(7, 5), (7, 5), (7, 3)]
    assert (activations[1] == np.maximum(activations[0], 0)).all()
    assert (predict(network, X) == activations[-1].argmax(axis=1)).all()


def test_a_layer_of_ones_own_works_in_a_network(rng):
    class Double(Layer):
        def forward(self, input):
            return 2 * input

        def backward(self, input, grad_output):
            return 2 * grad_output

    network = [Dense(2, 3, rng=rng), Double(), Dense(3, 2, rng=rng)]
    X, y = rng.normal(size=(20, 2)), np.arange(20) % 2
    first = train(network, X, y)
    assert first == pytest.approx(np.log(2), abs=0.01)
    for _ in range(10):
        last = train(network, X, y)
    assert last < first


def test_the_course_network_learns_digits(rng):
    digits = load_digits()
    order = rng.permutation(len(digits.data))
    X, y = digits.data[order] / 16, digits.target[order]
    X_train, y_train, X_test, y_test = X[:1437], y[:1437], X[1437:], y[1437:]
    sizes = [64, 100, 200, 10]
    network = []
    for n_in, n_out in itertools.pairwise(sizes):
        network += [Dense(n_in, n_out, 0.1, rng=rng), ReLU()]
    network.pop()
    for _ in range(60):  # so small a start takes its time
        order = rng.permutation(len(X_train))
        for start in range(0, len(order), 32):
            batch = order[start : start + 32]
            train(network, X_train[batch], y_train[batch])
    assert (predict(network, X_test) == y_test).mean() > 0.95

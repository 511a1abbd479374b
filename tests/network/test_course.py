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


def test_every_assertion_of_the_notebook_on_relu_holds():
    x = np.linspace(-1, 1, 10 * 32).reshape(10, 32)
    layer = ReLU()
    grads = layer.backward(x, np.ones((10, 32)) / (32 * 10))
    numeric = numerical_gradient(lambda x: layer.forward(x).mean(), x)
    assert np.allclose(grads, numeric, rtol=1e-3, atol=0)


def test_every_assertion_of_the_notebook_on_the_dense_layer_holds():
    layer = Dense(128, 150)
    assert -0.05 < layer.weights.mean() < 0.05
    assert 1e-3 < layer.weights.std() < 1e-1
    assert -0.05 < layer.biases.mean() < 0.05

    layer = Dense(3, 4)
    x = np.linspace(-1, 1, 2 * 3).reshape(2, 3)
    layer.weights = np.linspace(-1, 1, 3 * 4).reshape(3, 4)
    layer.biases = np.linspace(-1, 1, 4)
    # x in fifths, W in elevenths, b in thirds, so all in 165ths; the first: Σ x W = 59/55, b = −1
    expected = np.array([[12, 68, 124, 180], [-150, 14, 178, 342]]) / 165
    assert np.allclose(layer.forward(x), expected)

    x = np.linspace(-1, 1, 10 * 32).reshape(10, 32)
    layer = Dense(32, 64, learning_rate=0)
    numeric = numerical_gradient(lambda x: layer.forward(x).sum(), x)
    assert np.allclose(layer.backward(x, np.ones((10, 64))), numeric, rtol=1e-3, atol=0)

    def dense(w, b):
        layer = Dense(32, 64, learning_rate=1)
        layer.weights, layer.biases = np.array(w), np.array(b)
        return layer

    w, b = np.random.default_rng(0).normal(size=(32, 64)), np.linspace(-1, 1, 64)
    numeric_dw = numerical_gradient(lambda w: dense(w, b).forward(x).mean(0).sum(), w)
    numeric_db = numerical_gradient(lambda b: dense(w, b).forward(x).mean(0).sum(), b)
    layer = dense(w, b)
    layer.backward(x, np.ones((10, 64)) / 10)
    assert np.allclose(w - layer.weights, numeric_dw, rtol=1e-3, atol=0)
    assert np.allclose(b - layer.biases, numeric_db, rtol=1e-3, atol=0)


def test_every_assertion_of_the_notebook_on_the_loss_holds():
    logits, answers = np.linspace(-1, 1, 500).reshape(50, 10), np.arange(50) % 10
    losses = softmax_crossentropy_with_logits(logits, answers)
    assert losses.shape == (50,)
    grads = grad_softmax_crossentropy_with_logits(logits, answers)
    numeric = numerical_gradient(lambda z: softmax_crossentropy_with_logits(z, answers).mean(), logits)
    assert np.allclose(numeric, grads, rtol=1e-3, atol=0)


def test_a_dense_layer_keeps_the_gradient_of_its_latest_backward_pass():
    # x = (1, 2), dL/dy = 10: dL/dW = (10, 20), dL/db = 10
    layer = Dense(2, 1, learning_rate=0)
    layer.backward(np.array([[1.0, 2.0]]), np.array([[10.0]]))
    assert layer.grad_weights.tolist() == [[10], [20]]
    assert layer.grad_biases.tolist() == [10]


def test_a_dense_layer_draws_from_its_generator():
    first, again, other = (Dense(3, 4, rng=np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert (first.weights == again.weights).all()
    assert (first.weights != other.weights).all()


def test_whole_numbers_of_units_may_come_as_floats():
    layer = Dense(np.float64(2), 3.0)
    assert (layer.input_units, layer.output_units) == (2, 3)
    assert repr(layer) == "Dense(2, 3, learning_rate=0.1)"


@pytest.mark.parametrize(("units", "wrong"), [((0, 3), 0), ((2, -1), -1), ((2.5, 3), 2.5)])
def test_other_numbers_of_units_are_refused(units, wrong):
    with pytest.raises(ValueError, match=rf"_units must be a whole number of at least 1, got {wrong}"):
        Dense(*units)


def test_a_list_of_layers_may_be_empty_or_end_in_anything(rng):
    X = rng.normal(size=(4, 3))
    assert forward([], X) == []
    assert (predict([Layer()], X) == X.argmax(axis=1)).all()
    assert (forward([Layer(), Dense(3, 2), ReLU()], X)[-1] >= 0).all()


def test_a_step_of_train_by_hand():
    # One sample x = 1 of class 0, W = (0, log 3), b = 0: logits (0, log 3), p = (¼, ¾), loss log 4.
    # dL/dz = p − t = (−¾, ¾) is dL/dW and dL/db, so at the rate 0.4 both change by (0.3, −0.3)
    dense = Dense(1, 2, learning_rate=0.4)
    dense.weights = [[0, np.log(3)]]
    assert train([dense], np.array([[1.0]]), np.array([0])) == pytest.approx(np.log(4))
    assert dense.weights == pytest.approx(np.array([[0.3, np.log(3) - 0.3]]))
    assert dense.biases == pytest.approx([0.3, -0.3])


def test_train_steps_every_layer_by_the_gradient_of_the_mean_loss(rng):
    network = [Dense(3, 4, rng=rng), ReLU(), Dense(4, 2, rng=rng)]
    for dense in network[::2]:
        dense.weights = rng.normal(size=dense.weights.shape)
    X, y = rng.normal(size=(6, 3)), np.arange(6) % 2

    def mean_loss(_):
        return softmax_crossentropy_with_logits(forward(network, X)[-1], y).mean()

    numeric = [numerical_gradient(mean_loss, array) for d in network[::2] for array in (d.weights, d.biases)]
    before = [array.copy() for d in network[::2] for array in (d.weights, d.biases)]
    inputs = X.copy()
    loss_before = mean_loss(None)
    assert train(network, X, y) == pytest.approx(loss_before, rel=1e-14)  # not the loss after the step
    assert mean_loss(None) < loss_before
    after = [array for d in network[::2] for array in (d.weights, d.biases)]
    for old, new, gradient in zip(before, after, numeric, strict=True):
        assert np.allclose(old - new, 0.1 * gradient, rtol=1e-5, atol=1e-10)
    assert (inputs == X).all()


def test_the_course_network_learns_digits_in_25_epochs(rng):
    digits = load_digits()
    order = rng.permutation(len(digits.data))
    X, y = digits.data[order], digits.target[order]
    X_train, y_train, X_test, y_test = X[:1437], y[:1437], X[1437:], y[1437:]
    # Standardised: at the course's 0.01 the signal is so small that 1,100 steps on pixels from 0 to 1
    # end at about 90 %; MNIST has 39,000 steps in 25 epochs
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0) + 1e-9
    X_train, X_test = (X_train - mean) / spread, (X_test - mean) / spread
    network = []
    for n_in, n_out in itertools.pairwise([64, 100, 200, 10]):
        network += [Dense(n_in, n_out, 0.1, rng=rng), ReLU()]
    network.pop()
    for _ in range(25):
        order = rng.permutation(len(X_train))
        for start in range(0, len(order), 32):
            batch = order[start : start + 32]
            train(network, X_train[batch], y_train[batch])
    assert (predict(network, X_test) == y_test).mean() > 0.95


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64, np.float16, np.float32])
def test_logits_of_any_type_give_the_loss_and_the_gradient_of_the_same_real_numbers(dtype):
    logits, answers = np.array([[3, 5, 100], [120, 2, 0]], dtype), np.array([0, 2], np.uint8)
    real = logits.astype(float)
    loss = softmax_crossentropy_with_logits(logits, answers)
    assert loss == pytest.approx([97, 120])  # 100 − 3 and 120 − 0, as the others weigh nothing
    gradient = grad_softmax_crossentropy_with_logits(logits, answers)
    expected = grad_softmax_crossentropy_with_logits(real, answers)
    assert gradient == pytest.approx(expected, abs=1e-6)
    assert gradient.tolist() == pytest.approx(np.array([[-0.5, 0, 0.5], [0.5, 0, -0.5]]), abs=1e-6)
    if dtype == np.float32:
        assert loss.dtype == gradient.dtype == np.float32


def test_lists_and_truth_values_will_do():
    # softmax of (0, log 3) is (¼, ¾)
    logits = [[0, np.log(3)], [0, np.log(3)]]
    assert softmax_crossentropy_with_logits(logits, [True, False]) == pytest.approx(-np.log([0.75, 0.25]))
    gradient = grad_softmax_crossentropy_with_logits(logits, [1, 0])
    assert gradient == pytest.approx(np.array([[1, -1], [-3, 3]]) / 8)


COURSE_LOSSES = (softmax_crossentropy_with_logits, grad_softmax_crossentropy_with_logits)
WRONG_LABELS = [
    ([0, 1, -1], "must be class ids from 0 to 1, got -1"),
    ([0, 2, 1], "must be class ids from 0 to 1, got 2"),
    ([1], r"must have the shape \[3\], one class id for each sample, got \[1\]"),
    (1, r"must have the shape \[3\], one class id for each sample, got \[\]"),
    ([[0], [1], [1]], r"must have the shape \[3\], one class id for each sample, got \[3, 1\]"),
    ([0.0, 1.0, 1.0], "must be class ids, whole numbers, got the dtype float64"),
]


@pytest.mark.parametrize(("y", "message"), WRONG_LABELS)
def test_labels_that_are_not_one_class_id_for_each_sample_are_refused(y, message, rng):
    for function in COURSE_LOSSES:
        with pytest.raises(ValueError, match=f"reference_answers {message}"):
            function(np.zeros((3, 2)), y)
    network = [Dense(4, 5, rng=rng), ReLU(), Dense(5, 2, rng=rng)]
    before = [dense.parameters.copy() for dense in network[::2]]
    with pytest.raises(ValueError, match=f"y {message}"):
        train(network, rng.normal(size=(3, 4)), y)
    assert all((dense.parameters == kept).all() for dense, kept in zip(network[::2], before, strict=True))


@pytest.mark.parametrize(
    "logits", [np.zeros((0, 2)), np.zeros((3, 0)), np.zeros(3), np.zeros((3, 2, 2)), 1.0]
)
def test_logits_of_another_shape_or_of_no_sample_are_refused(logits):
    for function in COURSE_LOSSES:
        with pytest.raises(
            ValueError, match=r"logits must have the shape \[batch, n_classes\] with at least"
        ):
            function(logits, np.zeros(len(np.atleast_1d(logits)), int))


def test_train_refuses_what_it_cannot_learn_from(rng):
    network = [Dense(4, 2, rng=rng)]
    for X in (np.zeros((0, 4)), np.zeros(4)):
        with pytest.raises(
            ValueError, match=r"X must be \[batch, input_units\] with at least one sample, got"
        ):
            train(network, X, np.zeros(len(X), int))
    for function in (lambda: train([], np.zeros((1, 4)), [0]), lambda: predict([], np.zeros((1, 4)))):
        with pytest.raises(ValueError, match="network must hold at least one layer, got none"):
            function()


def test_train_learns_from_lists_and_from_bytes(rng):
    X, y = rng.integers(0, 256, (20, 4), np.uint8), rng.integers(0, 3, 20, np.uint8)
    losses = []
    for samples, labels in ((X, y), (X.astype(float), y.astype(int)), (X.tolist(), y.tolist())):
        network = [
            Dense(4, 5, 1e-4, rng=np.random.default_rng(1)),
            ReLU(),
            Dense(5, 3, 1e-4, rng=np.random.default_rng(2)),
        ]
        losses.append([train(network, samples, labels) for _ in range(5)])
    assert losses[0] == pytest.approx(losses[1])
    assert losses[0] == pytest.approx(losses[2])
    assert losses[0][-1] < losses[0][0]

"""The MLP: the course's layers on flat vectors and in buffers, with the same results."""

import numpy as np
import pytest

from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.course import forward, train
from mlpviz.network.losses import LOSSES, grad_softmax_crossentropy_with_logits
from mlpviz.network.mlp import MLP

LOSS = LOSSES["cross_entropy"]


def make(sizes=(2, 6, 5, 3), activations=("tanh", "relu"), **options):
    return MLP(sizes, activations, rng=np.random.default_rng(0), **options)


def plain_gradient(mlp, X, y):
    """The gradient as the course computes it, layer by layer; Dense layers of rate 0 stay as they are."""
    layers = mlp.layers
    activations = forward(layers, X)
    gradient = grad_softmax_crossentropy_with_logits(activations[-1], y)
    for layer, input in zip(reversed(layers), reversed([X, *activations[:-1]]), strict=True):
        gradient = layer.backward(input, gradient)
    return np.concatenate([dense.gradient.ravel() for dense in mlp.dense])


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_its_gradient_is_that_of_the_plain_backward_pass(activation):
    rng = np.random.default_rng(1)
    mlp = make(activations=(activation, "tanh"))
    X, y = rng.normal(size=(9, 2)), rng.integers(0, 3, 9)
    before = mlp.parameters.copy()
    mlp.loss_gradient(with_ones(X), LOSS.targets(y, 3), LOSS, Buffers(mlp, 9))
    fast = mlp.gradient.copy()
    assert np.allclose(fast, plain_gradient(mlp, X, y), rtol=1e-12, atol=1e-15)
    assert (mlp.parameters == before).all()


@pytest.mark.parametrize("batch_size", [1, 2, 7])
@pytest.mark.parametrize("sizes", [(2, 2), (1, 1), (1, 1, 1), (2, 1, 3), (3, 1, 1, 2), (2, *(8,) * 6, 4)])
def test_the_smallest_and_the_deepest_shapes_have_the_plain_gradient_too(sizes, batch_size):
    """An array of one row or one column is in C and in Fortran order at once."""
    rng = np.random.default_rng(1)
    mlp = make(sizes, "tanh")
    X, y = rng.normal(size=(batch_size, sizes[0])), rng.integers(0, sizes[-1], batch_size)
    buffers = Buffers(mlp, batch_size)
    mlp.loss_gradient(with_ones(X), LOSS.targets(y, sizes[-1]), LOSS, buffers)
    fast = mlp.gradient.copy()
    assert np.allclose(buffers.outputs, mlp.forward(X), rtol=1e-12, atol=1e-15)
    assert np.allclose(fast, plain_gradient(mlp, X, y), rtol=1e-12, atol=1e-15)


def test_buffers_used_again_leave_nothing_behind():
    rng = np.random.default_rng(1)
    mlp = make()
    buffers, targets = Buffers(mlp, 9), LOSS.targets(rng.integers(0, 3, 9), 3)
    X, other = with_ones(rng.normal(size=(9, 2))), with_ones(100 * rng.normal(size=(9, 2)))
    mlp.loss_gradient(X, targets, LOSS, buffers)
    first = mlp.gradient.copy()
    mlp.loss_gradient(other, targets, LOSS, buffers)
    mlp.loss_gradient(X, targets, LOSS, buffers)
    assert (mlp.gradient == first).all()


def test_the_courses_train_teaches_it_once_its_layers_have_a_rate():
    rng = np.random.default_rng(1)
    mlp = make()
    X, y = rng.normal(size=(30, 2)), np.arange(30) % 3
    before = mlp.parameters.copy()
    train(mlp.layers, X, y)
    assert (mlp.parameters == before).all()
    for dense in mlp.dense:
        dense.learning_rate = 0.1
    mlp.loss_gradient(with_ones(X), LOSS.targets(y, 3), LOSS, Buffers(mlp, 30))
    expected = before - 0.1 * mlp.gradient
    train(mlp.layers, X, y)
    assert np.allclose(mlp.parameters, expected, rtol=1e-12, atol=1e-15)


def test_every_hidden_layer_has_the_activation_named_for_it():
    mlp = make((2, 3, 4, 5, 2), ("relu", "sine", "tanh"))
    assert [type(layer).__name__ for layer in mlp.layers] == [
        *("Dense", "ReLU", "Dense", "Sine", "Dense", "Tanh", "Dense")
    ]
    assert repr(mlp) == "MLP(2 → 3 relu → 4 sine → 5 tanh → 2)"
    X = np.random.default_rng(1).normal(size=(9, 2))
    one, two, three, four = mlp.dense
    a = np.maximum(X @ one.weights + one.biases, 0)
    a = np.sin(a @ two.weights + two.biases)
    a = np.tanh(a @ three.weights + three.biases)
    assert np.allclose(mlp.forward(X), a @ four.weights + four.biases)


def test_without_hidden_layers_it_is_linear():
    mlp = make((2, 3), ())
    X = np.random.default_rng(1).normal(size=(9, 2))
    assert np.allclose(mlp.forward(X), X @ mlp.dense[0].weights + mlp.dense[0].biases)
    assert repr(mlp) == "MLP(2 → 3)"


def test_equal_generators_give_equal_networks():
    assert (make().parameters == make().parameters).all()
    other = MLP((2, 6, 5, 3), ("tanh", "relu"), rng=np.random.default_rng(1))
    assert (make().dense[0].weights != other.dense[0].weights).all()


def test_it_works_in_float32_from_end_to_end():
    rng = np.random.default_rng(1)
    wide, narrow = make(), make(dtype=np.float32)
    X, y = rng.normal(size=(9, 2)), rng.integers(0, 3, 9)
    buffers = Buffers(narrow, 9)
    narrow.loss_gradient(with_ones(X, np.float32), LOSS.targets(y, 3, np.float32), LOSS, buffers)
    wide.loss_gradient(with_ones(X), LOSS.targets(y, 3), LOSS, Buffers(wide, 9))
    assert narrow.dtype == narrow.gradient.dtype == buffers.outputs.dtype == np.float32
    assert narrow.forward(X.astype(np.float32)).dtype == np.float32
    assert np.allclose(narrow.gradient, wide.gradient, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("batch_size", [1, 9])
def test_forward_into_buffers_is_forward(activation, batch_size):
    mlp = make(activations=activation)
    X = np.random.default_rng(1).normal(size=(batch_size, 2))
    outputs = mlp.forward_into(with_ones(X), Buffers(mlp, batch_size, backward=False))
    assert np.allclose(outputs, mlp.forward(X), rtol=1e-12, atol=1e-15)


def test_assigned_weights_reach_the_flat_vector():
    mlp = make()
    mlp.dense[1].weights = np.full((6, 5), 7.0)
    mlp.dense[1].biases += 2
    assert (mlp.parameters == 7).sum() == 30
    assert (mlp.parameters == 2).sum() == 5
    assert mlp.is_weight.sum() == 2 * 6 + 6 * 5 + 5 * 3


def test_weights_changed_in_place_reach_the_flat_vector_and_the_output():
    mlp = make((1, 1), ())
    dense = mlp.dense[0]
    dense.weights, dense.biases = [[2.0]], [1.0]
    dense.weights += 1
    dense.biases[0] -= 3
    assert mlp.parameters.tolist() == [3, -2]
    assert mlp.forward(np.array([[10.0]])).tolist() == [[28]]
    mlp.parameters[...] = [5, 7]
    assert dense.weights.tolist() == [[5]]
    assert dense.biases.tolist() == [7]
    assert mlp.forward_into(with_ones([[10.0]]), Buffers(mlp, 1)).tolist() == [[57]]


@pytest.mark.parametrize(
    "change",
    [
        lambda mlp: setattr(mlp.dense[1], "weights", 2 * mlp.dense[1].weights),
        lambda mlp: setattr(mlp.dense[1], "biases", 1 + mlp.dense[1].biases),
        lambda mlp: mlp.dense[1].weights.__setitem__((0, 0), 5),
        lambda mlp: mlp.parameters.__setitem__(-1, 5),
    ],
)
def test_whatever_changes_a_parameter_changes_the_version(change):
    mlp = make()
    before, kept = mlp.version(), mlp.parameters.copy()
    mlp.forward(np.ones((3, 2)))
    mlp.loss_gradient(np.ones((3, 3)), LOSS.targets(np.arange(3), 3), LOSS, Buffers(mlp, 3))
    assert mlp.version() == before
    change(mlp)
    assert mlp.version() != before
    mlp.parameters[...] = kept
    assert mlp.version() == before
    assert hash(mlp.version()) == hash(before)


def test_what_is_assigned_is_written_into_the_same_vectors():
    mlp = make((1, 1), ())
    parameters, gradient = mlp.parameters, mlp.gradient
    mlp.parameters, mlp.gradient = [3, 4], [5, 6]
    assert mlp.parameters is parameters
    assert mlp.gradient is gradient
    assert mlp.forward(np.array([[10.0]])).tolist() == [[34]]
    assert mlp.dense[0].grad_weights.tolist() == [[5]]
    mlp.dense[0].parameters, mlp.dense[0].gradient = [[1], [2]], [[7], [8]]
    assert parameters.tolist() == [1, 2]
    assert gradient.tolist() == [7, 8]
    mlp.parameters -= mlp.gradient
    assert parameters.tolist() == [-6, -6]
    for name, owner in (("parameters", mlp), ("gradient", mlp), ("parameters", mlp.dense[0])):
        with pytest.raises(ValueError, match=rf"{name} must have the shape .*, got \(3,\)"):
            setattr(owner, name, np.ones(3))


def test_a_twin_shares_the_parameters_and_has_its_own_gradient():
    rng = np.random.default_rng(1)
    mlp = make()
    twin = mlp.twin()
    X, targets = with_ones(rng.normal(size=(9, 2))), LOSS.targets(rng.integers(0, 3, 9), 3)
    mlp.loss_gradient(X, targets, LOSS, Buffers(mlp, 9))
    kept = mlp.gradient.copy()
    mlp.dense[1].weights *= 2
    twin.dense[0].biases[...] = 0.5
    assert np.array_equal(twin.forward(X[:, :-1]), mlp.forward(X[:, :-1]))
    twin.loss_gradient(X, targets, LOSS, Buffers(twin, 9))
    assert np.array_equal(mlp.gradient, kept)
    assert not np.array_equal(twin.gradient, kept)
    mlp.loss_gradient(X, targets, LOSS, Buffers(mlp, 9))
    assert np.array_equal(twin.gradient, mlp.gradient)


def test_a_copy_in_another_dtype_is_independent():
    mlp = make()
    copy = mlp.astype(np.float32)
    assert copy.parameters.dtype == np.float32
    assert np.allclose(copy.parameters, mlp.parameters, atol=1e-6)
    copy.parameters[...] = 0
    assert (mlp.parameters != 0).any()
    assert (copy.dense[0].weights == 0).all()


def test_it_prints_as_its_shape():
    assert repr(make((2, 8, 8, 2), "tanh")) == "MLP(2 → 8 tanh → 8 tanh → 2)"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"sizes": (2,)}, r"layer_sizes must be at least two whole numbers of at least 1, got \(2,\)"),
        ({"sizes": (2, 0, 2)}, r"layer_sizes must be .* of at least 1, got \(2, 0, 2\)"),
        ({"sizes": 4}, r"layer_sizes must be at least two whole numbers of at least 1, got \(4,\)"),
        ({"sizes": (2, None)}, r"layer_sizes must be .* whole numbers .*, got \(2, None\)"),
        ({"sizes": (2, "many", 2)}, r"layer_sizes must be .* whole numbers .*, got \(2, 'many', 2\)"),
        ({"sizes": (2, 2.5, 2)}, r"layer_sizes must be .* whole numbers .*, got \(2, 2.5, 2\)"),
        ({"activations": ("tanh",)}, "activations must be one for each of 2 hidden layers, got 1"),
        ({"activations": "bend"}, "activation must be one of relu, .*, got 'bend'"),
        ({"initializer": "ones"}, "initializer must be one of .*, got 'ones'"),
    ],
)
def test_an_error_names_parameter_rule_and_value(arguments, message):
    with pytest.raises(ValueError, match=message):
        make(**arguments)

"""Copies and pickles: the arrays that share memory share it in the copy, and with nothing else."""

import copy
import pickle

import numpy as np
import pytest

from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.course import forward, train
from mlpviz.network.evaluation import Evaluator
from mlpviz.network.initializers import INITIALIZERS
from mlpviz.network.layers import Dense
from mlpviz.network.losses import LOSSES
from mlpviz.network.minibatches import Minibatches
from mlpviz.network.mlp import MLP
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.network.regularizers import REGULARIZERS
from mlpviz.network.schedules import SCHEDULES

LOSS = LOSSES["cross_entropy"]
X = np.random.default_rng(1).normal(size=(12, 2))
Y = np.arange(12) % 3


def pickled(value):
    return pickle.loads(pickle.dumps(value))


both_ways = pytest.mark.parametrize("duplicate", [copy.deepcopy, pickled])


def make(dtype=np.float64):
    return MLP((2, 6, 5, 3), ("tanh", "relu"), rng=np.random.default_rng(0), dtype=dtype)


def teach(mlp, optimizer, buffers, n_steps=3):
    inputs, targets = with_ones(X, mlp.dtype), LOSS.targets(Y, 3, mlp.dtype)
    for _ in range(n_steps):
        mlp.loss_gradient(inputs, targets, LOSS, buffers)
        optimizer.step(mlp.parameters, mlp.gradient, 0.1)


@both_ways
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_an_optimizer_teaches_a_copy_of_a_network_and_not_the_network(duplicate, dtype):
    mlp = make(dtype)
    before = mlp.parameters.copy()
    twin = duplicate(mlp)
    assert twin.dtype == dtype
    assert repr(twin) == repr(mlp)
    optimizer, buffers = OPTIMIZERS["adam"](len(twin.parameters), dtype), Buffers(twin, len(X))
    outputs = twin.forward(X.astype(dtype))
    teach(twin, optimizer, buffers)
    assert not np.array_equal(twin.forward(X.astype(dtype)), outputs)  # what is stepped is what is read
    assert np.array_equal(np.concatenate([dense.parameters.ravel() for dense in twin.dense]), twin.parameters)
    assert np.array_equal(np.concatenate([dense.gradient.ravel() for dense in twin.dense]), twin.gradient)
    assert np.array_equal(mlp.parameters, before)
    assert np.array_equal(mlp.forward(X.astype(dtype)), outputs)


@both_ways
def test_a_copy_goes_on_as_the_network_does(duplicate):
    mlp, optimizer = make(), OPTIMIZERS["momentum"](3 * 6 + 7 * 5 + 6 * 3)
    buffers = Buffers(mlp, len(X))
    teach(mlp, optimizer, buffers)
    copies = duplicate((mlp, optimizer, buffers))
    teach(mlp, optimizer, buffers)
    teach(*copies)
    assert np.array_equal(copies[0].parameters, mlp.parameters)
    assert np.array_equal(copies[0].gradient, mlp.gradient)
    assert np.array_equal(copies[2].outputs, buffers.outputs)


@both_ways
def test_layers_copied_with_their_network_stay_its_layers(duplicate):
    mlp = make()
    mlp.dense[1].learning_rate = 0.5
    layers, twin = duplicate((mlp.layers, mlp))
    train(layers, X, Y)
    assert not np.array_equal(twin.parameters, mlp.parameters)
    assert np.array_equal(twin.forward(X), forward(layers, X)[-1])


@both_ways
def test_layers_copied_without_their_network_learn_by_themselves(duplicate):
    mlp = make()
    mlp.dense[1].learning_rate = 0.5
    before = mlp.parameters.copy()
    layers = duplicate(mlp.layers)
    first = train(layers, X, Y)
    assert train(layers, X, Y) < first
    assert np.array_equal(mlp.parameters, before)


@both_ways
def test_networks_that_share_their_parameters_share_them_in_the_copy(duplicate):
    mlp = make()
    evaluator = Evaluator(mlp, with_ones(X), LOSS.targets(Y, 3), Y, LOSS)
    copied, copied_evaluator = duplicate((mlp, evaluator))
    before = copied_evaluator.score_and_layers()[0]
    assert before == evaluator.score_and_layers()[0]
    copied.parameters *= 2
    after = copied_evaluator.score_and_layers()[0]
    assert after != before
    assert after == pytest.approx(LOSS.per_sample(copied.forward(X), LOSS.targets(Y, 3)).mean())
    assert evaluator.score_and_layers()[0] == before


def test_a_shallow_copy_is_the_same_network():
    mlp = make()
    shallow = copy.copy(mlp)
    shallow.parameters += 1
    assert np.array_equal(mlp.forward(X), shallow.forward(X))
    assert np.array_equal(mlp.parameters, shallow.parameters)


@both_ways
@pytest.mark.parametrize("batch_size", [1, 12])
def test_copied_buffers_carry_the_activations_from_layer_to_layer(duplicate, batch_size):
    mlp = make()
    buffers = duplicate(Buffers(mlp, batch_size))
    inputs, targets = with_ones(X[:batch_size]), LOSS.targets(Y[:batch_size], 3)
    assert np.allclose(mlp.forward_into(inputs, buffers), mlp.forward(X[:batch_size]), rtol=1e-12)
    mlp.loss_gradient(inputs, targets, LOSS, buffers)
    gradient = mlp.gradient.copy()
    mlp.loss_gradient(inputs, targets, LOSS, Buffers(mlp, batch_size))
    assert np.array_equal(gradient, mlp.gradient)
    plain = duplicate(Buffers(mlp, batch_size, backward=False))
    assert np.allclose(mlp.forward_into(inputs, plain), mlp.forward(X[:batch_size]), rtol=1e-12)


@both_ways
@pytest.mark.parametrize("n_before", [0, 3, 6])
def test_copied_minibatches_hand_out_what_the_others_do(duplicate, n_before):
    numbers = np.arange(23, dtype=float)[:, None]
    batches = Minibatches(np.zeros((23, 2)), numbers, 5, np.random.default_rng(0))
    for _ in range(n_before):
        batches.begin_epoch()
        batches.next()
    twin = duplicate(batches)
    assert np.array_equal(twin.last(), batches.last())
    for _ in range(20):
        handed = []
        for one in (batches, twin):
            one.begin_epoch()
            handed.append((one.peek().tolist(), one.next()[1].tolist(), one.last().tolist(), one.left))
        assert handed[0] == handed[1]
        assert handed[0][1] == numbers[handed[0][0]].tolist()


def test_a_pickle_of_minibatches_holds_the_data_once():
    X = np.zeros((1000, 100))
    batches = Minibatches(X, X[:, :1], 5, np.random.default_rng(0))
    batches.begin_epoch()
    batches.next()
    assert X.nbytes < len(pickle.dumps(batches)) < 1.1 * X.nbytes


@both_ways
def test_a_dense_layer_copies_alone(duplicate):
    dense = Dense(2, 3, 0.5)
    twin = duplicate(dense)
    outputs = dense.forward(X)
    assert np.array_equal(twin.forward(X), outputs)
    twin.backward(X, np.ones((12, 3)))
    assert not np.array_equal(twin.forward(X), outputs)
    assert np.array_equal(dense.forward(X), outputs)


@both_ways
@pytest.mark.parametrize(
    "registry", [INITIALIZERS, LOSSES, OPTIMIZERS, REGULARIZERS, SCHEDULES], ids=lambda one: next(iter(one))
)
def test_everything_in_a_registry_copies_to_its_equal(duplicate, registry):
    assert duplicate(registry) == registry


@both_ways
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_an_activation_copies(duplicate, name):
    layer = ACTIVATIONS[name]()
    assert np.array_equal(duplicate(layer).forward(X), layer.forward(X))


@both_ways
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_copied_optimizer_goes_on_as_the_other_does(duplicate, name):
    gradients = np.random.default_rng(0).normal(size=(10, 3))
    optimizer, parameters = OPTIMIZERS[name](3), np.ones(3)
    for gradient in gradients[:5]:
        optimizer.step(parameters, gradient, 0.05)
    twin, copied = duplicate((optimizer, parameters))
    for gradient in gradients[5:]:
        optimizer.step(parameters, gradient, 0.05)
        twin.step(copied, gradient, 0.05)
    assert np.array_equal(copied, parameters)
    assert twin.t == optimizer.t == 10

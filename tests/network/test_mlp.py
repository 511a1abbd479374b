"""The MLP: the course's layers on flat vectors and in buffers, with the same results."""

import numpy as np
import pytest

from mlpviz.network.course import forward
from mlpviz.network.initializers import INITIALIZERS
from mlpviz.network.losses import LOSSES, grad_softmax_crossentropy_with_logits
from mlpviz.network.minibatches import BLOCK_BYTES, Minibatches
from mlpviz.network.mlp import MLP, Buffers, with_ones
from mlpviz.network.schedules import SCHEDULES

LOSS = LOSSES["cross_entropy"]


def make(sizes=(2, 6, 5, 3), activations=("tanh", "relu"), **options):
    return MLP(sizes, activations, rng=np.random.default_rng(0), **options)


def test_its_gradient_is_that_of_the_plain_backward_pass():
    rng = np.random.default_rng(1)
    mlp = make()
    X, y = rng.normal(size=(9, 2)), rng.integers(0, 3, 9)
    mlp.loss_gradient(with_ones(X), LOSS.targets(y, 3), LOSS, Buffers(mlp, 9))
    fast = mlp.gradient.copy()

    layers = mlp.layers
    activations = forward(layers, X)
    gradient = grad_softmax_crossentropy_with_logits(activations[-1], y)
    for layer, input in zip(reversed(layers), reversed([X, *activations[:-1]]), strict=True):
        gradient = layer.backward(input, gradient)
    assert np.allclose(fast, mlp.gradient, rtol=1e-12, atol=1e-15)


def test_forward_into_buffers_is_forward():
    mlp = make()
    X = np.random.default_rng(1).normal(size=(9, 2))
    assert np.allclose(mlp.forward_into(with_ones(X), Buffers(mlp, 9, backward=False)), mlp.forward(X))


def test_assigned_weights_reach_the_flat_vector():
    mlp = make()
    mlp.dense[1].weights = np.full((6, 5), 7.0)
    mlp.dense[1].biases += 2
    assert (mlp.parameters == 7).sum() == 30
    assert (mlp.parameters == 2).sum() == 5
    assert mlp.is_weight.sum() == 2 * 6 + 6 * 5 + 5 * 3


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
        ({"sizes": (2,)}, "layer_sizes must be at least two numbers"),
        ({"sizes": (2, 0, 2)}, "layer_sizes must be at least two numbers of at least 1"),
        ({"activations": ("tanh",)}, "activations must be one for each of 2 hidden layers, got 1"),
        ({"activations": "bend"}, "activation must be one of relu, .*, got 'bend'"),
        ({"initializer": "ones"}, "initializer must be one of .*, got 'ones'"),
    ],
)
def test_an_error_names_parameter_rule_and_value(arguments, message):
    with pytest.raises(ValueError, match=message):
        make(**arguments)


SPREADS = {
    "zeros": 0,
    "normal_001": 0.01,
    "uniform_half": 1 / np.sqrt(12),
    "glorot_normal": np.sqrt(2 / 500),
    "glorot_uniform": np.sqrt(2 / 500),
    "he_normal": np.sqrt(2 / 200),
    "he_uniform": np.sqrt(2 / 200),
    "lecun_normal": np.sqrt(1 / 200),
}


@pytest.mark.parametrize("name", INITIALIZERS)
def test_an_initializer_has_the_spread_of_its_paper(name):
    weights = INITIALIZERS[name](200, 300, rng=np.random.default_rng(0))
    assert weights.shape == (200, 300)
    assert weights.std() == pytest.approx(SPREADS[name], rel=0.02)
    assert abs(weights.mean()) < 0.01 * max(SPREADS[name], 1)
    if "uniform" in name:
        assert np.abs(weights).max() == pytest.approx(np.sqrt(3) * SPREADS[name], rel=0.01)


SCHEDULED = {  # at epochs 0, 5, 10 and 25, with a length of 10
    "constant": [1, 1, 1, 1],
    "step": [1, 1, 0.5, 0.25],
    "exponential": [1, 0.5**0.5, 0.5, 0.5**2.5],
    "cosine": [1, 0.5, 1, 0.5],
    "warm_up": [0.0001, 0.5001, 1, 1],
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedule_has_its_values(name):
    assert [SCHEDULES[name](epoch, 10) for epoch in (0, 5, 10, 25)] == pytest.approx(SCHEDULED[name])


# Minibatches


def numbered(n, width=1):
    """Samples that are told apart by their target."""
    return np.zeros((n, width)), np.arange(n, dtype=float).reshape(n, 1)


def joined(lists):
    return [item for one in lists for item in one]


def rest_of_the_epoch(batches):
    return [batches.next()[1][:, 0].tolist() for _ in range(batches.left)]


@pytest.mark.parametrize(
    ("n", "batch_size", "sizes"), [(20, 5, [5] * 4), (23, 5, [5] * 4 + [3]), (4, 9, [4])]
)
def test_every_sample_comes_once_an_epoch_and_nothing_is_carried_over(n, batch_size, sizes):
    batches = Minibatches(*numbered(n), batch_size, np.random.default_rng(0))
    orders = []
    for _ in range(3):
        batches.begin_epoch()
        minibatches = rest_of_the_epoch(batches)
        assert [len(batch) for batch in minibatches] == sizes
        orders.append(joined(minibatches))
        assert sorted(orders[-1]) == list(range(n))
    assert orders[0] != orders[1]


def test_data_of_many_blocks_come_once_too():
    width = BLOCK_BYTES // 8 // 10  # ten samples a block
    batches = Minibatches(*numbered(47, width), 4, np.random.default_rng(0))
    batches.begin_epoch()
    minibatches = rest_of_the_epoch(batches)
    assert [len(batch) for batch in minibatches] == [4] * 11 + [3]
    assert sorted(joined(minibatches)) == list(range(47))


@pytest.mark.parametrize("taken", [0, 2, 5])
def test_from_a_kept_state_the_same_minibatches_come(taken):
    batches = Minibatches(*numbered(23), 5, np.random.default_rng(0))
    batches.begin_epoch()
    for _ in range(taken):
        batches.next()
    state = batches.state()

    def three_epochs():
        orders = [rest_of_the_epoch(batches)]
        for _ in range(2):
            batches.begin_epoch()
            orders.append(rest_of_the_epoch(batches))
        return orders

    first = three_epochs()
    batches.restore(state)
    assert three_epochs() == first


def test_a_new_batch_size_goes_on_with_the_samples_still_to_come():
    batches = Minibatches(*numbered(20), 5, np.random.default_rng(0))
    batches.begin_epoch()
    seen = batches.next()[1][:, 0].tolist()
    batches.batch_size = 4
    later = rest_of_the_epoch(batches)
    assert [len(batch) for batch in later] == [4, 4, 4, 3]
    assert sorted(seen + joined(later)) == list(range(20))

"""Measuring a network: which units count as dead or saturated, and that measuring changes nothing."""

import numpy as np
import pytest

from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.evaluation import Evaluator
from mlpviz.network.losses import LOSSES
from mlpviz.network.mlp import MLP

LOSS = LOSSES["cross_entropy"]


def evaluator_of_one_unit(activation, z):
    """One hidden unit whose sums are `z`, one for each sample."""
    mlp = MLP((1, 1, 2), activation, rng=np.random.default_rng(0))
    mlp.dense[0].weights, mlp.dense[0].biases = [[1.0]], [0.0]
    y = np.arange(len(z)) % 2
    return Evaluator(mlp, with_ones(np.reshape(z, (-1, 1))), LOSS.targets(y, 2), y, LOSS)


@pytest.mark.parametrize("sign", [-1, 1])
@pytest.mark.parametrize(
    ("size", "n_beyond", "saturated"),
    [(0.975, 19, True), (0.975, 18, False), (0.965, 20, False), (0.9999, 17, False), (0.9999, 20, True)],
)
def test_a_unit_is_saturated_beyond_97_percent_for_more_than_90_percent_of_20_samples(
    size, n_beyond, saturated, sign
):
    a = np.array([sign * size] * n_beyond + [0.1] * (20 - n_beyond))
    z = np.arctanh(a)
    # A sigmoid is (1 + tanh(z / 2)) / 2, so at twice the sum it is as far from its bounds, 0 and 1
    for activation, sums in (("tanh", z), ("sigmoid", 2 * z)):
        _, _, layers = evaluator_of_one_unit(activation, sums).score_and_layers()
        assert layers.saturated_share.tolist() == [saturated]
        assert layers.dead_share.tolist() == [0]


@pytest.mark.parametrize(("largest", "dead"), [(-1.0, True), (0.0, True), (1e-9, False)])
def test_a_relu_unit_is_dead_if_it_is_zero_for_every_sample(largest, dead):
    z = [-3.0, -2.0, -1.0, largest]
    _, _, layers = evaluator_of_one_unit("relu", z).score_and_layers()
    assert layers.dead_share.tolist() == [dead]
    assert layers.saturated_share.tolist() == [0]
    _, _, layers = evaluator_of_one_unit("leaky_relu", z).score_and_layers()
    assert layers.dead_share.tolist() == [0]


def test_the_score_is_the_mean_loss_and_the_share_of_right_classes():
    rng = np.random.default_rng(0)
    mlp = MLP((2, 4, 3), rng=rng)
    X, y = rng.normal(size=(30, 2)), rng.integers(0, 3, 30)
    targets = LOSS.targets(y, 3)
    evaluator = Evaluator(mlp, with_ones(X), targets, y, LOSS)
    loss, accuracy, _ = evaluator.score_and_layers()
    outputs = mlp.forward(X)
    assert loss == pytest.approx(LOSS.per_sample(outputs, targets).mean(), rel=1e-12)
    assert accuracy == (outputs.argmax(axis=1) == y).mean()
    assert evaluator.score() == (loss, accuracy)


@pytest.mark.parametrize("name", ["binary_cross_entropy", "tanh_squared_error"])
def test_of_one_output_the_sign_is_the_class(name):
    # z = x throughout; right are −2 (class 0) and 3 (class 1), wrong 1 (class 0) and −1 (class 1)
    mlp, loss = MLP((1, 1), (), rng=np.random.default_rng(0)), LOSSES[name]
    mlp.dense[0].weights, mlp.dense[0].biases = [[1.0]], [0.0]
    x, y = np.array([[-2.0], [3.0], [1.0], [-1.0]]), np.array([0, 1, 0, 1])
    targets = loss.targets(y, 1)
    assert Evaluator(mlp, with_ones(x), targets, y, loss).score() == (
        pytest.approx(loss.per_sample(x, targets).mean()),
        0.5,
    )


def test_the_score_of_a_regression_is_r_squared():
    # Outputs 0 throughout, y = (1, 2, 3): residual 14, total 2, so R² = 1 − 7; loss ½ · 14 / 3
    loss = LOSSES["squared_error"]
    mlp = MLP((1, 1), (), initializer="zeros", rng=np.random.default_rng(0))
    y = np.array([1.0, 2.0, 3.0])
    assert Evaluator(mlp, with_ones(np.ones((3, 1))), loss.targets(y, 1), y, loss).score() == (
        pytest.approx(7 / 3),
        -6,
    )


def test_measuring_leaves_the_parameters_and_the_gradient_alone():
    rng = np.random.default_rng(0)
    mlp = MLP((2, 4, 3), rng=rng)
    X, y = with_ones(rng.normal(size=(30, 2))), rng.integers(0, 3, 30)
    mlp.loss_gradient(X[:5], LOSS.targets(y[:5], 3), LOSS, Buffers(mlp, 5))
    gradient = mlp.gradient.copy()
    before, inputs = mlp.parameters.copy(), X.copy()
    evaluator = Evaluator(mlp, X, LOSS.targets(y, 3), y, LOSS)
    first, second = evaluator.score_and_layers(), evaluator.score_and_layers()
    assert (mlp.parameters == before).all()
    assert (mlp.gradient == gradient).all()
    assert (inputs == X).all()
    assert first[:2] == second[:2]
    assert (first[2].gradient_magnitude == second[2].gradient_magnitude).all()


def test_it_measures_the_network_as_it_is_at_that_moment():
    mlp, evaluator = network_and_evaluator()
    evaluator.score_and_layers()
    mlp.dense[0].weights = np.full((2, 4), 0.5)
    mlp.parameters[mlp.is_weight] *= 2
    loss, _, layers = evaluator.score_and_layers()
    assert loss == pytest.approx(LOSS.per_sample(mlp.forward(evaluator.X[:, :-1]), evaluator.targets).mean())
    assert layers.weight_norm == pytest.approx([np.linalg.norm(dense.weights) for dense in mlp.dense])
    mlp.loss_gradient(evaluator.X, evaluator.targets, LOSS, Buffers(mlp, 30))
    expected = [np.linalg.norm(dense.grad_weights) for dense in mlp.dense]
    assert layers.gradient_magnitude == pytest.approx(expected)
    expected = [np.abs(dense.grad_weights).mean() for dense in mlp.dense]
    assert layers.gradient_mean_abs == pytest.approx(expected)
    assert layers.bias_gradient == pytest.approx([np.linalg.norm(dense.grad_biases) for dense in mlp.dense])


def network_and_evaluator(dtype=np.float64):
    rng = np.random.default_rng(0)
    mlp = MLP((2, 4, 3), rng=rng, dtype=dtype)
    X, y = rng.normal(size=(30, 2)), rng.integers(0, 3, 30)
    return mlp, Evaluator(mlp, with_ones(X, dtype), LOSS.targets(y, 3, dtype), y, LOSS)


@pytest.mark.parametrize(
    ("dtype", "size"),
    [(np.float32, size) for size in (1e-30, 1e-20, 1, 1e19, 1e20, 1e38)]
    + [(np.float64, size) for size in (1e-300, 1e-170, 1, 1e155, 1e307)],
)
def test_a_norm_is_right_where_the_squares_are_out_of_range(dtype, size):
    mlp, evaluator = network_and_evaluator(dtype)
    mlp.dense[0].weights[:, 0] = 3 * size, -2 * size
    mlp.dense[0].weights[:, 1:] = np.array([[2, 2, 0], [1, np.sqrt(3), 0]]) * size
    mlp.dense[1].weights, mlp.dense[1].biases = np.zeros((4, 3)), np.full(3, size)
    norm = np.linalg.norm(mlp.dense[0].weights.astype(float) / size) * size
    assert evaluator.weight_norms(mlp.parameters) == pytest.approx([norm, 0], rel=1e-6)


def test_a_norm_without_a_value_is_told_as_it_is():
    mlp, evaluator = network_and_evaluator()
    mlp.dense[0].weights[0, 0] = np.inf
    mlp.dense[1].biases[0] = np.nan  # not a weight
    norms = evaluator.weight_norms(mlp.parameters)
    assert norms.tolist() == [np.inf, pytest.approx(np.linalg.norm(mlp.dense[1].weights))]
    with np.errstate(all="ignore"):
        layers = evaluator.score_and_layers()[2]
    assert layers.weight_norm[0] == np.finfo(float).max
    mlp.parameters[...] = 0
    assert evaluator.weight_norms(mlp.parameters).tolist() == [0, 0]


def test_a_small_layer_beside_a_large_one_has_its_own_norm():
    mlp, evaluator = network_and_evaluator()
    mlp.dense[0].weights = np.full((2, 4), 1e-200)
    mlp.dense[1].weights = np.full((4, 3), 1e200)
    norms = evaluator.weight_norms(mlp.parameters)
    assert norms == pytest.approx([np.sqrt(8) * 1e-200, np.sqrt(12) * 1e200], rel=1e-12)


def test_a_gradient_that_overflowed_to_nan_is_large_and_not_zero():
    mlp, evaluator = network_and_evaluator()
    mlp.dense[0].weights[...] = 1e-300
    mlp.dense[1].weights[...] = np.inf  # times zero is NaN
    with np.errstate(all="ignore"):
        layers = evaluator.score_and_layers()[2]
    assert layers.gradient_magnitude.tolist() == [np.finfo(float).max] * 2
    assert layers.gradient_mean_abs.tolist() == [np.finfo(float).max] * 2

"""Measuring a network: which units count as dead or saturated, and that measuring changes nothing."""

import numpy as np
import pytest

from mlpviz.network.evaluation import Evaluator
from mlpviz.network.losses import LOSSES
from mlpviz.network.mlp import MLP, with_ones

LOSS = LOSSES["cross_entropy"]


def meter_of_one_unit(activation, z):
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
        _, _, layers = meter_of_one_unit(activation, sums).score_and_layers()
        assert layers.saturated_share.tolist() == [saturated]
        assert layers.dead_share.tolist() == [0]


@pytest.mark.parametrize(("largest", "dead"), [(-1.0, True), (0.0, True), (1e-9, False)])
def test_a_relu_unit_is_dead_if_it_is_zero_for_every_sample(largest, dead):
    z = [-3.0, -2.0, -1.0, largest]
    _, _, layers = meter_of_one_unit("relu", z).score_and_layers()
    assert layers.dead_share.tolist() == [dead]
    assert layers.saturated_share.tolist() == [0]
    _, _, layers = meter_of_one_unit("leaky_relu", z).score_and_layers()
    assert layers.dead_share.tolist() == [0]


def test_the_score_is_the_mean_loss_and_the_share_of_right_classes():
    rng = np.random.default_rng(0)
    mlp = MLP((2, 4, 3), rng=rng)
    X, y = rng.normal(size=(30, 2)), rng.integers(0, 3, 30)
    targets = LOSS.targets(y, 3)
    meter = Evaluator(mlp, with_ones(X), targets, y, LOSS)
    loss, accuracy, _ = meter.score_and_layers()
    outputs = mlp.forward(X)
    assert loss == pytest.approx(LOSS.per_sample(outputs, targets).mean(), rel=1e-12)
    assert accuracy == (outputs.argmax(axis=1) == y).mean()
    assert meter.score() == (loss, accuracy)


def test_the_score_of_a_regression_is_r_squared():
    # Outputs 0 throughout, y = (1, 2, 3): residual 14, total 2, so R² = 1 − 7; loss ½ · 14 / 3
    loss = LOSSES["squared_error"]
    mlp = MLP((1, 1), (), initializer="zeros", rng=np.random.default_rng(0))
    y = np.array([1.0, 2.0, 3.0])
    assert Evaluator(mlp, with_ones(np.ones((3, 1))), loss.targets(y, 1), y, loss).score() == (
        pytest.approx(7 / 3),
        -6,
    )


def test_measuring_leaves_the_parameters_alone():
    rng = np.random.default_rng(0)
    mlp = MLP((2, 4, 3), rng=rng)
    X, y = with_ones(rng.normal(size=(30, 2))), rng.integers(0, 3, 30)
    before, inputs = mlp.parameters.copy(), X.copy()
    meter = Evaluator(mlp, X, LOSS.targets(y, 3), y, LOSS)
    first, second = meter.score_and_layers(), meter.score_and_layers()
    assert (mlp.parameters == before).all()
    assert (inputs == X).all()
    assert first[:2] == second[:2]
    assert (first[2].gradient_magnitude == second[2].gradient_magnitude).all()

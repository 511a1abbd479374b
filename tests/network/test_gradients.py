"""Every activation, loss and regularizer: the gradient against central differences, in float64."""

import numpy as np
import pytest

from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.losses import LOSSES
from mlpviz.network.mlp import MLP
from mlpviz.network.regularizers import REGULARIZERS

H = 1e-6


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_an_activation_passes_the_gradient_back_as_central_differences_do(activation):
    layer = ACTIVATIONS[activation]()
    z = np.random.default_rng(1).normal(size=(40, 6)) * 3
    g = np.random.default_rng(2).normal(size=z.shape)
    numeric = g * (layer.forward(z + H) - layer.forward(z - H)) / (2 * H)
    assert np.allclose(layer.backward(z, g), numeric, atol=1e-8)
    assert np.array_equal(layer.backward(z, g, output=layer.forward(z)), layer.backward(z, g))


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_an_activation_is_finite_at_large_sums(activation):
    layer = ACTIVATIONS[activation]()
    z = np.array([[-1e4, -800.0, 0.0, 800.0, 1e4]])
    a = layer.forward(z)
    assert np.isfinite(a).all()
    assert np.isfinite(layer.backward(z, np.ones_like(z))).all()
    if layer.bounds is not None:
        assert (a[0, 0], a[0, -1]) == pytest.approx(layer.bounds)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_an_activation_keeps_the_dtype_and_its_input(activation, dtype):
    layer = ACTIVATIONS[activation]()
    z = np.random.default_rng(1).normal(size=(40, 6)).astype(dtype)
    g, kept = np.ones_like(z), z.copy()
    a = layer.forward(z)
    grad_input = layer.backward(z, g, a)
    assert a.dtype == grad_input.dtype == dtype
    assert (z == kept).all()
    assert (g == 1).all()
    assert (a == layer.forward(z)).all()
    assert layer.forward(np.array([[-1, 0, 2]])).dtype == np.float64  # whole numbers become real ones


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_an_activation_of_whole_numbers_is_that_of_the_same_real_numbers(activation, dtype):
    layer = ACTIVATIONS[activation]()
    z = np.array([[0, 1, 2, 100]], dtype)
    z[0, 0] -= np.array(3, dtype) if dtype != np.uint8 else 0
    a, g = layer.forward(z), np.ones(z.shape)
    assert a.dtype == np.float64
    assert np.array_equal(a, layer.forward(z.astype(float)))
    assert np.array_equal(layer.backward(z, g), layer.backward(z.astype(float), g))
    assert np.array_equal(layer.backward(z, g, a), layer.backward(z.astype(float), g))


def test_every_activation_has_a_name_of_its_own_for_the_menu():
    assert len({layer.label for layer in ACTIVATIONS.values()}) == len(ACTIVATIONS)


@pytest.mark.parametrize("regularizer", REGULARIZERS)
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_whole_gradient_is_that_of_central_differences(activation, loss, regularizer):
    rng = np.random.default_rng(5)
    n_outputs, rate = LOSSES[loss].output_units(3), 0.1
    mlp = MLP((2, 5, 4, n_outputs), activation, initializer="glorot_normal", rng=rng)
    mlp.parameters[...] += 0.1 * rng.normal(size=mlp.parameters.shape)
    X = rng.normal(size=(12, 2))
    n_classes = 2 if n_outputs == 1 else 3
    y = rng.normal(size=12) if loss == "squared_error" else rng.integers(0, n_classes, 12)
    loss, regularizer = LOSSES[loss], REGULARIZERS[regularizer]
    targets = loss.targets(y, n_outputs)

    def objective():
        penalty = regularizer.penalty(mlp.parameters[mlp.is_weight])
        return loss.per_sample(mlp.forward(X), targets).mean() + rate * penalty

    mlp.loss_gradient(with_ones(X), targets, loss, Buffers(mlp, 12))
    of_penalty = np.empty_like(mlp.parameters)
    regularizer.gradient(mlp.parameters, of_penalty)
    analytic = mlp.gradient + rate * of_penalty * mlp.is_weight

    numeric = np.empty_like(analytic)
    for i in range(len(numeric)):
        kept = mlp.parameters[i]
        mlp.parameters[i] = kept + H
        above = objective()
        mlp.parameters[i] = kept - H
        below = objective()
        mlp.parameters[i] = kept
        numeric[i] = (above - below) / (2 * H)
    assert np.allclose(analytic, numeric, rtol=1e-5, atol=1e-8)

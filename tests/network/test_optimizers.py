"""Optimizers: naive transcriptions of their papers, first steps by hand, and resuming."""

import numpy as np
import pytest

from mlpviz.network.optimizers import OPTIMIZERS

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


# θ = 1 after gradients 2 and 2, rate 0.1, worked by hand
BY_HAND = {
    "sgd": [0.8, 0.6],  # 1 − 0.2, 0.8 − 0.2
    "momentum": [0.8, 0.42],  # v = −0.2, then −0.18 − 0.2 = −0.38
    "nesterov": [0.62, 0.078],  # 1 − 0.18 − 0.2, then 0.62 − 0.342 − 0.2
    "adagrad": [0.9, 0.9 - 0.1 / 2**0.5],  # s = 4, then 8: 0.2 / 2, 0.2 / √8
    "rmsprop": [1 - 0.2 / 0.4**0.5, 1 - 0.2 / 0.4**0.5 - 0.2 / 0.76**0.5],  # s = 0.4, then 0.36 + 0.4
    "adam": [0.9, 0.8],  # corrected for the start, m̂ = 2 and √v̂ = 2 throughout
    "adamw": [0.999 - 0.1, 0.899 * 0.999 - 0.1],  # θ shrinks by 1 − 0.1 · 0.01 first
}


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_first_two_steps_by_hand(name):
    optimizer, parameters = OPTIMIZERS[name](1), np.ones(1)
    for expected in BY_HAND[name]:
        optimizer.step(parameters, np.array([2.0]), 0.1)
        assert parameters[0] == pytest.approx(expected, rel=1e-7)  # ε is 1e-8


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimizer_computes_in_the_dtype_it_was_made_for(name, dtype):
    optimizer = OPTIMIZERS[name](3, dtype)
    parameters, exact = np.ones(3, dtype), OPTIMIZERS[name](3)
    reference = np.ones(3)
    for gradient in np.random.default_rng(0).normal(size=(10, 3)):
        optimizer.step(parameters, gradient.astype(dtype), RATE)
        exact.step(reference, gradient, RATE)
    assert optimizer.state.dtype == parameters.dtype == dtype
    assert optimizer.state.shape == (optimizer.n_states, 3)
    assert np.allclose(parameters, reference, atol=1e-5)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_rate_of_zero_leaves_the_parameters_alone(name):
    optimizer, parameters = OPTIMIZERS[name](3), np.array([1.0, -2.0, 0.5])
    for gradient in np.random.default_rng(0).normal(size=(5, 3)):
        optimizer.step(parameters, gradient, 0)
    assert parameters.tolist() == [1, -2, 0.5]
    assert optimizer.t == 5


@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_a_gradient_of_zero_from_the_start_divides_by_nothing(name):
    optimizer, parameters = OPTIMIZERS[name](2), np.zeros(2)
    optimizer.step(parameters, np.zeros(2), RATE)
    assert parameters.tolist() == [0, 0]


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimizer_finds_the_bottom_of_a_bowl(name):
    optimizer, parameters = OPTIMIZERS[name](2), np.array([1.0, -1.0])
    rate = 0.5 if name == "adagrad" else 0.02  # Adagrad's steps shorten with every gradient
    for _ in range(500):
        optimizer.step(parameters, parameters.copy(), rate)  # of ½ θ²
    assert np.abs(parameters).max() < 0.02


def test_every_optimizer_has_a_name_of_its_own_for_the_menu():
    assert len({optimizer.label for optimizer in OPTIMIZERS.values()}) == len(OPTIMIZERS)

"""Initializers: where the weights start.

All are functions of the number of inputs (fan-in) and outputs (fan-out) of a layer and a random
generator. Biases start at zero. Too small and the signal dies on its way through the layers, too
large and it saturates or explodes; equal, and all units of a layer stay equal for ever.
"""

from collections.abc import Callable

import numpy as np

from mlpviz.network.arrays import Array


def zeros(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """All zeros: every unit of a layer computes, and learns, the same. A lesson, not a method."""
    return np.zeros((input_units, output_units))


def normal_001(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """Normal with standard deviation 0.01, the course's default."""
    return 0.01 * rng.standard_normal((input_units, output_units))


def uniform_half(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """Uniform between −0.5 and 0.5, TensorFlow Playground's choice whatever the size of the layer."""
    return rng.uniform(-0.5, 0.5, (input_units, output_units))


def glorot_normal(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """Normal, variance 2 / (fan-in + fan-out): keeps the variance of activations and of gradients
    about equal from layer to layer for tanh (Glorot & Bengio 2010; "Xavier")."""
    return np.sqrt(2 / (input_units + output_units)) * rng.standard_normal((input_units, output_units))


def glorot_uniform(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """Uniform with the variance of `glorot_normal`: limit √(6 / (fan-in + fan-out))."""
    limit = np.sqrt(6 / (input_units + output_units))
    return rng.uniform(-limit, limit, (input_units, output_units))


def he_normal(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """Normal, variance 2 / fan-in: ReLU halves the variance, this gives it back (He et al. 2015)."""
    return np.sqrt(2 / input_units) * rng.standard_normal((input_units, output_units))


def he_uniform(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """Uniform with the variance of `he_normal`: limit √(6 / fan-in)."""
    limit = np.sqrt(6 / input_units)
    return rng.uniform(-limit, limit, (input_units, output_units))


def lecun_normal(input_units: int, output_units: int, *, rng: np.random.Generator) -> Array:
    """Normal, variance 1 / fan-in (LeCun et al. 1998)."""
    return np.sqrt(1 / input_units) * rng.standard_normal((input_units, output_units))


INITIALIZERS: dict[str, Callable[..., Array]] = {
    "glorot_uniform": glorot_uniform,
    "glorot_normal": glorot_normal,
    "he_uniform": he_uniform,
    "he_normal": he_normal,
    "lecun_normal": lecun_normal,
    "uniform_half": uniform_half,
    "normal_001": normal_001,
    "zeros": zeros,
}

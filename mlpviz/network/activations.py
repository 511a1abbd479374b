"""Activations: the bends between the dense layers.

Without them a stack of dense layers is one dense layer. Each is a function a = f(z), applied to
every element, and its derivative f'(z), side by side. The derivative may use z, a or both, whichever
is cheaper: tanh' = 1 − a² needs no second tanh.
"""

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array
from mlpviz.network.layers import Layer
from mlpviz.network.validation import check_real_numbers


class Activation(Layer):
    """An elementwise layer. A subclass gives `function` and `derivative`, both writing into `out`.

    `label`: its name in a menu. `bounds`: the (low, high) that a approaches when the unit saturates, or None
    without bounds.
    """

    label: str
    bounds: tuple[float, float] | None = None

    def function(self, z: Array, out: Array) -> None:
        """out[...] = f(z)"""
        raise NotImplementedError

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        """out[...] = f'(z), given z and a = f(z); `out` is neither of them."""
        raise NotImplementedError

    def forward(self, input: npt.ArrayLike) -> Array:
        """input [batch, units] -> [batch, units]"""
        z = check_real_numbers("input", input)
        output = np.empty_like(z)
        self.function(z, output)
        return output

    def backward(self, input: npt.ArrayLike, grad_output: Array, output: Array | None = None) -> Array:
        """dL/dz = dL/da · f'(z), elementwise"""
        z = check_real_numbers("input", input)
        output = self.forward(z) if output is None else output
        derivative = np.empty_like(output)
        self.derivative(z, output, derivative)
        return grad_output * derivative


class Linear(Activation):
    """f(z) = z. No bend at all: what depth is worth without one."""

    label = "Linear"

    def function(self, z: Array, out: Array) -> None:
        np.copyto(out, z)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        out.fill(1)


class ReLU(Activation):
    """f(z) = max(z, 0) (Nair & Hinton 2010); f'(0) is taken as 0."""

    label = "ReLU"

    def function(self, z: Array, out: Array) -> None:
        np.maximum(z, 0, out=out)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        np.greater(z, 0, out)


class LeakyReLU(Activation):
    """f(z) = z for z > 0, else 0.01 z (Maas et al. 2013): a unit that is never quite dead."""

    label = "Leaky ReLU"
    slope = 0.01

    def function(self, z: Array, out: Array) -> None:
        np.multiply(z, self.slope, out)
        np.maximum(z, out, out=out)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        np.greater(z, 0, out)
        np.maximum(out, self.slope, out=out)


class Tanh(Activation):
    """f(z) = tanh z, f' = 1 − a² (LeCun et al. 1998)."""

    label = "Tanh"
    bounds = (-1.0, 1.0)

    def function(self, z: Array, out: Array) -> None:
        np.tanh(z, out)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        np.multiply(a, a, out)
        np.subtract(1, out, out)


class Sigmoid(Activation):
    """f(z) = 1 / (1 + e⁻ᶻ), f' = a (1 − a). Computed as (1 + tanh(z/2)) / 2, which never overflows."""

    label = "Sigmoid"
    bounds = (0.0, 1.0)

    def function(self, z: Array, out: Array) -> None:
        np.multiply(z, 0.5, out)
        np.tanh(out, out)
        np.multiply(out, 0.5, out)
        np.add(out, 0.5, out)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        np.subtract(1, a, out)
        np.multiply(out, a, out)


class Softplus(Activation):
    """f(z) = log(1 + eᶻ), f' = sigmoid(z) = 1 − e⁻ᵃ (Dugas et al. 2001): a smooth ReLU."""

    label = "Softplus"

    def function(self, z: Array, out: Array) -> None:
        np.logaddexp(z, 0, out)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        np.negative(a, out)
        np.expm1(out, out)
        np.negative(out, out)


class ELU(Activation):
    """f(z) = z for z > 0, else eᶻ − 1; f' = 1, else a + 1 (Clevert et al. 2016)."""

    label = "ELU"

    def function(self, z: Array, out: Array) -> None:
        np.minimum(z, 0, out=out)
        np.expm1(out, out)
        np.maximum(out, z, out=out)  # eᶻ − 1 ≥ z everywhere, so this picks z only where z > 0

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        np.minimum(a, 0, out=out)
        np.add(out, 1, out)


class SiLU(Activation):
    """f(z) = z s with s = sigmoid(z), f' = s + a (1 − s) (Elfwing et al. 2018), also called swish."""

    label = "SiLU"

    def function(self, z: Array, out: Array) -> None:
        _sigmoid.function(z, out)
        np.multiply(out, z, out)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        _sigmoid.function(z, out)
        out *= 1 - a  # s + a − a s = a + s (1 − a)
        out += a


class Sine(Activation):
    """f(z) = sin z, f' = cos z (Sitzmann et al. 2020, there with a frequency)."""

    label = "Sine"

    def function(self, z: Array, out: Array) -> None:
        np.sin(z, out)

    def derivative(self, z: Array, a: Array, out: Array) -> None:
        np.cos(z, out)


_sigmoid = Sigmoid()

ACTIVATIONS: dict[str, type[Activation]] = {
    "relu": ReLU,
    "leaky_relu": LeakyReLU,
    "tanh": Tanh,
    "sigmoid": Sigmoid,
    "softplus": Softplus,
    "elu": ELU,
    "silu": SiLU,
    "sine": Sine,
    "linear": Linear,
}

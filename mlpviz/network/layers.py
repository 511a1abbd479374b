"""Layers: the pieces a network is a list of.

A layer knows two things: how to turn its input into its output (`forward`), and how to turn the
gradient of the loss with respect to its output into the gradient with respect to its input
(`backward`, the chain rule). A dense layer also learns: its `backward` makes one step of gradient
descent on its own weights and biases.

Both calls allocate and are safe to use anywhere. `forward_into` and `backward_into` do the same
without allocating, into buffers somebody else owns; that is how `MLP` trains fast.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array, write_through
from mlpviz.network.initializers import normal_001
from mlpviz.network.validation import check_whole_number


class Layer:
    """Anything with `forward` and `backward`. This one passes its input through unchanged."""

    def forward(self, input: Array) -> Array:
        """input [batch, input_units] -> output [batch, output_units]"""
        return input

    def backward(self, input: Array, grad_output: Array, output: Array | None = None) -> Array:
        """Gradient of the loss with respect to the input, [batch, input_units].

        input [batch, input_units]: what `forward` was given. grad_output [batch, output_units]: the
        gradient of the loss with respect to what `forward` returned. output: what `forward`
        returned, if at hand; it spares some layers a computation and never changes the result.
        """
        return grad_output

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


class Dense(Layer):
    """A fully connected layer: output = input @ weights + biases.

    `weights` [input_units, output_units] start as normal × 0.01 unless an initializer is given
    (see `INITIALIZERS`: there are better ones), `biases` [output_units] as zeros. Both are read and
    assigned like plain arrays. They are views of one array, `parameters` [input_units + 1,
    output_units], whose last row holds the biases: a bias is the weight of an input that is always
    one, so that one matrix product serves both (Bishop 2006, §3.1). Assigning writes through the
    view; it never replaces it, because `MLP` keeps the parameters of all layers in one vector.

    `backward` makes one step of stochastic gradient descent. With `learning_rate=0` it only
    computes the gradient, which stays in `grad_weights` and `grad_biases`, together `gradient`: the
    hook for an optimizer outside.
    """

    def __init__(
        self,
        input_units: int,
        output_units: int,
        learning_rate: float = 0.1,
        *,
        initializer: Callable[..., Array] = normal_001,
        rng: np.random.Generator | None = None,
    ) -> None:
        input_units = check_whole_number("input_units", input_units, minimum=1)
        output_units = check_whole_number("output_units", output_units, minimum=1)
        self.learning_rate = learning_rate
        self._parameters: Array = np.zeros((input_units + 1, output_units))
        self._gradient: Array = np.zeros_like(self._parameters)
        rng = np.random.default_rng() if rng is None else rng
        self.weights = initializer(input_units, output_units, rng=rng)

    def bind(self, parameters: Array, gradient: Array) -> None:
        """Move the parameters into `parameters`, and keep the gradient in `gradient` from now on: arrays of
        shape [input_units + 1, output_units] that somebody else owns."""
        parameters[...] = self._parameters
        self._parameters, self._gradient = parameters, gradient

    @property
    def input_units(self) -> int:
        return self._parameters.shape[0] - 1

    @property
    def output_units(self) -> int:
        return self._parameters.shape[1]

    @property
    def parameters(self) -> Array:
        return self._parameters

    @parameters.setter
    def parameters(self, values: npt.ArrayLike) -> None:
        write_through(self._parameters, values, "parameters")

    @property
    def weights(self) -> Array:
        return self._parameters[:-1]

    @weights.setter
    def weights(self, values: npt.ArrayLike) -> None:
        write_through(self.weights, values, "weights")

    @property
    def biases(self) -> Array:
        return self._parameters[-1]

    @biases.setter
    def biases(self, values: npt.ArrayLike) -> None:
        write_through(self.biases, values, "biases")

    @property
    def gradient(self) -> Array:
        return self._gradient

    @gradient.setter
    def gradient(self, values: npt.ArrayLike) -> None:
        write_through(self._gradient, values, "gradient")

    @property
    def grad_weights(self) -> Array:
        return self._gradient[:-1]

    @property
    def grad_biases(self) -> Array:
        return self._gradient[-1]

    def forward(self, input: Array) -> Array:
        """input [batch, input_units] -> [batch, output_units]"""
        return input @ self.weights + self.biases

    def backward(self, input: Array, grad_output: Array, output: Array | None = None) -> Array:
        """Returns the gradient of the input and makes one SGD step on weights and biases.

        y = x W + b, so dL/dx = dL/dy Wᵀ, dL/dW = xᵀ dL/dy and dL/db sums dL/dy over the batch. The
        gradient of the input belongs to the weights that made the output: it comes before the step.
        """
        grad_input = grad_output @ self.weights.T
        self.grad_weights[...] = input.T @ grad_output
        self.grad_biases[...] = grad_output.sum(axis=0)
        self._parameters -= self.learning_rate * self._gradient
        return grad_input

    def forward_into(self, input: Array, out: Array) -> None:
        """As `forward`, into `out` [batch, output_units]; the last column of `input`
        [batch, input_units + 1] is ones, which brings the biases in with the same product.

        On small matrices the method `dot` is three times as quick as `matmul`, but it writes C order
        only: for an `out` stored unit by unit (Fortran order) the product is written transposed.
        """
        if out.flags.c_contiguous:
            input.dot(self._parameters, out)
        else:
            self._parameters.T.dot(input.T, out.T)

    def backward_into(self, input: Array, grad_output: Array, out: Array | None = None) -> None:
        """The gradient alone, no step: of the parameters into `gradient`, of the input into `out`
        [batch, input_units] (Fortran order) unless that is None, as for the first layer, below
        which nothing learns. `input` as in `forward_into`."""
        input.T.dot(grad_output, self._gradient)
        if out is not None:
            self._parameters[:-1].dot(grad_output.T, out.T)

    def __repr__(self) -> str:
        return f"Dense({self.input_units}, {self.output_units}, learning_rate={self.learning_rate})"

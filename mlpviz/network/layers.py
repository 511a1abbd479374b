"""Layers: the pieces a network is a list of.

A layer knows two things: how to turn its input into its output (`forward`), and how to turn the
gradient of the loss with respect to its output into the gradient with respect to its input
(`backward`, the chain rule). A dense layer also learns: its `backward` makes one step of gradient
descent on its own weights and biases.

Both calls allocate and are safe to use anywhere. `forward_into` and `backward_into` do the same
without allocating, into buffers somebody else owns; that is how `MLP` trains fast.
"""

import numpy as np

from mlpviz.network.initializers import normal_001


class Layer:
    """Anything with `forward` and `backward`. This one passes its input through unchanged."""

    def forward(self, input):
        """input [batch, input_units] -> output [batch, output_units]"""
        return input

    def backward(self, input, grad_output, output=None):
        """Gradient of the loss with respect to the input, [batch, input_units].

        input [batch, input_units]: what `forward` was given. grad_output [batch, output_units]: the
        gradient of the loss with respect to what `forward` returned. output: what `forward`
        returned, if at hand; it spares some layers a computation and never changes the result.
        """
        return grad_output

    def __repr__(self):
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
    computes the gradient, which stays in `grad_weights` and `grad_biases`: the hook for an
    optimizer outside.
    """

    def __init__(self, input_units, output_units, learning_rate=0.1, *, initializer=normal_001, rng=None):
        for name, value in (("input_units", input_units), ("output_units", output_units)):
            if int(value) != value or value < 1:
                raise ValueError(f"{name} must be a whole number of at least 1, got {value}")
        input_units, output_units = int(input_units), int(output_units)
        self.learning_rate = learning_rate
        self.parameters = np.zeros((input_units + 1, output_units))
        self.gradient = np.zeros_like(self.parameters)
        rng = np.random.default_rng() if rng is None else rng
        self.weights = initializer(input_units, output_units, rng=rng)

    def bind(self, parameters, gradient):
        """Move the parameters into `parameters` and the gradient into `gradient`, arrays of shape
        [input_units + 1, output_units] that somebody else owns."""
        parameters[...] = self.parameters
        self.parameters, self.gradient = parameters, gradient

    @property
    def input_units(self):
        return self.parameters.shape[0] - 1

    @property
    def output_units(self):
        return self.parameters.shape[1]

    @property
    def weights(self):
        return self.parameters[:-1]

    @weights.setter
    def weights(self, values):
        _write_through(self.weights, values, "weights")

    @property
    def biases(self):
        return self.parameters[-1]

    @biases.setter
    def biases(self, values):
        _write_through(self.biases, values, "biases")

    @property
    def grad_weights(self):
        return self.gradient[:-1]

    @property
    def grad_biases(self):
        return self.gradient[-1]

    def forward(self, input):
        """input [batch, input_units] -> [batch, output_units]"""
        return input @ self.weights + self.biases

    def backward(self, input, grad_output, output=None):
        """Returns the gradient of the input and makes one SGD step on weights and biases.

        y = x W + b, so dL/dx = dL/dy Wᵀ, dL/dW = xᵀ dL/dy and dL/db sums dL/dy over the batch. The
        gradient of the input belongs to the weights that made the output: it comes before the step.
        """
        grad_input = grad_output @ self.weights.T
        self.grad_weights[...] = input.T @ grad_output
        self.grad_biases[...] = grad_output.sum(axis=0)
        self.parameters -= self.learning_rate * self.gradient
        return grad_input

    def forward_into(self, input, out):
        """As `forward`, into `out` [batch, output_units]; the last column of `input`
        [batch, input_units + 1] is ones, which brings the biases in with the same product.

        On small matrices the method `dot` is three times as quick as `matmul`, but it writes C order
        only: for an `out` stored unit by unit (Fortran order) the product is written transposed.
        """
        if out.flags.c_contiguous:
            input.dot(self.parameters, out)
        else:
            self.parameters.T.dot(input.T, out.T)

    def backward_into(self, input, grad_output, out=None):
        """The gradient alone, no step: of the parameters into `gradient`, of the input into `out`
        [batch, input_units] (Fortran order) unless that is None, as for the first layer, below
        which nothing learns. `input` as in `forward_into`."""
        input.T.dot(grad_output, self.gradient)
        if out is not None:
            self.parameters[:-1].dot(grad_output.T, out.T)

    def __repr__(self):
        return f"Dense({self.input_units}, {self.output_units}, learning_rate={self.learning_rate})"


def _write_through(view, values, name):
    values = np.asarray(values)
    if values.shape != view.shape:
        raise ValueError(f"{name} must have the shape {view.shape}, got {values.shape}")
    view[...] = values

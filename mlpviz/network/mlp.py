"""The multilayer perceptron: dense layers with an activation after each but the last.

`MLP.layers` is an ordinary list of layers, and `forward`, `predict` and `train` of the course work on
it. What MLP adds is where the numbers live: the parameters of all layers are views of one flat vector,
and so are their gradients, so that an optimizer is a handful of calls for the whole network; and
`loss_gradient` works in `Buffers` made once, because on small networks NumPy is bound by the number of
calls and allocations, not by arithmetic.
"""

import itertools

import numpy as np

from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.course import forward
from mlpviz.network.initializers import INITIALIZERS
from mlpviz.network.layers import Dense


class MLP:
    """layer_sizes: units of every layer, input and output included, e.g. (2, 4, 2, 2).
    activations: one name for all hidden layers, or one each. initializer: a name. rng: where the
    initial weights come from. dtype: float64 is faster on toy networks, float32 on large ones.
    """

    def __init__(
        self, layer_sizes, activations="tanh", *, initializer="glorot_uniform", rng, dtype=np.float64
    ):
        layer_sizes = tuple(layer_sizes)
        if len(layer_sizes) < 2 or any(int(units) != units or units < 1 for units in layer_sizes):
            raise ValueError(
                f"layer_sizes must be at least two whole numbers of at least 1, got {layer_sizes}"
            )
        layer_sizes = tuple(int(units) for units in layer_sizes)
        n_hidden = len(layer_sizes) - 2
        activations = (activations,) * n_hidden if isinstance(activations, str) else tuple(activations)
        if len(activations) != n_hidden:
            raise ValueError(
                f"activations must be one for each of {n_hidden} hidden layers, got {len(activations)}"
            )
        for name in activations:
            check_choice("activation", name, ACTIVATIONS)
        check_choice("initializer", initializer, INITIALIZERS)

        self.layer_sizes = layer_sizes
        self.activation_names = activations
        self.activations = [ACTIVATIONS[name]() for name in activations]
        self.dense = [
            Dense(n_in, n_out, learning_rate=0, initializer=INITIALIZERS[initializer], rng=rng)
            for n_in, n_out in itertools.pairwise(layer_sizes)
        ]
        self._bind(dtype)

    def _bind(self, dtype):
        """Lays the parameters and gradients of all dense layers out in one vector each."""
        n_parameters = sum(dense.parameters.size for dense in self.dense)
        self.parameters = np.zeros(n_parameters, dtype)
        self.gradient = np.zeros(n_parameters, dtype)
        self.is_weight = np.zeros(n_parameters, bool)  # the others are biases
        start = 0
        for dense in self.dense:
            block = slice(start, start := start + dense.parameters.size)
            shape = dense.parameters.shape
            self.is_weight[block].reshape(shape)[:-1] = True
            dense.bind(self.parameters[block].reshape(shape), self.gradient[block].reshape(shape))

    @property
    def dtype(self):
        return self.parameters.dtype

    @property
    def layers(self):
        """The network as the course has it: [Dense, activation, Dense, …, Dense]."""
        layers = [self.dense[0]]
        for activation, dense in zip(self.activations, self.dense[1:], strict=True):
            layers += [activation, dense]
        return layers

    def forward(self, X):
        """Outputs [n, output_units] for X [n, input_units]; logits, where the task is classification."""
        return forward(self.layers, X)[-1]

    def forward_into(self, X, buffers):
        """As `forward`, without allocating: X [batch, input_units + 1] ends in a column of ones, and the
        result is `buffers.outputs`, valid until the buffers are used again."""
        input = X
        for dense, activation, (z, a, a_and_one) in zip(
            self.dense, self.activations, buffers.hidden, strict=False
        ):
            dense.forward_into(input, z)
            activation.function(z, a)
            input = a_and_one
        self.dense[-1].forward_into(input, buffers.outputs)
        return buffers.outputs

    def loss_gradient(self, X, targets, loss, buffers):
        """The gradient of the mean loss on a minibatch, into `gradient`; the parameters stay.

        X [batch, input_units + 1] ends in a column of ones, targets [batch, output_units] come from
        `loss.targets`. Forward, then backward: each layer turns dL/d(output) into dL/d(input).
        """
        outputs = self.forward_into(X, buffers)
        grad_z = loss.gradient(outputs, targets, buffers.grad_outputs)
        for k in range(len(self.activations) - 1, -1, -1):
            z, a, a_and_one = buffers.hidden[k]
            grad_a, slope = buffers.grad_hidden[k]
            self.dense[k + 1].backward_into(a_and_one, grad_z, grad_a)
            self.activations[k].derivative(z, a, slope)
            grad_z = np.multiply(slope, grad_a, slope)  # dL/dz = f'(z) dL/da
        self.dense[0].backward_into(X, grad_z)

    def version(self):
        """The present parameters as a value that compares and hashes, equal exactly if they are equal bit
        for bit: what a cache of anything computed from them is keyed by.

        It is made of the numbers and not counted, since `dense.weights = …`, `dense.weights[0] = …` and
        `mlp.parameters[...] = …` change them without passing by here; a copy costs far less than a forward
        pass over any samples worth caching.
        """
        return self.parameters.tobytes()

    def astype(self, dtype):
        """A copy with its parameters in `dtype`."""
        copy = MLP.__new__(MLP)
        copy.__dict__.update(self.__dict__)
        copy.dense = []
        for dense in self.dense:
            copy.dense.append(Dense(dense.input_units, dense.output_units, learning_rate=0, rng=_UNUSED))
            copy.dense[-1].parameters[...] = dense.parameters
        copy._bind(dtype)
        return copy

    def __repr__(self):
        hidden = [
            f"{units} {name}"
            for units, name in zip(self.layer_sizes[1:], self.activation_names, strict=False)
        ]
        return f"MLP({' → '.join([str(self.layer_sizes[0]), *hidden, str(self.layer_sizes[-1])])})"


class Buffers:
    """The arrays of one forward and backward pass of one batch size, owned by whoever trains or measures.

    hidden: for every hidden layer (z, a, a_and_one): the sums, the activations, and the activations
    with a last column of ones, which are the next layer's input; `a` is a view of `a_and_one`. They are
    stored unit by unit (Fortran order), which keeps `a` contiguous, since NumPy is two to three
    times slower on small arrays with gaps; `outputs` [batch, output_units] row by row, as the
    targets are. What only the backward pass needs is left out with `backward=False`.
    """

    def __init__(self, mlp, batch_size, *, backward=True):
        def empty(units):
            return np.empty((batch_size, units), mlp.dtype, order="F")

        *hidden_sizes, output_units = mlp.layer_sizes[1:]
        self.hidden = []
        for units in hidden_sizes:
            a_and_one = np.ones((batch_size, units + 1), mlp.dtype, order="F")
            self.hidden.append((empty(units), a_and_one[:, :-1], a_and_one))
        self.outputs = np.empty((batch_size, output_units), mlp.dtype)
        if backward:
            self.grad_hidden = [(empty(units), empty(units)) for units in hidden_sizes]
            self.grad_outputs = np.empty_like(self.outputs)


def with_ones(X, dtype=None):
    """X [n, features] -> [n, features + 1], the last column ones: the input the biases weigh."""
    X = np.asarray(X)
    extended = np.ones((X.shape[0], X.shape[1] + 1), X.dtype if dtype is None else dtype)
    extended[:, :-1] = X
    return extended


def check_choice(parameter, name, registry):
    """Raise a ValueError that names the parameter, the choices and the value, unless it is one of them."""
    if name not in registry:
        raise ValueError(f"{parameter} must be one of {', '.join(registry)}, got {name!r}")


_UNUSED = np.random.default_rng(0)  # for weights that are overwritten at once

"""The multilayer perceptron: dense layers with an activation after each but the last.

`MLP.layers` is an ordinary list of layers, and `forward`, `predict` and `train` of the course work on
it. What MLP adds is where the numbers live: the parameters of all layers are views of one flat vector,
and so are their gradients, so that an optimizer is a handful of calls for the whole network; and
`loss_gradient` works in `Buffers` made once.
"""

import copy
import itertools
from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.arrays import Array, write_through
from mlpviz.network.buffers import Buffers
from mlpviz.network.course import forward
from mlpviz.network.initializers import INITIALIZERS
from mlpviz.network.layers import Dense, Layer
from mlpviz.network.losses import Loss
from mlpviz.network.validation import check_choice, is_whole_number


class MLP:
    """layer_sizes: units of every layer, input and output included, e.g. (2, 4, 2, 2).
    activations: one name for all hidden layers, or one each. initializer: a name. rng: where the
    initial weights come from. dtype: float64 is faster on toy networks, float32 on large ones.

    `parameters` [n_parameters] are all weights and biases, `gradient` [n_parameters] is laid out like them,
    and `is_weight` [n_parameters] tells the weights from the biases. `dense` are the dense layers, whose
    arrays are views of these; a copy or a pickle keeps it so.
    """

    def __init__(
        self,
        layer_sizes: Sequence[int],
        activations: str | Sequence[str] = "tanh",
        *,
        initializer: str = "glorot_uniform",
        rng: np.random.Generator,
        dtype: npt.DTypeLike = np.float64,
    ) -> None:
        layer_sizes = tuple(layer_sizes) if np.iterable(layer_sizes) else (layer_sizes,)
        if len(layer_sizes) < 2 or any(not is_whole_number(units) or units < 1 for units in layer_sizes):
            raise ValueError(
                f"layer_sizes must be at least two whole numbers of at least 1, got {layer_sizes}"
            )
        n_hidden = len(layer_sizes) - 2
        activations = (activations,) * n_hidden if isinstance(activations, str) else tuple(activations)
        if len(activations) != n_hidden:
            raise ValueError(
                f"activations must be one for each of {n_hidden} hidden layers, got {len(activations)}"
            )
        for name in activations:
            check_choice("activation", name, ACTIVATIONS)
        check_choice("initializer", initializer, INITIALIZERS)

        self.layer_sizes = tuple(int(units) for units in layer_sizes)
        self.activation_names = activations
        self.activations = [ACTIVATIONS[name]() for name in activations]
        self.dense = [
            Dense(n_in, n_out, learning_rate=0, initializer=INITIALIZERS[initializer], rng=rng)
            for n_in, n_out in itertools.pairwise(self.layer_sizes)
        ]
        n_parameters = sum(dense.parameters.size for dense in self.dense)
        self._bind(np.zeros(n_parameters, dtype), np.zeros(n_parameters, dtype))
        self.is_weight = np.zeros(n_parameters, bool)
        for dense, block in zip(self.dense, self._blocks(), strict=True):
            self.is_weight[block].reshape(dense.parameters.shape)[:-1] = True

    def _blocks(self) -> list[slice]:
        """Where each dense layer's parameters lie in the flat vector."""
        ends = itertools.accumulate((dense.parameters.size for dense in self.dense), initial=0)
        return [slice(start, end) for start, end in itertools.pairwise(ends)]

    def _bind(self, parameters: Array, gradient: Array) -> None:
        """Lays the parameters and the gradients of all dense layers out in one vector each."""
        self._parameters, self._gradient = parameters, gradient
        for dense, block in zip(self.dense, self._blocks(), strict=True):
            shape = dense.parameters.shape
            dense.bind(parameters[block].reshape(shape), gradient[block].reshape(shape))

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Of a copy or a pickle, in which every view has become an array of its own: views again.

        Networks that shared a vector (see `twin`) and were copied together share one still. Of a pickle that
        is mapped into memory to be read, numbers of its own.
        """
        self.__dict__.update(state)
        if not self._parameters.flags.writeable:
            self._parameters, self._gradient = self._parameters.copy(), self._gradient.copy()
        self._bind(self._parameters, self._gradient)

    @property
    def parameters(self) -> Array:
        return self._parameters

    @parameters.setter
    def parameters(self, values: npt.ArrayLike) -> None:
        write_through(self._parameters, values, "parameters")

    @property
    def gradient(self) -> Array:
        return self._gradient

    @gradient.setter
    def gradient(self, values: npt.ArrayLike) -> None:
        write_through(self._gradient, values, "gradient")

    @property
    def dtype(self) -> np.dtype[np.floating]:
        return self._parameters.dtype

    @property
    def layers(self) -> list[Layer]:
        """The network as the course has it: [Dense, activation, Dense, …, Dense]."""
        layers: list[Layer] = [self.dense[0]]
        for activation, dense in zip(self.activations, self.dense[1:], strict=True):
            layers += [activation, dense]
        return layers

    def forward(self, X: Array) -> Array:
        """Outputs [n, output_units] for X [n, input_units]: what a `Loss` takes, such as logits."""
        return forward(self.layers, X)[-1]

    def forward_into(self, X: Array, buffers: Buffers) -> Array:
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

    def loss_gradient(self, X: Array, targets: Array, loss: Loss, buffers: Buffers) -> None:
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

    def version(self) -> bytes:
        """The present parameters as a value that compares and hashes, equal exactly if they are equal bit
        for bit: what a cache of anything computed from them is keyed by.

        It is made of the numbers and not counted, since `dense.weights = …`, `dense.weights[0] = …` and
        `mlp.parameters[...] = …` change them without passing by here; a copy costs far less than a forward
        pass over any samples worth caching.
        """
        return self._parameters.tobytes()

    def twin(self) -> Self:
        """Another MLP on the very same parameters, with a gradient of its own: who measures the gradient
        does not overwrite that of who trains."""
        return self._on(self._parameters, np.zeros_like(self._gradient))

    def astype(self, dtype: npt.DTypeLike) -> Self:
        """A copy with its parameters in `dtype`, and with a gradient of zeros."""
        n_parameters = len(self._parameters)
        return self._on(np.empty(n_parameters, dtype), np.zeros(n_parameters, dtype))

    def _on(self, parameters: Array, gradient: Array) -> Self:
        """The same network with its numbers in these two vectors."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other.dense = [copy.copy(dense) for dense in self.dense]
        other._bind(parameters, gradient)
        return other

    def __repr__(self) -> str:
        hidden = [
            f"{units} {name}"
            for units, name in zip(self.layer_sizes[1:], self.activation_names, strict=False)
        ]
        return f"MLP({' → '.join([str(self.layer_sizes[0]), *hidden, str(self.layer_sizes[-1])])})"

"""Buffers: the arrays that a forward and a backward pass work in, made once and used again and again.

On small networks NumPy is bound by the number of calls and allocations, not by arithmetic.
"""

from typing import Any, Protocol

import numpy as np

from mlpviz.network.arrays import Array


class Network(Protocol):
    """What decides the shapes of the buffers; an `MLP` is one."""

    layer_sizes: tuple[int, ...]

    @property
    def dtype(self) -> np.dtype[np.floating]: ...


class Buffers:
    """The arrays of one forward and backward pass of one batch size, owned by whoever trains or measures.

    hidden: for every hidden layer (z, a, a_and_one): the sums, the activations, and the activations
    with a last column of ones, which are the next layer's input; `a` is a view of `a_and_one`. They are
    stored unit by unit (Fortran order), which keeps `a` contiguous, since NumPy is two to three
    times slower on small arrays with gaps; `outputs` [batch, output_units] row by row, as the
    targets are. What only the backward pass needs, `grad_hidden` and `grad_outputs`, is left out with
    `backward=False`.
    """

    def __init__(self, mlp: Network, batch_size: int, *, backward: bool = True) -> None:
        def empty(units: int) -> Array:
            return np.empty((batch_size, units), mlp.dtype, order="F")

        *hidden_sizes, output_units = mlp.layer_sizes[1:]
        self.hidden: list[tuple[Array, Array, Array]] = []
        for units in hidden_sizes:
            a_and_one = np.ones((batch_size, units + 1), mlp.dtype, order="F")
            self.hidden.append((empty(units), a_and_one[:, :-1], a_and_one))
        self.outputs: Array = np.empty((batch_size, output_units), mlp.dtype)
        if backward:
            self.grad_hidden = [(empty(units), empty(units)) for units in hidden_sizes]
            self.grad_outputs = np.empty_like(self.outputs)

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Of a copy or a pickle, in which every `a` has become an array of its own: a view again."""
        self.__dict__.update(state)
        self.hidden = [(z, a_and_one[:, :-1], a_and_one) for z, _, a_and_one in self.hidden]

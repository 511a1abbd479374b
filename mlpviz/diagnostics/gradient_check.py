"""The gradient check: whether backpropagation is right about a weight, by nudging it and looking at the loss.

Central differences are slow and nearly exact, which is what one wants of a check: no step of the chain rule
is in them.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.diagnostics.backpropagation import backpropagate
from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.mlp import MLP
from mlpviz.training.run import Run


@dataclass(frozen=True)
class GradientCheck:
    """dL/dw of one weight, computed in two ways: by backpropagation, and by central differences,
    (L(w + h) − L(w − h)) / 2h."""

    backpropagation: float
    differences: float
    h: float

    @property
    def relative_error(self) -> float:
        """How far the two are apart, as a share of the larger; 0 if both are 0."""
        largest = max(abs(self.backpropagation), abs(self.differences))
        return abs(self.backpropagation - self.differences) / largest if largest else 0.0


def check_gradient(
    run: Run,
    X: Array,
    y: Array | ClassIds,
    layer: int,
    input: int,
    unit: int,
    mlp: MLP | None = None,
    h: float = 1e-5,
) -> GradientCheck:
    """The GradientCheck of one weight for the samples X [n, d] with labels y [n].

    The weight leads from `input` (counted from 0; input_units means the bias) to `unit` (from 0) of dense
    layer `layer` (from 1), of the run's network or of `mlp`, another of the same shape. The differences are
    taken in float64, on a copy. Raises ValueError if there is no such weight.
    """
    mlp = run.mlp if mlp is None else mlp
    if not 1 <= layer <= len(mlp.dense):
        raise ValueError(f"layer must be between 1 and {len(mlp.dense)}, got {layer}")
    input_units, units = mlp.layer_sizes[layer - 1], mlp.layer_sizes[layer]
    if not 0 <= input <= input_units:
        raise ValueError(f"input must be between 0 and {input_units}, got {input}")
    if not 0 <= unit < units:
        raise ValueError(f"unit must be between 0 and {units - 1}, got {unit}")
    seen = backpropagate(run, X, y, mlp)
    copy = mlp.astype(np.float64)
    parameters = copy.dense[layer - 1].parameters
    was = parameters[input, unit]
    losses = []
    for value in (was + h, was - h):
        parameters[input, unit] = value
        losses.append(backpropagate(run, X, y, copy).loss)
    differences = (losses[0] - losses[1]) / (2 * h)
    return GradientCheck(float(seen.gradients[layer - 1][input, unit]), differences, h)

"""Editing: one weight or bias of a network, set by hand."""

from collections.abc import Callable

import numpy as np

from mlpviz.network.mlp import MLP
from mlpviz.training.values import read_number, read_whole_number

MAX_VALUE = 1e6


def edit_parameter(
    mlp: MLP, layer: int, input: int, unit: int, value: float, train_loss: Callable[[], float]
) -> str:
    """Set one parameter, placed as in `Run.set_parameter`; returns what was done, in words.

    train_loss(): the training loss now. Raises ValueError, and changes nothing, if there is no such
    parameter, the value is not within ±1e6, or the loss would not be finite.
    """
    layer = read_whole_number("layer", layer, 1, len(mlp.dense))
    dense = mlp.dense[layer - 1]
    input = read_whole_number("input", input, 0, dense.input_units)
    unit = read_whole_number("unit", unit, 0, dense.output_units - 1)
    value = read_number("value", value, -MAX_VALUE, MAX_VALUE)
    was = dense.parameters[input, unit]
    dense.parameters[input, unit] = value
    if not np.isfinite(train_loss()):
        dense.parameters[input, unit] = was
        raise ValueError(f"value must leave the training loss finite, got {value:.10g}")
    name = f"weight {input + 1} → {unit + 1}"
    if input == dense.input_units:
        name = f"bias of unit {unit + 1}"
    return f"{name} of layer {layer} from {was:.4g} to {value:.4g}"

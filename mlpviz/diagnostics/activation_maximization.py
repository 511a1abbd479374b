"""Activation maximization: the image that a unit answers to most, found by climbing its gradient.

The climb (Erhan et al. 2009) starts at the mean of the training images and follows the gradient of the
unit's weighted sum z, less a penalty on the distance from that mean, without which any loud noise would do.
Pixels stay between paper and ink.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array
from mlpviz.network.mlp import MLP
from mlpviz.training.run import Run

STEPS = 150
STEP_LENGTH = 0.15  # in the space of all pixels
DISTANCE_PENALTY = 0.02  # on the distance from the mean, as a share of the slope at the start


@dataclass(frozen=True, eq=False)
class MaximizedActivation:
    """Where the climb of one unit came highest.

    image [pixels], each between 0 and 1. before, after: the unit's z at the mean of the training images and
    at `image`. outputs [output_units]: the network's outputs at `image`.
    """

    image: Array
    before: float
    after: float
    outputs: Array


def maximize_activation(
    run: Run, layer: int, units: Sequence[int], mlp: MLP | None = None, *, steps: int = STEPS
) -> list[MaximizedActivation]:
    """The images that units of one layer answer to most, one for each of `units`.

    run: one on images. layer: a dense layer, counted from 1; the last is the output layer. units: counted
    from 0. mlp: a network of the same shape, in place of the run's own. steps: how long to climb.
    Method: gradient ascent on the input (Erhan et al. 2009). Raises ValueError if the run has no images, or
    the network no such layer or unit.
    """
    if run.images is None:
        raise ValueError("run must be one on images, got one on points of the plane")
    mlp = (run.mlp if mlp is None else mlp).astype(np.float64)
    if not 1 <= layer <= len(mlp.dense):
        raise ValueError(f"layer must be between 1 and {len(mlp.dense)}, got {layer}")
    for unit in units:
        if not 0 <= unit < mlp.layer_sizes[layer]:
            raise ValueError(f"unit must be between 0 and {mlp.layer_sizes[layer] - 1}, got {unit}")
    columns = np.asarray(units, int)
    mean = run.projection.origin
    X = np.tile(mean, (len(columns), 1))  # a row climbs for each unit
    with np.errstate(all="ignore"):
        before, slopes = _climbing(mlp, X, layer, columns)
        penalty = DISTANCE_PENALTY * _lengths(slopes)
        best, highest = X.copy(), before.copy()
        for _ in range(steps):
            uphill = slopes - penalty * (X - mean)
            lengths = _lengths(uphill)
            X = np.clip(X + STEP_LENGTH * np.nan_to_num(uphill / np.where(lengths > 0, lengths, 1)), 0, 1)
            values, slopes = _climbing(mlp, X, layer, columns)
            higher = values > highest
            best[higher], highest[higher] = X[higher], values[higher]
        outputs = np.nan_to_num(mlp.forward(best))
    rows = zip(best, np.nan_to_num(before).tolist(), np.nan_to_num(highest).tolist(), outputs, strict=True)
    return [MaximizedActivation(*row) for row in rows]


def _climbing(mlp: MLP, X: Array, layer: int, units: npt.NDArray[np.integer]) -> tuple[Array, Array]:
    """(z [n], dz/dx [n, pixels]) of the unit units[i] at row i of X [n, pixels]."""
    sums, inputs = [], X
    for k in range(layer):
        sums.append(mlp.dense[k].forward(inputs))
        if k < layer - 1:
            inputs = mlp.activations[k].forward(sums[k])
    gradient = mlp.dense[layer - 1].weights.T[units]
    for k in range(layer - 2, -1, -1):
        gradient = mlp.activations[k].backward(sums[k], gradient) @ mlp.dense[k].weights.T
    return sums[-1][np.arange(len(units)), units], gradient


def _lengths(rows: Array) -> Array:
    """[n, 1] Euclidean lengths of rows [n, d]."""
    return np.linalg.norm(rows, axis=1, keepdims=True)

"""Activation maximization: the image that a unit answers to most, found by climbing its gradient (Erhan et
al. 2009).

The climb starts at the mean of the training images and follows the gradient of the unit's weighted sum z,
less a price on the distance from that mean, without which any loud noise would do. Pixels stay between paper
and ink.
"""

from dataclasses import dataclass

import numpy as np

STEPS = 150
LENGTH = 0.15  # of a step, in the space of all pixels
PRICE = 0.02  # of the distance from the mean, as a share of the slope at the start


@dataclass(frozen=True, eq=False)
class MaximizedActivation:
    """image [pixels]: where the climb of one unit came highest. before, after: the unit's z at the start and
    there. outputs [output_units]: the network's outputs there."""

    image: np.ndarray
    before: float
    after: float
    outputs: np.ndarray


def maximize_activation(run, layer, units, mlp=None, *, steps=STEPS):
    """A MaximizedActivation for each of the units of dense layer `layer` (from 1; the last is the output
    layer) of a run's network on images, or another of its shape. Raises ValueError if there is no such
    unit, or no images."""
    if run.images is None:
        raise ValueError("run must be one on images, got one on points of the plane")
    mlp = (run.mlp if mlp is None else mlp).astype(np.float64)
    if not 1 <= layer <= len(mlp.dense):
        raise ValueError(f"layer must be between 1 and {len(mlp.dense)}, got {layer}")
    for unit in units:
        if not 0 <= unit < mlp.layer_sizes[layer]:
            raise ValueError(f"unit must be between 0 and {mlp.layer_sizes[layer] - 1}, got {unit}")
    units = np.asarray(units)
    mean = run.projection.origin
    X = np.tile(mean, (len(units), 1))  # a row climbs for each unit
    with np.errstate(all="ignore"):
        before, slopes = _slopes(mlp, X, layer, units)
        price = PRICE * _lengths(slopes)
        best, highest = X.copy(), before.copy()
        for _ in range(steps):
            uphill = slopes - price * (X - mean)
            lengths = _lengths(uphill)
            X = np.clip(X + LENGTH * np.nan_to_num(uphill / np.where(lengths > 0, lengths, 1)), 0, 1)
            values, slopes = _slopes(mlp, X, layer, units)
            higher = values > highest
            best[higher], highest[higher] = X[higher], values[higher]
        outputs = np.nan_to_num(mlp.forward(best))
    rows = zip(best, np.nan_to_num(before).tolist(), np.nan_to_num(highest).tolist(), outputs, strict=True)
    return [MaximizedActivation(*row) for row in rows]


def _slopes(mlp, X, layer, units):
    """(z, dz/dx) of unit number i for row i of X [n, pixels]: [n] and [n, pixels]."""
    sums, inputs = [], X
    for k in range(layer):
        sums.append(mlp.dense[k].forward(inputs))
        if k < layer - 1:
            inputs = mlp.activations[k].forward(sums[k])
    gradient = mlp.dense[layer - 1].weights.T[units]
    for k in range(layer - 2, -1, -1):
        gradient = mlp.activations[k].backward(sums[k], gradient) @ mlp.dense[k].weights.T
    return sums[-1][np.arange(len(units)), units], gradient


def _lengths(rows):
    return np.linalg.norm(rows, axis=1, keepdims=True)

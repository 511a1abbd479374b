"""Standardizing: numbers of any unit, brought to the size that pictures and networks want."""

import numpy as np

from mlpviz.network.arrays import Array

EDGE = 5.0  # no standardized coordinate is larger
DECIMALS = 3  # of a standardized number, so that a link stays short

Unit = tuple[float, float]  # (centre, scale): the table's number is centre + scale * ours


def standardize_points(X: Array) -> tuple[Array, tuple[Unit, Unit]]:
    """Points [n, 2] of mean 0 and within ±`EDGE`, and the units they came in."""
    center, spread = X.mean(axis=0), X.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    farthest = np.abs((X - center) / spread).max(axis=0)
    scale = spread * np.maximum(farthest, 2.0) / EDGE  # two deviations or more reach the edge
    (center1, center2), (scale1, scale2) = center.tolist(), scale.tolist()
    return np.round((X - center) / scale, DECIMALS), ((center1, scale1), (center2, scale2))


def standardize_values(values: Array) -> tuple[Array, Unit]:
    """Values [n] that fill [-1, 1], and the unit they came in."""
    low, high = float(values.min()), float(values.max())
    middle, half = (high + low) / 2, (high - low) / 2 or 1.0
    return np.round((values - middle) / half, DECIMALS), (middle, half)


def find_spread(X: Array, among: Array) -> Array:
    """The standard deviation of each column of X [n, d], [d]. Where it is nothing beside the size of the
    numbers, that of the same column of `among` [m, d], or 1: a constant column can be divided by it, too."""
    smallest = 1e-12 * np.abs(among).max(axis=0, initial=0.0)
    spread = X.std(axis=0)
    spread = np.where(spread > smallest, spread, among.std(axis=0))
    return np.where(spread > smallest, spread, 1.0)

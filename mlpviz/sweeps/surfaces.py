"""The surfaces of many trials together: the mean answer, and where the trials disagree."""

from collections.abc import Sequence

import numpy as np

from mlpviz.network.arrays import Array
from mlpviz.sweeps.trial import Result


def stack_surfaces(results: Sequence[Result]) -> Array:
    """The surfaces of results of one cell, [n, cells, cells] or [n, cells, cells, n_classes], as float64,
    those of diverged trials left out. Raises ValueError if there is none."""
    surfaces = [result.surface for result in results if result.surface is not None and not result.diverged]
    if not surfaces:
        raise ValueError("results must have at least one surface of a trial that did not diverge, got none")
    return np.array(surfaces, np.float64)


def average_surfaces(surfaces: Array) -> Array:
    """The mean answer of surfaces [n, cells, cells], or [n, cells, cells, n_classes], as one of them."""
    mean: Array = np.asarray(surfaces, np.float64).mean(axis=0)
    return mean


def measure_disagreement(surfaces: Array, n_classes: int) -> Array:
    """Where surfaces disagree, [cells, cells], from 0, where all are of one opinion, to 1, where the classes
    have as many votes each.

    Of two classes, [n, cells, cells]: twice the share of the minority. Of more, [n, cells, cells,
    n_classes]: the share that does not vote with the largest party, as a multiple of 1 − 1 / n_classes. In
    regression (n_classes 0): the standard deviation, as a share of the largest possible in the range of the
    mean answer, which is half of it, and at most 1.
    """
    surfaces = np.asarray(surfaces, np.float64)
    if n_classes == 0:
        mean = surfaces.mean(axis=0)
        half_range = np.ptp(mean) / 2 or 1.0
        return np.minimum(surfaces.std(axis=0) / half_range, 1)
    if surfaces.ndim == 3:
        share = (surfaces > 0).mean(axis=0)
        return 2 * np.minimum(share, 1 - share)
    votes = surfaces.argmax(axis=-1)
    largest = np.max([(votes == k).mean(axis=0) for k in range(n_classes)], axis=0)
    return (1 - largest) / (1 - 1 / n_classes)

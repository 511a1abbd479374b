"""Splitting: some samples train the network, the others tell how well it does on what it has not seen."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data.limits import check_limits
from mlpviz.network.arrays import Array


def split(
    X: Array, y: npt.NDArray[Any], *, train_share: float, rng: np.random.Generator
) -> tuple[Array, npt.NDArray[Any], Array, npt.NDArray[Any]]:
    """Shuffle once, then split: the first `train_share` percent (10 … 90) train, the rest tests.

    X [n, features], y [n], n at least 2. The number that trains is rounded down, but neither part is ever
    empty. The shuffle is plain, as TensorFlow Playground's, not stratified: the classes of a part are only
    about as equal in size as those of the whole.
    Returns X_train, y_train, X_test, y_test, all copies. Raises ValueError for fewer samples, for X and y of
    unequal length, and for a share out of its limits.
    """
    check_limits("train_share", train_share)
    if len(X) != len(y):
        raise ValueError(f"X and y must have equal length, got {len(X)} and {len(y)}")
    if len(X) < 2:
        raise ValueError(f"X must have at least 2 samples to split, got {len(X)}")
    order = rng.permutation(len(X))
    n_train = max(1, int(len(X) * train_share // 100))  # at most 90 %, so that one remains for the test
    train, test = order[:n_train], order[n_train:]
    return X[train], y[train], X[test], y[test]

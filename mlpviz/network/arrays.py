"""Arrays: how the network's numbers are typed, fed in and assigned."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]  # of either precision; shapes stand in the docstrings
ClassIds = npt.NDArray[np.integer]  # [n], from 0


def with_ones(X: npt.ArrayLike, dtype: npt.DTypeLike | None = None) -> Array:
    """X [n, features] -> [n, features + 1], the last column ones: the input that the biases weigh.

    In the dtype of X unless another is given.
    """
    X = np.asarray(X)
    extended = np.ones((X.shape[0], X.shape[1] + 1), X.dtype if dtype is None else dtype)
    extended[:, :-1] = X
    return extended


def write_through(view: Array, values: npt.ArrayLike, name: str) -> None:
    """Write `values` into the array behind an attribute, which stays the same array. `name`: that of the
    attribute, for the error if the shapes differ."""
    values = np.asarray(values)
    if values.shape != view.shape:
        raise ValueError(f"{name} must have the shape {view.shape}, got {values.shape}")
    view[...] = values

"""What is not finite is not drawn: numbers as Plotly leaves them out, None in a list and NaN in an array."""

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array


def as_finite_list(values: npt.ArrayLike) -> list[float | None]:
    """Values [n] -> Python's own numbers, with None for what is not finite."""
    return [value if np.isfinite(value) else None for value in np.asarray(values).tolist()]


def as_finite_array(values: npt.ArrayLike) -> Array:
    """Values of any shape -> float64 of that shape, with NaN for what is not finite."""
    array = np.asarray(values, np.float64)
    return np.where(np.isfinite(array), array, np.nan)


def as_positive_array(values: npt.ArrayLike) -> Array:
    """Values of any shape -> float64 of that shape, with NaN for what has no place on a logarithmic axis."""
    array = as_finite_array(values)
    return np.where(array > 0, array, np.nan)

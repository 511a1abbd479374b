"""Validation: errors in words, which name the parameter, the rule and the value.

Each check returns the value in the form that the code wants, or raises a ValueError. They stand where
numbers come in, never in the loop that trains.
"""

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array, ClassIds


def check_choice(parameter: str, name: Any, registry: Collection[str]) -> str:
    """`name`, if it is one of the registry's."""
    if not isinstance(name, str) or name not in registry:
        raise ValueError(f"{parameter} must be one of {', '.join(registry)}, got {name!r}")
    return name


def is_whole_number(value: Any) -> bool:
    """Whether `value` is a whole number, of whatever type (2.0 is one, True is not)."""
    if isinstance(value, (bool, np.bool_)):
        return False
    try:
        return bool(int(value) == value)
    except (TypeError, ValueError, OverflowError):
        return False


def check_whole_number(parameter: str, value: Any, *, minimum: int) -> int:
    """`value` as an int, if it is a whole number of at least `minimum`."""
    if not is_whole_number(value) or value < minimum:
        raise ValueError(f"{parameter} must be a whole number of at least {minimum}, got {value!r}")
    return int(value)


def check_real_numbers(parameter: str, values: npt.ArrayLike) -> Array:
    """`values` as an array of floats: whole numbers become float64, and half precision becomes single.

    Bytes and the like have to be turned into floats before anything is computed: 3 − 5 is 254 in uint8.
    """
    array = np.asarray(values)
    if array.dtype.kind in "biu":
        return array.astype(np.float64)
    if array.dtype.kind != "f":
        raise ValueError(f"{parameter} must be real numbers, got the dtype {array.dtype}")
    return array.astype(np.float32) if array.dtype == np.float16 else array


def check_logits(parameter: str, values: npt.ArrayLike) -> Array:
    """`values` as an array of floats, if they are [batch, n_classes] and neither is 0."""
    logits = check_real_numbers(parameter, values)
    if logits.ndim != 2 or 0 in logits.shape:
        raise ValueError(
            f"{parameter} must have the shape [batch, n_classes] with at least one sample and one class, "
            f"got {list(logits.shape)}"
        )
    return logits


def check_class_ids(parameter: str, values: npt.ArrayLike, n_samples: int, n_classes: int) -> ClassIds:
    """`values` as an array of integers, if they are one class id from 0 to n_classes − 1 for each sample."""
    ids = np.asarray(values)
    if ids.shape != (n_samples,):
        raise ValueError(
            f"{parameter} must have the shape [{n_samples}], one class id for each sample, "
            f"got {list(ids.shape)}"
        )
    if ids.dtype.kind == "b":
        return ids.astype(np.intp)
    if ids.dtype.kind not in "iu":
        raise ValueError(f"{parameter} must be class ids, whole numbers, got the dtype {ids.dtype}")
    wrong = ids[(ids < 0) | (ids >= n_classes)]
    if len(wrong):
        raise ValueError(f"{parameter} must be class ids from 0 to {n_classes - 1}, got {wrong[0]}")
    return ids

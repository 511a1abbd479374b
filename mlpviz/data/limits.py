"""Limits: the smallest and the largest value of each number that says how data are made.

The checks of this floor read them, and so do the settings of an experiment and the sliders of the page.
"""

from numbers import Real

from mlpviz.network.validation import is_whole_number

LIMITS = {"noise": (0, 100), "n_classes": (2, 8), "train_share": (10, 90)}  # noise, train_share: percent


def check_limits(name: str, value: float) -> float:
    """`value`, if it is a number within the `LIMITS` of that name. Raises ValueError otherwise."""
    if not isinstance(value, Real) or isinstance(value, bool):
        raise ValueError(f"{name} must be a number, got {value!r}")
    low, high = LIMITS[name]
    if not low <= value <= high:  # also refuses NaN
        raise ValueError(f"{name} must be between {low} and {high}, got {value!r}")
    return value


def check_count(name: str, value: float | None) -> int:
    """`value` as an int, if it is a whole number within the `LIMITS` of that name. Raises ValueError
    otherwise."""
    if value is None or not is_whole_number(value):
        raise ValueError(f"{name} must be a whole number, got {value!r}")
    return int(check_limits(name, value))

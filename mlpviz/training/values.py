"""Values from outside, read as numbers: what does not fit is refused in words.

Whoever takes a number from a notebook, a link or a browser reads it here, and gets Python's own type: NumPy's
numbers print and compare differently. A bool is no number.
"""

import sys
from numbers import Real
from typing import Any

import numpy as np

from mlpviz.network.validation import is_whole_number

MAX_SHOWN = 60  # characters of a refused value


def read_whole_number(name: str, value: Any, minimum: float = -np.inf, maximum: float = np.inf) -> int:
    """`value` as an int. Raises ValueError, naming `name`, the rule and the value, unless it is a whole
    number (2.0 is one) from minimum to maximum."""
    if not is_whole_number(value):
        raise ValueError(f"{name} must be a whole number, got {shorten(value)}")
    _check_limits(name, value, minimum, maximum)
    return int(value)


def read_number(name: str, value: Any, minimum: float, maximum: float) -> float:
    """`value` as a float. Raises ValueError, naming `name`, the rule and the value, unless it is a number
    from minimum to maximum, which NaN is not."""
    if not isinstance(value, Real) or isinstance(value, bool):  # NumPy's bool is no Real
        raise ValueError(f"{name} must be a number, got {shorten(value)}")
    _check_limits(name, value, minimum, maximum)
    return float(value)


def shorten(value: object) -> str:
    """A value as an error shows it: its representation, cut off where it is long."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, int) and abs(value) > sys.float_info.max:
        return "a number of hundreds of digits"  # which Python may refuse to print
    text = repr(value)
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…"


def _check_limits(name: str, value: Any, minimum: float, maximum: float) -> None:
    if minimum <= value <= maximum:
        return
    rule = f"at least {minimum}" if maximum == np.inf else f"between {minimum} and {maximum}"
    raise ValueError(f"{name} must be {rule}, got {shorten(value)}")

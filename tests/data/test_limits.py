"""Limits: the numbers that say how data are made, each within its own."""

import numpy as np
import pytest

from mlpviz.data.limits import LIMITS, check_count, check_limits


@pytest.mark.parametrize("name", LIMITS)
def test_the_ends_are_allowed_and_what_is_beyond_is_not(name):
    low, high = LIMITS[name]
    for value in (low, high):
        assert check_limits(name, value) == check_count(name, value) == value
    for value in (low - 1, high + 1):
        for check in (check_limits, check_count):
            with pytest.raises(ValueError, match=f"^{name} must be between {low} and {high}, got {value}$"):
                check(name, value)


def test_a_count_of_any_type_becomes_an_int():
    assert type(check_count("n_classes", np.int64(3))) is int
    assert check_count("n_classes", 3.0) == 3


@pytest.mark.parametrize("value", [None, "3", True, np.nan, 2.5])
def test_what_is_no_count_is_refused(value):
    with pytest.raises(ValueError, match=f"^n_classes must be a whole number, got {value!r}$"):
        check_count("n_classes", value)

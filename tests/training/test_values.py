"""Values from outside: numbers of any type, and what is refused."""

import numpy as np
import pytest

from mlpviz.training.values import MAX_SHOWN, read_number, read_whole_number, shorten


@pytest.mark.parametrize("value", [3, 3.0, np.int8(3), np.uint64(3), np.float32(3)])
def test_whole_numbers_of_any_type_become_an_int(value):
    assert (read_whole_number("layer", value), type(read_whole_number("layer", value))) == (3, int)


@pytest.mark.parametrize("value", [1.9, True, "3", None, float("nan"), float("inf"), 1j, [3], np.True_])
def test_what_is_no_whole_number_is_refused(value):
    with pytest.raises(ValueError, match=r"^layer must be a whole number, got "):
        read_whole_number("layer", value)


@pytest.mark.parametrize("value", [True, "3", None, 1j, [3.0], np.True_])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match=r"^value must be a number, got "):
        read_number("value", value, 0, 10)


def test_limits_are_told_as_far_as_there_are_any():
    with pytest.raises(ValueError, match=r"^steps must be at least 0, got -2$"):
        read_whole_number("steps", np.int64(-2), minimum=0)
    with pytest.raises(ValueError, match=r"^layer must be between 1 and 3, got 0$"):
        read_whole_number("layer", 0, 1, 3)
    for value in (10.5, float("nan"), float("inf"), 10**400):
        with pytest.raises(ValueError, match=r"^value must be between 0 and 10, got "):
            read_number("value", value, 0, 10)
    assert type(read_number("value", 10, 0, 10)) is float


def test_a_refused_value_is_shown_as_far_as_it_can_be_read():
    assert shorten(np.float64(0.5)) == "0.5"
    assert shorten("x" * 1000) == "'" + "x" * (MAX_SHOWN - 1) + "…"
    assert shorten(-(10**5000)) == "a number of hundreds of digits"

"""Errors in words: each names the parameter, the rule and the value."""

import numpy as np
import pytest

from mlpviz.network.validation import check_choice, check_class_ids, check_real_numbers, check_whole_number


@pytest.mark.parametrize("name", ["c", "", None, 5, ["a"], ("a",)])
def test_a_choice_that_is_none_of_the_names_is_refused_whatever_it_is(name):
    assert check_choice("letter", "a", {"a": 1, "b": 2}) == "a"
    with pytest.raises(ValueError, match="letter must be one of a, b, got "):
        check_choice("letter", name, {"a": 1, "b": 2})


@pytest.mark.parametrize("value", [3, 3.0, np.int8(3), np.float32(3), np.array(3)])
def test_a_whole_number_of_any_type_becomes_an_int(value):
    checked = check_whole_number("size", value, minimum=1)
    assert checked == 3
    assert type(checked) is int


@pytest.mark.parametrize("value", [0, -1, 2.5, np.nan, np.inf, "3", "many", None, True, [3], 1j])
def test_anything_else_is_refused(value):
    with pytest.raises(ValueError, match="size must be a whole number of at least 1, got "):
        check_whole_number("size", value, minimum=1)


@pytest.mark.parametrize(
    ("dtype", "becomes"),
    [
        *((dtype, np.float64) for dtype in (bool, np.int8, np.uint8, np.int64, np.uint64)),
        *((np.float16, np.float32), (np.float32, np.float32), (np.float64, np.float64)),
    ],
)
def test_real_numbers_become_floats(dtype, becomes):
    checked = check_real_numbers("values", np.array([0, 1], dtype))
    assert checked.dtype == becomes
    assert checked.tolist() == [0, 1]


@pytest.mark.parametrize("values", [["a"], [1j], [None], [{}]])
def test_what_are_no_real_numbers_is_refused(values):
    with pytest.raises(ValueError, match="values must be real numbers, got the dtype "):
        check_real_numbers("values", values)


def test_floats_are_not_copied():
    values = np.ones(3)
    assert check_real_numbers("values", values) is values


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64, bool])
def test_class_ids_may_be_of_any_whole_type(dtype):
    assert check_class_ids("y", np.array([0, 1, 1], dtype), 3, 2).tolist() == [0, 1, 1]
    assert np.eye(2)[check_class_ids("y", np.array([0, 1, 1], dtype), 3, 2)].shape == (3, 2)

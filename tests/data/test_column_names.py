"""Column names: units taken out of them, and numbers told with them."""

import pytest

from mlpviz.data.column_names import split_unit, tell_row, tell_value


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("sepal length (cm)", ("sepal length", "cm")),
        ("speed [km/h]", ("speed", "km/h")),
        ("price(€)", ("price", "€")),
        ("x", ("x", "")),
        ("(cm)", ("(cm)", "")),
        ("f(x) of a", ("f(x) of a", "")),
        ("what (a very long remark on it)", ("what (a very long remark on it)", "")),
        ("", ("", "")),
    ],
)
def test_a_unit_stands_in_brackets_at_the_end(name, parts):
    assert split_unit(name) == parts


def test_a_number_is_told_with_its_name_and_unit():
    assert tell_value("sepal length (cm)", 5.1) == "sepal length 5.1 cm"
    assert tell_value("count", 123456.0) == "count 1.235e+05"


def test_of_many_columns_the_first_are_told():
    assert tell_row(["a", "b (cm)"], [1, 2]) == ["a 1", "b 2 cm"]
    assert tell_row([f"x{k}" for k in range(11)], range(11))[-2:] == ["x7 7", "and 3 more"]

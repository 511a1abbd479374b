"""Tables: text becomes points, or is refused with its line."""

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.data import read_table
from mlpviz.data.custom import MAX_POINTS

TABLE = "width,height,kind\n10,200,cat\n30,100,dog\n\n20,150,cat\n"


@pytest.mark.parametrize("text", [TABLE, TABLE.replace(",", ";"), TABLE.replace(",", "\t"), "\ufeff" + TABLE])
def test_a_table_is_standardized_and_keeps_its_units(text):
    own = read_table(text, "classification")
    assert own.labels == ("cat", "dog")
    X, y = own.arrays("classification")
    assert y.tolist() == [0, 1, 0]
    np.testing.assert_allclose(X.mean(axis=0), 0, atol=1e-9)
    (center1, scale1), (center2, scale2), _ = own.units
    np.testing.assert_allclose(center1 + scale1 * X[:, 0], [10, 30, 20], rtol=1e-2)
    np.testing.assert_allclose(center2 + scale2 * X[:, 1], [200, 100, 150], rtol=1e-2)


def test_a_table_needs_no_header_and_values_fill_the_range():
    own = read_table("1,2,100\n2,3,300\n4,4,200", "regression")
    _, y = own.arrays("regression")
    assert y.tolist() == [-1, 1, 0]
    assert own.units[2] == (200, 100)


def test_everything_of_a_table_lies_in_the_picture():
    rng = np.random.default_rng(0)
    rows = rng.standard_t(2, (MAX_POINTS, 2)) * [1e6, 1e-6]
    own = read_table(
        "\n".join(f"{a!r},{b!r},{i % 2}" for i, (a, b) in enumerate(rows.tolist())), "classification"
    )
    assert np.abs(own.arrays("classification")[0]).max() <= 5


def test_numbers_as_labels_are_in_their_order():
    assert read_table("0,0,10\n1,1,9\n2,2,-1", "classification").labels == ("-1", "9", "10")


@pytest.mark.parametrize(
    ("text", "task", "message"),
    [
        ("", "classification", "the table must have at least 2 rows, got 0"),
        ("x,y,label\n1,2,a", "classification", "the table must have at least 2 rows, got 1"),
        ("1,2,a\n1,two,b", "classification", "line 2 must have a number between -1e12 and 1e12, got 'two'"),
        ("x,y,l\n1,2,a\n1,nan,b", "classification", "line 3 must have a number .* got 'nan'"),
        ("1,2,a\n1,1e300,b", "classification", "line 2 must have a number .* got '1e300'"),
        ("1,2,a\n1,2", "classification", "line 2 must have 3 columns, got 2: 1, 2"),
        ("1,2,a\n1,2,", "classification", "line 2 must have a label, got none"),
        ("1,2,a\n1,2,a", "classification", "the table must have 2 to 10 different labels, got 1"),
        ("\n".join(f"1,2,{k}" for k in range(11)), "classification", "2 to 10 different labels, got 11"),
        ("1,2,3\n1,2,much", "regression", "line 2 must have a number .* got 'much'"),
        ("1,2,3\n" * 5001, "regression", "at most 5,000 rows, got more at line 5001"),
        ('1,2,"a\n1,2,b', "classification", "the table must have at least 2 rows, got 1"),
    ],
)
def test_a_bad_table_is_refused_with_its_line(text, task, message):
    with pytest.raises(ValueError, match=message):
        read_table(text, task)


@pytest.mark.parametrize("number", [1e12, 1e-90, -1e12])
def test_a_table_of_extreme_numbers_can_be_drawn(number):
    text = f"{number},0,a\n{number},1,b\n0,{number},a"
    own = read_table(text, "classification")
    X, y = own.arrays("classification")
    figure = figures.surface(X, y, X, y, task="classification", n_classes=2, units=own.units)
    assert len(figure.layout.xaxis.tickvals) < 20

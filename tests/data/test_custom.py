"""A visitor's own data: rules that are typed, and tables."""

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.data import NO_DATA, OwnData, compile_rule, make_dataset, read_table
from mlpviz.data.custom import MOST_IN_A_LINK, MOST_ROWS
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

X1, X2 = np.random.default_rng(0).uniform(-6, 6, (2, 400))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x1**2 + x2**2 < 9", X1**2 + X2**2 < 9),
        ("x1*x2 > 0", X1 * X2 > 0),
        ("-2 <= x1 < x2 + 1", (X1 >= -2) & (X1 < X2 + 1)),
        ("sin(x1) < x2 / 2 and not x1 > 3 or x2 >= 5", (np.sin(X1) < X2 / 2) & ~(X1 > 3) | (X2 >= 5)),
        ("floor(x1) % 2 < 1", np.floor(X1) % 2 < 1),
        ("abs(x1 - pi) > e", abs(X1 - np.pi) > np.e),
        ("sqrt(x1) < 2", (X1 >= 0) & (X1 < 4)),  # where it is no number it does not hold
        ("1 < 2", np.full(400, True)),
        ("9**9**9**9 < x1", np.full(400, False)),
    ],
)
def test_a_rule_says_what_python_would(text, expected):
    np.testing.assert_array_equal(compile_rule(text)(X1, X2), expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x1",
        "x1 +",
        "x1 = 3",
        "x3 < 1",
        "x1 < 1 if x2 else x1 < 2",
        "(lambda: 1)() < 2",
        "__import__('os').system('true') < 1",
        "x1.__class__ < 2",
        "x1[0] < 1",
        "'a' < 'b'",
        "True < x1",
        "open('x') < 1",
        "sin(x1, x2) < 1",
        "x1 == 1",
        "(" * 120 + "x1" + ")" * 70 + " < 1",
        "x1 < " + "1" * 300,
        "x1 < 1" + " and x2 < 1" * 50,
    ],
)
def test_what_is_no_rule_is_refused_by_name(text):
    with pytest.raises(ValueError, match=r"^rule must "):
        compile_rule(text)


def test_the_data_of_a_rule_keep_it():
    X, y = make_dataset("rule", n_samples=300, noise=0, rule="x1 > x2", rng=np.random.default_rng(0))
    np.testing.assert_array_equal(y, X[:, 0] > X[:, 1])


def test_a_rule_travels_in_a_link():
    experiment = Experiment(dataset="rule", rule="x1*x2 > 0 and x1 + 1 < 3")
    assert Experiment.from_query(experiment.to_query()) == (experiment, [])


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
    rows = rng.standard_t(2, (MOST_ROWS, 2)) * [1e6, 1e-6]
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
        ("1,2,a\n1,2,a", "classification", "the table must have 2 to 8 different labels, got 1"),
        ("\n".join(f"1,2,{k}" for k in range(9)), "classification", "2 to 8 different labels, got 9"),
        ("1,2,3\n1,2,much", "regression", "line 2 must have a number .* got 'much'"),
        ("1,2,3\n" * 5001, "regression", "at most 5,000 rows, got more at line 5001"),
        ('1,2,"a\n1,2,b', "classification", "the table must have at least 2 rows, got 1"),
    ],
)
def test_a_bad_table_is_refused_with_its_line(text, task, message):
    with pytest.raises(ValueError, match=message):
        read_table(text, task)


def test_own_points_train_and_travel_in_a_link_with_units_and_labels():
    own = read_table(TABLE, "classification")
    experiment = Experiment(dataset="own", own=own, batch_size=1)
    again, problems = Experiment.from_query(experiment.to_query())
    assert (again, problems) == (experiment, [])
    losses = []
    for one in (experiment, again):
        run = Run(one)
        run.advance(epochs=5)
        losses.append(run.measurement.train_loss)
    assert losses[0] == losses[1]


def test_values_train_as_regression():
    own = read_table("1,2,100\n2,3,300\n4,4,200\n5,1,120", "regression")
    run = Run(Experiment(dataset="own_values", own=own))
    run.advance(epochs=3)
    assert run.task == "regression"
    assert np.isfinite(run.measurement.train_loss)


def test_too_many_points_stay_out_of_the_link_and_the_link_says_so():
    own = OwnData(tuple((float(i % 5), 0.0, float(i % 2)) for i in range(MOST_IN_A_LINK + 1)))
    experiment, problems = Experiment.from_query(Experiment(dataset="own", own=own).to_query())
    assert experiment == Experiment()
    assert problems == ["own must have at least 2 points, got 0"]


@pytest.mark.parametrize(
    "text",
    [
        "1~2",
        "1~2~x",
        "u~1_1~2~0_1~3~1",
        "1~nan~0_1~2~0",
        "1~2~0~9_1~2~0",
        "ü",
        "u~0~0~0~1~0~1_1~2~0_2~1~1",
        "u~0~-1~0~1~0~1_1~2~0_2~1~1",
        "u~0~1e-320~0~1~0~1_1~2~0_2~1~1",
    ],
)
def test_broken_points_in_a_link_are_named(text):
    experiment, problems = Experiment.from_query({"dataset": "own", "own": text})
    assert experiment == Experiment()
    assert problems[0].startswith("own must be")


@pytest.mark.parametrize("point", [(0.0, 0.0, 8.0), (0.0, 0.0, 0.5), (2000.0, 0.0, 0.0)])
def test_points_that_fit_no_class_or_picture_are_refused(point):
    with pytest.raises(ValueError, match="own must have"):
        Experiment(dataset="own", own=OwnData(((0.0, 0.0, 0.0), point)))


def test_own_points_that_are_not_shown_are_no_part_of_the_link():
    assert Experiment(own=OwnData(((0.0, 0.0, 0.0),))).to_query() == {}
    assert Experiment().own == NO_DATA


@pytest.mark.parametrize("number", [1e12, 1e-90, -1e12])
def test_a_table_of_extreme_numbers_can_be_drawn(number):
    text = f"{number},0,a\n{number},1,b\n0,{number},a"
    own = read_table(text, "classification")
    X, y = own.arrays("classification")
    figure = figures.surface(X, y, X, y, task="classification", n_classes=2, units=own.units)
    assert len(figure.layout.xaxis.tickvals) < 20

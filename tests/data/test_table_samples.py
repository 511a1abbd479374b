"""Table samples: what a run learns from, and what became of every row."""

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.data import make_samples, read_table
from mlpviz.data.custom import MAX_POINTS
from mlpviz.data.table_data import MAX_ROWS
from mlpviz.training import Experiment, Run

IRIS = "sepal_length,sepal_width,petal_length,petal_width,species\n" + "".join(
    f"{5 + i % 3},{3 + i % 2}.5,{i},{i / 10},{('setosa', 'other')[i % 2]}\n" for i in range(10)
)


def samples_of(text, *args, **options):
    return make_samples(read_table(text), *args, **options)


def own_of(text, *args):
    return samples_of(text, *args).settings["own"]


# Two inputs are points of the plane


@pytest.mark.parametrize(
    "text",
    [
        "width (cm),height,kind\n10,200,cat\n30,100,dog\n\n20,150,cat\n",
        "width (cm);height;kind\n10,0;200,0;cat\n30,0;100,0;dog\n20,0;150,0;cat",
    ],
)
def test_two_inputs_are_standardized_points_that_keep_units_and_names(text):
    own = own_of(text)
    assert own.labels == ("cat", "dog")
    assert own.names == ("width (cm)", "height", "kind")
    X, y = own.arrays("classification")
    assert y.tolist() == [0, 1, 0]
    np.testing.assert_allclose(X.mean(axis=0), 0, atol=1e-9)
    (center1, scale1), (center2, scale2), _ = own.units
    np.testing.assert_allclose(center1 + scale1 * X[:, 0], [10, 30, 20], rtol=1e-2)
    np.testing.assert_allclose(center2 + scale2 * X[:, 1], [200, 100, 150], rtol=1e-2)


def test_values_of_points_fill_the_range():
    own = own_of("1,2,100\n2,3,300\n4,4,200", None, "regression")
    assert own.arrays("regression")[1].tolist() == [-1, 1, 0]
    assert own.units[2] == (200, 100)
    assert own.names == ()


def test_everything_of_a_table_lies_in_the_picture():
    rows = np.random.default_rng(0).standard_t(2, (MAX_POINTS, 2)) * [1e6, 1e-6]
    own = own_of("\n".join(f"{a!r},{b!r},{'ab'[i % 2]}" for i, (a, b) in enumerate(rows.tolist())))
    assert np.abs(own.arrays("classification")[0]).max() <= 5


@pytest.mark.parametrize("number", [1e12, 1e-90, -1e12])
def test_a_table_of_extreme_numbers_can_be_drawn(number):
    own = own_of(f"{number},0,a\n{number},1,b\n0,{number},a")
    X, y = own.arrays("classification")
    figure = figures.surface(X, y, X, y, task="classification", n_classes=2, units=own.units)
    assert len(figure.layout.xaxis.tickvals) < 20


# Other numbers of inputs


def test_more_inputs_stay_a_table_in_its_own_numbers():
    samples = samples_of(IRIS)
    table = samples.settings["table"]
    assert samples.settings["dataset"] == "table"
    assert table.names == ("sepal length", "sepal width", "petal length", "petal width", "species")
    assert table.labels == ("other", "setosa")
    assert table.values[1].tolist() == [6, 4.5, 1, 0.1]
    assert samples.told[-1] == "4 inputs, standardized"
    run = Run(Experiment(**samples.settings))
    run.advance(epochs=2)
    assert run.samples.input_units == 4


def test_the_roles_may_be_others_than_proposed():
    table = read_table(IRIS)
    two = make_samples(table, ["input", "left out", "input", "left out", "label"])
    assert two.settings["own"].names == ("sepal length", "petal length", "species")
    values = make_samples(table, ["input", "input", "input", "label", "left out"], "regression")
    assert values.settings["dataset"] == "table_values"
    assert values.settings["table"].unit == (0.45, 0.45)
    one = make_samples(table, ["input", *["left out"] * 3, "label"])
    assert one.settings["table"].values.shape == (10, 1)
    for samples in (two, values, one):
        Run(Experiment(**samples.settings)).advance(epochs=1)


@pytest.mark.parametrize(
    ("roles", "message"),
    [
        (["input"] * 5, "the table must have one column for the label, got 0"),
        (["label"] * 5, "the table must have one column for the label, got 5"),
        (["left out"] * 4 + ["label"], "the table must have 1 to 64 columns for inputs, got 0"),
        (
            ["label", "input", "input", "input", "input"],
            "the column 'species' must have numbers to be an input",
        ),
        (["input", "label"], "roles must be one for each of 5 columns, got 2"),
        (["x"] * 5, "role must be one of input, label, left out, got 'x'"),
    ],
)
def test_roles_that_make_no_samples_are_refused(roles, message):
    with pytest.raises(ValueError, match=message):
        samples_of(IRIS, roles)


def test_words_are_no_values():
    with pytest.raises(
        ValueError, match=r"at least 2 rows, got 0, 10 without a number .* 'setosa' in `species`"
    ):
        samples_of(IRIS, None, "regression")


# Labels


def test_numbers_as_labels_are_in_their_order():
    assert own_of("0,0,10\n1,1,9\n2,2,-1", None, "classification").labels == ("-1", "9", "10")


def test_one_number_written_in_two_ways_is_one_class():
    text = "x,y,l\n1,2,1\n2,3,1.0\n3,4,2\n4,5,2,\n1,3,-0\n1,2,0"
    assert own_of(text, None, "classification").labels == ("0", "1", "2")


def test_spaces_do_not_make_a_class_and_case_does_and_is_pointed_at():
    samples = samples_of("x,y,l\n1,2,Cat \n2,3,cat\n3,4, Cat")
    assert samples.settings["own"].labels == ("Cat", "cat")
    assert "the labels `Cat` and `cat` differ in case only" in samples.told


def test_a_word_for_nothing_is_a_label():
    samples = samples_of("x,y,l\n1,2,NA\n2,3,EU\n3,4,NA\n4,5,?")
    assert samples.settings["own"].labels == ("?", "EU", "NA")
    assert samples.left_out == ()


def test_labels_that_are_shortened_stay_different():
    labels = own_of("1,2," + "a" * 40 + "1\n2,3," + "a" * 40 + "2\n3,3,a_b").labels
    assert labels == ("a b", "a" * 23 + "…", "a" * 19 + "… 2")


def test_of_too_many_classes_the_most_frequent_stay_and_that_is_said():
    rows = [f"{i % 7},{i % 5}.5,c{k:02}" for k in range(12) for i in range(3 + k)]
    samples = samples_of("x,y,label\n" + "\n".join(rows))
    assert samples.settings["own"].labels == tuple(f"c{k:02}" for k in range(2, 12))
    assert samples.summary.startswith(
        "95 of 102 rows used, 7 of the rarer of 12 labels, as 10 can be shown (lines 2, 3, 4, …)"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1,2,a\n1,2,a", "the table must have 2 to 10 different labels in `column 3`, got 1"),
        ("1,2,a\n1,2,", "at least 2 rows, got 1, 1 with missing values \\(line 2\\)"),
        ("x,y,label\n1,2,a", "the table must have at least 2 rows, got 1"),
        ("1,2,a\n1,two,b\n1,2,b\n1,three,c", "labels|rows"),
    ],
)
def test_too_little_is_refused_with_what_is_missing(text, message):
    if message == "labels|rows":
        assert samples_of(text).n_used == 2
        return
    with pytest.raises(ValueError, match=message):
        samples_of(text)


# Rows


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "x;y;label\n1,5;2,5;cat\n1,7;2,2;dog\n2;3;cat\n1;1;dog",
            "4 of 4 rows, `;` between columns, decimal comma, names in the first row",
        ),
        (
            "x,y,label\n" + "".join(f"{i},{'?' if i < 3 else i % 7},{'ab'[i % 2]}\n" for i in range(100)),
            "97 of 100 rows used, 3 with missing values (lines 2, 3, 4), `,` between columns, "
            "names in the first row",
        ),
        (
            "1,2,a\n1,two,b\n1,1e300,b\n2,4,b\n,4,b,5",
            "2 of 5 rows used, 1 with more than 3 cells (line 5), 2 without a number between -1e12 and 1e12, "
            "such as 'two' in `column 2` (lines 2, 3), `,` between columns, no names in the first row",
        ),
        (
            "x,y,label\n1,5,a\n1,6,b\n",
            "2 of 2 rows, `,` between columns, names in the first row, `x` is the same in every row",
        ),
    ],
)
def test_what_became_of_the_rows_is_said_in_one_line(text, summary):
    assert samples_of(text).summary == summary


def test_of_too_many_points_a_sample_is_drawn_by_a_seed_and_that_is_said():
    text = "".join(f"{i % 97},{i % 89},{'ab'[i % 2]}\n" for i in range(20_000))
    table = read_table(text)
    samples = make_samples(table)
    assert (samples.n_used, samples.n_rows) == (MAX_POINTS, 20_000)
    assert samples.summary.startswith(
        "5,000 of 20,000 rows used, 15,000 not in a sample of 5,000 drawn by chance (lines "
    )
    assert make_samples(table).settings == samples.settings
    assert make_samples(table, seed=1).settings != samples.settings


def test_of_a_table_of_many_inputs_more_rows_are_used():
    text = "".join(f"{i % 97},{i % 89},{i % 83},{'ab'[i % 2]}\n" for i in range(MAX_ROWS + 5))
    samples = samples_of(text)
    assert samples.n_used == MAX_ROWS
    assert [len(one.lines) for one in samples.left_out] == [5]


def test_a_line_of_500_points_trains():
    text = "x,y,label\n" + "".join(f"{x},{x + 1},{'ab'[x > 250]}\n" for x in range(1, 501))
    samples = samples_of(text)
    assert (samples.n_used, samples.n_rows) == (500, 500)
    run = Run(Experiment(**samples.settings))
    run.advance(epochs=5)
    assert run.measurement.test_accuracy > 0.9

"""Table data: the numbers of a table with its names, compared by what is in it and carried by a link."""

import copy
import pickle
import time
from urllib.parse import parse_qsl, urlencode

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import loss_after

from mlpviz.data import NO_TABLE, TableData
from mlpviz.data.table_data import MAX_NUMBERS_IN_LINK
from mlpviz.training import Experiment

NAMES = ("sepal_length (cm)", "b", "c", "kind")
IRISES = TableData([[5.1, 3.5, 1.4], [7, 3.2, 4.7], [6.3, 3.3, 6]], [0, 1, 1], NAMES, ("setosa", "other"))


def test_it_is_equal_to_another_with_the_same_in_it():
    again = TableData(IRISES.values.copy(), IRISES.y.astype(int), list(IRISES.names), list(IRISES.labels))
    assert again == IRISES
    assert hash(again) == hash(IRISES)
    assert TableData(IRISES.values + 1e-9, IRISES.y, IRISES.names, IRISES.labels) != IRISES
    assert TableData(IRISES.values, IRISES.y, IRISES.names, ("setosa", "else")) != IRISES
    assert copy.deepcopy(IRISES) == pickle.loads(pickle.dumps(IRISES)) == IRISES
    assert IRISES.values.flags.writeable is False
    assert repr(IRISES) == "TableData(3 rows, 3 inputs, setosa, other)"


def test_names_are_fit_for_a_link():
    assert IRISES.names[0] == "sepal length (cm)"
    assert TableData([[1.0]], [0], ("~a\n b", "x" * 41)).names == ("-a b", "x" * 39 + "…")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"y": [0, 1]}, "table must have as many answers as rows, got 2 and 3"),
        ({"values": [[np.nan] * 3] * 3}, "table must have numbers between -1e\\+12 and 1e\\+12"),
        ({"values": [[2e12] * 3] * 3}, "table must have numbers between"),
        ({"values": [1.0, 2, 3]}, "table must have 2 dimensions, got 1"),
        ({"values": np.zeros((3, 65)), "names": ["x"] * 66}, "table must have 1 to 64 inputs, got 65"),
        ({"values": np.zeros((3, 0)), "names": ["y"]}, "table must have 1 to 64 inputs, got 0"),
        ({"values": np.zeros((20_001, 3)), "y": np.zeros(20_001)}, "at most 20,000 rows, got 20,001"),
        ({"names": ["a", "b", "c"]}, "table must have 4 names, got 3"),
        ({"labels": ["a"]}, "table must have 2 to 10 labels, got 1"),
        ({"labels": list("abcdefghijk")}, "table must have 2 to 10 labels, got 11"),
        ({"y": [0, 1, 2]}, "table must have class ids from 0 to 1, got 2"),
        ({"y": [0, 1, 0.5]}, "table must have class ids from 0 to 1, got 0.5"),
    ],
)
def test_what_is_no_table_is_refused_with_the_rule_and_the_value(settings, message):
    everything = {"values": IRISES.values, "y": IRISES.y, "names": IRISES.names, "labels": IRISES.labels}
    with pytest.raises(ValueError, match=message):
        TableData(**(everything | settings))


def test_an_experiment_wants_rows_and_labels_where_there_are_classes():
    with pytest.raises(ValueError, match="table must have at least 2 rows, got 0"):
        Experiment(dataset="table")
    with pytest.raises(ValueError, match="table must have labels for classification alone, got 2"):
        Experiment(dataset="table_values", table=IRISES)
    with pytest.raises(ValueError, match="table must be a TableData, got 'x'"):
        Experiment(table="x")
    assert Experiment().table is NO_TABLE


def test_a_small_table_travels_in_a_link_and_is_the_same_run():
    experiment = Experiment(dataset="table", table=IRISES, batch_size=1)
    query = experiment.to_query()
    rows = "5.1~3.5~1.4~0_7~3.2~4.7~1_6.3~3.3~6~1"
    assert query["table"] == f"c~sepal length (cm)~b~c~kind_l~setosa~other_{rows}"
    again, problems = Experiment.from_query(query)
    assert (again, problems) == (experiment, [])
    assert loss_after(experiment) == loss_after(again)


def test_a_link_keeps_every_digit_of_a_table():
    rng = np.random.default_rng(0)
    values = rng.normal(size=(20, 5)) * 10.0 ** rng.integers(-12, 12, (20, 5))
    table = TableData(values, rng.normal(size=20), list("abcdef"))
    assert TableData.from_text(table.to_text()) == table


@given(
    st.integers(1, 5).flatmap(
        lambda width: st.tuples(
            st.lists(st.tuples(*[st.floats(-1e12, 1e12)] * (width + 1)), min_size=2, max_size=9),
            st.lists(st.text(), min_size=width + 1, max_size=width + 1),
        )
    ),
    st.lists(st.text(), min_size=2, max_size=5) | st.just([]),
)
@settings(max_examples=200, deadline=None)
def test_any_table_comes_back_from_a_link_as_it_was(table, labels):
    rows, names = table
    numbers = np.array(rows)
    y = np.arange(len(rows)) % len(labels) if labels else numbers[:, -1]
    data = TableData(numbers[:, :-1], y, names, labels)
    experiment = Experiment(dataset="table" if labels else "table_values", table=data)
    link = urlencode(experiment.to_query())
    again, problems = Experiment.from_query(dict(parse_qsl(link, keep_blank_values=True)))
    assert (again, problems) == (experiment, [])


def test_a_table_too_large_for_a_link_stays_out_and_the_link_says_so():
    n_rows = MAX_NUMBERS_IN_LINK // 4 + 1
    large = TableData(np.zeros((n_rows, 3)), np.arange(n_rows) % 2, NAMES, ("a", "b"))
    assert not large.fits_link
    experiment, problems = Experiment.from_query(Experiment(dataset="table", table=large).to_query())
    assert experiment == Experiment()
    assert problems == ["table must have at least 2 rows, got 0"]


@pytest.mark.parametrize(
    "text", ["1~2", "1~2~x", "c~a~b~c_1~2~0_1~3", "ü", "c~a~b_1~nan_2~3", "_".join("1" * 20_009)]
)
def test_a_broken_table_in_a_link_is_named(text):
    experiment, problems = Experiment.from_query({"dataset": "table", "table": text})
    assert experiment == Experiment()
    assert problems[0].startswith("table must be rows such as 5.1~3.5~1.4~0 joined by _, got")


def test_a_table_that_is_not_shown_is_no_part_of_the_link():
    assert Experiment(table=IRISES).to_query() == {}


def test_large_tables_are_compared_at_once():
    first, second = (TableData(np.ones((20_000, 64)), np.zeros(20_000), ["x"] * 65) for _ in range(2))
    assert first == second
    started = time.process_time()
    for _ in range(1000):
        assert first == second
    assert time.process_time() - started < 5  # number by number it took minutes

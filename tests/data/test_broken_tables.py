"""Broken tables: whatever text comes, it is read or refused in words, and no row is lost in silence."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpviz.data import make_samples, read_table
from mlpviz.training import Experiment, Run

CELLS = [
    *("1", "2", "3.5", "-4", "1,5", "0,25", "1.234,5", "1,234", "1e3", "1e300", "nan", "inf", "0", "1_0"),
    *(
        "",
        "",
        " ",
        "?",
        "NA",
        "a",
        "b",
        "cat",
        "Cat",
        "cat ",
        '"',
        '"a',
        'a"b',
        '"1,5"',
        "'",
        "#",
        "%",
        "x;y",
    ),
    *("é", "\u2212", "\x1f", "\ufeff", "=1+1", "~", "_", "\u00a0", "sep=", "a" * 50),
]
NAMES = ["x", "y", "label", "id", "", "2019", "a (cm)", "Unnamed: 0", "#", "class"]
ENDINGS = ["\n", "\n", "\n", "\r\n", "\r", "\n\n", ";\n", ",,\n", " \n"]


def make_broken_table(chance):
    """A text that is a table in parts: cells of all sorts, rows of all lengths."""
    delimiter = chance.choice([",", ";", "\t", " ", "|", ", ", chance.choice(",;\t x")])
    width, cells = chance.randrange(1, 6), chance.sample(CELLS, chance.randrange(1, 8))
    lines = []
    if chance.random() < 0.3:
        lines.append(chance.choice(["sep=;", "# remark", "", "%", "sep=,", '"sep=\t"']))
    if chance.random() < 0.5:
        lines.append(delimiter.join(chance.choice(NAMES) for _ in range(width)))
    for _ in range(chance.randrange(0, 7)):
        n_cells = width if chance.random() < 0.8 else chance.randrange(0, 8)
        lines.append(delimiter.join(chance.choice(cells) for _ in range(n_cells)))
    return "".join(line + chance.choice(ENDINGS[: chance.randrange(1, 10)]) for line in lines)


def ask(make, *args):
    """(what it makes, why it refuses); nothing else is raised."""
    try:
        return make(*args), "the table must"
    except ValueError as error:
        return None, str(error)


def read_or_refuse(content):
    """What was made of a table, or None if it was refused in words."""
    table, refusal = ask(read_table, content)
    assert refusal.startswith(("the table must", "the file must"))
    if table is None:
        return None
    lines = [*table.lines, *(line for one in table.left_out for line in one.lines)]
    assert len(set(lines)) == len(lines) == table.n_rows
    assert table.roles.count("label") == 1
    assert all(len(column.cells) == len(table.lines) for column in table.columns)
    if isinstance(content, str):
        check_that_no_line_is_lost(content, table, lines)
    samples, refusal = ask(make_samples, table)
    assert refusal.startswith("the table must")
    if samples is None:
        return None
    assert samples.n_used + sum(len(one.lines) for one in samples.left_out) == samples.n_rows == table.n_rows
    left = [line for one in samples.left_out for line in one.lines]
    assert len(set(left)) == len(left)
    assert samples.summary.startswith(f"{samples.n_used:,} of {samples.n_rows:,} rows")
    return samples


def check_that_no_line_is_lost(text, table, lines):
    """Every line with a letter or a digit is a row, the header, or told to be a comment or part of a row."""
    content = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    with_something = sum(any(sign.isalnum() for sign in line) for line in content)
    told = " ".join(table.told)
    unseen = with_something - len(lines) - table.has_header
    if "comment" not in told and "sep=" not in told and "over several lines" not in told:
        assert unseen <= 0, (text, table)


def test_ten_thousand_broken_tables_are_read_or_refused():
    chance = random.Random(0)
    read = [samples for _ in range(10_000) if (samples := read_or_refuse(make_broken_table(chance)))]
    assert len(read) > 500
    for samples in read[::100]:
        run = Run(Experiment(**samples.settings, hidden_layer_sizes=(2,)))
        run.advance(steps=1)


@given(st.text() | st.binary())
@settings(max_examples=300, deadline=None)
def test_any_text_and_any_bytes_are_read_or_refused(content):
    read_or_refuse(content)


@given(
    st.lists(
        st.tuples(
            st.floats(-1e12, 1e12),
            st.floats(-1e12, 1e12),
            st.floats(-1e12, 1e12),
            st.sampled_from(["a", "b"]),
        ),
        min_size=2,
        max_size=12,
    ),
    st.sampled_from([",", ";", "\t", "|", " "]),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_a_table_of_any_numbers_comes_out_as_it_went_in(rows, delimiter, comma):
    def write(number):
        return repr(number).replace(".", ",") if comma and delimiter != "," else repr(number)

    header = delimiter.join(["p", "q", "r", "kind"])
    lines = [delimiter.join([*map(write, numbers), label]) for *numbers, label in rows]
    table = read_table("\n".join([header, *lines]))
    assert [column.name for column in table.columns] == ["p", "q", "r", "kind"]
    assert list(zip(*(column.numbers for column in table.columns[:3]), strict=True)) == [
        row[:3] for row in rows
    ]
    assert table.columns[3].cells == tuple(row[3] for row in rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@given(st.lists(st.sampled_from(["größer", "kleiner", "gleich", "ça"]), min_size=3, max_size=9))
@settings(max_examples=50, deadline=None)
def test_letters_of_all_encodings_come_out_as_they_went_in(encoding, labels):
    text = "x,y,label\n" + "".join(f"{k},{k * k},{label}\n" for k, label in enumerate(labels))
    assert read_table(text.encode(encoding)).columns[2].cells == tuple(labels)

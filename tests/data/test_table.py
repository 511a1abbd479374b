"""Tables: text is read as people write it, and what was guessed and left out is told."""

import numpy as np
import pytest

from mlpviz.data import read_table
from mlpviz.data.roles import MAX_INPUTS
from mlpviz.data.table import LeftOut

TABLE = "width,height,kind\n10,200,cat\n30,100,dog\n\n20,150,cat\n"
IRIS = "sepal_length,sepal_width,petal_length,petal_width,species\n"
IRIS += "5.1,3.5,1.4,0.2,setosa\n7,3.2,4.7,1.4,versicolor\n"


def names_of(table, role):
    return [column.name for column, one in zip(table.columns, table.roles, strict=True) if one == role]


def numbers_of(table):
    return [column.numbers.tolist() for column in table.columns if column.kind == "numbers"]


# What stands between the cells, and how numbers are written


@pytest.mark.parametrize(
    "content",
    [
        TABLE,
        TABLE.replace(",", ";"),
        TABLE.replace(",", "\t"),
        TABLE.replace(",", " | "),
        TABLE.replace(",", "   "),
        "\ufeff" + TABLE,
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        TABLE.encode("utf-32"),
        TABLE.replace("\n", "\r\n"),
        TABLE.replace("\n", "\r"),
        "\n\n" + TABLE,
        "sep=,\n" + TABLE,
        '"sep=;"\n' + TABLE.replace(",", ";"),
        "# a comment\n" + TABLE + "# another, at the end\n",
        TABLE.replace("\n", ",,\n"),
        TABLE.replace("kind\n", "kind;;\n").replace(",", ";"),
        TABLE.replace("width", '"width"').replace("cat", '"cat"'),
        TABLE.replace(",", ", "),
    ],
)
def test_a_table_is_read_however_it_is_written(content):
    table = read_table(content)
    assert [column.name for column in table.columns] == ["width", "height", "kind"]
    assert numbers_of(table) == [[10, 30, 20], [200, 100, 150]]
    assert table.columns[2].cells == ("cat", "dog", "cat")
    assert (table.n_rows, table.has_header, table.left_out) == (3, True, ())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("1;2;a\n3;4;b", ["`;` between columns"]),
        ("1\t2\ta\n3\t4\tb", ["tabs between columns"]),
        ("1 2 a\n3 4 b", ["spaces between columns"]),
        ("1,5;2;a\n3;4;b", ["decimal comma"]),
        ('"1,234,567",2,a\n3,4,b', ["commas between thousands"]),
        ("# made today\n1,2,a\n3,4,b", ["1 comment line"]),
        ("sep=,\n1,2,a\n3,4,b", ["a line `sep=` at the top"]),
        ("x;y;l;;\n1;2;a;;\n3;4;b;;", ["2 empty columns left out"]),
        ("1,2,a\n3,4,b".encode("utf-16"), ["UTF-16"]),
        ("1,2,größer\n3,4,kleiner".encode("latin-1"), ["Latin-1"]),
        ("x,y,l\n1,2,a\n3,4,b", ["names in the first row"]),
        ("1,2,a\n3,4,b", ["no names in the first row"]),
        ('"x\ncm",y,l\n1,2,a\n3,4,b', ["1 row over several lines, in quotation marks"]),
    ],
)
def test_what_was_guessed_is_told(content, told):
    assert set(told) <= set(read_table(content).told)


def test_letters_of_latin_1_are_read():
    assert read_table("1,2,größer\n3,4,kleiner".encode("latin-1")).columns[2].cells == ("größer", "kleiner")
    assert read_table("1,2,5 €\n3,4,“x”".encode("cp1252")).columns[2].cells == ("5 €", "“x”")
    assert read_table(b"1,2,\x81\n3,4,b").columns[2].cells == ("\x81", "b")


def test_semicolons_win_over_decimal_commas():
    some = read_table("x;y;label\n1,5;2,5;cat\n1,7;2,2;dog\n2;3;cat\n1;1;dog")
    assert numbers_of(some) == [[1.5, 1.7, 2, 1], [2.5, 2.2, 3, 1]]
    assert some.told == ("`;` between columns", "decimal comma", "names in the first row")
    every = read_table("x1;x2;label\n1,5;2,5;a\n-1,5;0,25;b")
    assert numbers_of(every) == [[1.5, -1.5], [2.5, 0.25]]


def test_a_label_may_have_another_delimiter_in_it():
    assert read_table("1,2,cat;dog\n1,3,b\n2,3,b").columns[2].cells == ("cat;dog", "b", "b")
    assert read_table("1,2,cat;dog\n3,4,fish;bird").columns[2].cells == ("cat;dog", "fish;bird")


def test_an_unclosed_quotation_mark_swallows_no_row():
    table = read_table('1,2,"a\n1,2,b\n1,2,"c\n4,5,d')
    assert table.columns[2].cells == ("a", "b", "c", "d")


# The header


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        (TABLE, False),
        ("2019,2020,label\n1,2,a\n3,4,b\n", True),
        ("2019,2020,label\n2019,2021,a\n2020,2018,b\n2021,2020,a\n2022,2019,b", True),
        ("2019,2020,fruit\n1,2,a\n3,4,b\n", True),
        ("a,1,label\n1,2,x\n3,4,y\n", True),
        (",x,y\n0,1,2\n1,5,2\n", False),
        ("x,y,a\n1,2,a\n3,4,b\n", False),
        ("# x y label\n1 2 a\n3 4 b\n", False),
        (",x,y,label\n0,1,2,a\n1,3,4,b", False),
        ("name,kind\na,b\nc,b", False),
    ],
)
def test_a_first_row_of_names_is_a_header(text, doubtful):
    table = read_table(text)
    assert table.has_header
    assert bool(table.header_doubt) == doubtful
    assert any("names in the first row" in one and (table.header_doubt in one) for one in table.told)


@pytest.mark.parametrize(
    "text",
    [
        "1,2,a\n3,4,b",
        "1,2,a\n1,two,b",
        "5.1,3.5,setosa\n5,3,b\n4,3,b\n4,3.5,b\n4,3,b",
        "1,2,a\n1.5,2,b\n3,3,b",
        "1,?,a\n2,3,b",
        "1,2\n3,4",
    ],
)
def test_a_first_row_of_data_is_no_header(text):
    table = read_table(text)
    assert (table.has_header, table.n_rows) == (False, len(text.split("\n")))


def test_whoever_is_asked_about_the_header_decides():
    text = "2019,2020,label\n1,2,a\n3,4,b\n"
    table = read_table(text, has_header=False)
    assert (table.n_rows, table.columns[0].name) == (3, "column 1")
    assert "no names in the first row" in table.told
    assert read_table("1,2,a\n3,4,b", has_header=True).columns[2].name == "a"


def test_whoever_is_asked_about_the_comma_decides():
    text = "x;y;label\n1,234;2;a\n5,678;3;b"
    table = read_table(text)
    assert table.numerals.doubtful
    assert "decimal comma, as it seems: `1,234` may be either" in table.told
    assert table.columns[0].numbers.tolist() == [1.234, 5.678]
    other = read_table(text, comma="thousands")
    assert other.columns[0].numbers.tolist() == [1234, 5678]
    assert "commas between thousands" in other.told
    with pytest.raises(ValueError, match="comma must be one of decimal, thousands, got 'x'"):
        read_table(text, comma="x")


def test_each_column_has_a_name_of_its_own():
    table = read_table("x,x,,label\n1,2,3,a\n4,5,6,b")
    assert [column.name for column in table.columns] == ["x", "x (2)", "column 3", "label"]


# Roles


@pytest.mark.parametrize(
    ("text", "inputs", "label", "task"),
    [
        (TABLE, ["width", "height"], "kind", "classification"),
        (IRIS, ["sepal_length", "sepal_width", "petal_length", "petal_width"], "species", "classification"),
        ("x,y,z\n1,2,0.5\n3,4,0.7\n2,2,0.9\n", ["x", "y"], "z", "regression"),
        ("class,a,b,c\n" + "1,2.5,3,4\n2,3.5,4,5\n" * 3, ["a", "b", "c"], "class", "classification"),
        ("a,b,y\n" + "1.5,2,0\n2,3.5,1\n" * 3, ["a", "b"], "y", "classification"),
        ("city,a,b,kind\nRome,1,2,x\nParis,3,4,y\n", ["a", "b"], "kind", "classification"),
        (
            "".join(f"{i % 3},{i / 7},{i * i},{i / 9}\n" for i in range(30)),
            None,
            "column 1",
            "classification",
        ),
        ("".join(f"{i},{i + 1}\n" for i in range(1, 501)), ["column 1"], "column 2", "regression"),
    ],
)
def test_the_roles_proposed_are_those_that_the_columns_look_like(text, inputs, label, task):
    table = read_table(text)
    assert inputs is None or names_of(table, "input") == inputs
    assert names_of(table, "label") == [label]
    assert table.task == task


@pytest.mark.parametrize(
    "text",
    [
        ",x,y,label\n0,1,2,a\n1,5,2,b\n2,3,3,b",
        "Unnamed: 0,x,y,label\n0,1,2,a\n1,5,2,b\n2,3,3,b",
        "id,x,y,label\n7,1,2,a\n8,5,2,b\n9,3,3,b",
        "x,y,label\n1,1,2,a\n2,5,2,b\n3,3,3,b",  # as R writes it
        "0,1,2,a\n1,5,2,b\n2,3,3,b",
    ],
)
def test_an_index_is_left_out_and_that_is_said(text):
    table = read_table(text)
    assert table.roles == ("left out", "input", "input", "label")
    assert table.remarks[0] == "only counts the rows"


def test_a_measurement_that_counts_is_an_input():
    rows = "".join(f"{x},{x + 1},{'ab'[x % 2]}\n" for x in range(1, 501))
    assert read_table("x,y,label\n" + rows).roles == ("input", "input", "label")
    assert read_table(rows).roles == ("input", "input", "label")


def test_what_is_no_number_or_always_the_same_is_pointed_at():
    table = read_table("x,city,y,z,label\n1,Rome,2,,a\n1,Paris,3,,b\n1,Rome,4,,b\n")
    assert dict(zip([column.name for column in table.columns], table.remarks, strict=True)) == {
        "x": "the same in every row",
        "city": "words, not numbers",
        "y": "",
        "z": "empty",
        "label": "",
    }


def test_the_first_inputs_of_too_many_are_proposed():
    rows = "\n".join(
        ",".join(str((i * k) % 7 + 1.5) for k in range(80)) + f",{'ab'[i % 2]}" for i in range(9)
    )
    table = read_table(rows)
    assert names_of(table, "input") == [f"column {k}" for k in range(1, MAX_INPUTS + 1)]
    assert table.remarks[MAX_INPUTS] == f"beyond {MAX_INPUTS} inputs"


# Rows


def test_a_row_with_too_many_cells_is_left_out_and_one_with_too_few_filled_up():
    table = read_table("1,2,a\n3,4,b,5\n6,7\n8,9,b,,\n")
    assert table.left_out == (LeftOut("with more than 3 cells", (2,)),)
    assert (table.n_rows, table.lines) == (4, (1, 3, 4))
    assert table.columns[2].cells == ("a", "", "b")
    assert str(table.left_out[0]) == "1 with more than 3 cells (line 2)"


def test_a_preview_has_the_first_rows():
    assert read_table(TABLE).first_rows(2) == [("10", "200", "cat"), ("30", "100", "dog")]


@pytest.mark.parametrize("missing", ["?", "", "NA", "n/a", "NaN", "null", "-", "#N/A"])
def test_missing_values_are_no_numbers(missing):
    table = read_table(f"x,y,label\n1,{missing},a\n2,3,b\n{missing},4,b")
    np.testing.assert_array_equal(table.columns[1].numbers, [np.nan, 3, 4])
    assert (table.columns[0].n_missing, table.columns[1].n_missing) == (1, 1)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the table must have at least 2 rows, got 0"),
        ("\n \n", "the table must have at least 2 rows, got 0"),
        ("a\nb\nc", "the table must have at least 2 columns with something in them, got 1"),
        (b"PK\x03\x04...", "plain text, got an Excel workbook or a zip file: save the table as CSV"),
        (b"\xff\xfe1,2,a", "the file must be a table in plain text, got broken UTF-16"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0",
            "the file must be a table in plain text, got control char",
        ),
        (",".join("a" * 1001), "the table must have at most 1,000 columns, got 1,001"),
    ],
)
def test_what_is_no_table_is_refused(content, message):
    with pytest.raises(ValueError, match=message):
        read_table(content)

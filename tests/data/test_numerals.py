"""Numerals: numbers as people write them."""

import pytest

from mlpviz.data.numerals import Numerals, guess_numerals, is_missing, is_numeral


@pytest.mark.parametrize(
    ("text", "with_thousands", "with_decimal"),
    [
        ("1.5", 1.5, 1.5),
        ("-1e3", -1000, -1000),
        ("−2.5", -2.5, -2.5),
        ("1,5", None, 1.5),
        (",5", None, 0.5),
        ("-0,25", None, -0.25),
        ("1,5e2", None, 150),
        ("1,234", 1234, 1.234),
        ("1,234,567", 1234567, None),
        ("1,234.5", 1234.5, None),
        ("1.234,5", None, 1234.5),
        ("1.234", 1.234, 1234),
        ("1 234,5", None, 1234.5),
        ("1'234.5", 1234.5, 1234.5),
        ("12\u00a0345", 12345, 12345),
        ("0.125", 0.125, 0.125),
        ("1,", None, None),
        ("1_000", None, None),
        ("inf", None, None),
        ("nan", None, None),
        ("2e12", None, None),
        ("-1e12", -1e12, -1e12),
        ("1" * 5000, None, None),
        ("two", None, None),
        ("", None, None),
        ("5 2", None, None),
    ],
)
def test_a_number_is_read_as_it_is_meant(text, with_thousands, with_decimal):
    assert Numerals("thousands").read(text) == with_thousands
    assert Numerals("decimal").read(text) == with_decimal
    assert is_numeral(text) == (with_thousands is not None or with_decimal is not None)


@pytest.mark.parametrize(
    ("cells", "delimiter", "comma", "doubtful"),
    [
        (["1,5", "2"], "\t", "decimal", False),
        (["1,234", "0,5"], "\t", "decimal", False),
        (["1,234", "1,234,567"], ";", "thousands", False),
        (["1,234", "12.5"], ";", "decimal", True),
        (["1,234"], ",", "thousands", True),
        (["1.5", "x, y"], ";", "decimal", False),
        ([], ",", "thousands", False),
    ],
)
def test_what_a_comma_is_is_seen_from_all_cells(cells, delimiter, comma, doubtful):
    assert guess_numerals(cells, delimiter) == Numerals(comma, doubtful)


def test_words_for_nothing_are_known_in_any_case():
    assert all(map(is_missing, ["", "?", "NA", "na", "N/A", "NaN", "None", "#N/A", "-"]))
    assert not any(map(is_missing, ["0", "no", "x", "nah"]))

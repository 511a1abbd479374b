"""The readers of messages: what is right comes in our types, what is wrong is refused with its name."""

import math

import pytest

from mlpviz.language import speaking
from mlpviz.page.live import readers
from mlpviz.page.live.readers import (
    MAX_COUNT,
    MAX_NAME,
    MAX_PLACES,
    read_choice,
    read_count,
    read_flag,
    read_layer,
    read_name,
    read_number,
    read_pair,
    read_point,
    read_points,
    read_unless_none,
    read_whole_number,
    sizes_from_text,
)

NO_NUMBERS = [None, True, "7", [1], {}, math.nan, math.inf, -math.inf, 10**400]
READERS = {
    "whole number": (read_whole_number, [*NO_NUMBERS, 1.9, -1, MAX_COUNT + 1]),
    "number": (read_number, [*NO_NUMBERS, 2e6]),
    "flag": (lambda message, field: read_flag(message, field, True), [0, 1, "true", [], math.nan]),
    "name": (read_name, [None, 3, [], "x" * (MAX_NAME + 1)]),
    "choice": (lambda message, field: read_choice(message, field, ["a", "b"]), [None, "c", ["a"], {}, 0]),
    "layer": (lambda message, field: read_layer(message, field, 2), [*NO_NUMBERS, 0, 3, 1.9, -1]),
    "no layer": (lambda message, field: read_layer(message, field, 0), [0, 1, None]),
    "point": (read_point, [*NO_NUMBERS, [], [1], [1, 2, 3], [1, None], [1, math.nan], [10**400, 0], "12"]),
    "points": (
        lambda message, field: read_points(message, field, 2),
        [*NO_NUMBERS, [[1]], [[1, 2], [1, "2"]], [[True, 1]], [[0, 0]] * (MAX_PLACES + 1), [None]],
    ),
    "pair": (read_pair, [*NO_NUMBERS, [], [1, 2, 3], [1, -1], [1.5, 0], [None, 0], "12"]),
}


@pytest.mark.parametrize(
    ("reader", "value"),
    [(name, value) for name, (_, values) in READERS.items() for value in values],
    ids=lambda value: str(value)[:20],
)
def test_what_is_wrong_is_refused_with_field_rule_and_value_in_few_words(reader, value):
    with pytest.raises(ValueError, match=r"^that must .*, got ") as refused:
        READERS[reader][0]({"that": value}, "that")
    assert len(str(refused.value)) < 200


def test_every_reader_is_tried_here():
    reading = {name for name in vars(readers) if name.startswith("read_") and not name.endswith("_of")}
    assert reading == {name for name in globals() if name.startswith("read_")}


def test_what_is_right_comes_in_our_types():
    message = {
        "count": 3,
        "number": 2,
        "flag": False,
        "name": "relu",
        "point": [1, 2.5],
        "points": [[0, 1, 2], [3, 4, 5]],
        "pair": [0, 7],
    }
    assert read_whole_number(message, "count", 1, 3) == 3
    assert (read_number(message, "number"), type(read_number(message, "number"))) == (2.0, float)
    assert read_flag(message, "flag", True) is False
    assert read_flag(message, "nothing", True) is True
    assert read_choice(message, "name", ["relu"]) == "relu"
    assert read_layer(message, "count", 3) == 3
    assert read_point(message, "point") == (1.0, 2.5)
    assert read_points(message, "points", 3) == [(0, 1, 2), (3, 4, 5)]
    assert read_points({"points": [[0, 0]] * MAX_PLACES}, "points", 2) == [(0, 0)] * MAX_PLACES
    assert read_pair(message, "pair") == (0, 7)
    assert read_unless_none(read_pair, message, "pair") == (0, 7)
    assert read_unless_none(read_pair, message, "nothing") is None


@pytest.mark.parametrize("value", [None, True, -1, 1.5, "3", [], MAX_COUNT + 1, math.nan])
def test_a_count_of_the_protocol_that_is_none_is_0(value):
    assert read_count({"id": value}, "id") == 0
    assert read_count(value, "id") == 0


def test_a_count_of_the_protocol_is_read():
    assert read_count({"id": 5}, "id") == 5


@pytest.mark.parametrize("text", ["8-4", "8+4", "8 + 4", "8, 4", " 8 4 "])
def test_layers_are_read_as_the_page_writes_them(text):
    assert sizes_from_text(text) == (8, 4)


@pytest.mark.parametrize(("code", "none"), [("en", "none"), ("fr", "aucune"), ("de", "Keine")])
def test_no_layer_is_read_as_the_page_writes_it(code, none):
    with speaking(code):
        assert sizes_from_text(none) == sizes_from_text("0") == ()


@pytest.mark.parametrize("text", ["8 x 4", "8.5", "99999"])
def test_other_layers_are_refused(text):
    with pytest.raises(ValueError, match="hidden_layer_sizes"):
        sizes_from_text(text)

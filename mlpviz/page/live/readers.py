"""Readers: what stands in a message of the browser, which is data from outside.

Each takes the message and the name of a field, and returns the value in a type of ours. It raises ValueError,
which names the field, the rule and what came instead; nothing else is ever raised for what a message holds.
Lists and texts are bounded, since whoever sends one that is too long would have the server work for it.
"""

import math
import re

from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.training.values import read_number as read_number_of
from mlpviz.training.values import read_whole_number as read_whole_number_of
from mlpviz.training.values import shorten

MAX_COUNT = 2**53  # a number of the browser's that is whole for sure
MAX_NUMBER = 1e6  # far beyond every picture
MAX_PLACES = 500  # in one message; no stroke of a brush has as many
MAX_NAME = 40  # characters
MAX_DIGITS = 4  # of a layer's units


def read_whole_number(message, field, minimum=0, maximum=MAX_COUNT):
    """A whole number from minimum to maximum."""
    return read_whole_number_of(field, message.get(field), minimum, maximum)


def read_number(message, field, minimum=-MAX_NUMBER, maximum=MAX_NUMBER):
    """A finite number from minimum to maximum."""
    return read_number_of(field, message.get(field), minimum, maximum)


def read_flag(message, field, default):
    """true or false; the default where nothing is said."""
    value = message.get(field)
    if value is None:
        return default
    if not isinstance(value, bool):
        raise ValueError(f"{field} must be true or false, got {shorten(value)}")
    return value


def read_name(message, field):
    """A short text, which may be the name of something."""
    value = message.get(field)
    if not isinstance(value, str) or len(value) > MAX_NAME:
        raise ValueError(f"{field} must be a name of at most {MAX_NAME} characters, got {shorten(value)}")
    return value


def read_choice(message, field, choices):
    """One of the names there are."""
    return check_choice(field, read_name(message, field), choices)


def read_layer(message, field, n_layers):
    """A hidden layer, from 1, of so many."""
    if not n_layers:
        raise ValueError(
            f"{field} must be a hidden layer, of which there are none, got {shorten(message.get(field))}"
        )
    return read_whole_number(message, field, 1, n_layers)


def read_point(message, field):
    """A point (x1, x2) of the plane."""
    return _read_row(field, message.get(field), 2, "a point of two numbers")


def read_points(message, field, n_numbers):
    """Rows of so many finite numbers, at most `MAX_PLACES` of them, as a list of tuples."""
    rows = message.get(field)
    if not isinstance(rows, list) or len(rows) > MAX_PLACES:
        got = f"{len(rows)}" if isinstance(rows, list) else shorten(rows)
        raise ValueError(f"{field} must be a list of at most {MAX_PLACES} points, got {got}")
    return [_read_row(field, row, n_numbers, f"points of {n_numbers} numbers") for row in rows]


def read_pair(message, field):
    """Two counts from 0, such as two units or a cell of a table."""
    pair = message.get(field)
    if not isinstance(pair, list) or len(pair) != 2:
        raise ValueError(f"{field} must be two whole numbers, got {shorten(pair)}")
    first, second = (read_whole_number_of(field, one, 0, MAX_COUNT) for one in pair)
    return first, second


def read_unless_none(read, message, field, *limits):
    """What a reader reads, or None where the message says nothing of it."""
    return None if message.get(field) is None else read(message, field, *limits)


def read_count(values, field):
    """A count of the protocol's own, which no visitor has typed: what is none counts as 0."""
    value = values.get(field) if isinstance(values, dict) else None
    return value if type(value) is int and 0 <= value <= MAX_COUNT else 0


def _read_row(field, row, n_numbers, rule):
    if not isinstance(row, list) or len(row) != n_numbers or not all(_is_finite(number) for number in row):
        raise ValueError(f"{field} must be {rule}, finite and within ±{MAX_NUMBER:g}, got {shorten(row)}")
    return tuple(float(number) for number in row)


def _is_finite(number):
    is_number = isinstance(number, int | float) and not isinstance(number, bool)
    return is_number and abs(number) <= MAX_NUMBER and math.isfinite(number)


def sizes_from_text(text):
    """ "4-2", "4 + 2", "4 2" or "4, 2" -> (4, 2); raises ValueError, naming the setting and the text,
    otherwise."""
    parts = re.sub("[-+,]", " ", text).split()
    if [part.lower() for part in parts] in ([], ["none"], [words.compare.NO_HIDDEN_LAYER], ["0"]):
        return ()
    if not all(part.isdecimal() and len(part) <= MAX_DIGITS for part in parts):
        raise ValueError(
            f"hidden_layer_sizes must be whole numbers such as 4-2, or none, got {shorten(text)}"
        )
    return tuple(int(part) for part in parts)

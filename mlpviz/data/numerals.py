"""Numerals: numbers as people write them, with a decimal comma or point, thousands apart, or missing.

How a table writes its numbers is guessed once, from all its cells: 1,5 can only be a decimal comma and
1,234,567 only thousands, while 1,234 alone may be either.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlpviz.data.custom import MAX_NUMBER

MISSING = {  # as a number, lower case; as a label only an empty cell is missing
    *("", "?", "na", "n/a", "nan", "-nan", "null", "nil", "none", "missing", "-", "--", "–", "—", ".", "..."),
    *(
        "#n/a",
        "#na",
        "#div/0!",
        "#value!",
        "#ref!",
        "#name?",
        "#num!",
        "#null!",
        "(null)",
        "\\n",
        "nd",
        "n.a.",
    ),
}
MAX_LENGTH = 60  # characters of a number
_COMMA = re.compile(r"[+-]?(\d{0,3}(?:[. '’\u00a0\u202f]\d{3})*|\d*),(\d+)(?:[eE][+-]?\d+)?")
_COMMA_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?")
_POINT_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+")
_SPACED = re.compile(r"([+-]?[1-9]\d{0,2})((?:[ '’\u00a0\u202f]\d{3})+)([.,]\d*)?")
_GAPS = re.compile(r"[ '’\u00a0\u202f]")


@dataclass(frozen=True)
class Numerals:
    """A way to write numbers. comma: what a comma in a number is, "decimal" or "thousands". doubtful: whether
    nothing in the table rules out the other."""

    comma: str = "thousands"
    doubtful: bool = False

    def read(self, text: str) -> float | None:
        """The number that a trimmed cell says, or None if it says none between -1e12 and 1e12."""
        if len(text) > MAX_LENGTH:
            return None
        try:
            value = float(text)  # what most cells are
        except ValueError:
            value = self._read_written(text)
        if "_" in text or not abs(value) <= MAX_NUMBER:  # Python takes 1_000; NaN is refused, too
            return None
        if self.comma == "decimal" and _POINT_THOUSANDS.fullmatch(text):
            return float(text.replace(".", ""))
        return value

    def _read_written(self, text: str) -> float:
        """The number that a text says in the way of people, or NaN."""
        text = text.replace("−", "-")
        if spaced := _SPACED.fullmatch(text):
            text = spaced[1] + _GAPS.sub("", spaced[2]) + (spaced[3] or "")
        if "," in text:
            if self.comma == "decimal" and _COMMA.fullmatch(text):
                text = text.replace(".", "").replace(",", ".")
            elif self.comma == "thousands" and _COMMA_THOUSANDS.fullmatch(text):
                text = text.replace(",", "")
        try:
            return float(text)
        except ValueError:
            return math.nan


def is_missing(cell: str) -> bool:
    """Whether a trimmed cell says that there is no number."""
    return cell.casefold() in MISSING


def is_numeral(cell: str) -> bool:
    """Whether a trimmed cell is a number in one way of writing or another."""
    return any(Numerals(comma).read(cell) is not None for comma in ("decimal", "thousands"))


def guess_numerals(cells: Iterable[str], delimiter: str) -> Numerals:
    """The way that trimmed cells write their numbers; where each comma might be either, it is a decimal comma
    between semicolons, as in the countries that have both, and thousands elsewhere."""
    n_decimal = n_thousands = n_either = 0
    for cell in cells:
        if "," not in cell or len(cell) > MAX_LENGTH:
            continue
        cell = cell.replace("−", "-")
        decimal, thousands = _COMMA.fullmatch(cell), _COMMA_THOUSANDS.fullmatch(cell)
        n_either += bool(decimal and thousands)
        n_decimal += bool(decimal and not thousands)
        n_thousands += bool(thousands and not decimal)
    if n_decimal == n_thousands:
        return Numerals("decimal" if delimiter == ";" else "thousands", n_either + n_decimal > 0)
    return Numerals("decimal" if n_decimal > n_thousands else "thousands")

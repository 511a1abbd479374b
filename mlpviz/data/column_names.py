"""Column names: what a table calls its columns, as "sepal length (cm)", and its numbers told with them."""

import re
from collections.abc import Sequence

from mlpviz.data import words
from mlpviz.language import decimal_sign, fill

MAX_TOLD = 8  # columns of a row that is told in words
_WITH_UNIT = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]{1,12})[)\]]")


def split_unit(name: str) -> tuple[str, str]:
    """(name, unit) of "sepal length (cm)" or "speed [km/h]"; no unit where there is none."""
    found = _WITH_UNIT.fullmatch(name)
    return (found[1], found[2]) if found else (name, "")


def tell_value(name: str, value: float) -> str:
    """A number of a column in words, such as "sepal length 5.1 cm"."""
    name, unit = split_unit(name)
    number = f"{value:.4g}".replace(".", decimal_sign())
    return f"{name} {number}" + (f" {unit}" if unit else "")


def tell_row(names: Sequence[str], values: Sequence[float]) -> list[str]:
    """A row in words, column by column, of many columns the first `MAX_TOLD` and how many more there are."""
    told = [tell_value(name, value) for name, value in zip(names[:MAX_TOLD], values, strict=False)]
    return [*told, fill(words.MORE, n=len(values) - MAX_TOLD)] if len(values) > MAX_TOLD else told

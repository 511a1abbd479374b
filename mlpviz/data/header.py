"""Header: whether the first row of a table names its columns, and whether that is sure."""

import re
from collections import Counter
from dataclasses import dataclass

from mlpviz.data import words
from mlpviz.data.cells import Row
from mlpviz.data.numerals import Numerals, is_missing
from mlpviz.language import fill

N_JUDGED = 200  # rows, the first
MIN_ROWS = 4  # from so many a class with one sample, the first, is no likely accident
_KNOWN = re.compile(r"class|label|target|species|kind|type|category|group|name|y|value", re.IGNORECASE)


@dataclass(frozen=True)
class Header:
    """is_there: whether the first row is one. doubt: why that is not sure, in words, or nothing."""

    is_there: bool
    doubt: str = ""


def judge_header(rows: list[Row], numerals: Numerals) -> Header:
    """The Header of a table: names stand over numbers. Where they are numbers themselves, the name over the
    labels tells, since it is seen nowhere else."""
    first, others = rows[0][1], [cells for _, cells in rows[1:N_JUDGED]]
    if not others:
        return Header(not any(numerals.read(cell) is not None for cell in first))
    n_words = n_numbers = n_seen = n_outside = 0
    unseen: list[tuple[str, bool]] = []
    for k, name in enumerate(first):
        below = [cells[k] for cells in others if k < len(cells) and not is_missing(cells[k])]
        numbers = [value for value in map(numerals.read, below) if value is not None]
        value = numerals.read(name)
        if below and 2 * len(numbers) >= len(below):
            n_numbers += value is not None
            n_words += value is None and not is_missing(name)
            largest = max(map(abs, numbers), default=0.0)
            n_outside += value is not None and abs(value) > 2 * largest
        elif below and name:
            n_seen += name in below
            if name not in below and value is None:
                counts = Counter(below)
                unseen.append((name, min(counts.values()) > 1 and len(counts) > 1))
    if n_words >= max(n_numbers, 1):
        doubt = words.SOME_NUMBERS if n_numbers else ""
        return Header(True, doubt)
    if n_seen or not unseen:
        return Header(not n_numbers and not n_seen and not any(map(is_missing, first)))
    if not n_numbers:
        return Header(True)
    name, others_repeat = unseen[-1]
    has_fractions = any("." in cell or "," in cell for cell in first if numerals.read(cell) is not None)
    likely = n_outside or _KNOWN.fullmatch(name) or (others_repeat and len(others) >= MIN_ROWS)
    if has_fractions or not likely:  # no column is called 5.1
        return Header(False)
    return Header(True, fill(words.UNSEEN, name=name))

"""Roles: what each column of a table is, as far as its cells and its name tell: an input, the label (or the
value to learn), or left out. A proposal, for people to change."""

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mlpviz.data import words
from mlpviz.data.table_data import MAX_INPUTS
from mlpviz.language import fill
from mlpviz.network.arrays import Array

ROLES = ("input", "label", "left out")
FEW = 10  # different whole numbers look like classes, more like values
_INDEX_NAMES = re.compile(r"|unnamed.*|index|id|no\.?|nr\.?|row\W?.*|#|number|rownames", re.IGNORECASE)
_LABEL_NAMES = re.compile(
    r"(class|label|target|species|kind|type|category|group|variety|outcome|y|output|klasse|art)s?",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Column:
    """A column of a table. name: its own or "column 3"; named: whether it has one of its own. cells: the
    trimmed text of every row. numbers [n_rows]: what they say as numbers, NaN where they say none. n_missing:
    how many cells say that nothing is known."""

    name: str
    named: bool
    cells: tuple[str, ...]
    numbers: Array
    n_missing: int

    @cached_property
    def kind(self) -> str:
        """What its cells are: "numbers", if at least half of those that are not missing are, "words", or
        "nothing"."""
        n_known = len(self.cells) - self.n_missing
        if not n_known:
            return "nothing"
        return "numbers" if 2 * np.isfinite(self.numbers).sum() >= n_known else "words"

    @cached_property
    def n_different(self) -> int:
        """How many different numbers, or words, there are."""
        if self.kind == "numbers":
            return len(np.unique(self.numbers[np.isfinite(self.numbers)]))
        return len(set(self.cells) - {""})

    @property
    def is_like_classes(self) -> bool:
        """Whether its cells repeat as labels do: words, or a few whole numbers."""
        if self.kind == "words":
            return self.n_different <= max(FEW, len(self.cells) // 2)
        known = self.numbers[np.isfinite(self.numbers)]
        is_whole = bool((known == np.floor(known)).all())
        return self.kind == "numbers" and is_whole and self.n_different <= min(FEW, len(self.cells) // 2)

    @property
    def is_index(self) -> bool:
        """Whether it only counts the rows: one whole number after the other, under no name, where others have
        names, or under one that says so."""
        return bool(_INDEX_NAMES.fullmatch(self.name if self.named else "")) and self.counts

    @cached_property
    def counts(self) -> bool:
        """Whether each number is one more than the last."""
        return len(self.numbers) > 1 and bool((np.diff(self.numbers) == 1).all())


def propose_roles(columns: tuple[Column, ...], has_header: bool) -> list[tuple[str, str]]:
    """(role, why) of each column; why: what there is to say of it, in words, or nothing."""
    left_out = {k: why for k, column in enumerate(columns) if (why := _why_left_out(columns, k, has_header))}
    candidates = [k for k in range(len(columns)) if k not in left_out] or list(range(len(columns)))
    label = _find_label(columns, candidates)
    roles, n_inputs = [], 0
    for k, column in enumerate(columns):
        if k == label:
            roles.append(("label", left_out.get(k, "")))
        elif k in left_out:
            roles.append(("left out", left_out[k]))
        elif column.kind == "words":
            roles.append(("left out", words.REMARKS["words"]))
        elif n_inputs == MAX_INPUTS:
            roles.append(("left out", fill(words.REMARKS["beyond"], most=MAX_INPUTS)))
        else:
            n_inputs += 1
            roles.append(("input", words.REMARKS["same"] if column.n_different == 1 else ""))
    return roles


def propose_task(label: Column) -> str:
    """What is learned of such a label: "classification" or "regression"."""
    return "classification" if label.kind != "numbers" or label.is_like_classes else "regression"


def _why_left_out(columns: tuple[Column, ...], k: int, has_header: bool) -> str:
    column = columns[k]
    if column.kind == "nothing":
        return words.REMARKS["empty"]
    is_index = column.is_index
    if not has_header:  # a column that counts may be a measurement
        is_index = k == 0 and len(columns) > 3 and column.counts and column.numbers[0] in (0, 1)
    is_last = k == len(columns) - 1
    return words.REMARKS["index"] if is_index and not is_last and len(columns) > 2 else ""


def _find_label(columns: tuple[Column, ...], candidates: list[int]) -> int:
    """The column to learn: one that is called so, the last if its cells repeat, another of words, the first
    if it alone has a few whole numbers, or else the last."""
    last, first = candidates[-1], candidates[0]
    called = [k for k in candidates if columns[k].named and _LABEL_NAMES.fullmatch(columns[k].name)]
    if called and columns[called[-1]].name.casefold() != "y":  # y may be a coordinate
        return called[-1]
    if columns[last].is_like_classes:
        return last
    wordy = [k for k in candidates if columns[k].kind == "words" and columns[k].is_like_classes]
    if wordy:
        return wordy[-1]
    if len(candidates) > 3 and columns[first].is_like_classes and columns[first].n_different > 1:
        return first
    return last

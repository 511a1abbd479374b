"""Table samples: what a run can learn from, made of a table and of what each column of it is to be.

Two inputs become points of the plane, where more can be painted; one, or three to 64, stay a table, seen in
the plane of its first two principal components. Every row is accounted for: used, or left out and why.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data import words
from mlpviz.data.custom import (
    MAX_LABEL_LENGTH,
    MAX_LABELS,
    MAX_NAME_LENGTH,
    MAX_POINTS,
    OWN,
    OwnData,
    clean_text,
)
from mlpviz.data.link_rows import shortest
from mlpviz.data.numerals import is_missing
from mlpviz.data.roles import ROLES, Column
from mlpviz.data.standardizing import standardize_points, standardize_values
from mlpviz.data.table import LeftOut, Table
from mlpviz.data.table_data import MAX_INPUTS, MAX_ROWS, OWN_TABLES, TableData
from mlpviz.language import fill
from mlpviz.network.arrays import Array
from mlpviz.network.validation import check_choice


@dataclass(frozen=True)
class TableSamples:
    """What was made of a table. settings: those of an Experiment about it, `dataset` and the data. n_used of
    n_rows rows are in it; left_out: the others. told: what there is to say of the table and of the data, in
    words, after the numbers of rows."""

    settings: dict[str, Any]
    n_used: int
    n_rows: int
    left_out: tuple[LeftOut, ...]
    told: tuple[str, ...]

    @property
    def summary(self) -> str:
        """All of it in one line, such as "150 of 150 rows, `;` between columns, decimal comma"."""
        used = fill(words.USED if self.left_out else words.ROWS, used=self.n_used, total=self.n_rows)
        return ", ".join([used, *map(str, self.left_out), *self.told])


def make_samples(
    table: Table, roles: Sequence[str] | None = None, task: str | None = None, *, seed: int = 0
) -> TableSamples:
    """The samples of a table. roles: of each column, "input", "label" (of one of them, the value in
    regression) or "left out"; task: "classification" or "regression"; both by default as the table proposes.
    seed: of the sample that is drawn where there are more rows than can be used.
    Raises ValueError that names the column, where there is one to blame.
    """
    task = check_choice("task", table.task if task is None else task, ("classification", "regression"))
    inputs, label = _choose_columns(table, table.roles if roles is None else roles)
    rows, left_out = _complete_rows(table, inputs, label, task)
    notes = [fill(words.SAME_EVERYWHERE, name=column.name) for column in inputs if column.n_different == 1]
    labels: tuple[str, ...] = ()
    if len(rows) < 2:
        raise _refuse(fill(words.NO_ROWS, got=len(rows)), left_out)
    if task == "classification":
        y, labels, rows = _number_labels(table, label, rows, left_out)
        notes += _compare_labels(labels)
    else:
        y = label.numbers[rows]
    most = MAX_POINTS if len(inputs) == 2 else MAX_ROWS
    if len(rows) > most:
        drawn = np.sort(np.random.default_rng(seed).permutation(len(rows))[:most])
        beyond = np.delete(rows, drawn)
        left_out.append(LeftOut(fill(words.NOT_DRAWN, most=most), _lines(table, beyond)))
        rows, y = rows[drawn], y[drawn]
    X = np.column_stack([column.numbers[rows] for column in inputs])
    names = tuple(column.name for column in (*inputs, label))
    settings = (_as_points if len(inputs) == 2 else _as_table)(X, y, names, labels, task, table.has_header)
    if len(inputs) != 2:
        notes.append(fill(words.INPUTS, n=len(inputs)))
    return TableSamples(settings, len(rows), table.n_rows, tuple(left_out), (*table.told, *notes))


def _choose_columns(table: Table, roles: Sequence[str]) -> tuple[list[Column], Column]:
    """The inputs, and the label."""
    if len(roles) != len(table.columns):
        raise ValueError(fill(words.ROLES_OF_EACH, columns=len(table.columns), got=len(roles)))
    for role in roles:
        check_choice("role", role, ROLES)
    of_role = {
        name: [c for c, one in zip(table.columns, roles, strict=True) if one == name] for name in ROLES
    }
    inputs, labels = of_role["input"], of_role["label"]
    if len(labels) != 1:
        raise ValueError(fill(words.ONE_LABEL, got=len(labels)))
    if not 1 <= len(inputs) <= MAX_INPUTS:
        raise ValueError(fill(words.SOME_INPUTS, most=MAX_INPUTS, got=len(inputs)))
    for column in inputs:
        if not np.isfinite(column.numbers).any():
            kind = words.KINDS[column.kind]
            raise ValueError(fill(words.NOT_NUMBERS, name=repr(column.name), kind=kind))
    return inputs, labels[0]


def _complete_rows(
    table: Table, inputs: list[Column], label: Column, task: str
) -> tuple[npt.NDArray[np.integer], list[LeftOut]]:
    """The rows that have all that is asked of them, and the others with what they lack, the first thing of
    each."""
    numeric = [*inputs, label] if task == "regression" else inputs
    missing, wrong = np.zeros(len(table.lines), bool), np.zeros(len(table.lines), bool)
    example = ""
    for column in numeric:
        unread = np.flatnonzero(~np.isfinite(column.numbers))
        for row in unread.tolist():
            if is_missing(column.cells[row]):
                missing[row] = True
            else:
                wrong[row] = True
                example = example or fill(
                    words.NO_NUMBER_IN, cell=repr(column.cells[row][:40]), name=column.name
                )
    if task == "classification":
        missing |= np.array([not cell for cell in label.cells], bool)
    wrong &= ~missing
    left_out = list(table.left_out)
    if missing.any():
        left_out.append(LeftOut(words.MISSING, _lines(table, np.flatnonzero(missing))))
    if wrong.any():
        reason = fill(words.NO_NUMBER, example=example)
        left_out.append(LeftOut(reason, _lines(table, np.flatnonzero(wrong))))
    return np.flatnonzero(~(missing | wrong)), left_out


def _number_labels(
    table: Table, label: Column, rows: npt.NDArray[np.integer], left_out: list[LeftOut]
) -> tuple[Array, tuple[str, ...], npt.NDArray[np.integer]]:
    """(y, labels, rows): class ids of the rows. Labels that are one number, such as 1 and 1.0, are one; rows
    with the rarest labels go to `left_out` if there are too many."""
    texts = [_read_label(label, row) for row in rows.tolist()]
    counts = Counter(texts)
    if len(counts) < 2:
        raise _refuse(fill(words.LABELS, most=MAX_LABELS, name=label.name, got=len(counts)), left_out)
    ordered = sorted(counts, key=_sort_key)
    kept = sorted(sorted(ordered, key=lambda one: -counts[one])[:MAX_LABELS], key=_sort_key)
    ids = {text: k for k, text in enumerate(kept)}
    if len(ordered) > MAX_LABELS:
        stays = np.array([text in ids for text in texts])
        reason = fill(words.RARER, total=len(ordered), most=MAX_LABELS)
        left_out.append(LeftOut(reason, _lines(table, rows[~stays])))
        rows, texts = rows[stays], [text for text in texts if text in ids]
    return np.array([ids[text] for text in texts], np.float64), _shorten(kept), rows


def _refuse(why: str, left_out: list[LeftOut]) -> ValueError:
    """What is wrong with a table, and the rows that might have made it right."""
    return ValueError(", ".join([why, *map(str, left_out)]))


def _read_label(label: Column, row: int) -> str:
    number = float(label.numbers[row])
    return shortest(number + 0.0) if np.isfinite(number) else label.cells[row]  # + 0.0: -0 is 0


def _shorten(labels: list[str]) -> tuple[str, ...]:
    """The labels as the page shows them, each still different from the others."""
    names: list[str] = []
    for label in labels:
        name, n = clean_text(label, MAX_LABEL_LENGTH) or "-", 2
        while name in names:
            name, n = clean_text(label, MAX_LABEL_LENGTH - 4) + f" {n}", n + 1
        names.append(name)
    return tuple(names)


def _compare_labels(labels: tuple[str, ...]) -> list[str]:
    """A remark on labels that look like the same one, written in two ways."""
    by_case: dict[str, list[str]] = {}
    for label in labels:
        by_case.setdefault(label.casefold(), []).append(label)
    return [
        fill(words.ALIKE, labels=words.AND.join(f"`{one}`" for one in alike))
        for alike in by_case.values()
        if len(alike) > 1
    ]


def _sort_key(label: str) -> tuple[int, float, str]:
    """Labels that are numbers come first, in their order."""
    try:
        return 0, float(label), label
    except ValueError:
        return 1, 0.0, label


def _lines(table: Table, rows: npt.NDArray[np.integer]) -> tuple[int, ...]:
    return tuple(table.lines[row] for row in rows.tolist())


def _as_points(
    X: Array, y: Array, names: tuple[str, ...], labels: tuple[str, ...], task: str, has_names: bool
) -> dict[str, Any]:
    X, units = standardize_points(X)
    unit = (0.0, 1.0)
    if task == "regression":
        y, unit = standardize_values(y)
    shown = tuple(clean_text(name, MAX_NAME_LENGTH) for name in names) if has_names else ()
    own = OwnData(np.column_stack([X, y]).tolist(), (*units, unit), labels, shown)
    return {"dataset": _dataset_of(OWN, task), "own": own}


def _as_table(
    X: Array, y: Array, names: tuple[str, ...], labels: tuple[str, ...], task: str, has_names: bool
) -> dict[str, Any]:
    return {"dataset": _dataset_of(OWN_TABLES, task), "table": TableData(X, y, names, labels)}


def _dataset_of(datasets: dict[str, str], task: str) -> str:
    return next(name for name, of in datasets.items() if of == task)

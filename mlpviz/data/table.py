"""Tables: a visitor's own data out of the text of a CSV file, or of cells copied from a spreadsheet.

Nobody is asked how a table is written: what stands between the columns, how numbers look, whether there is a
header and what each column may be are guessed from the table itself, and told. `make_samples` makes data of
it (see `mlpviz.data.table_samples`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpviz.data import words
from mlpviz.data.cells import Row, split_cells, trim
from mlpviz.data.decoding import decode_text
from mlpviz.data.header import judge_header
from mlpviz.data.numerals import Numerals, guess_numerals, is_missing
from mlpviz.data.roles import Column, propose_roles, propose_task
from mlpviz.language import fill
from mlpviz.network.validation import check_choice

COMMAS = ("decimal", "thousands")  # what one in a number is


@dataclass(frozen=True)
class LeftOut:
    """Rows that are not used. reason: why, in words, as "3 with missing values" goes on; lines: their numbers
    in the text."""

    reason: str
    lines: tuple[int, ...]

    def __str__(self) -> str:
        n, more = len(self.lines), ", …" if len(self.lines) > 3 else ""
        shown = ", ".join(map(str, self.lines[:3])) + more
        return fill(words.LEFT_OUT, n=n, count=n, reason=self.reason, lines=shown)


@dataclass(frozen=True, eq=False)
class Table:
    """A table that was read, as a preview shows it.

    columns: a Column each. roles, remarks: for each column, what it is proposed to be ("input", "label" or
    "left out"), and what there is to say of it, in words, or nothing. task: "classification" or
    "regression", as the proposed label looks. lines: the numbers of the lines that the rows are in.
    numerals: how numbers are written, and whether that is doubtful. left_out: rows that have no place in the
    columns. told: what was guessed and skipped, in words. has_header: whether the first row was taken for
    the names of the columns; header_doubt: why that is not sure, in words, or nothing.
    """

    columns: tuple[Column, ...]
    roles: tuple[str, ...]
    remarks: tuple[str, ...]
    task: str
    lines: tuple[int, ...]
    numerals: Numerals
    left_out: tuple[LeftOut, ...]
    told: tuple[str, ...]
    has_header: bool
    header_doubt: str = ""

    @property
    def n_rows(self) -> int:
        """How many rows the text has, without a header."""
        return len(self.lines) + sum(len(one.lines) for one in self.left_out)

    def first_rows(self, n_rows: int) -> list[tuple[str, ...]]:
        """The cells of the first rows, for a preview."""
        return list(zip(*(column.cells[:n_rows] for column in self.columns), strict=True))


def read_table(content: str | bytes, *, has_header: bool | None = None, comma: str | None = None) -> Table:
    """The Table in a text or in the bytes of a file. has_header: whether the first row names the columns;
    comma: what one in a number is, "decimal" or "thousands"; both by default as it looks. Raises ValueError
    for what is no text, and for less than a row of two columns."""
    text, encoding = decode_text(content)
    cells = split_cells(text)
    if not cells.rows:
        raise ValueError(fill(words.NO_ROWS, got=0))
    numerals = guess_numerals((cell for _, row in cells.rows for cell in row), cells.delimiter)
    if comma is not None:
        numerals = Numerals(check_choice("comma", comma, COMMAS))
    header = judge_header(cells.rows, numerals)
    header_is_there = header.is_there if has_header is None else has_header
    names, rows = (cells.rows[0][1], cells.rows[1:]) if header_is_there else ([], cells.rows)
    width = max(cells.width, len(trim(names)))
    if names and rows and len(names) == cells.width - 1:
        names = ["", *names]  # as R writes a table: the names of its rows have none
    rows, left_out = _fit_rows(rows, width)
    columns, n_empty = _make_columns(names, rows, width, numerals)
    if len(columns) < 2:
        raise ValueError(fill(words.NO_COLUMNS, got=len(columns)))
    proposed = propose_roles(columns, bool(names))
    roles, remarks = tuple(role for role, _ in proposed), tuple(why for _, why in proposed)
    told = [
        *cells.told,
        *_say_comma(columns, numerals),
        _say_header(header_is_there, header.doubt if has_header is None else ""),
        *([encoding] if encoding else []),
        *([fill(words.EMPTY_COLUMNS, n=n_empty)] if n_empty else []),
    ]
    return Table(
        columns=columns,
        roles=roles,
        remarks=remarks,
        task=propose_task(columns[roles.index("label")]),
        lines=tuple(line for line, _ in rows),
        numerals=numerals,
        left_out=left_out,
        told=tuple(told),
        has_header=header_is_there,
        header_doubt=header.doubt,
    )


def _say_header(is_there: bool, doubt: str) -> str:
    said = words.HEADER if is_there else words.NO_HEADER
    return fill(words.HEADER_IN_DOUBT, said=said, doubt=doubt) if doubt else said


def _fit_rows(rows: list[Row], width: int) -> tuple[list[Row], tuple[LeftOut, ...]]:
    """The rows with `width` cells each, filled up with empty ones, and those that have more."""
    fitting = [(line, [*cells[:width], *[""] * (width - len(cells))]) for line, cells in rows]
    too_long = {line for line, cells in rows if len(trim(cells)) > width}
    left_out = (LeftOut(fill(words.TOO_LONG, n=width), tuple(sorted(too_long))),) if too_long else ()
    return [row for row in fitting if row[0] not in too_long], left_out


def _make_columns(
    names: Sequence[str], rows: list[Row], width: int, numerals: Numerals
) -> tuple[tuple[Column, ...], int]:
    """A Column each, and how many have neither a name nor a single cell."""
    columns: list[Column] = []
    taken: dict[str, int] = {}
    n_empty = 0
    for k in range(width):
        cells = tuple(row[k] for _, row in rows)
        own_name = " ".join(names[k].split()) if k < len(names) else ""
        if not own_name and not any(cells):
            n_empty += 1
            continue
        name = own_name or fill(words.COLUMN, number=k + 1)
        taken[name] = taken.get(name, 0) + 1
        if taken[name] > 1:
            name = f"{name} ({taken[name]})"
        read = [numerals.read(cell) for cell in cells]
        numbers = np.array([np.nan if value is None else value for value in read], np.float64)
        n_missing = sum(map(is_missing, cells))
        columns.append(Column(name, bool(own_name), cells, numbers, n_missing))
    return tuple(columns), n_empty


def _say_comma(columns: Sequence[Column], numerals: Numerals) -> list[str]:
    """What a comma was taken for, if any number has one."""
    with_comma = (
        cell
        for column in columns
        for cell, number in zip(column.cells, column.numbers, strict=True)
        if "," in cell and np.isfinite(number)
    )
    example = next(with_comma, None)
    if example is None:
        return []
    said = words.COMMAS[numerals.comma]
    return [fill(words.COMMA_IN_DOUBT, said=said, example=example) if numerals.doubtful else said]

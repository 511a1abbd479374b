"""Cells: the lines of a text taken apart into the cells of a table, whatever stands between them.

Blank lines, those of empty cells and comments are no rows; every other line is one, and none is lost: what an
unclosed quotation mark would swallow in a CSV reader stays a line of its own.
"""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from mlpviz.data import words
from mlpviz.data.numerals import is_missing, is_numeral
from mlpviz.language import fill

DELIMITERS = ("\t", ";", "|", ",", " ")  # if in doubt the first
N_JUDGED = 200  # lines, the first, by which delimiters are judged
MAX_COLUMNS = 1_000
MAX_JOINED = 5  # lines that a cell in quotation marks may go over
_SEP = re.compile(r'"?sep=(.)"?[;,\s]*', re.IGNORECASE)

Row = tuple[int, list[str]]  # number of the line, trimmed cells


@dataclass(frozen=True)
class Cells:
    """rows: every line that is a row, the header among them. delimiter: what stands between cells. width: the
    number of cells that most rows have. told: what was guessed and skipped, in words."""

    rows: list[Row]
    delimiter: str
    width: int
    told: tuple[str, ...]


def split_cells(text: str) -> Cells:
    """The Cells of a text. Raises ValueError if there are too many in a line."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    told = []
    declared = ""
    if lines and (sep := _SEP.fullmatch(lines[0][1])):
        declared, lines = sep[1], lines[1:]
        told.append(words.SEP)
    comments = _find_comments(lines)
    judged = [line for number, line in lines if number not in comments][:N_JUDGED]
    delimiter = declared or _guess_delimiter(judged)
    width = _usual_width(judged, delimiter)
    if comments and lines[0][0] in comments:  # "# x y label" may be the header
        number, line = lines[0]
        for header in (line.lstrip("#% "), line):
            if len(_split(header, delimiter)) == width > 1 and not _has_numeral(_split(header, delimiter)):
                lines[0] = (number, header)
                comments.discard(number)
                break
    rows, n_joined = _split_lines([one for one in lines if one[0] not in comments], delimiter, width)
    told.insert(0, fill(words.BETWEEN, delimiter=words.DELIMITERS.get(delimiter, f"`{delimiter}`")))
    if comments:
        told.append(fill(words.COMMENTS, n=len(comments)))
    if n_joined:
        told.append(fill(words.JOINED, n=n_joined))
    return Cells(rows, delimiter, width, tuple(told))


def _find_comments(lines: list[tuple[int, str]]) -> set[int]:
    """The numbers of the lines that are comments; not where most lines begin like one, nor an error of a
    spreadsheet in the first cell."""
    begins = [line.lstrip() for _, line in lines]
    marked = {
        number
        for (number, _), line in zip(lines, begins, strict=True)
        if line[0] in "#%" and not is_missing(re.split(r"[\t;|, ]", line, maxsplit=1)[0].strip('"'))
    }
    return set() if len(marked) > len(lines) / 2 and len(lines) > 2 else marked


def _guess_delimiter(lines: list[str]) -> str:
    """The delimiter by which most lines have one number of cells, and most cells are numbers."""
    scores = {delimiter: _score(lines, delimiter) for delimiter in DELIMITERS}
    best = max(scores.values(), default=0.0)
    return next((one for one in DELIMITERS if scores[one] >= best - 1e-9), ",") if best else ","


def _score(lines: list[str], delimiter: str) -> float:
    split = [_split(line, delimiter) for line in lines]
    widths = Counter(len(cells) for cells in split if len(cells) > 1)
    if not widths:
        return 0.0
    width = max(widths, key=lambda one: (widths[one], one))
    agreeing = [cell for cells in split if len(cells) == width for cell in cells[:20]]
    numbers = sum(map(is_numeral, agreeing)) / len(agreeing)
    return widths[width] / len(lines) * (0.05 + numbers)


def _usual_width(lines: list[str], delimiter: str) -> int:
    """The number of cells that most lines have; if that is even, with those of the empty ones at the end not
    counted."""
    split = [_split(line, delimiter) for line in lines]
    widths, filled = Counter(map(len, split)), Counter(len(trim(cells)) for cells in split)
    return max(widths | filled, key=lambda one: (widths[one], filled[one], one), default=0)


def trim(cells: list[str]) -> list[str]:
    """The cells without the empty ones at the end."""
    n = len(cells)
    while n and not cells[n - 1]:
        n -= 1
    return cells[:n]


def _split_lines(lines: list[tuple[int, str]], delimiter: str, width: int) -> tuple[list[Row], int]:
    """(rows, how many of them go over several lines)."""
    rows: list[Row] = []
    n_joined = at = 0
    while at < len(lines):
        number, line = lines[at]
        cells, n_lines = _split(line, delimiter), 1
        if line.count('"') % 2 and len(cells) < width:
            cells, n_lines = _join_quoted([line for _, line in lines[at : at + MAX_JOINED]], delimiter, width)
            n_joined += n_lines > 1
        if len(cells) > MAX_COLUMNS:
            raise ValueError(fill(words.TOO_WIDE, most=MAX_COLUMNS, got=len(cells)))
        if any(cells):
            rows.append((number, cells))
        at += n_lines
    return rows, n_joined


def _join_quoted(lines: list[str], delimiter: str, width: int) -> tuple[list[str], int]:
    """(cells, number of lines): as many lines as make one row of the usual width, or only the first."""
    for n_lines in range(2, len(lines) + 1):
        if lines[n_lines - 1].count('"') % 2:  # here the quotation mark is closed
            cells = _split("\n".join(lines[:n_lines]), delimiter)
            if len(cells) == width:
                return [" ".join(cell.split()) for cell in cells], n_lines
            break
    return _split(lines[0], delimiter), 1


def _split(line: str, delimiter: str) -> list[str]:
    """The trimmed cells of one line, or of several that are one row."""
    if delimiter == " ":
        line = " ".join(line.split())
    if '"' not in line:
        return [cell.strip() for cell in line.split(delimiter)]
    try:
        reader = csv.reader(io.StringIO(line, newline=""), delimiter=delimiter, skipinitialspace=True)
        (cells,) = reader
    except (csv.Error, ValueError, TypeError):  # TypeError: of a delimiter that csv does not take
        cells = line.split(delimiter)
    return [cell.strip() for cell in cells]


def _has_numeral(cells: list[str]) -> bool:
    return any(map(is_numeral, cells))

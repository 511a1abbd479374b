"""Tables: a visitor's own data out of the text of a CSV file, or of cells copied from a spreadsheet.

A line has x, y and a label (classification) or a value (regression), separated by commas, semicolons or tabs;
a first line that is no numbers is a header. Columns come in any units, and are standardized.
"""

import csv
import io
import math
from collections.abc import Iterator

import numpy as np

from mlpviz.data.custom import MAX_LABEL_LENGTH, MAX_LABELS, MAX_NUMBER, MAX_POINTS, OwnData
from mlpviz.network.arrays import Array

EDGE = 5.0  # no standardized coordinate is larger
DECIMALS = 3  # of a standardized number, so that a link stays short

Unit = tuple[float, float]  # (centre, scale): the table's number is centre + scale * ours


def read_table(text: str, task: str) -> OwnData:
    """An OwnData from the text of a table, for the task "classification" or "regression".

    At most 5,000 rows, two to ten different labels. Raises ValueError that names the line and what it has.
    """
    points: list[tuple[float, float]] = []
    answers: list[str] = []
    for line, cells in _read_lines(text):
        if not points and _is_header(cells):
            continue
        if len(cells) != 3:
            raise ValueError(f"line {line} must have 3 columns, got {len(cells)}: {_shorten(cells)}")
        if len(points) == MAX_POINTS:
            raise ValueError(f"the table must have at most {MAX_POINTS:,} rows, got more at line {line}")
        points.append((_read_number(cells[0], line), _read_number(cells[1], line)))
        if task == "regression":
            _read_number(cells[2], line)
        elif not cells[2]:
            raise ValueError(f"line {line} must have a label, got none")
        answers.append(cells[2])
    if len(points) < 2:
        raise ValueError(f"the table must have at least 2 rows, got {len(points)}")
    X, units = _standardize_points(np.array(points))
    labels: tuple[str, ...] = ()
    if task == "regression":
        y, unit = _standardize_values(np.array(answers, np.float64))
    else:
        y, labels = _number_labels(answers)
        unit = (0.0, 1.0)
    return OwnData(np.column_stack([X, y]).tolist(), (*units, unit), labels)


def _read_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """(number, cells) of every line that is not blank. Raises ValueError for what is no table at all."""
    delimiter = next((one for one in ("\t", ";") if one in text.partition("\n")[0]), ",")
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num} must be a row of a table, got {error}") from None


def _standardize_points(X: Array) -> tuple[Array, tuple[Unit, Unit]]:
    """Points [n, 2] of mean 0 and within ±`EDGE`, and the units they came in."""
    center, spread = X.mean(axis=0), X.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    farthest = np.abs((X - center) / spread).max(axis=0)
    scale = spread * np.maximum(farthest, 2.0) / EDGE  # two deviations or more reach the edge
    (center1, center2), (scale1, scale2) = center.tolist(), scale.tolist()
    return np.round((X - center) / scale, DECIMALS), ((center1, scale1), (center2, scale2))


def _standardize_values(values: Array) -> tuple[Array, Unit]:
    """Values [n] that fill [-1, 1], and the unit they came in."""
    low, high = float(values.min()), float(values.max())
    middle, half = (high + low) / 2, (high - low) / 2 or 1.0
    return np.round((values - middle) / half, DECIMALS), (middle, half)


def _number_labels(labels: list[str]) -> tuple[Array, tuple[str, ...]]:
    """A class id for each label [n], and the names of the classes, fit for a link."""
    found = sorted(set(labels), key=_sort_key)
    if not 2 <= len(found) <= MAX_LABELS:
        raise ValueError(f"the table must have 2 to {MAX_LABELS} different labels, got {len(found)}")
    ids = {label: float(k) for k, label in enumerate(found)}
    names = tuple(label[:MAX_LABEL_LENGTH].replace("~", "-").replace("_", " ") for label in found)
    return np.array([ids[label] for label in labels]), names


def _sort_key(label: str) -> tuple[int, float, str]:
    """Labels that are numbers come first, in their order."""
    return (0, float(label), label) if _is_number(label) else (1, 0.0, label)


def _is_header(cells: list[str]) -> bool:
    """Neither coordinate is a number; a first line with one of the two is a row with a mistake in it."""
    return not any(_is_number(cell) for cell in cells[:2])


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _read_number(text: str, line: int) -> float:
    value = float(text) if _is_number(text) else math.nan
    if not abs(value) <= MAX_NUMBER:  # also refuses what is not a number
        raise ValueError(f"line {line} must have a number between -1e12 and 1e12, got {text[:40]!r}")
    return value


def _shorten(cells: list[str]) -> str:
    text = ", ".join(cells)
    return text if len(text) <= 60 else text[:60] + "…"

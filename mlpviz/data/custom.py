"""Own data: points that a visitor painted or brought along as a table, instead of a dataset of ours.

A table comes in any units. Its columns are standardized on the way in, so that the network and the picture
have it as they have every other dataset, and `units` keeps the way back for what is shown.
"""

import csv
import io
import math
from dataclasses import dataclass, replace

import numpy as np

OWN = {"own": "classification", "own_values": "regression"}  # names of a dataset: its task
MOST_ROWS = 5000
MOST_CLASSES = 8
MOST_IN_A_LINK = 200
MOST_LABEL = 24  # characters
REACH = 5.0  # no standardized coordinate is larger
DIGITS = 3
LARGEST = 1e12  # number of a table
SMALLEST = 1e-100  # scale


@dataclass(frozen=True)
class OwnData:
    """points: (x1, x2, y) each, y a class id or a value in [-1, 1]. units: ((centre, scale) of x1, x2 and y):
    what a number of ours is in the visitor's units is centre + scale * number. labels: names of the classes,
    or empty. Raises ValueError if a point is not finite, or a
    unit too large or too small to reckon with."""

    points: tuple[tuple[float, float, float], ...] = ()
    units: tuple[tuple[float, float], ...] = ((0.0, 1.0),) * 3
    labels: tuple[str, ...] = ()

    def __post_init__(self):
        if len(self.points) > MOST_ROWS:
            raise ValueError(f"own must be at most {MOST_ROWS} points, got {len(self.points)}")
        if not all(math.isfinite(number) for row in (*self.points, *self.units) for number in row):
            raise ValueError("own must be finite numbers, got one that is not")
        for center, scale in self.units:
            if abs(center) > LARGEST or not SMALLEST <= scale <= 2 * LARGEST:
                raise ValueError(f"own must have units of a usual size, got {center:g} and {scale:g}")

    @property
    def n_classes(self):
        """At least two, so that one class alone can be painted first."""
        highest = max((int(y) for _, _, y in self.points), default=0)
        return max(2, len(self.labels), highest + 1)

    def check(self, task):
        """Raise ValueError unless this can be learned in that task."""
        if len(self.points) < 2:
            raise ValueError(f"own must have at least 2 points, got {len(self.points)}")
        most_classes = len(self.labels) or MOST_CLASSES
        for x1, x2, y in self.points:
            if max(abs(x1), abs(x2)) > 1e3:
                raise ValueError(f"own must have coordinates between -1000 and 1000, got ({x1}, {x2})")
            if task == "classification" and (y != int(y) or not 0 <= y < most_classes):
                raise ValueError(f"own must have class ids between 0 and {most_classes - 1}, got {y:g}")
            if task == "regression" and not -1 <= y <= 1:
                raise ValueError(f"own must have values between -1 and 1, got {y}")

    def with_points(self, points):
        """These points and more."""
        return replace(self, points=(*self.points, *points))

    def without(self, places, reach):
        """Only the points farther than `reach` from each of the places (x1, x2)."""

        def stays(point):
            return all(math.dist(point[:2], place) > reach for place in places)

        return replace(self, points=tuple(point for point in self.points if stays(point)))

    def arrays(self, task):
        """X [n, 2] and y [n]: int64 class ids or float64 values."""
        table = np.array(self.points, dtype=np.float64)
        y = table[:, 2]
        return table[:, :2], y.astype(np.int64) if task == "classification" else y

    def to_text(self):
        """As a link has it: rows joined by _, numbers by ~; before them u~… and l~…, if they are not the
        defaults. "none" if there are no points, or too many for a link."""
        if not self.points or len(self.points) > MOST_IN_A_LINK:
            return "none"
        rows = [f"{x1:g}~{x2:g}~{y:g}" for x1, x2, y in self.points]
        if self.labels:
            rows.insert(0, "~".join(("l", *self.labels)))
        if self.units != OwnData.units:
            rows.insert(0, "~".join(("u", *(repr(number) for pair in self.units for number in pair))))
        return "_".join(rows)

    @classmethod
    def from_text(cls, text):
        """The way back; raises ValueError if the text is none of that."""
        units, labels, points = cls.units, (), []
        for row in text.split("_") if text not in ("", "none") else ():
            kind, *rest = row.split("~")
            if kind == "u":
                numbers = [float(number) for number in rest]
                if len(numbers) != 6:
                    raise ValueError(f"own must have six units, got {len(numbers)}")
                units = tuple(zip(numbers[::2], numbers[1::2], strict=True))
            elif kind == "l":
                labels = tuple(label[:MOST_LABEL] for label in rest[:MOST_CLASSES])
            else:
                x1, x2, y = (float(number) for number in (kind, *rest))
                points.append((x1, x2, y))
        return cls(tuple(points), units, labels)


NO_DATA = OwnData()


def read_table(text, task):
    """An OwnData from the text of a table: x, y and a label (classification) or a value (regression) in each
    line, separated by commas, semicolons or tabs; a first line that is no numbers is a header.

    At most 5,000 rows, two to eight different labels. Raises ValueError that names the line and what it has.
    """
    delimiter = next((one for one in ("\t", ";") if one in text.partition("\n")[0]), ",")
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter)
    rows = []
    try:
        for cells in reader:
            cells = [cell.strip() for cell in cells]
            if not any(cells):
                continue
            line = reader.line_num
            if not rows and _is_header(cells):
                continue
            if len(cells) != 3:
                raise ValueError(f"line {line} must have 3 columns, got {len(cells)}: {_short(cells)}")
            if len(rows) == MOST_ROWS:
                raise ValueError(f"the table must have at most {MOST_ROWS:,} rows, got more at line {line}")
            x1, x2 = _number(cells[0], line), _number(cells[1], line)
            if task == "regression":
                rows.append((x1, x2, _number(cells[2], line)))
            elif not cells[2]:
                raise ValueError(f"line {line} must have a label, got none")
            else:
                rows.append((x1, x2, cells[2]))
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num} must be a row of a table, got {error}") from None
    if len(rows) < 2:
        raise ValueError(f"the table must have at least 2 rows, got {len(rows)}")
    return _standardized(rows, task)


def _standardized(rows, task):
    X = np.array([row[:2] for row in rows])
    center, spread = X.mean(axis=0), X.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    farthest = np.abs((X - center) / spread).max(axis=0)
    scale = spread * np.maximum(farthest, 2.0) / REACH  # two deviations or more reach the edge
    X = np.round((X - center) / scale, DIGITS)
    labels = ()
    if task == "regression":
        values = np.array([row[2] for row in rows])
        middle, half = (values.max() + values.min()) / 2, (values.max() - values.min()) / 2 or 1.0
        y = np.round((values - middle) / half, DIGITS)
    else:
        found = sorted({row[2] for row in rows}, key=_in_order)
        if not 2 <= len(found) <= MOST_CLASSES:
            raise ValueError(f"the table must have 2 to {MOST_CLASSES} different labels, got {len(found)}")
        ids = {label: k for k, label in enumerate(found)}
        y, middle, half = np.array([ids[row[2]] for row in rows]), 0.0, 1.0
        labels = tuple(label[:MOST_LABEL].replace("~", "-").replace("_", " ") for label in found)
    pairs = zip((*center.tolist(), float(middle)), (*scale.tolist(), float(half)), strict=True)
    points = tuple((x1, x2, float(y)) for (x1, x2), y in zip(X.tolist(), y.tolist(), strict=True))
    return OwnData(points, tuple(pairs), labels)


def _in_order(label):
    """Labels that are numbers come first, in their order."""
    try:
        return (0, float(label), label)
    except ValueError:
        return (1, 0.0, label)


def _is_header(cells):
    """Neither coordinate is a number; a first line with one of the two is a row with a mistake in it."""
    return not any(_is_number(cell) for cell in cells[:2])


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def _number(text, line):
    value = float(text) if _is_number(text) else math.nan
    if not abs(value) <= LARGEST:  # also refuses what is not a number
        raise ValueError(f"line {line} must have a number between -1e12 and 1e12, got {text[:40]!r}")
    return value


def _short(cells):
    text = ", ".join(cells)
    return text if len(text) <= 60 else text[:60] + "…"

"""Custom data: points that a visitor painted or brought along as a table, instead of a dataset of ours.

A table comes in any units. Its columns are standardized on the way in, so that the network and the picture
have it as they have every other dataset, and `units` keeps the way back for what is shown.
"""

import math
import reprlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data.link_rows import join_rows, shortest, split_rows
from mlpviz.network.arrays import Array, ClassIds

OWN = {"own": "classification", "own_values": "regression"}  # names of a dataset: its task
MAX_POINTS = 5000
MAX_CLASSES = 8  # to paint with
MAX_LABELS = 10
MAX_POINTS_IN_LINK = 200
MAX_LABEL_LENGTH = 24  # characters
MAX_NAME_LENGTH = 40
MAX_COORDINATE = 1000.0
MAX_NUMBER = 1e12  # of a table, in the visitor's units
MIN_SCALE = 1e-100
PLACES_AT_ONCE = 64  # to erase: with 5,000 points the distances to these stay in the processor's cache


@dataclass(frozen=True)
class OwnData:
    """Points of the visitor's own, in the plane of the pictures.

    points: (x1, x2, y) each, y a class id or a value in [-1, 1], as rows of any kind; they are kept as tuples
    of floats, at most 5,000 of them. units: (centre, scale) of x1, x2 and y: what a number of ours is in the
    visitor's units is centre + scale * number. labels: names of the classes, or empty; at most 10, of at most
    24 characters. names: of x1, x2 and y, at most 40 characters each, or empty. All of them without ~ and _,
    which a link needs.
    Raises ValueError for anything else, for what is not finite, and for a unit too large or too small to
    reckon with.
    """

    points: tuple[tuple[float, float, float], ...] = ()
    units: tuple[tuple[float, float], ...] = ((0.0, 1.0),) * 3
    labels: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.points) > MAX_POINTS:
            raise ValueError(f"own must be at most {MAX_POINTS} points, got {len(self.points)}")
        points = _read_rows("own", self.points, "points (x1, x2, y) of finite numbers", 3)
        units = _read_rows("own", self.units, "units (centre, scale) of finite numbers", 2)
        if len(units) != 3:
            raise ValueError(f"own must have units of x1, x2 and y, got {len(units)}")
        for center, scale in units.tolist():
            if abs(center) > MAX_NUMBER or not MIN_SCALE <= scale <= 2 * MAX_NUMBER:
                raise ValueError(f"own must have units of a usual size, got {center:g} and {scale:g}")
        if len(self.labels) > MAX_LABELS:
            raise ValueError(f"own must have at most {MAX_LABELS} labels, got {len(self.labels)}")
        if len(self.names) not in (0, 3):
            raise ValueError(f"own must have names of x1, x2 and y, got {len(self.names)}")
        _check_texts("labels", self.labels, MAX_LABEL_LENGTH)
        _check_texts("names", self.names, MAX_NAME_LENGTH)
        kept: dict[str, tuple[Any, ...]] = {"points": _as_tuples(points), "units": _as_tuples(units)}
        kept |= {"labels": tuple(self.labels), "names": tuple(self.names)}
        for name, value in kept.items():
            object.__setattr__(self, name, value)

    @property
    def n_classes(self) -> int:
        """The number of classes: at least two, so that one class alone can be painted first."""
        highest = int(max((y for _, _, y in self.points), default=0))
        return max(2, len(self.labels), highest + 1)

    def check(self, task: str) -> None:
        """Raise ValueError unless this can be learned in that task, "classification" or "regression"."""
        if len(self.points) < 2:
            raise ValueError(f"own must have at least 2 points, got {len(self.points)}")
        table = self._table()
        outside = table[np.abs(table[:, :2]).max(axis=1) > MAX_COORDINATE]
        if len(outside):
            limits = f"-{MAX_COORDINATE:g} and {MAX_COORDINATE:g}"
            raise ValueError(
                f"own must have coordinates between {limits}, got {tuple(outside[0, :2].tolist())}"
            )
        y = table[:, 2]
        if task == "classification":
            n_classes = len(self.labels) or MAX_CLASSES
            wrong = y[(y != np.floor(y)) | (y < 0) | (y >= n_classes)]
            rule = f"class ids between 0 and {n_classes - 1}"
        else:
            wrong, rule = y[np.abs(y) > 1], "values between -1 and 1"
        if len(wrong):
            raise ValueError(f"own must have {rule}, got {shortest(wrong[0].item())}")

    def with_points(self, points: Iterable[tuple[float, float, float]]) -> "OwnData":
        """These points and more."""
        return replace(self, points=(*self.points, *points))

    def without(self, places: Sequence[tuple[float, float]], reach: float) -> "OwnData":
        """Only the points farther than `reach` from each of the places (x1, x2). Raises ValueError if a place
        is not two finite numbers, or reach not a number of at least 0."""
        centers = _read_rows("places", places, "places (x1, x2) of finite numbers", 2)
        if not reach >= 0:  # also refuses NaN
            raise ValueError(f"reach must be at least 0, got {reach}")
        X, stays = self._table(), np.ones(len(self.points), bool)
        for start in range(0, len(centers), PLACES_AT_ONCE):
            some = centers[start : start + PLACES_AT_ONCE]
            with np.errstate(over="ignore"):  # an infinite distance is far enough
                squares = np.subtract.outer(X[:, 0], some[:, 0]) ** 2  # [n, places]
                squares += np.subtract.outer(X[:, 1], some[:, 1]) ** 2
            stays &= (squares > reach * reach).all(axis=1)
        return replace(self, points=tuple(compress(self.points, stays)))

    def arrays(self, task: str) -> tuple[Array, Array | ClassIds]:
        """X [n, 2] and y [n]: int64 class ids or float64 values."""
        table = self._table()
        y = table[:, 2]
        return table[:, :2], y.astype(np.int64) if task == "classification" else y

    def _table(self) -> npt.NDArray[np.float64]:
        """The points as an array [n, 3] of its own."""
        return np.array(self.points, np.float64).reshape(-1, 3)

    @property
    def fits_link(self) -> bool:
        """Whether there are few enough points for a link."""
        return len(self.points) <= MAX_POINTS_IN_LINK

    def to_text(self) -> str:
        """As a link has it: rows joined by _, numbers by ~; before them u~…, c~… and l~… with the units, the
        names and the labels, if they are not the defaults. Read back, it is equal to the last digit. "none"
        if there are no points, or too many for a link."""
        if not self.points or not self.fits_link:
            return "none"
        units = [] if self.units == OwnData.units else [shortest(one) for pair in self.units for one in pair]
        return join_rows(self.points, {"u": units, "c": self.names, "l": self.labels})

    @classmethod
    def from_text(cls, text: str) -> "OwnData":
        """The OwnData whose `to_text` this is. Raises ValueError if it is none's."""
        rows, marked = split_rows(text, ("u", "c", "l"), MAX_POINTS)
        numbers = [float(number) for number in marked["u"]]
        if len(numbers) not in (0, 6):
            raise ValueError(f"own must have six units, got {len(numbers)}")
        units = tuple(zip(numbers[::2], numbers[1::2], strict=True)) or cls.units
        labels = tuple(label[:MAX_LABEL_LENGTH] for label in marked["l"][:MAX_LABELS])
        return cls(tuple((x1, x2, y) for x1, x2, y in rows), units, labels, marked["c"])


def clean_text(text: str, max_length: int) -> str:
    """A name of a class or a column, fit for a link: without ~ and _, and shortened."""
    text = " ".join(text.replace("~", "-").replace("_", " ").split())
    return text if len(text) <= max_length else text[: max_length - 1] + "…"


def _check_texts(kind: str, texts: Iterable[Any], max_length: int) -> None:
    for text in texts:
        if not isinstance(text, str) or len(text) > max_length or set("~_") & set(text):
            raise ValueError(
                f"own must have {kind} of at most {max_length} characters without ~ and _, "
                f"got {reprlib.repr(text)}"
            )


def _as_tuples(table: npt.NDArray[np.float64]) -> tuple[tuple[float, ...], ...]:
    return tuple(map(tuple, table.tolist()))


def _read_rows(name: str, rows: Sequence[Any], rule: str, n_columns: int) -> npt.NDArray[np.float64]:
    """Rows of n_columns finite numbers each, as an array [n, n_columns]. Raises ValueError, naming the
    parameter, the rule and the first row that is something else."""
    try:
        table = np.array(rows, np.float64)
    except (TypeError, ValueError, OverflowError):
        table = None
    shape = (len(rows), n_columns)
    if table is not None and len(rows) == 0:
        table = table.reshape(shape)
    if table is None or table.shape != shape or not np.isfinite(table).all():
        wrong = next((row for row in rows if not _is_row(row, n_columns)), rows)
        raise ValueError(f"{name} must have {rule}, got {reprlib.repr(wrong)}")
    return table


def _is_row(row: Any, n_columns: int) -> bool:
    try:
        numbers = [float(number) for number in row]
    except (TypeError, ValueError, OverflowError):
        return False
    return len(numbers) == n_columns and all(map(math.isfinite, numbers))


NO_DATA = OwnData()

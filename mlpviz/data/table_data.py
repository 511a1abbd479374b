"""Table data: the rows of a table with any number of inputs, in the table's own numbers, names and units.

Two inputs make points of the plane (see `OwnData`); these here have one, or from three to 64, and are
standardized where a run takes them up, by the mean and the deviation of what it trains on.
"""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Self

import numpy as np
import numpy.typing as npt

from mlpviz.data.custom import (
    MAX_LABEL_LENGTH,
    MAX_LABELS,
    MAX_NAME_LENGTH,
    MAX_NUMBER,
    clean_text,
)
from mlpviz.data.link_rows import join_rows, split_rows
from mlpviz.data.projection import Projection
from mlpviz.data.splitting import split
from mlpviz.network.arrays import Array, ClassIds

OWN_TABLES = {"table": "classification", "table_values": "regression"}  # names of a dataset: its task
MAX_ROWS = 20_000
MAX_INPUTS = 64
MAX_NUMBERS_IN_LINK = 600


@dataclass(frozen=True, eq=False)
class TableData:
    """The rows of a table, as a run learns from them. Equal if all their numbers and names are.

    values [n, d]: the inputs, in the table's units. y [n]: class ids from 0, if there are labels, or else
    values in the table's unit. names: of the d inputs and of y; labels: of the classes, two
    to ten. Names longer than 40 characters and labels longer than 24 are shortened, and have a space
    for _ and - for ~, which a link needs.
    Raises ValueError for anything else, and for numbers beyond ±1e12.
    """

    values: Array
    y: Array
    names: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    min_rows: ClassVar[int] = 2
    max_rows: ClassVar[int] = MAX_ROWS
    max_inputs: ClassVar[int] = MAX_INPUTS
    max_labels: ClassVar[int] = MAX_LABELS

    def __post_init__(self) -> None:
        values, y = _read_numbers(self.values, 2), _read_numbers(self.y, 1)
        if len(values) != len(y):
            raise ValueError(f"table must have as many answers as rows, got {len(y)} and {len(values)}")
        if len(y) > self.max_rows:
            raise ValueError(f"table must have at most {self.max_rows:,} rows, got {len(y):,}")
        if len(y) and not 1 <= values.shape[1] <= self.max_inputs:
            raise ValueError(f"table must have 1 to {self.max_inputs} inputs, got {values.shape[1]}")
        if len(y) and len(self.names) != values.shape[1] + 1:
            raise ValueError(f"table must have {values.shape[1] + 1} names, got {len(self.names)}")
        names = tuple(clean_text(str(name), MAX_NAME_LENGTH) for name in self.names)
        labels = tuple(clean_text(str(label), MAX_LABEL_LENGTH) for label in self.labels)
        if len(y) and labels:
            if not 2 <= len(labels) <= self.max_labels:
                raise ValueError(f"table must have 2 to {self.max_labels} labels, got {len(labels)}")
            if wrong := [one for one in y.tolist() if one != int(one) or not 0 <= one < len(labels)]:
                raise ValueError(f"table must have class ids from 0 to {len(labels) - 1}, got {wrong[0]:g}")
        for name, value in {"values": values, "y": y, "names": names, "labels": labels}.items():
            object.__setattr__(self, name, value)

    @property
    def n_classes(self) -> int:
        """The number of classes, 0 in regression."""
        return len(self.labels)

    @cached_property
    def unit(self) -> tuple[float, float]:
        """(middle, half): what a value of y in [-1, 1] is in the table's unit is middle + half * value."""
        if self.labels or not len(self.y):
            return 0.0, 1.0
        low, high = float(self.y.min()), float(self.y.max())
        return (low + high) / 2, (high - low) / 2 or 1.0

    def check(self, task: str) -> None:
        """Raise ValueError unless this can be learned in that task, "classification" or "regression"."""
        if len(self.y) < self.min_rows:
            raise ValueError(f"table must have at least {self.min_rows} rows, got {len(self.y)}")
        if (task == "classification") != bool(self.labels):
            raise ValueError(f"table must have labels for classification alone, got {len(self.labels)}")

    def arrays(self) -> tuple[Array, Array | ClassIds]:
        """X [n, d] in the table's units and y [n]: int64 class ids, or values that fill [-1, 1]."""
        if self.labels:
            return self.values, self.y.astype(np.int64)
        middle, half = self.unit
        return self.values, (self.y - middle) / half

    def divide(
        self, *, train_share: float, rng: np.random.Generator
    ) -> tuple[Array, npt.NDArray[Any], Array, npt.NDArray[Any]]:
        """X_train, y_train, X_test, y_test of `arrays`: shuffled, and `train_share` percent of them train."""
        return split(*self.arrays(), train_share=train_share, rng=rng)

    def feed(self, X: Array, projection: Projection) -> Array:
        """Rows X [n, d] as the network is fed them: standardized, around the origin of the projection, which
        is the mean of the training rows."""
        return projection.standardize(X)

    @property
    def fits_link(self) -> bool:
        """Whether there are few enough numbers for a link."""
        return self.values.size + self.y.size <= MAX_NUMBERS_IN_LINK

    def to_text(self) -> str:
        """As a link has it: rows joined by _, numbers by ~; before them c~… with the names and l~… with the
        labels. "none" if there are no rows, or too many numbers for a link."""
        if not len(self.y) or not self.fits_link:
            return "none"
        rows = np.column_stack([self.values, self.y]).tolist()
        return join_rows(rows, {"c": self.names, "l": self.labels})

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The TableData whose `to_text` this is. Raises ValueError if it is none's."""
        rows, marked = split_rows(text, ("c", "l"), MAX_ROWS)
        if not rows:
            return cls(np.empty((0, 0)), np.empty(0))
        table = np.array(rows, np.float64)
        return cls(table[:, :-1], table[:, -1], marked["c"], marked["l"])

    @cached_property
    def _digest(self) -> bytes:
        """Of all there is, so that large tables are compared at once."""
        texts = repr((self.values.shape, self.names, self.labels)).encode()
        return hashlib.sha256(self.values.tobytes() + self.y.tobytes() + texts).digest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TableData) and (self is other or self._digest == other._digest)

    def __hash__(self) -> int:
        return hash(self._digest)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self  # nothing of it can change

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.values, self.y, self.names, self.labels)

    def __repr__(self) -> str:
        n, d = self.values.shape
        return f"TableData({n} rows, {d} inputs, {', '.join(self.labels) or 'values'})"


def _read_numbers(values: npt.ArrayLike, n_dimensions: int) -> Array:
    """A read-only copy, in float64. Raises ValueError for other shapes, and for what is no usual number."""
    array = np.array(values, np.float64)
    if array.ndim != n_dimensions:
        raise ValueError(f"table must have {n_dimensions} dimensions, got {array.ndim}")
    if not (np.abs(array) <= MAX_NUMBER).all():
        raise ValueError(f"table must have numbers between -{MAX_NUMBER:g} and {MAX_NUMBER:g}")
    array.flags.writeable = False
    return array


NO_TABLE = TableData(np.empty((0, 0)), np.empty(0))

"""Array data: somebody's own arrays, in the form of a table, without the limits that a page and its links
need."""

import sys
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from mlpviz.data.projection import Projection
from mlpviz.data.table_data import TableData
from mlpviz.network.arrays import Array


@dataclass(frozen=True, eq=False)
class ArrayData(TableData):
    """A TableData of any number of rows, inputs and classes, which no link carries.

    n_train: how many rows train, the first; the others test, and there may be none. None leaves it to the
    experiment's train_share and data_seed. standardize: whether the inputs are standardized, and the values
    of a regression made to fill [-1, 1], as those of a table are; otherwise all are taken as they come.
    Raises ValueError as TableData does, and for an n_train that is not between 1 and the number of rows.
    """

    n_train: int | None = None
    standardize: bool = True
    min_rows: ClassVar[int] = 1
    max_rows: ClassVar[int] = sys.maxsize
    max_inputs: ClassVar[int] = sys.maxsize
    max_labels: ClassVar[int] = sys.maxsize

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.n_train is not None and not 1 <= self.n_train <= len(self.y):
            raise ValueError(f"n_train must be between 1 and {len(self.y)}, got {self.n_train}")

    @cached_property
    def unit(self) -> tuple[float, float]:
        return super().unit if self.standardize else (0.0, 1.0)

    def divide(
        self, *, train_share: float, rng: np.random.Generator
    ) -> tuple[Array, npt.NDArray[Any], Array, npt.NDArray[Any]]:
        if self.n_train is None:
            return super().divide(train_share=train_share, rng=rng)
        (X, y), n = self.arrays(), self.n_train
        return X[:n], y[:n], X[n:], y[n:]

    def feed(self, X: Array, projection: Projection) -> Array:
        return super().feed(X, projection) if self.standardize else X

    @property
    def fits_link(self) -> bool:
        return False

    @cached_property
    def _digest(self) -> bytes:
        return super()._digest + repr((self.n_train, self.standardize)).encode()

    def __reduce__(self) -> tuple[Any, ...]:
        constructor, arguments = super().__reduce__()
        return constructor, (*arguments, self.n_train, self.standardize)

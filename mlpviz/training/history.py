"""The history of a run: what was measured, epoch by epoch, in bounded memory.

Every `stride`-th epoch keeps a row, and a checkpoint to go back to it. When there are too many, every
second one is dropped and the stride doubles, so old epochs thin evenly and the curve keeps its shape
however long the run. The latest epoch is always there, on the grid or not.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mlpviz.training.checkpoint import Checkpoint

MAX_EVENTS = 200
MAX_BYTES = 48 << 20  # what the checkpoints of a run may take, if not even the fewest rows take more
MIN_ROWS, MAX_ROWS = 8, 400

Columns = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Event:
    """Something a person did to the run: at `epoch`, after `step` steps, in words."""

    epoch: int
    step: int
    text: str


class History:
    """Rows of numbers with named columns; `history["train_loss"]` is a column, [n].

    `events`: the most recent acts upon the run, such as a changed learning rate.
    """

    def __init__(self, columns: Iterable[str], capacity: int) -> None:
        self.columns = tuple(columns)
        self.capacity = capacity
        self.stride = 1
        self.events: deque[Event] = deque(maxlen=MAX_EVENTS)
        self._places = {name: i for i, name in enumerate(self.columns)}
        self._rows: Columns = np.empty((capacity + 2, len(self.columns)))
        self._epochs: list[int] = []
        self._checkpoints: list[Checkpoint] = []

    def __len__(self) -> int:
        return len(self._epochs)

    def __getitem__(self, column: str) -> Columns:
        return self._rows[: len(self), self._places[column]]

    def per_layer(self, name: str) -> Columns:
        """What is measured for every layer, such as "gradient_magnitude", [n_layers, n]."""
        columns = [column for column in self.columns if column.partition("/")[0] == name and "/" in column]
        return np.array([self[column] for column in columns])

    @property
    def rows(self) -> Columns:
        """All columns, [n, n_columns]."""
        return self._rows[: len(self)]

    @property
    def epochs(self) -> tuple[int, ...]:
        """The epochs that have a row, in order."""
        return tuple(self._epochs)

    def is_on_grid(self, epoch: int) -> bool:
        """Whether the epoch keeps a row when later ones come."""
        return epoch % self.stride == 0

    def record(self, epoch: int, row: npt.ArrayLike, checkpoint: Checkpoint) -> None:
        """Add the row [n_columns] of an epoch and the checkpoint to go back to it; a row of the same epoch
        or one off the grid gives way to it."""
        self.forget_after(epoch - 1)
        if self._epochs and not self.is_on_grid(self._epochs[-1]):
            self._drop_last()
        self._rows[len(self)] = row
        self._epochs.append(epoch)
        self._checkpoints.append(checkpoint)
        if len(self) > self.capacity:
            self._thin()

    def checkpoint_at(self, epoch: int) -> Checkpoint:
        """The checkpoint of the latest recorded epoch that is not after `epoch`."""
        return self._checkpoints[self._index_of(epoch)]

    def row_at(self, epoch: int) -> dict[str, float]:
        """The numbers of the latest recorded epoch that is not after `epoch`, by their columns."""
        return dict(zip(self.columns, self._rows[self._index_of(epoch)].tolist(), strict=True))

    def _index_of(self, epoch: int) -> int:
        return max(int(np.searchsorted(self._epochs, epoch, side="right")) - 1, 0)

    def forget_after(self, epoch: int) -> None:
        """Drop the rows of later epochs: the future is about to be another one."""
        while self._epochs and self._epochs[-1] > epoch:
            self._drop_last()

    def forget_events_after(self, step: int) -> None:
        """Drop what a person did after so many steps."""
        self.events = deque((event for event in self.events if event.step <= step), maxlen=MAX_EVENTS)

    def _drop_last(self) -> None:
        self._epochs.pop()
        self._checkpoints.pop()

    def _thin(self) -> None:
        self.stride *= 2
        last = len(self) - 1
        keep = [i for i, epoch in enumerate(self._epochs) if self.is_on_grid(epoch) or i == last]
        self._rows[: len(keep)] = self._rows[keep]
        self._epochs = [self._epochs[i] for i in keep]
        self._checkpoints = [self._checkpoints[i] for i in keep]


def max_rows(checkpoint: Checkpoint) -> int:
    """How many rows with checkpoints of that size a history may keep."""
    return max(MIN_ROWS, min(MAX_ROWS, MAX_BYTES // checkpoint.nbytes))

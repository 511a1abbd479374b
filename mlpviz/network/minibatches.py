"""Minibatches: the training data in a new random order every epoch, a slice at a time.

Samples are gathered in blocks of about a megabyte, since one `take` for many small minibatches is far
cheaper than one each, while a block that outgrows the cache is dearer. The last minibatch of an epoch
may be smaller; nothing is carried into the next.
"""

import copy
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array
from mlpviz.network.validation import check_whole_number

Rows = npt.NDArray[np.integer]  # indices of samples
Batch = tuple[Array, Array]  # inputs [batch, features], targets [batch, outputs]

BLOCK_BYTES = 1 << 20


class Minibatches:
    """X [n, features], targets [n, outputs], in batches of `batch_size`; rng draws the orders.

    `position`: how many samples of this epoch have been handed out; n when it is over.
    """

    def __init__(self, X: Array, targets: Array, batch_size: int, rng: np.random.Generator) -> None:
        self.X, self.targets, self.rng = X, targets, rng
        self.order: Rows = np.empty(0, int)
        self.position = len(X)
        self._handed = 0  # samples of the last minibatch
        self.batch_size = batch_size

    @property
    def batch_size(self) -> int:
        return self._batch_size

    @batch_size.setter
    def batch_size(self, batch_size: int) -> None:
        """Can be changed in the middle of an epoch; the samples still to come keep their order."""
        n = len(self.X)
        self._batch_size = min(check_whole_number("batch_size", batch_size, minimum=1), n)
        per_block = max(1, BLOCK_BYTES // (self._batch_size * self.X.itemsize * self.X.shape[1]))
        rows = min(n, per_block * self._batch_size)
        self._block_X = np.empty((rows, self.X.shape[1]), self.X.dtype)
        self._block_targets = np.empty((rows, self.targets.shape[1]), self.targets.dtype)
        self._views = self._slices(rows)
        self._upcoming: Iterator[Batch] = iter(())

    @property
    def left(self) -> int:
        """How many minibatches are left in this epoch."""
        return -((self.position - len(self.X)) // self._batch_size)

    def begin_epoch(self) -> None:
        """A new order, if the epoch is over."""
        if self.position >= len(self.X):
            self.order = self.rng.permutation(len(self.X))
            self.position = 0
            self._upcoming = iter(())

    def next(self) -> Batch:
        """(X, targets) of the next minibatch: views, valid until the next call. `begin_epoch` first."""
        pair = next(self._upcoming, None)
        if pair is None:
            pair = self._gather()
        self._handed = len(pair[0])
        self.position += self._handed
        return pair

    def last(self) -> Rows:
        """The rows of the minibatch handed out last, [batch]; none if that was before a `restore`."""
        if not self._handed:
            return np.empty(0, int)
        return self.order[self.position - self._handed : self.position].copy()

    def peek(self) -> Rows:
        """The rows of the next minibatch, [batch]; nothing is drawn or handed out."""
        if self.position < len(self.X):
            return self.order[self.position : self.position + self._batch_size].copy()
        return copy.deepcopy(self.rng).permutation(len(self.X))[: self._batch_size]

    def state(self) -> tuple[Any, Rows | None, int]:
        """What `restore` needs to go on from here exactly."""
        unfinished = self.position < len(self.X)
        return (self.rng.bit_generator.state, self.order if unfinished else None, self.position)

    def restore(self, state: tuple[Any, Rows | None, int]) -> None:
        self.rng.bit_generator.state, order, self.position = state
        self.order = np.empty(0, int) if order is None else order
        self._handed = 0
        self._upcoming = iter(())

    def rewind(self, position: int) -> None:
        """Back to an earlier position in this epoch."""
        self.position = position
        self._handed = 0
        self._upcoming = iter(())

    def __getstate__(self) -> dict[str, Any]:
        """For a copy or a pickle: without the block gathered ahead, whose views would be cut off from it."""
        gathered = ("_block_X", "_block_targets", "_views", "_upcoming")
        return {name: value for name, value in self.__dict__.items() if name not in gathered}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.batch_size = self._batch_size

    def _gather(self) -> Batch:
        rows = self.order[self.position : self.position + len(self._block_X)]
        np.take(self.X, rows, axis=0, out=self._block_X[: len(rows)], mode="clip")  # "clip": no copy
        np.take(self.targets, rows, axis=0, out=self._block_targets[: len(rows)], mode="clip")
        full = len(rows) == len(self._block_X)
        self._upcoming = iter(self._views if full else self._slices(len(rows)))
        return next(self._upcoming)

    def _slices(self, rows: int) -> list[Batch]:
        starts = range(0, rows, self._batch_size)
        ends = [min(start + self._batch_size, rows) for start in starts]
        return [(self._block_X[a:b], self._block_targets[a:b]) for a, b in zip(starts, ends, strict=True)]

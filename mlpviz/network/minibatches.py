"""Minibatches: the training data in a new random order every epoch, a slice at a time.

Samples are gathered in blocks of about a megabyte, since one `take` for many small minibatches is far
cheaper than one each, while a block that outgrows the cache is dearer. The last minibatch of an epoch
may be smaller; nothing is carried into the next.
"""

import copy

import numpy as np

BLOCK_BYTES = 1 << 20


class Minibatches:
    """X [n, features], targets [n, outputs], in batches of `batch_size`; rng draws the orders.

    `position`: how many samples of this epoch have been handed out; n when it is over.
    """

    def __init__(self, X, targets, batch_size, rng):
        self.X, self.targets, self.rng = X, targets, rng
        self.order = None
        self.position = len(X)
        self._handed = 0  # samples of the last minibatch
        self.batch_size = batch_size

    @property
    def batch_size(self):
        return self._batch_size

    @batch_size.setter
    def batch_size(self, batch_size):
        """Can be changed in the middle of an epoch; the samples still to come keep their order."""
        n = len(self.X)
        self._batch_size = min(batch_size, n)
        per_block = max(1, BLOCK_BYTES // (self._batch_size * self.X.itemsize * self.X.shape[1]))
        rows = min(n, per_block * self._batch_size)
        self._block_X = np.empty((rows, self.X.shape[1]), self.X.dtype)
        self._block_targets = np.empty((rows, self.targets.shape[1]), self.targets.dtype)
        self._views = self._slices(rows)
        self._upcoming = iter(())

    @property
    def left(self):
        """How many minibatches are left in this epoch."""
        return -((self.position - len(self.X)) // self._batch_size)

    def begin_epoch(self):
        """A new order, if the epoch is over."""
        if self.position >= len(self.X):
            self.order = self.rng.permutation(len(self.X))
            self.position = 0
            self._upcoming = iter(())

    def next(self):
        """(X, targets) of the next minibatch: views, valid until the next call. `begin_epoch` first."""
        pair = next(self._upcoming, None)
        if pair is None:
            pair = self._gather()
        self._handed = len(pair[0])
        self.position += self._handed
        return pair

    def last(self):
        """The rows of the minibatch handed out last, [batch]; none if that was before a `restore`."""
        if not self._handed:
            return np.empty(0, int)
        return self.order[self.position - self._handed : self.position].copy()

    def peek(self):
        """The rows of the next minibatch, [batch]; nothing is drawn or handed out."""
        if self.position < len(self.X):
            return self.order[self.position : self.position + self._batch_size].copy()
        return copy.deepcopy(self.rng).permutation(len(self.X))[: self._batch_size]

    def state(self):
        """What `restore` needs to go on from here exactly."""
        unfinished = self.position < len(self.X)
        return (self.rng.bit_generator.state, self.order if unfinished else None, self.position)

    def restore(self, state):
        self.rng.bit_generator.state, self.order, self.position = state
        self._handed = 0
        self._upcoming = iter(())

    def rewind(self, position):
        """Back to an earlier position in this epoch."""
        self.position = position
        self._handed = 0
        self._upcoming = iter(())

    def _gather(self):
        rows = self.order[self.position : self.position + len(self._block_X)]
        np.take(self.X, rows, axis=0, out=self._block_X[: len(rows)], mode="clip")  # "clip": no copy
        np.take(self.targets, rows, axis=0, out=self._block_targets[: len(rows)], mode="clip")
        full = len(rows) == len(self._block_X)
        self._upcoming = iter(self._views if full else self._slices(len(rows)))
        return next(self._upcoming)

    def _slices(self, rows):
        starts = range(0, rows, self._batch_size)
        ends = [min(start + self._batch_size, rows) for start in starts]
        return [(self._block_X[a:b], self._block_targets[a:b]) for a, b in zip(starts, ends, strict=True)]

"""The best: the least test loss of a run and the epoch it belongs to, however thin the history has become."""

import math
from typing import NamedTuple


class Best(NamedTuple):
    """The least test loss at the end of any epoch so far, and the epoch, the first with so small a one. Epoch
    0 is the untrained network."""

    epoch: int
    test_loss: float


BestState = tuple[Best, Best, int]


class BestSoFar:
    """Keeps the Best of the test losses noted, epoch after epoch.

    An epoch may be noted again, since what is set by hand at its end changes its loss: only the last note
    counts. Hence the best of the epochs before the latest is kept, too.
    """

    def __init__(self) -> None:
        self.best = self._before = Best(0, math.inf)
        self._epoch = -1

    def note(self, epoch: int, test_loss: float) -> None:
        """The test loss at the end of an epoch, the latest so far or a later one."""
        if epoch != self._epoch:
            self._epoch, self._before = epoch, self.best
        better = test_loss < self._before.test_loss
        self.best = Best(epoch, test_loss) if better else self._before

    def state(self) -> BestState:
        """What `restore` needs to go on from here exactly."""
        return (self.best, self._before, self._epoch)

    def restore(self, state: BestState) -> None:
        """Back to a state, and what was noted since is forgotten."""
        self.best, self._before, self._epoch = state

"""The progress of a command, on one line of a terminal."""

import sys
import time

from mlpviz.sweeps.estimate import describe_seconds, estimate_left

BAR_CELLS = 24


class Bar:
    """The progress of a sweep, on one line of a terminal, or on a line for every tenth of the way where there
    is none."""

    def __init__(self, n_trials: int, n_done: int, n_workers: int) -> None:
        self._n_trials, self._n_done, self._n_workers = n_trials, n_done, n_workers
        self._seconds: list[float] = []
        self._start = time.perf_counter()

    def count(self, seconds: float | None) -> None:
        """A trial is over, which took so many seconds; None if it failed."""
        self._n_done += 1
        if seconds is not None:
            self._seconds.append(seconds)
        left = self._n_trials - self._n_done
        if sys.stderr.isatty() or left == 0 or self._n_done % max(self._n_trials // 10, 1) == 0:
            self.show(estimate_left(self._seconds or [0.0], left, self._n_workers))

    def show(self, left: float) -> None:
        """Draw it. left: about how many seconds."""
        filled = BAR_CELLS * self._n_done // self._n_trials
        bar = "█" * filled + "░" * (BAR_CELLS - filled)
        over = self._n_done == self._n_trials
        told = f"{time.perf_counter() - self._start:.0f} s" if over else f"{describe_seconds(left)} left"
        text = f"{bar} {self._n_done} of {self._n_trials}, {told}"
        if sys.stderr.isatty():
            print(f"\r{text:<70}", end="\n" if over else "", file=sys.stderr, flush=True)
        else:
            print(text, file=sys.stderr, flush=True)

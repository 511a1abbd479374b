"""Processes of this machine as a pool: loky's reusable executor, which joblib brings.

All sweeps of a process share its workers, which start in a fraction of a second, live on for a minute without
work, and are started anew when one has died. A trial that is cancelled ends within a moment wherever the
system has timers: its worker sees that a file is there, and goes on with the next.
"""

import itertools
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Future
from pathlib import Path
from typing import Any

from mlpviz.sweeps.pools.pool import Task
from mlpviz.sweeps.trial import Result, Trial, try_trial
from mlpviz.training.values import read_whole_number

IDLE_SECONDS = 60
LOOK_SECONDS = 0.2  # between two looks whether a trial is cancelled
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
# What a worker does first: it lets others go before it, and a keyboard interrupt, which a terminal sends to
# all its processes, is for another. It is a text, since a function of ours would have all of this package
# imported before it is called, with the priority of those who watch.
SETTLE = """
import os, signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
if niceness and hasattr(os, "nice"):
    os.nice(niceness)
"""
LINGER_SECONDS = 0.02


class Processes:
    """n_jobs worker processes, by default one for each core that this process may use, each with one BLAS
    thread. niceness: by how much others go before them, from 0, not at all, to 19. Raises ValueError unless
    n_jobs is a whole number of at least 1 and niceness one from 0 to 19."""

    MAY_DIE: tuple[type[BaseException], ...] = (BrokenExecutor,)
    n_last: int | None = None  # workers that were asked for last, by whichever pool

    def __init__(self, n_jobs: int | None = None, niceness: int = 0) -> None:
        self.n_workers = count_cores() if n_jobs is None else read_whole_number("n_jobs", n_jobs, 1)
        self.niceness = read_whole_number("niceness", niceness, 0, 19)
        self._folder = tempfile.TemporaryDirectory(prefix="mlpviz-")  # of the files that cancel
        self._numbers = itertools.count()

    @property
    def room(self) -> int:
        return 2 * self.n_workers

    def submit(self, trial: Trial) -> Task:
        """Begin a trial as soon as a worker is free; workers that are not there yet are started."""
        cancelling = Path(self._folder.name, str(next(self._numbers)))
        try:
            return _ProcessTask(self._executor().submit(try_unless_cancelled, trial, cancelling), cancelling)
        except BrokenExecutor as error:  # a worker died since, and the executor was not told to be another
            task: Future[Result] = Future()
            task.set_exception(error)
            return task

    def warm_up(self) -> None:
        """Start the workers, and have them import what they need, so that the first trial need not wait. They
        end by themselves if none comes."""
        try:
            for _ in range(self.n_workers):
                self._executor().submit(linger)
        except BrokenExecutor:  # the next trial has others started
            return

    def _executor(self) -> Any:
        """The executor of this process, or a new one if a worker of the last one died."""
        from joblib.externals.loky import get_reusable_executor  # here, as it takes a while to import

        # loky changes the number of workers in place, and waits forever if one of them has ended meanwhile
        same = Processes.n_last in (None, self.n_workers)
        Processes.n_last = self.n_workers
        return get_reusable_executor(
            reuse="auto" if same else False,
            max_workers=self.n_workers,
            timeout=IDLE_SECONDS,
            env=ONE_THREAD,
            initializer=exec,
            initargs=(SETTLE, {"niceness": self.niceness}),
        )

    def close(self) -> None:
        """Nothing: others may be at work with the same workers, which end by themselves."""


class _ProcessTask:
    """A trial that a worker is at, or will be: a Task. cancelling: the file that ends it."""

    def __init__(self, future: Future[Result], cancelling: Path) -> None:
        self._future, self._cancelling = future, cancelling

    def result(self) -> Result:
        return self._future.result()

    def add_done_callback(self, function: Callable[..., object], /) -> None:
        self._future.add_done_callback(function)

    def cancel(self) -> None:
        """Do not begin it or, if it has begun, end it."""
        if not self._future.done() and not self._future.cancel():
            self._cancelling.touch()
            self._future.add_done_callback(lambda _: self._cancelling.unlink(missing_ok=True))


def try_unless_cancelled(trial: Trial, cancelling: Path) -> Result:
    """The Result of a trial, in a worker. Raises CancelledError as soon as there is such a file."""
    if not hasattr(signal, "setitimer"):  # as on Windows: it goes on to its end
        return try_trial(trial)

    def look(*_: object) -> None:
        if cancelling.exists():
            raise CancelledError

    before = signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOK_SECONDS, LOOK_SECONDS)
    try:
        return try_trial(trial)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def linger() -> None:
    """In a worker, which has imported all it needs to be called with this: leave the next to another."""
    time.sleep(LINGER_SECONDS)


def kill_processes() -> None:
    """End the workers of this process at once, whatever they are at: for who is about to end, too."""
    if "joblib.externals.loky" in sys.modules:
        sys.modules["joblib.externals.loky"].get_reusable_executor(reuse=True).shutdown(kill_workers=True)


def count_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

"""Processes of this machine as a pool: loky's reusable executor, which joblib brings.

All sweeps of a process share its workers, which start in a fraction of a second, live on for a minute without
work, and are started anew when one has died.
"""

import os
import signal
import sys
from concurrent.futures import BrokenExecutor, Future
from typing import Any

from mlpviz.sweeps.trial import Result, Trial, try_trial
from mlpviz.training.values import read_whole_number

IDLE_SECONDS = 60
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)


class Processes:
    """n_jobs worker processes, by default one for each core that this process may use, each with one BLAS
    thread. niceness: by how much others go before them, from 0, not at all, to 19. Raises ValueError unless
    n_jobs is a whole number of at least 1 and niceness one from 0 to 19."""

    MAY_DIE: tuple[type[BaseException], ...] = (BrokenExecutor,)

    def __init__(self, n_jobs: int | None = None, niceness: int = 0) -> None:
        self.n_workers = count_cores() if n_jobs is None else read_whole_number("n_jobs", n_jobs, 1)
        self.niceness = read_whole_number("niceness", niceness, 0, 19)

    @property
    def room(self) -> int:
        return 2 * self.n_workers

    def submit(self, trial: Trial) -> Future[Result]:
        """Begin a trial as soon as a worker is free; workers that are not there yet are started."""
        try:
            return self._executor().submit(try_trial, trial)
        except BrokenExecutor as error:  # a worker died since, and the executor was not told to be another
            task: Future[Result] = Future()
            task.set_exception(error)
            return task

    def _executor(self) -> Any:
        """The executor of this process, or a new one if a worker of the last one died."""
        from joblib.externals.loky import get_reusable_executor  # here, as it takes a while to import

        return get_reusable_executor(
            max_workers=self.n_workers,
            timeout=IDLE_SECONDS,
            env=ONE_THREAD,
            initializer=settle_worker,
            initargs=(self.niceness,),
        )

    def close(self) -> None:
        """Nothing: others may be at work with the same workers, which end by themselves."""


def settle_worker(niceness: int) -> None:
    """In a worker: it lets others go before it, and a keyboard interrupt, which a terminal sends to all its
    processes, is for another."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)


def kill_processes() -> None:
    """End the workers of this process at once, whatever they are at: for who is about to end, too."""
    if "joblib.externals.loky" in sys.modules:
        sys.modules["joblib.externals.loky"].get_reusable_executor(reuse=True).shutdown(kill_workers=True)


def count_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

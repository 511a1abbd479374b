"""The pool: something that computes trials, one after another or many at once, here or elsewhere.

It takes a trial and gives a task, which tells when it is done. Whoever hands out trials knows nothing else
of it, so a sweep is the same on one process, on many, and on a cluster.
"""

from collections.abc import Callable
from typing import Protocol

from mlpviz.sweeps.trial import Result, Trial


class Task(Protocol):
    """A trial that is under way, or done: the part of `concurrent.futures.Future` that Dask's has, too."""

    def result(self) -> Result:
        """What came of it; raises what it raised. Of one that is done."""

    def add_done_callback(self, function: Callable[..., object], /) -> object:
        """Call function(task), from whatever thread, once it is done."""

    def cancel(self) -> object:
        """Do not begin it, if it has not begun."""


class Pool(Protocol):
    """Something that computes trials. MAY_DIE: errors that say nothing of a trial, but that its worker died,
    perhaps because of a trial beside it."""

    MAY_DIE: tuple[type[BaseException], ...]

    @property
    def n_workers(self) -> int:
        """How many trials it computes at once."""

    @property
    def room(self) -> int:
        """How many trials to hand it at once, so that no worker waits for the next."""

    def submit(self, trial: Trial) -> Task:
        """Begin a trial as soon as a worker is free."""

    def close(self) -> None:
        """Nothing will be submitted any more."""

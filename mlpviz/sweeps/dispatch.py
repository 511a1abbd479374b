"""Dispatch: hands the trials of a sweep to a pool, a few at a time, and gives out what comes back.

A worker that dies takes every trial with it that it was handed, and nobody can tell whose fault it was. So
these are tried again, each with nothing beside it: what then kills its worker again and again is a failure,
and everything else has its result.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from functools import partial
from queue import SimpleQueue

from mlpviz.sweeps.pools import Pool, Task
from mlpviz.sweeps.trial import Failure, Result, Trial

MAX_DEATHS = 3  # of workers that had nothing else to do

Outcome = Result | Failure


class Dispatch:
    """The outcomes of trials from a pool, in whatever order they finish; iterate over it once.

    A trial that raises is a Failure, and the others go on. `cancel` can be called from any thread: then the
    iteration ends at once, trials not begun are not, and what the workers are at comes to nothing.
    Raises ConnectionError if the pool itself is lost.
    """

    def __init__(self, trials: Iterable[Trial], pool: Pool) -> None:
        self._pool = pool
        self._waiting = deque(trials)
        self._suspects: deque[Trial] = deque()
        self._deaths: Counter[int] = Counter()
        self._under_way: dict[int, Task] = {}
        self._done: SimpleQueue[tuple[Trial, Task] | None] = SimpleQueue()
        self._cancelled = False

    def cancel(self) -> None:
        """End the iteration."""
        self._cancelled = True
        self._done.put(None)  # wakes whoever waits

    def __iter__(self) -> Iterator[Outcome]:
        try:
            while not self._cancelled and (self._waiting or self._suspects or self._under_way):
                self._hand_out()
                done = self._done.get()
                if done is None or self._cancelled:
                    return
                outcome = self._take_in(*done)
                if outcome is not None:
                    yield outcome
        finally:
            for task in self._under_way.values():
                task.cancel()

    def _hand_out(self) -> None:
        """Submit what the pool has room for: a suspect alone, after what is under way."""
        if self._suspects:
            if not self._under_way:
                self._submit(self._suspects.popleft())
            return
        while self._waiting and len(self._under_way) < self._pool.room:
            self._submit(self._waiting.popleft())

    def _submit(self, trial: Trial) -> None:
        self._under_way[trial.number] = task = self._pool.submit(trial)
        task.add_done_callback(partial(self._note, trial))

    def _note(self, trial: Trial, task: Task) -> None:
        self._done.put((trial, task))

    def _take_in(self, trial: Trial, task: Task) -> Outcome | None:
        """What came of a trial; None if it is to be tried again."""
        del self._under_way[trial.number]
        try:
            return replace(task.result(), trial=trial)  # not a copy of it, whose data may be large
        except self._pool.MAY_DIE:
            self._deaths[trial.number] += 1
            if self._deaths[trial.number] <= MAX_DEATHS:  # the first time it may have been another's fault
                self._suspects.append(trial)
                return None
            return Failure(trial, f"its worker died {MAX_DEATHS} times with nothing else to do")
        except CancelledError:
            raise ConnectionError("the pool was lost, and the trials that it had") from None
        except Exception as error:
            return Failure(trial, f"{type(error).__name__}: {error}")

"""The dispatcher: hands the trials of all visitors' sweeps to one pool of worker processes, in turn.

One trial of each sweep, then the next of each: who sweeps little waits little, whatever others do. Only so
many trials are handed out as the workers need, so a sweep that is stopped leaves no queue behind.

A worker that dies takes every trial with it that was under way, and nobody can tell whose fault it was. So
these are tried again, each with nothing beside it: what then kills its worker again and again is a failure,
and nobody else loses anything.
"""

import contextlib
import itertools
import logging
import threading
from collections import Counter, deque
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from functools import partial
from queue import SimpleQueue

from mlpviz.page.environment import DASK, SWEEP_WORKERS
from mlpviz.sweeps import Failure, Result, Results, correct
from mlpviz.sweeps.pools import Processes
from mlpviz.sweeps.pools.processes import kill_processes
from mlpviz.sweeps.sweep import open_pool

NICENESS = 10  # of the workers: whoever watches goes first
AHEAD = 1  # trials handed out beyond one for each worker, so that none waits for the next
MAX_DEATHS = 3  # of workers that had nothing else to do
LATEST = 100  # trials that tell how long the next will take

log = logging.getLogger(__name__)


class Job:
    """A sweep that is under way, or over. seconds: about how long a trial of each cell takes, by its place,
    as it was estimated; slowness: by what that is to be multiplied, as long as none is done. state:
    "running", "done" or "stopped"; what it has so far stays. is_paused: nothing more of it is begun."""

    def __init__(self, sweep, seconds, slowness=1.0):
        self.sweep, self.state, self.is_paused = sweep, "running", False
        self.waiting, self.deaths = deque(sweep.trials), Counter()
        self.served = 0  # the number of its last turn; 0 before the first
        self._estimates, self._slowness = seconds, slowness
        self._left = sum(seconds[trial.place] for trial in sweep.trials)  # of them
        self.taken = deque(maxlen=LATEST)  # (seconds it took, its estimate) of those that are done
        self._outcomes = []
        self.rows = {}  # of the table that the page makes of it, by the number of the trial

    @property
    def is_running(self):
        return self.state == "running"

    @property
    def takes_turns(self):
        return self.is_running and not self.is_paused

    @property
    def n_done(self):
        return len(self._outcomes)

    @property
    def n_left(self):
        return len(self.sweep) - self.n_done if self.is_running else 0

    @property
    def seconds_each(self):
        """Of those that are left, on average: as estimated, and corrected by those that are done."""
        slowness = correct(self.taken) if self.taken else self._slowness
        return max(self._left, 0.0) / max(self.n_left, 1) * slowness

    def add(self, outcome):
        if not self.is_running:
            return
        self._outcomes.append(outcome)
        self._left -= self._estimates[outcome.trial.place]
        if isinstance(outcome, Result):
            self.taken.append(self.measure(outcome))
        if self.n_done == len(self.sweep):
            self.state = "done"

    def measure(self, result):
        """The seconds that a Result took, and those that were estimated."""
        return result.seconds, self._estimates[result.trial.place]

    def results(self):
        """The Results so far."""
        return Results(self.sweep.axes, self.sweep.cells, self._outcomes[:])


@dataclass(frozen=True)
class Standing:
    """How far a job is: trials done and in all, about how many seconds are left, and how many other sweeps
    take turns with it. place: how many trials of others go before its first; 0 once that is done."""

    n_done: int
    n_trials: int
    seconds_left: float
    n_others: int
    place: int


class Dispatcher:
    """make_pool(): the Pool to compute on, opened with the first sweep. n_workers: how many workers it will
    have, until it says so itself. Its one thread waits and hands out; the trials are computed elsewhere."""

    def __init__(self, make_pool, n_workers):
        self.n_workers = n_workers
        self._make_pool, self._pool = make_pool, None
        self._lock = threading.Lock()
        self._jobs, self._turns = [], itertools.count(1)  # those that run, in the order they came
        self._under_way = {}  # (job, trial, task) by the number of its ticket
        self._suspects = deque()  # (job, trial) that were at work when a worker died
        self._alone = None  # the ticket of the suspect that is tried
        self._tickets = itertools.count(1)
        self._events = SimpleQueue()  # tickets that are done, and None for anything else that is new
        self._thread = None
        self._is_closed = self._is_cold = False
        self._taken = deque(maxlen=LATEST)  # as `Job.taken`, of all sweeps

    def begin(self, sweep, seconds):
        """The Job of a sweep, whose trials are computed from now on. seconds: about how long a trial of each
        cell takes, by its place."""
        with self._lock:
            job = Job(sweep, seconds, correct(self._taken))
            self._jobs.append(job)
        self._wake()
        return job

    def warm_up(self):
        """Have the workers started, since a sweep may begin soon; they end by themselves if none does."""
        self._is_cold = True
        self._wake()

    def stop(self, job):
        """End a job: what was not begun is not, and what the workers are at comes to nothing, soon."""
        with self._lock:
            if job.is_running:
                job.state = "stopped"
            job.waiting.clear()
            tasks = [task for one, _, task in self._under_way.values() if one is job]
            self._jobs = [other for other in self._jobs if other.is_running]
        for task in tasks:
            task.cancel()
        self._events.put(None)

    def pause(self, job, paused):
        """Begin nothing more of a job, or go on with it; what the workers are at comes to its end."""
        job.is_paused = paused
        self._wake()

    def close(self):
        """End everything, the worker processes, too."""
        self._is_closed = True
        self._events.put(None)
        if isinstance(self._pool, Processes):
            kill_processes()
        elif self._pool is not None:
            self._pool.close()

    def describe(self, job):
        """The Standing of a job."""
        with self._lock:
            others = [other for other in self._jobs if other is not job and other.takes_turns]
            seconds = self._forecast(job.n_left, job.seconds_each, others)
            return Standing(job.n_done, len(job.sweep), seconds, len(others), self._find_place(job))

    def count(self):
        """How many sweeps are under way."""
        with self._lock:
            return sum(job.is_running for job in self._jobs)

    def forecast(self, n_trials, seconds_each):
        """About how many seconds a sweep would take that began now, of so many trials of so many seconds on
        average, as they are estimated."""
        with self._lock:
            seconds_each *= correct(self._taken)
            return self._forecast(n_trials, seconds_each, [job for job in self._jobs if job.takes_turns])

    def _forecast(self, n_trials, seconds_each, others):
        """Of every other sweep as many trials are done meanwhile, if it has as many."""
        theirs = sum(min(job.n_left, n_trials) * job.seconds_each for job in others)
        return max((n_trials * seconds_each + theirs) / self.n_workers, seconds_each)

    def _find_place(self, job):
        if job.n_done or not job.is_running:
            return 0
        under_way = sum(one is not job for one, *_ in self._under_way.values())
        ahead = itertools.takewhile(lambda other: other is not job, self._jobs)
        return under_way + (0 if job.served else sum(not other.served for other in ahead))

    def _wake(self):
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="sweeps", daemon=True)
                self._thread.start()
        self._events.put(None)

    # In the thread

    def _run(self):
        while not self._is_closed:
            while not self._is_closed and (chosen := self._choose()):
                self._submit(*chosen)
            if self._is_cold:
                self._is_cold = False
                with contextlib.suppress(ConnectionError):  # which is told to whoever sweeps
                    self._pool = self._pool or self._make_pool()
                if isinstance(self._pool, Processes):
                    self._pool.warm_up()
            ticket = self._events.get()
            if ticket is not None and not self._is_closed:
                self._take_in(ticket)

    def _choose(self):
        """(job, trial, whether it is tried alone) of what to hand out next, or None."""
        with self._lock:
            while self._suspects and not self._suspects[0][0].is_running:
                self._suspects.popleft()
            if self._suspects or self._alone:
                return None if self._under_way else (*self._suspects.popleft(), True)
            if len(self._under_way) >= self.n_workers + AHEAD:
                return None
            waiting = [job for job in self._jobs if job.waiting and not job.is_paused]
            if not waiting:
                return None
            job = min(waiting, key=lambda job: job.served)  # of those that had none yet, the first
            job.served = next(self._turns)
            return job, job.waiting.popleft(), False

    def _submit(self, job, trial, is_alone):
        try:
            if self._pool is None:
                self._pool = self._make_pool()
            self.n_workers = self._pool.n_workers  # those of a cluster come and go
            task = self._pool.submit(trial)
        except ConnectionError as error:  # the cluster is not there; the next sweep asks again
            log.warning("no workers: %s", error)
            self._pool = None
            for lost in (trial, *job.waiting):
                self._note(job, Failure(lost, "the workers cannot be reached"))
            job.waiting.clear()
            return
        except Exception as error:
            log.exception("a trial could not be handed out")
            self._note(job, Failure(trial, f"{type(error).__name__}: {error}"))
            return
        ticket = next(self._tickets)
        with self._lock:
            self._under_way[ticket] = (job, trial, task)
            self._alone = ticket if is_alone else None
        task.add_done_callback(partial(self._report, ticket))

    def _report(self, ticket, task):
        self._events.put(ticket)

    def _take_in(self, ticket):
        with self._lock:
            job, trial, task = self._under_way.pop(ticket)
            self._alone = None if ticket == self._alone else self._alone
        if not job.is_running:  # it was stopped meanwhile
            return
        may_die = (*(self._pool.MAY_DIE if self._pool else ()), CancelledError)
        try:
            outcome = replace(task.result(), trial=trial)  # not a copy of it, whose data may be large
        except may_die:
            job.deaths[trial.number] += 1
            if job.deaths[trial.number] <= MAX_DEATHS:  # the first time it may have been another's fault
                with self._lock:
                    self._suspects.append((job, trial))
                return
            outcome = Failure(trial, f"its worker died {MAX_DEATHS} times with nothing else to do")
        except Exception as error:
            outcome = Failure(trial, f"{type(error).__name__}: {error}")
        self._note(job, outcome)

    def _note(self, job, outcome):
        with self._lock:
            if job.is_running and isinstance(outcome, Result):
                self._taken.append(job.measure(outcome))
            job.add(outcome)
            self._jobs = [other for other in self._jobs if other.is_running]


def open_pool_of_page():
    """The Pool that the environment names: a cluster, or processes of this machine."""
    return open_pool(dask=DASK.value) if DASK.value else Processes(SWEEP_WORKERS.value, NICENESS)


DISPATCHER = Dispatcher(open_pool_of_page, SWEEP_WORKERS.value)

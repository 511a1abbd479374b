"""Sweeping: what one visitor sweeps. The plan in the form, how long it would take, and the jobs."""

from concurrent.futures import wait
from dataclasses import dataclass, field, replace

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.sweeps.dispatcher import DISPATCHER
from mlpviz.page.sweeps.plan import Plan
from mlpviz.page.trainer import TRAINER
from mlpviz.sweeps import estimate_cells
from mlpviz.sweeps.summary import GOOD_ACCURACY

MAX_SECONDS_EACH = 120  # of one training, about: a worker is not to be had back before its end
PATIENCE_SECONDS = 1.0  # for an estimate, before the page is drawn without it


@dataclass(frozen=True)
class Reading:
    """How results are read. measure: "test_loss" or "test_accuracy"; value: "last" or "best"; goal: the
    accuracy from which on a training succeeds."""

    measure: str = "test_loss"
    value: str = "last"
    goal: float = GOOD_ACCURACY

    @property
    def greater_is_better(self):
        return self.measure == "test_accuracy"


@dataclass(eq=False)
class Sweeping:
    """grid, seeds: the latest Job of each, or None. told: why something was refused, or None.
    frozen: a teacher has paused all runs."""

    token: str
    plan: Plan = field(default_factory=Plan)
    reading: Reading = field(default_factory=Reading)
    grid: object = None
    seeds: object = None
    told: str | None = None
    frozen: bool = False
    _made: dict = field(default_factory=dict)
    _estimate: tuple = (None, None)  # (what it is of, Future)

    @property
    def running(self):
        """The Job that is under way, or None."""
        return next((job for job in (self.grid, self.seeds) if job and job.is_running), None)

    def change_plan(self, **changes):
        self.plan, self.told = replace(self.plan, **changes), None

    def change_reading(self, **changes):
        self.reading = replace(self.reading, **changes)

    def once(self, name, job, make, *looks):
        """What make() makes of the results of a job so far, made anew only when there are more of them, or
        they are read otherwise; looks: what else it depends on. A page is drawn every second."""
        key = (job, job.n_done, job.state, self.reading, looks)
        known = self._made.get(name)
        if known is None or known[0] != key:
            known = self._made[name] = (key, make())
        return known[1]

    def estimate(self, sweep, patience=PATIENCE_SECONDS):
        """About how many seconds a trial of each cell takes, by the cell's place, or None as long as that is
        not known. It is found on the trainer's thread, in turns."""
        key = (sweep.experiment, sweep.axes, sweep.epochs)  # seeds make no difference
        known, future = self._estimate
        if future is None or known != key:
            future = TRAINER.take_turns(self.token, estimate_cells(sweep.trials))
            self._estimate = (key, future)
        wait([future], timeout=patience)
        return future.result() if future.done() and future.exception() is None else None

    def begin(self, kind, sweep, patience=10.0):
        """Have a sweep computed, as "grid" or "seeds". Raises ValueError while another one runs, and if one
        of its trials would take too long."""
        if self.frozen:
            raise ValueError(words.classroom.IS_FROZEN)
        if self.running:
            raise ValueError(words.sweep.ONE_AT_A_TIME)
        seconds = self.estimate(sweep, patience)
        if seconds is None:
            raise ValueError(words.sweep.NO_ESTIMATE)
        if (longest := max(seconds.values())) > MAX_SECONDS_EACH:
            raise ValueError(fill(words.sweep.TOO_LONG, seconds=longest, most=MAX_SECONDS_EACH))
        self.told = None
        setattr(self, kind, DISPATCHER.begin(sweep, seconds))

    def freeze(self, frozen):
        """Nothing more is trained, and nothing can be begun; or it goes on where it was."""
        self.frozen, self.told = frozen, None
        if job := self.running:
            DISPATCHER.pause(job, frozen)

    def stop(self):
        """The results so far stay."""
        if job := self.running:
            DISPATCHER.stop(job)

    def close(self):
        """The visitor has left."""
        self.stop()
        self.grid = self.seeds = None
        self._made.clear()


def sweeping_of(view):
    """The Sweeping of a LiveView, made when it is first asked for."""
    return view.belongings.setdefault("sweep", Sweeping(view.token))

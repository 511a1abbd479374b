"""The estimate: how long a sweep will take, before it starts and while it is under way.

What counts is the processor's time, not the clock's: whoever else is at work beside a probe makes it no
longer. What the workers really take, with all that goes on beside them, corrects it (`correct`).
"""

import time
from collections import OrderedDict
from collections.abc import Collection, Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from mlpviz.language import fill
from mlpviz.sweeps import words
from mlpviz.sweeps.sweep import Sweep
from mlpviz.sweeps.trial import Trial
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

MAX_SHAPES = 30  # that are probed for a sweep, evenly spread
N_PROBES = 3
PROBE_SECONDS = 0.01  # of training, about, at least an epoch
MAX_PROBE_SECONDS = 0.1
START_SECONDS = 1.0  # that workers take to be there
MAX_KNOWN = 1000  # shapes whose pace is kept
# Settings that make no difference to the time, those of the samples' places and of the first weights
TIMELESS = (
    *("learning_rate", "regularization_rate", "initializer", "noise", "schedule", "schedule_epochs"),
    *("data_seed", "weight_seed", "batch_seed"),
)


@dataclass(frozen=True)
class Pace:
    """What a training takes: seconds of its start, and of each epoch."""

    start: float
    epoch: float

    def seconds_of(self, epochs: int) -> float:
        return self.start + self.epoch * epochs


_known: OrderedDict[int, Pace | None] = OrderedDict()  # by the hash of a shape: its data may be large


def estimate_seconds(sweep: Sweep, n_workers: int = 1, skip: Sequence[int] | frozenset[int] = ()) -> float:
    """About how many seconds the trials of a sweep but those to skip, by number, will take on so many
    workers, found by training for a moment; that takes a second at most."""
    trials = [trial for trial in sweep.trials if trial.number not in skip]
    if not trials:
        return 0.0
    turns = estimate_cells(trials)
    while True:
        try:
            next(turns)
        except StopIteration as end:
            seconds = end.value
            break
    start = START_SECONDS if n_workers > 1 else 0.0
    return start + sum(seconds[trial.place] for trial in trials) / n_workers


def estimate_cells(trials: Collection[Trial]) -> Generator[None, None, dict[int, float]]:
    """About how many seconds a trial of each cell will take, by the places of cells: a generator that yields
    after each probe, and returns that.

    Experiments that differ in nothing that makes a difference to the time share a shape, whose pace is
    measured once and kept: as many epochs more take so much longer, and a cell more never takes less. Of too
    many shapes some are measured, and the others take as long as these do on average. 0 for all of them if
    none can be trained, which they will say themselves when it is their turn.
    """
    cells = {trial.place: trial for trial in trials}
    shapes = {place: _shape_of(trial.experiment) for place, trial in cells.items()}
    new = [shape for shape in dict.fromkeys(shapes.values()) if hash(shape) not in _known]
    for shape in new[:: -(-len(new) // MAX_SHAPES) or 1]:
        yield from _measure_pace(shape)
    paces = {place: _known.get(hash(shape)) for place, shape in shapes.items()}
    seconds = {place: pace.seconds_of(cells[place].epochs) for place, pace in paces.items() if pace}
    mean = sum(seconds.values()) / max(len(seconds), 1)
    return {place: seconds.get(place, mean) for place in cells}


def correct(taken: Iterable[tuple[float, float]]) -> float:
    """By what estimates are to be multiplied, from pairs of seconds: what trials took, and what had been
    estimated. The middle of them counts, since those that come first to a worker take long. 1 without any."""
    ratios = [took / estimated for took, estimated in taken if estimated > 0]
    return median(ratios) if ratios else 1.0


def estimate_left(seconds: Sequence[float], n_left: int, n_workers: int = 1) -> float:
    """About how many seconds the trials that are left will take, from those that each has taken so far, at
    least one; the latest hundred count."""
    latest = seconds[-100:]
    return sum(latest) / len(latest) * n_left / n_workers


def describe_seconds(seconds: float) -> str:
    """A time in words, no finer than an estimate is: "about 20 s" or "about 3 min"."""
    if seconds < 10:
        return fill(words.SECONDS, n=max(round(seconds), 1))
    if seconds < 90:
        return fill(words.SECONDS, n=5 * round(seconds / 5))
    if seconds < 90 * 60:
        return fill(words.MINUTES, n=seconds / 60)
    return fill(words.HOURS, n=seconds / 3600)


def _shape_of(experiment: Experiment) -> Experiment:
    """The experiment with the defaults of all that makes no difference to the time."""
    plain = Experiment()
    return replace(experiment, **{name: getattr(plain, name) for name in TIMELESS})


def _measure_pace(shape: Experiment) -> Generator[None, None, None]:
    """Keep the pace of a shape: the least of a few probes, each in a turn of its own, after an epoch to warm
    up, since nothing makes one shorter than it is."""
    try:
        Run(shape)  # the first reads files, and none after it
        begun = time.thread_time()
        run = Run(shape)
        start = time.thread_time() - begun
    except Exception:
        _keep(shape, None)
        return
    begun = time.thread_time()
    run.epoch()
    least, steps_an_epoch = time.thread_time() - begun, max(run.steps, 1)
    yield
    for _ in range(N_PROBES):
        steps, begun = run.steps, time.thread_time()
        epochs = max(round(PROBE_SECONDS / max(least, 1e-6)), 1)
        run.advance(epochs=epochs, seconds=MAX_PROBE_SECONDS)  # may end in the middle of one
        took = time.thread_time() - begun
        if run.steps > steps:
            least = min(least, took * steps_an_epoch / (run.steps - steps))
        yield
    _keep(shape, Pace(start, least))


def _keep(shape: Experiment, pace: Pace | None) -> None:
    _known[hash(shape)] = pace
    while len(_known) > MAX_KNOWN:
        _known.popitem(last=False)

"""The estimate: how long a sweep will take, before it starts and while it is under way."""

import time
from collections.abc import Collection, Iterator, Sequence

from mlpviz.sweeps.sweep import Sweep
from mlpviz.sweeps.trial import Trial
from mlpviz.training.run import Run

MAX_TRIED = 4  # trials, of cells evenly spread
TRY_SECONDS = 0.1  # of training each
START_SECONDS = 1.0  # that workers take to be there


def estimate_seconds(sweep: Sweep, n_workers: int = 1, skip: Sequence[int] | frozenset[int] = ()) -> float:
    """About how many seconds the trials of a sweep but those to skip, by number, will take on so many
    workers, found by training a few of its cells for a moment; that takes half a second."""
    trials = [trial for trial in sweep.trials if trial.number not in skip]
    if not trials:
        return 0.0
    estimates = list(filter(None, estimate_trials(trials)))
    mean = sum(estimates) / max(len(estimates), 1)
    start = START_SECONDS if n_workers > 1 else 0.0
    return start + mean * -(-len(trials) // n_workers)


def estimate_trials(trials: Collection[Trial]) -> Iterator[float | None]:
    """About how many seconds each of a few of the trials will take, of cells evenly spread: one is trained
    for a moment for each number that is asked for. None for one that cannot be trained."""
    cells = {trial.place: trial for trial in trials}
    places = sorted(cells)
    for place in places[:: -(-len(places) // MAX_TRIED) or 1]:
        yield _estimate_trial(cells[place])


def estimate_left(seconds: Sequence[float], n_left: int, n_workers: int = 1) -> float:
    """About how many seconds the trials that are left will take, from those that each has taken so far, at
    least one; the latest hundred count."""
    latest = seconds[-100:]
    return sum(latest) / len(latest) * n_left / n_workers


def describe_seconds(seconds: float) -> str:
    """A time in words, such as "about 20 s" or "about 3 min"."""
    if seconds < 1:
        return "about 1 s"
    if seconds < 90:
        return f"about {seconds:.0f} s"
    if seconds < 90 * 60:
        return f"about {seconds / 60:.0f} min"
    return f"about {seconds / 3600:.1f} h"


def _estimate_trial(trial: Trial) -> float | None:
    """The seconds that a trial will take: its start, and its epochs at the pace of the first few. None if it
    cannot be trained, which it will say itself when it is its turn."""
    start = time.perf_counter()
    try:
        run = Run(trial.experiment)
    except Exception:
        return None
    run.epoch()  # of which the first passes are slow
    begun = time.perf_counter()
    steps = run.steps
    run.advance(epochs=trial.epochs, seconds=TRY_SECONDS)
    epochs = (run.steps - steps) / max(steps, 1)  # may end in the middle of one
    if run.diverged or epochs == 0:
        return time.perf_counter() - start
    return begun - start + (time.perf_counter() - begun) / epochs * trial.epochs

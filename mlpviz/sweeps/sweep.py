"""The sweep: many trainings that differ in a few settings, each tried from several starts.

Every combination of the values of the axes is a cell, and every cell is tried with every seed. A trial is a
run like any other, so its result is the same wherever it is computed, and its link opens that very run.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mlpviz.network.validation import check_choice
from mlpviz.sweeps.axes import MAX_TRIALS, choose_experiment, list_cells, read_axes, read_seeds
from mlpviz.sweeps.dispatch import Dispatch, Outcome
from mlpviz.sweeps.pools import Here, Pool, Processes
from mlpviz.sweeps.results import Results
from mlpviz.sweeps.trial import Trial
from mlpviz.training.claims import NAMES
from mlpviz.training.experiment import Experiment
from mlpviz.training.values import read_whole_number

SURFACE_CELLS = 40


class Sweep:
    """Trials of an experiment in every combination of the values of `axes`, a dict of settings to lists of
    values such as {"learning_rate": [0.02, 0.2], "hidden_layer_sizes": [(5,), (6, 3)]}.

    seeds: a number n for 0 … n − 1, or a list, or None for the experiment's own alone. streams: which of
    "data", "weight" and "batch" they start; by default the weights, so that data and batches are the same.
    epochs: how long each trial trains. surface_cells: how fine the pictures of the results are, 0 for none.
    measures: names of what else is measured at the end of each (`mlpviz.training.claims.NAMES`).

    `trials` are in the order they are begun, all cells with one seed and then with the next, so that every
    cell has something to show soon. Raises ValueError, naming the parameter, the rule and the value.
    """

    def __init__(
        self,
        experiment: Experiment,
        axes: Mapping[str, Sequence[Any]] | None = None,
        *,
        seeds: int | Iterable[int] | None = None,
        epochs: int = 100,
        streams: Sequence[str] = ("weight",),
        surface_cells: int = SURFACE_CELLS,
        measures: Sequence[str] = (),
    ) -> None:
        self.experiment = experiment
        self.axes = read_axes(axes or {})
        self.seeds = read_seeds(seeds, streams, self.axes)
        self.epochs = read_whole_number("epochs", epochs, 1)
        self.cells = list_cells(self.axes)
        surface_cells = read_whole_number("surface_cells", surface_cells, 0, 200)
        n_trials = len(self.cells) * len(self.seeds)
        if n_trials > MAX_TRIALS:
            raise ValueError(f"axes and seeds must make at most {MAX_TRIALS} trials, got {n_trials}")
        self.trials: list[Trial] = []
        experiments = [choose_experiment(experiment, cell) for cell in self.cells]
        for seed in self.seeds:
            for place, cell in enumerate(self.cells):
                chosen = experiments[place]
                if seed is not None:
                    seeded: dict[str, Any] = {f"{stream}_seed": seed for stream in streams}
                    chosen = replace(chosen, **seeded)
                told = chosen.weight_seed if seed is None else seed
                number = len(self.trials)
                what = (
                    self.epochs,
                    surface_cells,
                    tuple(check_choice("measures", n, NAMES) for n in measures),
                )
                self.trials.append(Trial(number, place, cell, told, chosen, *what))
        self._dispatch: Dispatch | None = None

    def __len__(self) -> int:
        """How many trials there are."""
        return len(self.trials)

    def stream(
        self,
        *,
        n_jobs: int | None = None,
        dask: str | None = None,
        pool: Pool | None = None,
        skip: Collection[int] = (),
    ) -> Iterator[Outcome]:
        """Results as they finish, in any order, and a Failure for a trial that has none. Nothing is begun
        before the first is asked for.

        n_jobs: how many processes of this machine, 1 for this very process, by default one for each core.
        dask: the address of a scheduler, to compute on its workers instead. pool: where else to compute,
        which stays open. skip: numbers of trials to leave out. Raises ValueError for another n_jobs,
        ConnectionError if the scheduler is not there, or no longer, and ImportError without Dask.
        """
        chosen = open_pool(n_jobs, dask) if pool is None else pool
        self._dispatch = Dispatch((trial for trial in self.trials if trial.number not in skip), chosen)
        return _close_after(self._dispatch, chosen if pool is None else None)

    def run(
        self,
        *,
        n_jobs: int | None = None,
        dask: str | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> Results:
        """The Results of all trials; if it is cancelled, of those that had finished. n_jobs and dask: see
        `stream`. progress(n_done, n_trials) is called after each."""
        outcomes = []
        for outcome in self.stream(n_jobs=n_jobs, dask=dask):
            outcomes.append(outcome)
            if progress is not None:
                progress(len(outcomes), len(self))
        return Results(self.axes, self.cells, outcomes)

    def cancel(self) -> None:
        """End the `stream` or `run` that is under way, from another thread or from within; the results that
        it has given stay. Nothing if there is none."""
        if self._dispatch is not None:
            self._dispatch.cancel()

    def __repr__(self) -> str:
        axes = " × ".join(f"{len(values)} {name}" for name, values in self.axes.items()) or "one cell"
        counts = ((len(self.seeds), "seed"), (self.epochs, "epoch"), (len(self), "trial"))
        seeds, epochs, trials = (f"{n} {name}{'s' if n != 1 else ''}" for n, name in counts)
        return f"Sweep({axes}, {seeds}, {epochs}: {trials})"


def _close_after(dispatch: Dispatch, pool: Pool | None) -> Iterator[Outcome]:
    """The outcomes of a dispatch; then the pool, if there is one to close, is closed."""
    try:
        yield from dispatch
    finally:
        if pool is not None:
            pool.close()


def open_pool(n_jobs: int | None = None, dask: str | None = None) -> Pool:
    """The Pool that `Sweep.stream` computes on."""
    if dask is not None:
        from mlpviz.sweeps.pools.cluster import Cluster  # here, as Dask is optional and slow to import

        return Cluster(dask)
    pool = Processes(n_jobs)
    return Here() if pool.n_workers == 1 else pool

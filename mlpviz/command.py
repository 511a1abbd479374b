"""The command: `python -m mlpviz sweep LINK --learning-rate 0.01,0.1 --seeds 10 --out results.csv`.

It reads a link of the playground as its experiment, and writes results as they come, so that a sweep that is
interrupted goes on from there when the same command is given again. What went wrong is said in words, and
by the code it ends with: 0 all is done, 1 trials failed or the workers were lost, 2 the command cannot be
obeyed, 130 it was interrupted.
"""

import argparse
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl

from mlpviz.sweeps import Failure, Sweep
from mlpviz.sweeps.axes import describe_cell
from mlpviz.sweeps.estimate import describe_seconds, estimate_left, estimate_seconds
from mlpviz.sweeps.journal import Journal
from mlpviz.sweeps.pools.processes import kill_processes
from mlpviz.sweeps.sweep import open_pool
from mlpviz.training.experiment import TWO_OUTPUTS, Experiment
from mlpviz.training.settings import SETTINGS

DONE, FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130
NOT_AXES = ("own", "table", "rule")  # whose texts may hold commas, or a whole data set
NOT_OF_THE_EXPERIMENT = ("hide", "embed")  # entries of a link that are the page's
BAR_CELLS = 24


def main(arguments: Sequence[str] | None = None) -> int:
    """Obey a command line, by default that of this process, and return its exit code."""
    asked = make_parser().parse_args(arguments)
    try:
        with _interrupted_by_sigterm():
            return int(asked.obey(asked))
    except (ValueError, OSError, ImportError) as error:
        words = str(error)
        if isinstance(error, OSError) and error.filename is not None:
            words = f"{asked.out} cannot be written: {error.strerror}"
        print(f"mlpviz {asked.command}: {words}", file=sys.stderr)
        return FAILED if isinstance(error, ConnectionError) else REFUSED


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; each puts its function into `obey`."""
    parser = argparse.ArgumentParser(prog="mlpviz", description="The MLP playground, from the command line.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    sweep = commands.add_parser(
        "sweep",
        help="train an experiment in every combination of some settings, from several starts",
        description="Train the experiment of a link in every combination of the values given, separated by "
        "commas, and write a table of results. The same command goes on from what the file has.",
    )
    sweep.set_defaults(obey=sweep_link)
    sweep.add_argument("link", metavar="LINK", help="of a playground, or its part from the ? on")
    sweep.add_argument("--out", required=True, metavar="FILE", help="the table: .csv, or .jsonl with curves")
    sweep.add_argument("--seeds", metavar="N", help="starts of each cell: a number, or seeds such as 3,7,8,")
    sweep.add_argument("--epochs", type=int, default=100, metavar="N", help="of each trial (100)")
    where = sweep.add_mutually_exclusive_group()
    where.add_argument("--n-jobs", type=int, metavar="N", help="processes (one for each core)")
    where.add_argument("--dask", metavar="ADDRESS", help="of a scheduler, such as tcp://10.0.0.5:8786")
    settings = sweep.add_argument_group("settings to vary")
    for name, setting in SETTINGS.items():
        if name not in NOT_AXES:
            option = "--" + name.replace("_", "-")
            settings.add_argument(option, dest=f"axis_{name}", metavar="VALUES", help=setting.kind)
    return parser


def sweep_link(asked: argparse.Namespace) -> int:
    """Obey `mlpviz sweep`. Raises ValueError, OSError or ImportError, in words, for what cannot be obeyed,
    and ConnectionError if the cluster is not there, or no longer."""
    experiment, address = read_experiment(asked.link)
    axes = {
        name.removeprefix("axis_"): read_values(name.removeprefix("axis_"), text)
        for name, text in vars(asked).items()
        if name.startswith("axis_") and text is not None
    }
    seeds = None if asked.seeds is None else read_seeds(asked.seeds)
    sweep = Sweep(experiment, axes, seeds=seeds, epochs=asked.epochs, surface_cells=0)
    pool = open_pool(asked.n_jobs, asked.dask)
    journal = Journal(asked.out, sweep, address)
    failures: list[Failure] = []
    interrupted = False
    try:
        _say(f"{sweep}, about to be written to {asked.out}")
        if journal.done:
            _say(f"{len(journal.done)} of them are there already")
        left = estimate_seconds(sweep, pool.n_workers, journal.done)
        bar = _Bar(len(sweep), len(journal.done), pool.n_workers)
        bar.show(left)
        for outcome in sweep.stream(pool=pool, skip=journal.done):
            if isinstance(outcome, Failure):
                failures.append(outcome)
                bar.count(None)
            else:
                journal.add(outcome)
                bar.count(outcome.seconds)
    except KeyboardInterrupt:
        interrupted = True
        kill_processes()
    finally:
        journal.close()
        pool.close()
    if interrupted:
        _say(f"\nInterrupted. {asked.out} keeps what is done; the same command goes on from there.")
        return INTERRUPTED
    for failure in failures:
        trial = failure.trial
        _say(f"failed: {describe_cell(trial.cell)}, seed {trial.seed}: {failure.reason}")
    return FAILED if failures else DONE


def read_experiment(link: str) -> tuple[Experiment, str]:
    """(experiment, address of the playground) of a link, or of its part from the ? on, which has no address.
    Raises ValueError for entries that are unknown or broken; what an older link meant otherwise is said."""
    address, _, query = link.rpartition("?")
    if "?" not in link and "://" in link:
        address, query = link, ""  # of the default experiment
    entries = dict(parse_qsl(query, keep_blank_values=True))
    entries = {name: text for name, text in entries.items() if not name.startswith(NOT_OF_THE_EXPERIMENT)}
    if query and not entries:
        raise ValueError(f"LINK must be a link of a playground, got {link}")
    experiment, problems = Experiment.from_query(entries)
    if TWO_OUTPUTS in problems:
        problems.remove(TWO_OUTPUTS)
        _say(TWO_OUTPUTS)
    if problems:
        raise ValueError(f"LINK cannot be read: {'; '.join(problems)}")
    return experiment, address


def read_values(name: str, text: str) -> list[Any]:
    """The values of an axis from a text such as "0.01,0.1". Raises ValueError, naming setting, rule and text,
    for one that stands for nothing."""
    return [SETTINGS[name].from_text(part.strip()) for part in text.split(",")]


def read_seeds(text: str) -> int | list[int]:
    """A number of seeds from "10", or seeds from "3,7", or from "3," for one of them. Raises ValueError."""
    parts = [part.strip() for part in text.split(",")]
    try:
        numbers = [int(part) for part in parts if part]
    except ValueError:
        raise ValueError(f"seeds must be whole numbers separated by commas, got {text!r}") from None
    return numbers[0] if len(parts) == 1 and numbers else numbers


class _Bar:
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


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@contextmanager
def _interrupted_by_sigterm() -> Iterator[None]:
    """Within, a request to end is as good as a keyboard interrupt."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread can be told of it
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

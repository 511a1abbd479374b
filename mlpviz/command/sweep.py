"""`mlpviz sweep LINK --learning-rate 0.01,0.1 --seeds 10 --out results.csv`.

It reads a link of the playground as its experiment, and writes results as they come, so that a sweep that is
interrupted goes on from there when the same command is given again.
"""

import argparse
from typing import Any

from mlpviz.command.exits import DONE, FAILED, INTERRUPTED, TERMINATED, Terminated
from mlpviz.command.link import add_link, read_experiment, say
from mlpviz.command.progress import Bar
from mlpviz.sweeps import Failure, Sweep
from mlpviz.sweeps.axes import describe_cell
from mlpviz.sweeps.estimate import estimate_seconds
from mlpviz.sweeps.journal import Journal
from mlpviz.sweeps.pools.processes import kill_processes
from mlpviz.sweeps.sweep import open_pool
from mlpviz.training.settings import SETTINGS

NOT_AXES = ("own", "table", "rule")  # whose texts may hold commas, or a whole data set


def add_to(commands: Any) -> None:
    """Add the subcommand to those of a parser."""
    parser = commands.add_parser(
        "sweep",
        help="train an experiment in every combination of some settings, from several starts",
        description="Train the experiment of a link in every combination of the values given, separated by "
        "commas, and write a table of results. The same command goes on from what the file has.",
    )
    parser.set_defaults(obey=sweep_link)
    add_link(parser)
    parser.add_argument("--out", required=True, metavar="FILE", help="the table: .csv, or .jsonl with curves")
    parser.add_argument("--seeds", metavar="N", help="starts of each cell: a number, or seeds such as 3,7,8,")
    parser.add_argument("--epochs", type=int, default=100, metavar="N", help="of each trial (100)")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--n-jobs", type=int, metavar="N", help="processes (one for each core)")
    where.add_argument("--dask", metavar="ADDRESS", help="of a scheduler, such as tcp://10.0.0.5:8786")
    settings = parser.add_argument_group("settings to vary")
    for name, setting in SETTINGS.items():
        if name not in NOT_AXES:
            option = "--" + name.replace("_", "-")
            settings.add_argument(option, dest=f"axis_{name}", metavar="VALUES", help=setting.kind)


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
    interrupted: int | None = None
    try:
        say(f"{sweep}, about to be written to {asked.out}")
        if journal.done:
            say(f"{len(journal.done)} of them are there already")
        left = estimate_seconds(sweep, pool.n_workers, journal.done)
        bar = Bar(len(sweep), len(journal.done), pool.n_workers)
        bar.show(left)
        for outcome in sweep.stream(pool=pool, skip=journal.done):
            if isinstance(outcome, Failure):
                failures.append(outcome)
                bar.count(None)
            else:
                journal.add(outcome)
                bar.count(outcome.seconds)
    except KeyboardInterrupt as error:
        interrupted = TERMINATED if isinstance(error, Terminated) else INTERRUPTED
        kill_processes()
    finally:
        journal.close()
        pool.close()
    if interrupted is not None:
        say(f"\nInterrupted. {asked.out} keeps what is done; the same command goes on from there.")
        return interrupted
    for failure in failures:
        trial = failure.trial
        say(f"failed: {describe_cell(trial.cell)}, seed {trial.seed}: {failure.reason}")
    return FAILED if failures else DONE


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

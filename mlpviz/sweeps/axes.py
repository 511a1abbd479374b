"""The axes of a sweep: the settings that vary, the values each takes, and every combination of them.

What a value may be stands in `SETTINGS`, as for a single experiment; here it is told which combination is
refused, and what an experiment needs changed beside it (see `Experiment.completed`).
"""

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mlpviz.training.experiment import STREAMS, Experiment
from mlpviz.training.settings import SETTINGS
from mlpviz.training.values import read_whole_number, shorten

Axes = dict[str, tuple[Any, ...]]
Cell = dict[str, Any]  # a value for each axis
MAX_CELLS = 10_000
MAX_TRIALS = 100_000


def read_axes(axes: Mapping[str, Sequence[Any]]) -> Axes:
    """Axes as a caller gives them, values coerced by `SETTINGS`. Raises ValueError, naming the parameter, the
    rule and the value, for what is no setting, an axis without values or with one of them twice, a value that
    is not allowed, and for too many cells."""
    read: Axes = {}
    for name, values in axes.items():
        if name not in SETTINGS:
            raise ValueError(f"axes must be named by settings such as learning_rate, got {shorten(name)}")
        if not isinstance(values, Iterable) or isinstance(values, str | bytes | Mapping):
            raise ValueError(f"the axis {name} must be a list of values, got {shorten(values)}")
        read[name] = tuple(SETTINGS[name].coerce(value) for value in values)
        if not read[name]:
            raise ValueError(f"the axis {name} must have at least one value, got none")
        for value in read[name]:
            if read[name].count(value) > 1:
                raise ValueError(f"the axis {name} must have each value once, got {shorten(value)} twice")
    n_cells = math.prod(len(values) for values in read.values())
    if n_cells > MAX_CELLS:
        raise ValueError(f"axes must make at most {MAX_CELLS} cells, got {n_cells}")
    return read


def list_cells(axes: Axes) -> list[Cell]:
    """Every combination of the values, the last axis varying fastest; of no axes one cell, which changes
    nothing."""
    return [dict(zip(axes, values, strict=True)) for values in itertools.product(*axes.values())]


def choose_experiment(experiment: Experiment, cell: Cell) -> Experiment:
    """The experiment with the settings of a cell. Raises ValueError, naming the cell, if they are not allowed
    together."""
    try:
        return replace(experiment, **experiment.completed(cell))
    except ValueError as error:
        raise ValueError(f"{error} (in the cell {describe_cell(cell)})") from None


def describe_cell(cell: Mapping[str, Any]) -> str:
    """A cell in words, such as "learning_rate 0.1, hidden_layer_sizes 8+8"."""
    texts = (f"{name} {write_value(name, value)}" for name, value in cell.items())
    return ", ".join(texts) or "of the experiment as it is"


def write_value(name: str, value: Any) -> Any:
    """A value as a table has it: numbers as they are, what has several parts as text. Sizes are joined by +,
    since a spreadsheet takes 8-8 for a day in August."""
    if isinstance(value, int | float | str):
        return value
    text = SETTINGS[name].to_text(value)
    return text.replace("-", "+") if name == "hidden_layer_sizes" else text


def read_seeds(
    seeds: int | Iterable[int] | None, streams: Sequence[str], axes: Axes
) -> tuple[int | None, ...]:
    """The seeds of a sweep: a number n means 0 … n − 1, None the experiment's own alone. Raises ValueError,
    naming the parameter, the rule and the value, for what is no seed, for a seed twice, for streams that
    there are not, and where an axis is a seed that the seeds are to set."""
    for stream in streams:
        if stream not in STREAMS:
            raise ValueError(f"streams must be among {', '.join(STREAMS)}, got {shorten(stream)}")
    if seeds is None:
        return (None,)
    if not streams:
        raise ValueError("streams must name at least one of the seeds, got none")
    for stream in streams:
        if f"{stream}_seed" in axes:
            raise ValueError(f"seeds must be left out where {stream}_seed is an axis, got {shorten(seeds)}")
    if not isinstance(seeds, Iterable):
        most = int(SETTINGS["weight_seed"].maximum) + 1
        return tuple(range(read_whole_number("seeds", seeds, 1, most)))
    read = tuple(read_whole_number("seeds", seed, 0, SETTINGS["weight_seed"].maximum) for seed in seeds)
    if not read:
        raise ValueError("seeds must be at least one, got none")
    if len(set(read)) != len(read):
        raise ValueError(f"seeds must be given once each, got {shorten(list(read))}")
    return read

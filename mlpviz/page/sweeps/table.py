"""The table of a sweep's results, cell by cell, as arrays for pictures; and as files."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from mlpviz.figures.colormaps import encode_output
from mlpviz.page import words
from mlpviz.page.sweeps.axes import write_value
from mlpviz.sweeps import summarize_cell
from mlpviz.sweeps.results import make_frame, tabulate_result


@dataclass(frozen=True, eq=False)
class Grid:
    """The cells of a sweep of one or two settings: rows and columns, each (label, values as texts); the
    others [n_rows, n_columns], surfaces [n_rows, n_columns, cells, cells] as `encode_output` has them, or
    None."""

    rows: tuple
    columns: tuple
    medians: object
    n_trials: object
    n_success: object
    n_diverged: object
    surfaces: object
    n_classes: int


def summarize(results, reading):
    """A Summary for every cell."""
    options = {"measure": reading.measure, "value": reading.value, "goal": reading.goal}
    return [summarize_cell(of_cell, **options) for of_cell in results.by_cell()]


def make_grid(results, summaries, surface_cells):
    """The Grid of results. The surface of a cell is that of its typical trial."""
    axes = [
        (words.controls.LABELS[name], [write_value(name, value) for value in values])
        for name, values in results.axes.items()
    ]
    rows, columns = axes if len(axes) == 2 else (("", [""]), axes[0])
    shape = len(rows[1]), len(columns[1])
    n_classes = next((result.n_classes for result in results), 2)
    surfaces = None
    if surface_cells:
        surfaces = np.zeros((len(summaries), surface_cells, surface_cells), np.uint8)
        for place, summary in enumerate(summaries):
            if summary.typical is not None:
                surfaces[place] = encode_output(summary.typical.surface.astype(np.float32), n_classes)
        surfaces = surfaces.reshape(*shape, surface_cells, surface_cells)

    def lay(read):
        return np.array([read(summary) for summary in summaries]).reshape(shape)

    return Grid(
        rows,
        columns,
        lay(lambda summary: summary.median),
        lay(lambda summary: summary.n),
        lay(lambda summary: summary.n_success),
        lay(lambda summary: summary.n_diverged),
        surfaces,
        n_classes,
    )


def tabulate(job, results, address):
    """The table of a job's results so far, a pandas table. A row takes a millisecond, mostly for its link, so
    each is made once. address: that of this playground, to stand before the links."""
    for result in results:
        if result.trial.number not in job.rows:
            job.rows[result.trial.number] = tabulate_result(result, address)
    return make_frame(results.axes, [job.rows[result.trial.number] for result in results])


def name_cell(cell):
    """A cell in the words of the page: Hidden layers 8 + 8, Learning rate 0.1."""
    return words.phrases.LISTED.join(
        f"{words.controls.LABELS[name]} {write_value(name, value)}" for name, value in cell.items()
    )


def write_file(results, ending, address):
    """The bytes of results as a file, .csv or .jsonl. address: that of this playground."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"sweep{ending}"
        (results.to_csv if ending == ".csv" else results.to_json_lines)(path, address=address)
        return path.read_bytes()

"""The results of a sweep, as a table, a file, or cell by cell."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpviz.sweeps.axes import Axes, Cell, write_value
from mlpviz.sweeps.dispatch import Outcome
from mlpviz.sweeps.trial import Failure, Result

if TYPE_CHECKING:
    import pandas

ENCODING = "utf-8-sig"  # a byte-order mark, without which Excel takes UTF-8 for the machine's old encoding


class Results:
    """What came of a sweep: its results, in the order of the trials, and `failures`.

    axes, cells: those of the Sweep.
    """

    def __init__(self, axes: Axes, cells: list[Cell], outcomes: Iterable[Outcome] = ()) -> None:
        self.axes, self.cells = axes, cells
        ordered = sorted(outcomes, key=lambda outcome: outcome.trial.number)
        self._results = [outcome for outcome in ordered if isinstance(outcome, Result)]
        self.failures = [outcome for outcome in ordered if isinstance(outcome, Failure)]

    def __len__(self) -> int:
        return len(self._results)

    def __iter__(self) -> Iterator[Result]:
        return iter(self._results)

    def __getitem__(self, i: int) -> Result:
        return self._results[i]

    def by_cell(self) -> list[list[Result]]:
        """The results of each of the cells, a list for each, which is empty where there is none yet."""
        grouped: list[list[Result]] = [[] for _ in self.cells]
        for result in self._results:
            grouped[result.trial.place].append(result)
        return grouped

    def to_frame(self, address: str = "") -> "pandas.DataFrame":
        """A pandas table of `tabulate_result`, a row for each result. address: that of a playground, to stand
        before the links."""
        return make_frame(self.axes, [tabulate_result(result, address) for result in self])

    def to_csv(
        self, path: str | Path, *, address: str = "", separator: str = ",", decimal: str = "."
    ) -> None:
        """Write the table as a CSV file that Excel opens by a double click: UTF-8 with a byte-order mark.

        Commas, points and no "sep=" line, since that is what everything but a spreadsheet takes for CSV (RFC
        4180), pandas among them. Excel where the comma is the decimal point wants separator=";" and
        decimal=",". address: as of `to_frame`. Every digit is written.
        """
        with open(path, "w", encoding=ENCODING, newline="") as file:
            writer = csv.writer(file, delimiter=separator)
            writer.writerow(list_columns(self.axes))
            for result in self:
                writer.writerow(write_cells(tabulate_result(result, address), decimal))

    def to_json_lines(self, path: str | Path, *, address: str = "") -> None:
        """Write one JSON object a line for each result: the columns of the table, settings of several parts
        as lists, and the curve. address: as of `to_frame`."""
        with open(path, "w", encoding="utf-8") as file:
            for result in self:
                file.write(write_json(result, address) + "\n")

    def __repr__(self) -> str:
        diverged = sum(result.diverged for result in self)
        counts = f"{diverged} diverged, {len(self.failures)} failed"
        return f"Results({len(self)} of {len(self.cells)} cells, {counts})"


def list_columns(axes: Iterable[str]) -> list[str]:
    """The columns of a table of results: the settings that vary, and what is measured."""
    return [
        *axes,
        *("seed", "epochs", "train_loss", "test_loss", "best_test_loss", "best_epoch"),
        *("test_accuracy", "test_accuracy_at_best", "diverged", "diverged_epoch", "seconds", "link"),
    ]


def make_frame(axes: Axes, rows: list[dict[str, Any]]) -> "pandas.DataFrame":
    """A pandas table of rows of `tabulate_result`."""
    import pandas  # here, as it takes long to import and comes with the page

    frame = pandas.DataFrame(rows, columns=list_columns(axes))
    return frame.astype({"diverged_epoch": "Int64"})  # whole numbers, of which some are missing


def tabulate_result(result: Result, address: str = "") -> dict[str, Any]:
    """A result as a row of the table: values by column. address: to stand before the link."""
    trial = result.trial
    row = {name: write_value(name, value) for name, value in trial.cell.items()}
    row |= {"seed": trial.seed, "epochs": trial.epochs, "link": trial.link and address + trial.link}
    measured = [name for name in list_columns(()) if name not in row]
    return row | {name: getattr(result, name) for name in measured}


def write_cells(row: Mapping[str, Any], decimal: str = ".") -> list[str]:
    """A row of the table as texts, in the order of the columns; empty for None."""
    axes = [name for name in row if name not in list_columns(())]
    texts = []
    for name in list_columns(axes):
        value = row[name]
        text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
        texts.append(text.replace(".", decimal) if isinstance(value, float) else text)
    return texts


def write_json(result: Result, address: str = "") -> str:
    """A result as a line of JSON."""
    row = tabulate_result(result, address) | result.trial.cell
    curve = {name: values.tolist() for name, values in vars(result.curve).items()}
    ordered = {name: row[name] for name in list_columns(result.trial.cell)}
    return json.dumps(ordered | {"curve": curve}, allow_nan=False, default=str)

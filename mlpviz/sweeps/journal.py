"""The journal: the file that a sweep writes its results to as they come, and goes on from.

A row is written as soon as its trial is done. When the same file is opened again the trials that it has are
known by their links and epochs, whatever order they came in. A line that was cut off in the middle counts for
nothing.
"""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

from mlpviz.sweeps.results import ENCODING, list_columns, tabulate_result, write_cells, write_json
from mlpviz.sweeps.sweep import Sweep
from mlpviz.sweeps.trial import Result

FORMATS = (".csv", ".jsonl")
Key = tuple[str, str]  # the query of a link, and epochs


class Journal:
    """The results of a sweep in a file, .csv as `Results.to_csv` writes it or .jsonl as `to_json_lines`.
    address: that of a playground, to stand before the links.

    `done` are the numbers of the trials whose results it has. Raises ValueError, naming what is wrong, for
    another ending and for a file that holds something else, and OSError if it cannot be written.
    """

    def __init__(self, path: str | Path, sweep: Sweep, address: str = "") -> None:
        self.path, self.address = Path(path), address
        if self.path.suffix not in FORMATS:
            raise ValueError(f"out must end in {' or '.join(FORMATS)}, got {self.path.name}")
        self._is_csv = self.path.suffix == ".csv"
        self._columns = list_columns(sweep.axes)
        self._lines = self._read()
        self._order = {make_key(trial.link, trial.epochs): trial.number for trial in sweep.trials}
        self.done = frozenset(self._order[key] for key in self._lines if key in self._order)
        self._write()
        self._file = open(self.path, "a", encoding="utf-8", newline="")  # noqa: SIM115  closed by `close`

    def add(self, result: Result) -> None:
        """Write a result."""
        line = self._write_line(result)
        self._lines[make_key(result.link, result.trial.epochs)] = line
        self._file.write(line)
        self._file.flush()

    def close(self) -> None:
        """Put the rows into the order of the trials; those of other trials, which the file had, come last."""
        self._file.close()
        self._write()

    def _write_line(self, result: Result) -> str:
        if not self._is_csv:
            return write_json(result, self.address) + "\n"
        return write_row(write_cells(tabulate_result(result, self.address)))

    def _write(self) -> None:
        """The whole file, in order, in place of what there was."""
        last = len(self._order)
        ordered = sorted(self._lines, key=lambda key: self._order.get(key, last))
        encoding = ENCODING if self._is_csv else "utf-8"
        beside = self.path.with_name(self.path.name + ".part")
        with open(beside, "w", encoding=encoding, newline="") as file:
            if self._is_csv:
                file.write(write_row(self._columns))
            file.writelines(self._lines[key] for key in ordered)
        os.replace(beside, self.path)

    def _read(self) -> dict[Key, str]:
        """The lines that the file has, by their keys."""
        try:
            text = self.path.read_text(encoding=ENCODING)
        except FileNotFoundError:
            return {}
        except UnicodeDecodeError:
            raise ValueError(f"{self.path} must be a file of this sweep, got something else") from None
        whole = text[: text.rfind("\n") + 1]
        return self._read_csv(whole) if self._is_csv else self._read_json(whole)

    def _read_csv(self, text: str) -> dict[Key, str]:
        rows = list(csv.reader(io.StringIO(text, newline="")))
        if rows and rows[0] != self._columns:
            raise ValueError(
                f"{self.path} must have the columns of this sweep, {', '.join(self._columns)}, "
                f"got {', '.join(rows[0])}: name another file"
            )
        whole = [row for row in rows[1:] if len(row) == len(self._columns)]
        link, epochs = self._columns.index("link"), self._columns.index("epochs")
        return {make_key(row[link], row[epochs]): write_row(row) for row in whole}

    def _read_json(self, text: str) -> dict[Key, str]:
        lines = {}
        for line in text.splitlines():
            try:
                row = json.loads(line)
            except ValueError:
                continue  # cut off
            if not isinstance(row, dict) or [*row] != [*self._columns, "curve"]:
                raise ValueError(f"{self.path} must have the columns of this sweep: name another file")
            lines[make_key(row["link"], row["epochs"])] = line + "\n"
        return lines


def make_key(link: str, epochs: Any) -> Key:
    """What tells a trial from all others, wherever the playground is."""
    return link.rpartition("?")[2], str(epochs)


def write_row(texts: list[str]) -> str:
    """Texts as a line of CSV."""
    file = io.StringIO(newline="")
    csv.writer(file).writerow(texts)
    return file.getvalue()

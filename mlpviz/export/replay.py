"""The replay of a run: one HTML file with its surfaces, losses and a time line, which needs no server, no
network and no other file."""

import base64
import json
import math
import re
from collections.abc import Generator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Self

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import Plane
from mlpviz.export import words
from mlpviz.export.filled_page import fill_page, link_to_page, read_asset
from mlpviz.export.wording import PLAIN, Wording
from mlpviz.figures._loss_axes import name_loss
from mlpviz.language import decimal_sign, fill, write_number
from mlpviz.network.arrays import Array
from mlpviz.training.run import Run

CELLS = 48  # along an edge of the surface
MAX_POINTS = 400  # drawn, the first
MAX_BYTES = 3_000_000
COLUMNS = ("epoch", "train_loss", "test_loss", "test_accuracy")
SCRIPTS = ("parts/bytes.js", "replay/replay.js")  # in the order in which they need each other
HEIGHT = 620  # pixels in a notebook


@dataclass(frozen=True)
class Replay:
    """A replay as a notebook shows it: the last line of a cell, `mlpviz.watch(run)`, is enough. html: the
    text of the file."""

    html: str

    @classmethod
    def of(cls, run: Run, *, link: str = "") -> Self:
        """The replay of what a run has trained so far."""
        return cls(write_replay(run, link=link))

    def save(self, path: str | Path) -> None:
        """Write the file. Raises OSError if it cannot be written."""
        Path(path).write_text(self.html, encoding="utf-8")

    def _repr_html_(self) -> str:
        """In a frame of its own, so that notebook and replay leave each other alone."""
        style = f"width: 100%; height: {HEIGHT}px; border: 0"
        return f'<iframe sandbox="allow-scripts" style="{style}" srcdoc="{escape(self.html)}"></iframe>'

    def __repr__(self) -> str:
        return f"Replay({len(self.html) / 1e6:.1f} MB of HTML)"


def write_replay(run: Run, *, link: str = "", wording: Wording = PLAIN) -> str:
    """The HTML text of the replay of a run, of as many epochs as its history has.

    link: the address of the run in the page, to be pressed. wording: how things are called. It takes about
    3 KB for each of at most 400 epochs.
    """
    steps = compose_replay(run, link=link, wording=wording)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return str(end.value)


def compose_replay(run: Run, *, link: str = "", wording: Wording = PLAIN) -> Generator[None, None, str]:
    """As `write_replay`, a little at a time: it yields after every epoch, and returns the text. What the run
    trains meanwhile is not in it."""
    history = run.history
    epochs, rows = history.epochs, {name: _without_nan(history[name].tolist()) for name in COLUMNS}
    parameters = [history.checkpoint_at(epoch).parameters for epoch in epochs]
    plane, surfaces = Plane(run, CELLS), []
    for one in parameters:
        plane.evaluate(one)
        surfaces.append(figures.encode_output(plane.output(), run.n_classes))
        yield
    recorded = {
        **rows,
        "percent": run.n_classes > 0,
        "cells": CELLS,
        "surfaces": _to_base64(np.array(surfaces)),
        "luts": {
            theme: _to_base64(figures.output_lut(run.n_classes, palette))
            for theme, palette in figures.PALETTES.items()
        },
        "points": list_points(run),
        "words": words.PLAYER,
        "signs": {"decimal": decimal_sign(), "percent": write_number(0.0, ".0%").removeprefix("0")},
    }
    return _fill_in(run, recorded, link, wording)


def _without_nan(values: list[float]) -> list[float | None]:
    """For JSON; a run that has no test part has no losses of it."""
    return [value if math.isfinite(value) else None for value in values]


def list_points(run: Run) -> list[tuple[float, float, str]]:
    """Training points as they are drawn: x1, x2 and #rrggbb, the first 400."""
    X, y = run.X_train[:MAX_POINTS], run.y_train[:MAX_POINTS]
    values = y if run.n_classes else y / (np.abs(run.y_train).max() or 1.0)
    colours = figures.point_colours(values, run.task)
    places = run.projection.to_plane(X).round(2).tolist()
    return [(x1, x2, colour) for (x1, x2), colour in zip(places, colours, strict=True)]


def name_samples(run: Run) -> str:
    """What the points of a picture are, in words."""
    if run.images or run.samples.columns:
        return fill(words.IN_PLANE, samples=words.SAMPLES["images" if run.images else "rows"])
    return str(words.SAMPLES["points"])


def _fill_in(run: Run, recorded: dict[str, Any], link: str, wording: Wording) -> str:
    """The page with everything in it."""
    optimizer, rate = run.experiment.optimizer, run.experiment.learning_rate
    about = fill(words.ABOUT, network=repr(run.mlp), optimizer=optimizer, rate=rate)
    title = fill(words.REPLAY_TITLE, data=wording.name_data(run), first=recorded["epoch"][0], last=run.epochs)
    about = ". ".join(filter(None, [escape(about), link_to_page(link)]))
    parts = {
        "title": escape(title),
        "about": about,
        "surface": escape(fill(words.SURFACE, samples=name_samples(run))),
        "score": escape(words.TEST_SCORES["accuracy" if run.n_classes else "r2"]),
        "loss": escape(name_loss(run.loss.label)),
        "script": "\n".join(_without_modules(read_asset(name)) for name in SCRIPTS),
        "data": json.dumps(recorded, allow_nan=False).replace("<", "\\u003c"),
    }
    return fill_page("replay.html", parts)


def _without_modules(script: str) -> str:
    """A script without its imports and exports, to stand in one with those that it imports."""
    return re.sub(r"^export ", "", re.sub(r"^import .*\n", "", script, flags=re.M), flags=re.M)


def _to_base64(array: Array | Any) -> str:
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode("ascii")

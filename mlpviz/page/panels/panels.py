"""Panels: the pictures below the curves, made only while one looks at them.

Each is a function of the panels' state that returns what the browser shows, JSON-ready: Plotly figures by
name, and words. `PANELS` is their table.
"""

import time

import numpy as np

from mlpviz.diagnostics.distributions import KINDS
from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.live.descriptions import MOST_IMAGES
from mlpviz.page.panels.drawing import Drawing
from mlpviz.page.panels.image_panels import IMAGE_PANELS, parts_of
from mlpviz.page.panels.run_panels import RUN_PANELS, SPANS
from mlpviz.page.panels.sample import check_of, fitting, sample

PANEL_SECONDS = {"draw": 0.1, "filters": 0.2}  # between two, while the network trains
OTHERS_SECONDS = 0.5
SHARE = 0.2  # of the time, at most, while the network trains
PANELS = {**RUN_PANELS, "sample": sample, **IMAGE_PANELS}


class Panels:
    """Which panel of a live view is open, what the visitor chose in it, and when it was made last."""

    def __init__(self, view):
        self.view = view
        self.name = None  # of the open one, in `PANELS`
        self.kind = "weights"  # of the numbers whose spread the microscope shows
        self.span = "step"  # over which the panel of changes compares
        self.layer, self.axes = 1, None  # of the hidden space; axes are two units, or None for components
        self.picks = 0  # how often a sample was picked
        self.part = "test"  # of the images in the table of confusions
        self.drawing = Drawing()
        self.climbed = (None, 0)  # (layer, unit) whose favourite image is sought; None: the output layer

    def forget(self):
        """Another run: nothing picked in the last one means anything."""
        if self.name not in self.available():
            self.name = None
        self.picked = ("test" if self.run.images else "train", 0)  # whose rows, and which
        self.cell = None  # (true, predicted) of the table of confusions, or None for the worst mistakes
        self.weight = None  # (layer, input, unit) whose gradient is written out
        self.check = None  # that gradient by finite differences, as long as the weights stay
        self.known_quantiles = {}
        self.hurry()

    @property
    def run(self):
        return self.view.run

    def available(self):
        """The names of the panels there are for this run."""
        return [name for name in PANELS if name not in IMAGE_PANELS or self.run.images]

    @property
    def mlp(self):
        """The network that is shown: the run's own, or, looking back, a copy as it was."""
        if self.view.past is None:
            return self.run.mlp
        mlp = self.run.mlp.astype(self.run.mlp.dtype)
        mlp.parameters[...] = self.run.history.checkpoint_at(self.view.past).parameters
        return mlp

    @property
    def learning_rate(self):
        """The one in use then."""
        if self.view.past is None:
            return self.run.learning_rate
        return self.run.history.row_at(self.view.past)["learning_rate"]

    # What the visitor does

    def open(self, name, **options):
        """Open a panel, or none, with what is chosen in it: see the panel's line in `CHOOSERS`. Raises
        ValueError if there is no such thing."""
        if name is not None:
            check_choice("panel", name, self.available())
        if name in CHOOSERS:
            CHOOSERS[name](self, options)
        self.name = name
        self.hurry()

    def pick(self, at, reach, test):
        """Pick the point nearest to `at` [2] for the one-sample panel, and open that, unless none is within
        reach or a link hides that panel; test: whether test points are shown."""
        if self.run.images:
            shown = {"test": self.run.projection.to_plane(self.run.X_test[:MOST_IMAGES])}
        else:
            shown = {"train": self.run.X_train, **({"test": self.run.X_test} if test else {})}
        distances = {name: np.hypot(*(X - np.asarray(at)).T) for name, X in shown.items()}
        name = min(distances, key=lambda name: distances[name].min())
        if distances[name].min() <= reach:
            self._open_sample(name, int(distances[name].argmin()))

    def pick_image(self, part, row):
        """The same for an image by its part of the data and its row there."""
        self._require_images()
        check_choice("part", part, parts_of(self.run))
        n = len(parts_of(self.run)[part][1])
        if not 0 <= row < n:
            raise ValueError(f"row must be between 0 and {n - 1}, got {row}")
        self._open_sample(part, row)

    def ask_why(self):
        """The same for the drawing."""
        self._require_images()
        if self.drawing.sheet is None:
            raise ValueError(words.NOTHING_DRAWN)
        self._open_sample("drawing", 0)

    def _require_images(self):
        if self.run.images is None:
            raise ValueError(words.ONLY_IMAGES)

    def _open_sample(self, part, row):
        if "sample" in self.view.hidden:
            return
        self.picked, self.check = (part, row), None
        self.picks += 1
        self.open("sample")

    def draw(self, text):
        """What the visitor has drawn so far (see `Drawing.read`)."""
        self._require_images()
        self.drawing.read(text)
        self.check = None
        if self.drawing.sheet is None and self.picked[0] == "drawing":
            self.picked = ("test", 0)
        self.hurry()

    def mean(self, meant):
        """Which class the drawing is of."""
        self._require_images()
        self.drawing.mean(meant, self.run.n_classes)
        self.hurry()

    def picked_sample(self):
        """(X [1, d], y [1])"""
        part, row = self.picked
        if part == "drawing":
            image = self.drawing.image(self.run)
            return image, self.drawing.label(self.mlp, image)
        parts = parts_of(self.run)
        X, y = parts[part]
        return X[row : row + 1], y[row : row + 1]

    def choose_weight(self, layer, input, unit, check=False):
        """The weight whose gradient the one-sample panel writes out; check: by finite differences, too."""
        if fitting((layer, input, unit), self.run.mlp) is None:
            raise ValueError(f"weight must be one of the network's, got {(layer, input, unit)}")
        self.hurry()
        self.weight = (layer, input, unit)
        self.check = check_of(self) if check else None

    # What the browser gets

    def are_due(self, known):
        """Whether to make the open panel now. It costs more than a frame, so while the network trains, or the
        visitor wanders through its past, it follows a few times a second; `known`: whether the browser has a
        picture of this run already."""
        pause = max(PANEL_SECONDS.get(self.name, OTHERS_SECONDS), self._took / SHARE)
        rested = time.perf_counter() - self._made >= pause
        moving = self.view.playing or self.view.past is not None
        return self.name is not None and (rested or not known or not moving)

    def hurry(self):
        """Make the open panel anew as soon as the browser asks."""
        self._made, self._took = -np.inf, 0.0

    def describe(self):
        """The open panel."""
        self._made = time.perf_counter()
        described = {"name": self.name, "picks": self.picks, **PANELS[self.name](self)}
        self._took = time.perf_counter() - self._made
        return described


def _choose_kind(panels, options):
    """kind: of the numbers whose spread the microscope shows."""
    if options.get("kind") is not None:
        check_choice("kind", options["kind"], KINDS)
        panels.kind = options["kind"]


def _choose_span(panels, options):
    """span: what the panel of changes compares with."""
    if options.get("span") is not None:
        check_choice("span", options["span"], SPANS)
        panels.span = options["span"]


def _choose_space(panels, options):
    """layer: a hidden one, from 1; axes: two of its units, from 0, or None for principal components."""
    if options.get("layer") is None:
        return
    axes = options.get("axes")
    if axes is not None:
        axes = tuple(int(unit) for unit in axes)
        if len(axes) != 2 or min(axes) < 0:
            raise ValueError(f"axes must be two units from 0, got {axes}")
    panels.layer, panels.axes = max(int(options["layer"]), 1), axes


def _choose_climb(panels, options):
    """layer, unit: whose favourite image is sought."""
    if options.get("layer") is not None:
        panels.climbed = (max(int(options["layer"]), 1), max(int(options.get("unit") or 0), 0))


def _choose_cell(panels, options):
    """cell: (true, predicted), or None for the worst mistakes; part: of the images."""
    cell, part, n_classes = options.get("cell"), options.get("part"), panels.run.n_classes
    if part is not None:
        check_choice("part", part, parts_of(panels.run))
    if cell is not None:
        true, predicted = cell = tuple(int(one) for one in cell)
        if not (0 <= true < n_classes and 0 <= predicted < n_classes):
            raise ValueError(f"cell must be two classes from 0 to {n_classes - 1}, got {cell}")
    panels.cell, panels.part = cell, part or panels.part


CHOOSERS = {
    "microscope": _choose_kind,
    "change": _choose_span,
    "space": _choose_space,
    "ascent": _choose_climb,
    "confusion": _choose_cell,
}

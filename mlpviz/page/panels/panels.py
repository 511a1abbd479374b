"""The panels of one visitor: which is open, what was chosen in each, and when the open one was made last.

Panels are made only while one looks at them. One costs more than a frame, so while the network trains it
follows a few times a second.
"""

import time
from dataclasses import replace

import numpy as np

from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.panels import sample
from mlpviz.page.panels.drawing import Drawing
from mlpviz.page.panels.panel import show_moment
from mlpviz.page.panels.parts import find_nearest, parts_of
from mlpviz.page.panels.registry import PANELS, available_panels

SHARE = 0.2  # of the time that panels may take while the network trains


class Panels:
    """hidden: names of panels that the page does without. There is nothing to see before the first `show`."""

    def __init__(self, hidden=()):
        self.hidden = frozenset(hidden)
        self.run = self.past = None
        self.name = None  # of the open one, in `PANELS`
        self.picks = 0  # how often a sample was picked
        self.drawing = Drawing()
        self.choices = {name: panel.choices for name, panel in PANELS.items()}

    def show(self, run, past=None):
        """Turn to a run, at an epoch of its history or, for None, as it is now."""
        is_another = run is not self.run
        self.run, self.past = run, past
        if is_another:
            self._renew()

    def _renew(self):
        """Another run: nothing picked in the last one means anything."""
        if self.name not in available_panels(self.run):
            self.name = None
        self.choices = {name: panel.renew(self.choices[name], self.run) for name, panel in PANELS.items()}
        self._caches = {name: {} for name in PANELS}
        self._checked = None  # what network and sample the check of a gradient was of
        self._settle()
        self.hurry()

    # What the visitor does

    def open(self, name, **options):
        """Open a panel, or none, with what is chosen in it (see its `choose`). Raises ValueError, and changes
        nothing, if there is no such thing."""
        if name is not None:
            check_choice("panel", name, available_panels(self.run))
            self.choices[name] = PANELS[name].choose(self.choices[name], options, self.run)
        self.name = name
        self._settle()
        self.hurry()

    def pick(self, at, reach, *, with_test):
        """Pick the sample drawn nearest to the point `at` [2] of the plane for the one-sample panel, and open
        that, unless none is within reach. with_test: whether test points are shown."""
        nearest = find_nearest(self.run, at, reach, with_test=with_test)
        if nearest is not None:
            self._open_sample(*nearest)

    def pick_image(self, part, row):
        """Pick an image by its part of the data and its row there, and open the one-sample panel."""
        self._require_images()
        self._check_sample(part, row)
        self._open_sample(part, row)

    def choose_sample(self, part, row):
        """The sample that the one-sample panel is about, by its part of the data and its row there."""
        self._check_sample(part, row)
        self._choose_sample(part, row)
        self._settle()
        self.hurry()

    def _check_sample(self, part, row):
        parts = parts_of(self.run)
        n = len(parts[check_choice("part", part, parts)][1])
        if not 0 <= row < n:
            raise ValueError(f"row must be between 0 and {n - 1}, got {row}")

    def _choose_sample(self, part, row):
        self.choices["sample"] = replace(self.choices["sample"], part=part, row=row, check=None)

    def ask_why(self):
        """Pick the drawing, and open the one-sample panel."""
        self._require_images()
        if self.drawing.sheet is None:
            raise ValueError(words.panels.NOTHING_DRAWN)
        self._open_sample(sample.DRAWING, 0)

    def draw(self, text):
        """What the visitor has drawn so far (see `Drawing.from_text`)."""
        self._require_images()
        self.drawing = Drawing.from_text(text)
        if self.drawing.sheet is None and self.choices["sample"].part == sample.DRAWING:
            self.choices["sample"] = replace(self.choices["sample"], part="test", row=0)
        self.hurry()

    def mean(self, meant):
        """Which class the drawing is of."""
        self._require_images()
        if not 0 <= meant < self.run.n_classes:
            raise ValueError(f"meant must be a class from 0 to {self.run.n_classes - 1}, got {meant}")
        self.drawing = self.drawing.mean(meant)
        self.hurry()

    def choose_weight(self, layer, input, unit, *, check=False):
        """The weight whose gradient the one-sample panel writes out; check: by finite differences, too."""
        chosen = sample.choose_weight(self.choices["sample"], (layer, input, unit), self.run.mlp)
        self.choices["sample"] = chosen
        if check:
            shown = self._shown("sample")
            self.choices["sample"] = replace(chosen, check=sample.check_weight(shown))
            self._checked = self._version(shown)
        self.hurry()

    def _require_images(self):
        if self.run.images is None:
            raise ValueError(words.panels.ONLY_IMAGES)

    def _open_sample(self, part, row):
        """Unless a link hides that panel."""
        if "sample" in self.hidden:
            return
        self._choose_sample(part, row)
        self.picks += 1
        self.open("sample")

    def _settle(self):
        """What the open panel chooses, as long as the visitor does not, is chosen once and stays."""
        if self.name == "sample":
            self.choices["sample"] = sample.settle_weight(self._shown("sample"))

    def cache_of(self, name):
        """What the panel of that name worked out of this run, or has worked out for it."""
        return self._caches[name]

    # What the browser gets

    def is_due(self, *, moving, known):
        """Whether to make the open panel now. moving: whether the network trains, or the visitor wanders
        through its past; known: whether the browser has a picture of this run already."""
        if self.name is None:
            return False
        pause = max(PANELS[self.name].seconds, self._took / SHARE)
        return not moving or not known or time.perf_counter() - self._made >= pause

    def hurry(self):
        """Make the open panel anew as soon as the browser asks."""
        self._made, self._took = -np.inf, 0.0

    def describe(self):
        """The open panel, as JSON-ready values."""
        self._made = time.perf_counter()
        shown = self._shown(self.name)
        described = {"name": self.name, "picks": self.picks, **PANELS[self.name].describe(shown)}
        self._took = time.perf_counter() - self._made
        return described

    def _shown(self, name):
        """What the panel of that name is handed."""
        shown = show_moment(
            self.run, self.past, choices=self.choices[name], drawing=self.drawing, cache=self._caches[name]
        )
        if name == "sample" and shown.choices.check and self._checked != self._version(shown):
            shown = replace(shown, choices=replace(shown.choices, check=None))
        return shown

    def _version(self, shown):
        """What the check of a gradient is of: it holds as long as these stay."""
        return shown.mlp.version(), shown.drawing

"""The live view: one visitor's run, and the frames of it that the browser has yet to draw.

The browser pulls. It says which frame it has and how many more it wants, and only then is there training:
a slow or hidden page asks less, a paused one not at all. A payload can be lost or come twice on its way, so
frames are numbered, a few are kept, and the browser gets those after the last one it says it has.

`playing` is the visitor's wish and lives here; `run.diverged` is the run's.
"""

import threading
import time
from collections import deque
from dataclasses import replace
from functools import wraps

import numpy as np

from mlpviz import figures
from mlpviz.data import NO_DATA
from mlpviz.diagnostics import Plane, commentary
from mlpviz.page import words
from mlpviz.page.links import link_query
from mlpviz.page.live.descriptions import (
    TILE_CELLS,
    as_float32,
    describe_minibatch,
    describe_run,
    numbers_now,
    numbers_then,
    surface_cells,
)
from mlpviz.page.live.excerpt import MOST_UNITS, Excerpt
from mlpviz.page.live.payload import pack, padding
from mlpviz.page.panels.panels import Panels
from mlpviz.training.run import Run
from mlpviz.training.settings import LIVE

SPEEDS = {  # what one frame trains
    "1 batch": {"steps": 1},
    "5 batches": {"steps": 5},
    "1 epoch": {"epochs": 1},
    "5 epochs": {"epochs": 5},
    "25 epochs": {"epochs": 25},
    "100 epochs": {"epochs": 100},
    "500 epochs": {"epochs": 500},
}
DEFAULT_SPEED = "1 epoch"
SENT_COLUMNS = (
    "epoch",
    "train_loss",
    "test_loss",
    "train_accuracy",
    "test_accuracy",
    "penalty",
    "gradient_magnitude",
)  # what curves are drawn of
FRAMES_KEPT = 24
EVENTS_SENT = 40  # the latest
MOST_FRAMES = 16  # in one answer
FRAMES_AT_ONCE = 2  # on play
ANSWER_SECONDS = 0.08  # after so long the answer goes out with the frames it has
FRAME_SECONDS = 0.2  # and a frame is drawn however much of its training is left


class Turns:
    """A lock that one thread may take again and again, and whose holder can see that another wants it."""

    def __init__(self):
        self._lock = threading.RLock()
        self.wanted = False

    def __enter__(self):
        if not self._lock.acquire(blocking=False):
            self.wanted = True
            self._lock.acquire()
            self.wanted = False

    def __exit__(self, *error):
        self._lock.release()


def alone(method):
    """A method of a LiveView that waits until no other thread is in one. Streamlit answers a click at once in
    a new thread, while the one before it may still be training."""

    @wraps(method)
    def waits(self, *args, **options):
        with self.turns:
            return method(self, *args, **options)

    return waits


class LiveView:
    """One visitor's run and the frames the browser has not drawn yet."""

    def __init__(self, experiment, hidden=(), mnist=None, linked=None):
        self.turns = Turns()
        self.playing = False
        self.hidden = frozenset(hidden)  # names of controls and pictures the page does without
        self.speed = DEFAULT_SPEED
        self.page_is_stale = False  # something changed that the page around the pictures shows
        self.generation = 0
        self.answered = 0  # the number of the browser's last message
        self._answers = 0
        self.past = None  # the epoch looked back at, or None for now
        self.panels = Panels(self)
        self.slow = False  # the next minibatch is laid open, to be watched in slow motion
        self.mnist = mnist  # the ImageParts that this visitor's MNIST is, once it is at hand
        self.mnist_folder = None  # where it was read, for the browser to remember
        self._linked = (linked, experiment)  # what the link was to, and what is shown until that can be had
        self._left = {}  # the experiments the visitor came from, by their problem
        self.sketch = NO_DATA  # what was painted while it is too little to train on
        self.shown = None  # (layer, unit) on the big surface, or None for the network's output
        self.start(experiment)

    @property
    def experiment(self):
        return self.run.experiment

    @property
    def wanted(self):
        """The experiment, or the one that the link was to, as long as that waits for its data and nothing
        was changed meanwhile."""
        linked, shown = self._linked
        return linked if linked is not None and shown == self.experiment else self.experiment

    # What the visitor does

    @alone
    def start(self, experiment):
        """A new run of an experiment, from its start; training stops."""
        self.page_is_stale = True
        if experiment.dataset == "mnist" and self.mnist is None:
            raise ValueError(words.NO_MNIST)
        mnist = self.mnist if experiment.dataset == "mnist" else None
        self.run = Run(experiment, mnist)  # first: if it fails nothing is lost
        self.playing = self.slow = False
        self.past = self._before = None
        self.panels.forget()
        if not self._exists(self.shown):
            self.shown = None
        images = self.run.experiment.images
        self._excerpt = Excerpt(self.run.mlp, images.side) if images else None
        self._plane = Plane(self.run, surface_cells(self.run.mlp, self._excerpt))
        self._set_up_pictures()

    @alone
    def change(self, **settings):
        """Change settings: live ones in the run as it is, any other by a new run. Raises ValueError, and
        changes nothing, if one is not allowed."""
        experiment = replace(self.experiment, **settings)
        changed = experiment.differs_in(self.experiment)
        if not changed:
            return
        self.page_is_stale = True
        if changed <= LIVE:
            if self.past is not None:
                self._go_back()
            self.run.change(**settings)
            if "regularization" in changed:  # the penalty has a curve of its own, or none
                self._set_up_pictures()
            else:
                self._add_frame()
        else:
            self.start(experiment)

    @alone
    def take_up(self, experiment):
        """Go over to a problem that wants another kind of network: as the visitor left it or, the first time,
        with this experiment."""
        self._left[self.experiment.problem] = self.experiment
        self.start(self._left.get(experiment.problem, experiment))

    @alone
    def play(self, playing):
        """Play or pause. Playing trains its first frames at once, which spares the eye a round trip."""
        self.page_is_stale = True
        if self.past is not None:
            self.look_back(None)
        self.playing = playing and self.run.diverged is None
        if self.playing:
            self.slow = False
            self._train_frames(FRAMES_AT_ONCE)
        elif self._frames[-1][0]["measured"] != [self.run.measurement.n_train, self.run.measurement.n_test]:
            self._add_frame()  # now there is time to measure in full

    @alone
    def advance(self, **how_far):
        """Train a little while paused: `steps` or `epochs`."""
        self.page_is_stale = True
        self.past = None
        self.playing = False
        self.run.advance(**how_far)
        self.slow = self.slow and self.run.diverged is None
        self._add_frame()

    @alone
    def watch_closely(self, slow):
        """Lay the next minibatch open, or no longer; training pauses."""
        if slow and self.run.diverged:
            raise ValueError(words.NO_SLOW_MOTION)
        self._pause()
        if self.past is not None:
            self.look_back(None)
        self.slow = slow

    @alone
    def look_back(self, epoch, *, settled=True):
        """Show the run as it was at an epoch of its history, or, for None, as it is now. Nothing changes.
        settled: whether the visitor has arrived there, or is on the way."""
        self._pause()
        if settled:
            self.panels.hurry()
        self.slow = False
        self.past = None if epoch is None or epoch >= self.run.epochs else max(epoch, 0)
        self._add_frame()

    @alone
    def continue_from_here(self):
        """Train on from the epoch looked back at, exactly as the run did. What came after it leaves the
        history; its losses are still drawn, behind the new ones."""
        if self.past is not None:
            self._go_back()
        self.play(True)

    def _go_back(self):
        self.page_is_stale = True  # the settings of that epoch come back with it
        history = self.run.history
        self._before = {name: history[name].copy() for name in figures.BEFORE_COLUMNS}
        self.run.restore(history.checkpoint_at(self.past))
        self.run.note(f"continued from epoch {self.run.epochs}")
        self.past = None
        self._set_up_pictures()

    def _pause(self):
        self.page_is_stale = self.page_is_stale or self.playing
        self.playing = False

    @alone
    def show(self, unit):
        """Which unit the big surface shows: (layer, unit), or None for the output."""
        self.shown = unit if self._exists(unit) else None
        self._add_frame()

    @alone
    def set_parameter(self, layer, input, unit, value):
        """Set one weight or bias by hand (see `Run.set_parameter`): of now, not of the past."""
        if self.past is not None:
            raise ValueError(words.PAST_IS_PAST)
        self.run.set_parameter(layer, input, unit, value)
        self._add_frame()

    @alone
    def resume(self):
        """After a divergence: stand at the last finite state again."""
        self.page_is_stale = True
        self.run.forget_divergence()
        self._add_frame()

    # What the browser asks

    @alone
    def answer(self, have, want, number=0):
        """The browser's message of that number: it has the frame `have` = {"generation", "seq"} and wants so
        many more; if the visitor plays, this trains them."""
        self._client = have
        self.answered = number
        self._answers += 1
        if self.playing and have.get("generation") == self.generation:
            self._train_frames(min(want, MOST_FRAMES))

    @alone
    def payload(self):
        """What the browser lacks, packed."""
        known = self._client.get("generation") == self.generation
        have_seq = self._client.get("seq", 0) if known else 0
        frames = [frame for frame in self._frames if frame[0]["seq"] > have_seq]
        series = [name for name in self.run.history.columns if name.partition("/")[0] in SENT_COLUMNS]
        columns = as_float32(np.stack([self.run.history[name] for name in series]))
        header = {
            "generation": self.generation,
            "playing": self.playing,
            "past": self.past,
            "answer": self.answered,
            "answers": self._answers,  # a payload equal to the last would not reach the browser, which waits
            "query": link_query(self.wanted, self.hidden),
            "mnist_folder": self.mnist_folder,
            "remark": self.remark(),
            "events": [(event.epoch, event.text) for event in list(self.run.history.events)[-EVENTS_SENT:]],
            "minibatch": describe_minibatch(self.run, self._excerpt) if self.slow else None,
            "history": {"n": columns.shape[1], "series": series},
            "frames": [frame[0] for frame in frames],
        }
        if self.panels.are_due(known):
            header["panel"] = self.panels.describe()
        if not known:
            header["setup"] = self.setup()
        return pack(header, [columns, *(array for frame in frames for array in frame[1])])

    def remark(self):
        """What is most worth saying about the run, as a sentence."""
        if self.run.diverged:
            return words.STOPPED.format(step=self.run.diverged.step)
        if self.past is not None:
            return words.LOOKING_BACK.format(epoch=self.past, latest=self.run.epochs)
        remark = commentary.choose_remark(self.run)
        return words.fill(words.REMARKS[remark.rule], **remark.numbers)

    def setup(self):
        """What stays the same for all frames of this run."""
        if self._setup is None:
            self._setup = describe_run(self.run, self._plane.cells, self._excerpt, self._before)
        view = {
            "shown": self.shown,
            "panel": self.panels.name,
            "panels": self.panels.available(),
            "hidden": sorted(self.hidden),
        }
        return {**self._setup, **view}

    # Frames

    def _train_frames(self, n_frames):
        """The one place where the page trains: up to so many frames, within the time of an answer or until
        somebody clicks."""
        deadline = time.perf_counter() + ANSWER_SECONDS
        for _ in range(n_frames):
            self.run.advance(**SPEEDS[self.speed], seconds=FRAME_SECONDS)
            self._add_frame()
            if self.run.diverged:
                self.playing = False
                self.page_is_stale = True
            if self.run.diverged or self.turns.wanted or time.perf_counter() > deadline:
                break

    def _set_up_pictures(self):
        """Have the browser draw everything anew."""
        self.generation += 1
        self._seq = 0
        self._client = {"generation": None, "seq": 0}
        self._frames = deque(maxlen=FRAMES_KEPT)
        self._setup = None
        self._add_frame()

    def _exists(self, unit):
        if unit is None:
            return False
        layer, index = unit
        sizes = self.run.mlp.layer_sizes
        return 1 <= layer < len(sizes) and 0 <= index < sizes[layer]

    def _add_frame(self):
        """The run as it is now, or at the epoch looked back at, as a frame: (numbers, arrays)."""
        self._seq += 1
        self.panels.check = None  # it was of other weights
        if self.past is None:
            numbers, parameters = numbers_now(self.run, self.playing), self.run.mlp.parameters
        else:
            checkpoint = self.run.history.checkpoint_at(self.past)
            self.past = checkpoint.epochs
            numbers, parameters = numbers_then(self.run, self.past), checkpoint.parameters
        self._plane.evaluate(parameters)
        surface, scale = self._surface()
        if self._excerpt is None:
            tiles = self._plane.tiles(TILE_CELLS)
        else:
            tiles = self._plane.tiles(self._excerpt.tile_cells, MOST_UNITS)
            tiles = self._excerpt.tiles(parameters, tiles)
            parameters = self._excerpt.of(parameters)
        scales = np.maximum(1, np.abs(tiles).max(axis=(1, 2), keepdims=True))
        tile_bytes = figures.diverging_bytes(tiles, scales)
        numbers |= {"seq": self._seq, "shown": self.shown, "unit_scale": scale, "past": self.past is not None}
        n_bytes = surface.nbytes + tile_bytes.nbytes
        self._frames.append((numbers, (as_float32(parameters), surface, tile_bytes, padding(n_bytes))))

    def _surface(self):
        """(bytes [cells, cells], scale): the shown unit's activation, or the network's output."""
        if self.shown is not None:
            values = self._plane.unit(*self.shown)
            scale = max(1.0, float(np.abs(values).max()))
            return figures.diverging_bytes(values, scale), scale
        return figures.encode_output(self._plane.output(), self.run.n_classes), 1.0

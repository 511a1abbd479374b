"""The live view: one visitor's run, and what the browser is told of it.

The browser pulls. It says which frame it has and how many more it wants, and only then is there training:
a slow or hidden page asks less, a paused one not at all.

`playing` is the visitor's wish and lives here; `run.diverged` is the run's.
"""

import time
from dataclasses import replace

from mlpviz import figures
from mlpviz.data import NO_DATA
from mlpviz.page.links import link_query
from mlpviz.page.live.curves import describe_curves, describe_events
from mlpviz.page.live.frames import Frames
from mlpviz.page.live.minibatch import describe_minibatch
from mlpviz.page.live.notices import Notices
from mlpviz.page.live.numbers import numbers_now, numbers_then
from mlpviz.page.live.payload import pack
from mlpviz.page.live.pictures import Pictures, has_unit
from mlpviz.page.live.remark import make_remark
from mlpviz.page.live.setup import describe_run
from mlpviz.page.live.speeds import DEFAULT_SPEED, FRAME_SECONDS, SPEEDS
from mlpviz.page.live.turns import Turns, alone
from mlpviz.page.panels.panels import Panels
from mlpviz.page.panels.registry import available_panels
from mlpviz.page.words import live as words
from mlpviz.training.run import Run
from mlpviz.training.settings import LIVE

MAX_FRAMES_AT_ONCE = 16  # in one answer
FRAMES_ON_PLAY = 2
ANSWER_SECONDS = 0.08  # after so long the answer goes out with the frames it has


class LiveView:
    """One visitor's run and the frames the browser has not drawn yet.

    hidden: names of controls and pictures the page does without. mnist: the ImageParts that this visitor's
    MNIST is, if it is at hand. linked: the experiment that the link was to, if that waits for its data.
    """

    def __init__(self, experiment, hidden=(), mnist=None, linked=None):
        self.turns = Turns()
        self.playing, self.speed = False, DEFAULT_SPEED
        self.hidden = frozenset(hidden)
        self.page_is_stale = False  # something changed that the page around the pictures shows
        self.past = None  # the epoch looked back at, or None for now
        self.slow = False  # the next minibatch is laid open, to be watched in slow motion
        self.shown = None  # (layer, unit) on the big surface, or None for the network's output
        self.sketch = NO_DATA  # what was painted while it is too little to train on
        self.mnist = mnist
        self.mnist_folder = None  # where it was read, for the browser to remember
        self.panels, self.frames, self.notices = Panels(self.hidden), Frames(), Notices()
        self.answered = self._answers = 0  # the number of the browser's last message, and of our answers
        self._linked = (linked, experiment)  # what the link was to, and what is shown until that can be had
        self._left = {}  # the experiments the visitor came from, by their problem
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
        images = self.mnist if experiment.dataset == "mnist" else None
        self.run = Run(experiment, images)  # first: if it fails nothing is lost
        self.playing = self.slow = False
        self.past = self._before = None
        if self.shown and not has_unit(self.run.mlp, self.shown):
            self.shown = None
        self._pictures = Pictures(self.run)
        self._begin_frames()

    @alone
    def change(self, **settings):
        """Change settings, and what has to change with them: live ones in the run as it is, any other by a
        new run. Raises ValueError, and changes nothing, if one is not allowed."""
        settings = self.experiment.completed(settings)
        experiment = replace(self.experiment, **settings)
        changed = experiment.differs_in(self.experiment)
        if not changed:
            return
        if not changed <= LIVE:
            self.start(experiment)
            return
        self.page_is_stale = True
        if self.past is not None:
            self._go_back()
        self.run.change(**settings)
        if "regularization" in changed:  # the penalty has a curve of its own, or none
            self._begin_frames()
        else:
            self._add_frame()

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
        measured = self.frames.latest["measured"]
        if self.playing:
            self.slow = False
            self._train_frames(FRAMES_ON_PLAY)
        elif measured != [self.run.measurement.n_train, self.run.measurement.n_test]:
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

    @alone
    def show(self, unit):
        """Which unit the big surface shows: (layer, unit), or None for the output."""
        self.shown = unit if unit and has_unit(self.run.mlp, unit) else None
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
        self.frames.hear(have)
        self.answered = number
        self._answers += 1
        if self.playing and self.frames.known:
            self._train_frames(min(want, MAX_FRAMES_AT_ONCE))

    @alone
    def payload(self):
        """What the browser lacks, packed."""
        known, frames = self.frames.known, self.frames.lacking()
        history, columns = describe_curves(self.run.history)
        header = {
            "generation": self.frames.generation,
            "playing": self.playing,
            "past": self.past,
            "answer": self.answered,
            "answers": self._answers,  # a payload equal to the last would not reach the browser, which waits
            "query": link_query(self.wanted, self.hidden),
            "mnist_folder": self.mnist_folder,
            "remark": make_remark(self.run, self.past),
            "events": describe_events(self.run.history),
            "minibatch": describe_minibatch(self.run, self._pictures.excerpt) if self.slow else None,
            "history": history,
            "frames": [numbers for numbers, _ in frames],
        }
        if self.panels.is_due(moving=self.playing or self.past is not None, known=known):
            header["panel"] = self.panels.describe()
        if not known:
            header["setup"] = self.setup()
        return pack(header, [columns, *(array for _, arrays in frames for array in arrays)])

    def setup(self):
        """What stays the same for all frames of this run."""
        if self._setup is None:
            self._setup = describe_run(self.run, self._pictures, self._before)
        return {
            **self._setup,
            "shown": self.shown,
            "panel": self.panels.name,
            "panels": available_panels(self.run),
            "hidden": sorted(self.hidden),
        }

    # Within

    def _train_frames(self, n_frames):
        """The one place where the page trains: up to so many frames, within the time of an answer or until
        somebody clicks."""
        deadline = time.perf_counter() + ANSWER_SECONDS
        for _ in range(n_frames):
            self.run.advance(**SPEEDS[self.speed], seconds=FRAME_SECONDS)
            self._add_frame()
            if self.run.diverged:
                self.playing, self.page_is_stale = False, True
            if self.run.diverged or self.turns.wanted or time.perf_counter() > deadline:
                break

    def _go_back(self):
        self.page_is_stale = True  # the settings of that epoch come back with it
        history = self.run.history
        self._before = {name: history[name].copy() for name in figures.BEFORE_COLUMNS}
        self.run.restore(history.checkpoint_at(self.past))
        self.run.note(f"continued from epoch {self.run.epochs}")
        self.past = None
        self._begin_frames()

    def _pause(self):
        self.page_is_stale = self.page_is_stale or self.playing
        self.playing = False

    def _begin_frames(self):
        """Have the browser draw everything anew."""
        self.frames.begin()
        self._setup = None
        self._add_frame()

    def _add_frame(self):
        """The run as it is now, or at the epoch looked back at, as a frame."""
        if self.past is None:
            numbers, parameters = numbers_now(self.run, in_passing=self.playing), self.run.mlp.parameters
        else:
            checkpoint = self.run.history.checkpoint_at(self.past)
            self.past = checkpoint.epochs
            numbers, parameters = numbers_then(self.run, self.past), checkpoint.parameters
        self.panels.show(self.run, self.past)
        arrays, scale = self._pictures.paint(parameters, self.shown)
        self.frames.add({**numbers, "shown": self.shown, "unit_scale": scale}, arrays)

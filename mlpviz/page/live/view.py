"""The live view: one visitor's run, and what the browser is told of it.

All of it happens in the trainer's thread, wherever it is called. The browser pulls: only when it wants frames
is there training, so a slow or hidden page asks less, a paused one not at all.

`playing` is the visitor's wish and lives here; `run.diverged` is the run's.
"""

import secrets
from dataclasses import replace

from mlpviz import figures
from mlpviz.data import NO_DATA
from mlpviz.language import language
from mlpviz.page import words
from mlpviz.page.live.answer import describe_choices, make_payload
from mlpviz.page.live.breakdown import explain_divergence
from mlpviz.page.live.frames import Frames
from mlpviz.page.live.notices import Notices
from mlpviz.page.live.numbers import numbers_now, numbers_then, was_glanced_at
from mlpviz.page.live.pictures import Pictures, has_unit
from mlpviz.page.live.runs import KeptRuns, leave
from mlpviz.page.live.setup import describe_run
from mlpviz.page.live.speeds import DEFAULT_SPEED, train_in_turns
from mlpviz.page.live.undo import Snapshot, Undo
from mlpviz.page.look import Look
from mlpviz.page.panels.panels import Panels
from mlpviz.page.trainer import on_the_trainer
from mlpviz.page.words.sentences import name_settings
from mlpviz.training.run import Run
from mlpviz.training.settings import LIVE


class LiveView:
    """One visitor's run and the frames the browser has not drawn yet.

    hidden: names of controls and pictures the page does without. mnist: the ImageParts that this visitor's
    MNIST is, if it is at hand. linked: the experiment that the link was to, if that waits for its data.

    token: a name of the view that nobody can guess. nudge(): called after a change that the browser did not
    ask for. revision, drawn: of the settings, now and as the page around the pictures shows them.
    """

    def __init__(self, experiment, hidden=(), mnist=None, linked=None):
        self.token, self.nudge = secrets.token_urlsafe(16), _do_nothing
        self.playing, self.speed = False, DEFAULT_SPEED
        self.slow = False  # the next minibatch is laid open, to be watched in slow motion
        self.hidden = frozenset(hidden)
        self.revision = self.drawn = 0
        self.past = self.shown = None  # the epoch looked back at, and the (layer, unit) on the big surface
        self.look, self.sketch = Look(), NO_DATA  # sketch: what was painted, too little to train on
        self.mode, self.belongings = "watch", {}  # what other modes have for this visitor, by name
        self.language, self.lang = language(), ""  # lang: that of the link, if it names one
        self.mnist, self.mnist_folder = mnist, None  # where it was read, for the browser to remember
        self.panels, self.frames, self.notices = Panels(self.hidden), Frames(), Notices()
        self._linked = (linked, experiment)  # what the link was to, and what is shown until that can be had
        self.run, self.undo, self.before, self.runs = None, Undo(), None, KeptRuns()
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

    @on_the_trainer
    def start(self, experiment, *, what=None):
        """Another run, from the start; training stops. what: what `undo` would take back, in words."""
        if experiment.dataset == "mnist" and self.mnist is None:
            raise ValueError(words.live.NO_MNIST)
        run = Run(experiment, self.mnist if experiment.dataset == "mnist" else None)
        if self.run is not None:  # now that nothing can fail
            leave(self, what or words.live.RESET)
        self.turn_to(run)

    def turn_to(self, run, before=None):
        """Show another run. before: its losses before it took another way."""
        self.run, self.before = run, before
        self._settings_changed()
        self.playing = self.slow = False
        self.goal = self.breakdown = self.past = None
        if self.shown and not has_unit(run.mlp, self.shown):
            self.shown = None
        self.pictures = Pictures(run)
        self._begin_frames()
        explain_divergence(self)

    @on_the_trainer
    def change(self, **settings):
        """Change settings, and what has to change with them: live ones in the run as it is, any other by a
        new run. Raises ValueError, and changes nothing, if one is not allowed."""
        what = name_settings(settings)
        settings = self.experiment.completed(settings)
        experiment = replace(self.experiment, **settings)
        changed = experiment.differs_in(self.experiment)
        if not changed:
            return
        if not changed <= LIVE:
            self._start_anew(experiment, what)
            return
        snapshot = Snapshot.of(self.run, self.before)
        if self.past is not None:
            self.runs.keep(self)
            self._go_back()
        self.run.change(**settings)
        self.undo.keep(snapshot, what)
        self._settings_changed()
        if changed & {"regularization", "schedule"}:  # a curve or a number more
            self._begin_frames()
        else:
            self.add_frame()

    @on_the_trainer
    def take_up(self, experiment):
        """Go over to a problem that wants another kind of network: as the visitor left it or, the first time,
        with this experiment."""
        self._left[self.experiment.problem] = self.experiment
        self._start_anew(self._left.get(experiment.problem, experiment), name_settings({"task": None}))

    @on_the_trainer
    def play(self, playing, *, goal=None):
        """Play, if need be until a goal is met (see `goals`), or pause."""
        if self.past is not None:
            self.look_back(None)
        self.playing, self.goal = playing and self.run.diverged is None, goal
        if self.playing:
            self.slow = False
            self.notices.drop("undo")
        elif self.frames.latest["step"] != self.run.steps or was_glanced_at(self.run, self.frames.latest):
            self.add_frame()  # now there is time to measure in full

    @on_the_trainer
    def advance(self, **how_far):
        """Train a little in one go while paused: `steps` or `epochs`."""
        self.past, self.playing = None, False
        self.run.advance(**how_far)
        self.slow = self.slow and self.run.diverged is None
        explain_divergence(self)
        self.add_frame()

    def train_frame(self):
        """Train to the next frame: a generator that yields between two turns. It ends without a frame if
        the visitor pauses or begins something else meanwhile."""
        generation = self.frames.generation
        goal = self.goal
        speed = self.speed if goal is None or goal.told else DEFAULT_SPEED
        for _ in train_in_turns(self.run, speed, goal):
            yield
            if not self.playing or self.frames.generation != generation or goal is not self.goal:
                return
        if self.run.diverged:
            self._pause()
        elif goal is not None and goal.is_met(self.run):
            self._pause()
            if goal.told:
                self.notices.tell(goal.report(self.run))
        explain_divergence(self)
        self.add_frame()

    @on_the_trainer
    def watch_closely(self, slow):
        """Lay the next minibatch open, or no longer; training pauses."""
        if slow and self.run.diverged:
            raise ValueError(words.live.NO_SLOW_MOTION)
        self._pause()
        if self.past is not None:
            self.look_back(None)
        self.slow = slow

    @on_the_trainer
    def look_back(self, epoch, *, settled=True):
        """Show the run as it was at an epoch of its history, or, for None, as it is now. Nothing changes.
        settled: whether the visitor has arrived there, or is on the way."""
        self._pause()
        if settled:
            self.panels.hurry()
        self.slow = False
        self.past = None if epoch is None or epoch >= self.run.epochs else max(epoch, 0)
        self.add_frame()

    @on_the_trainer
    def continue_from_here(self):
        """Train on from the epoch looked back at, exactly as the run did. What came after it leaves the
        history; its losses are still drawn, behind the new ones."""
        if self.past is not None:
            leave(self, words.live.CONTINUED)
            self._go_back()
        self.play(True)

    @on_the_trainer
    def show(self, unit):
        """Which unit the big surface shows: (layer, unit), or None for the output."""
        self.shown = unit if unit and has_unit(self.run.mlp, unit) else None
        self.add_frame()

    @on_the_trainer
    def set_parameter(self, layer, input, unit, value):
        """Set one weight or bias by hand (see `Run.set_parameter`): of now, not of the past."""
        if self.past is not None:
            raise ValueError(words.live.PAST_IS_PAST)
        snapshot = Snapshot.of(self.run, self.before)
        self.run.set_parameter(layer, input, unit, value)
        self.undo.keep(snapshot, words.live.WEIGHT_SET)
        self.add_frame()

    @on_the_trainer
    def close(self):
        """The visitor has left: let go of everything large."""
        self.run = self.mnist = self.panels = self.frames = self.pictures = self.runs = None
        self._setups = self.before = self.breakdown = None
        self.undo.forget()
        self._left, self._linked = {}, (None, None)
        while self.belongings:
            self.belongings.popitem()[1].close()

    @property
    def is_closed(self):
        return self.run is None

    # What the browser asks

    @on_the_trainer
    def payload(self, answer=0):
        """What the browser lacks, packed. answer: the number of its message."""
        return make_payload(self, answer)

    @on_the_trainer
    def setup(self):
        """What stays the same for all frames of this run."""
        if language() not in self._setups:
            self._setups[language()] = describe_run(self.run, self.pictures, self.before)
        return self._setups[language()] | describe_choices(self)

    # Within

    def _start_anew(self, experiment, what):
        """For a change that the run cannot go on with, which the visitor can take back."""
        was_trained = self.run.steps > 0
        self.start(experiment, what=what)
        if was_trained:
            self.notices.tell(words.live.STARTED_ANEW, "undo", words.live.UNDO)

    def _settings_changed(self):
        """The page around the pictures has something else to show, and what was refused is forgotten."""
        self.revision += 1
        self.notices.clear()

    def _go_back(self):
        history = self.run.history
        self.before = {name: history[name].copy() for name in figures.BEFORE_COLUMNS}
        self.run.restore(history.checkpoint_at(self.past))
        self.run.note(f"continued from epoch {self.run.epochs}")
        self._settings_changed()  # those of that epoch come back with it
        self.past = self.breakdown = None
        self._begin_frames()

    def _pause(self):
        self.playing, self.goal = False, None

    def _begin_frames(self):
        """Have the browser draw everything anew."""
        self.frames.begin()
        self._setups = {}  # by language
        self.add_frame()

    def add_frame(self):
        """The run as it is now, or at the epoch looked back at, as a frame."""
        if self.past is None:
            numbers, parameters = numbers_now(self.run, in_passing=self.playing), self.run.mlp.parameters
        else:
            numbers, parameters, self.past = numbers_then(self.run, self.past)
        self.panels.show(self.run, self.past)
        arrays, scale = self.pictures.paint(parameters, self.shown)
        self.frames.add({**numbers, "shown": self.shown, "unit_scale": scale}, arrays)


def _do_nothing():
    """There is no browser yet."""

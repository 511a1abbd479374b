"""The comparison: two to four runs of one visitor that train in step, and what the browser is told of them.

They start from the same seeds, or from the same moment of the run under Watch, and a frame shows all of them
after the same number of epochs. Whoever is pinned or has diverged rests while the others go on. All of it
happens in the trainer's thread, and only when the browser wants frames is there training, as with the live
view.
"""

import time
from copy import deepcopy
from dataclasses import replace

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.compare.answer import make_payload
from mlpviz.page.compare.arrival import await_lanes, takes_training, tell_of
from mlpviz.page.compare.diagram import LaneDiagram
from mlpviz.page.compare.drawing import draw_frame
from mlpviz.page.compare.forking import fork, is_in_a_link
from mlpviz.page.compare.lane import choose_cells
from mlpviz.page.compare.proposal import propose, propose_race, rebase
from mlpviz.page.compare.rounds import Rounds, count_epochs
from mlpviz.page.lanes import MAX_LANES, MIN_LANES, Lanes, LaneSpec, clean_name, give_letters
from mlpviz.page.live.frames import Frames
from mlpviz.page.live.notices import Notices
from mlpviz.page.live.runs import leave
from mlpviz.page.live.speeds import DEFAULT_SPEED, EPOCH_SPEEDS, FRAME_SECONDS
from mlpviz.page.trainer import TRAINER, TURN_SECONDS, on_the_trainer

MODE = "compare"


class Comparison:
    """view: the LiveView of the visitor, whose run is forked. lanes: the Lanes of a link, or none for the run
    and another one that differs in the learning rate."""

    def __init__(self, view, lanes, clock=time.perf_counter):
        self.view, self.token, self.nudge = view, view.token, _do_nothing
        self.playing, self.speed = False, DEFAULT_SPEED
        self.frames, self.notices = Frames(), Notices()
        self.lanes, self.source = [], None  # source: what was forked in the middle, as it was then
        self.selected, self.diagram = 0, None  # which lane shows its network, and that
        self.past = None  # the epoch looked back at, or None for now
        self.is_closed, self._kept = False, lanes
        self.rounds, self._goal = Rounds(clock), None
        self.base = view.experiment  # that of the run under Watch when it was forked
        self.awaited = None  # the Lanes that are being trained to where they part, or are pinned
        specs = rebase(lanes.specs, view.experiment) if lanes else (LaneSpec(view.experiment),)
        specs = give_letters(specs if len(specs) >= MIN_LANES else (*specs, propose(specs)))
        self._fill(specs)
        if takes_training(wanted := Lanes(specs, lanes.epoch)):
            self.awaited = wanted
            self.notices.tell(tell_of(wanted))
            TRAINER.take_turns(self.token, await_lanes(self, wanted))

    @property
    def language(self):
        return self.view.language

    @property
    def specs(self):
        """What is compared, as LaneSpecs."""
        return self._kept.specs if self.is_closed else tuple(lane.spec for lane in self.lanes)

    @property
    def described(self):
        """The Lanes of a link to this."""
        if self.is_closed:
            return self._kept
        return self.awaited or Lanes(self.specs, self.source.epochs if is_in_a_link(self) else 0)

    @property
    def epochs(self):
        """How many epochs all are through that go on; if none does, the one that came farthest."""
        return count_epochs(self.lanes)

    # What the visitor does

    @on_the_trainer
    def change(self, lane, **settings):
        """Change settings of a lane: from where it was forked on, and the others with it. Raises ValueError,
        and changes nothing, if one is not allowed."""
        if lane.pinned:
            raise ValueError(words.compare.PINNED)
        was = lane.run.experiment
        experiment = replace(was, **was.completed(settings))
        if experiment == was:
            return
        changed = self._fork(LaneSpec(experiment, lane.name, letter=lane.letter))
        was_in_a_link = is_in_a_link(self)
        self.lanes[self.lanes.index(lane)] = changed
        self.begin_anew()
        self._tell_if_left(was_in_a_link)

    @on_the_trainer
    def add(self):
        """One more lane."""
        if len(self.lanes) >= MAX_LANES:
            raise ValueError(fill(words.compare.TOO_MANY, most=MAX_LANES))
        selected, lanes = self.lanes[self.selected], {lane.letter: lane for lane in self.lanes}
        specs = give_letters((*self.specs, propose(self.specs)))
        self.lanes = [lanes.get(spec.letter) or self._fork(spec) for spec in specs]
        self.selected = self.lanes.index(selected)
        self.begin_anew()

    @on_the_trainer
    def drop(self, lane):
        if len(self.lanes) <= MIN_LANES:
            raise ValueError(words.compare.TOO_FEW)
        number, was_in_a_link = self.lanes.index(lane), is_in_a_link(self)
        self.selected -= number < self.selected or self.selected == len(self.lanes) - 1
        self.lanes.remove(lane)
        self.past = None
        self.describe_anew()
        self._tell_if_left(was_in_a_link)

    @on_the_trainer
    def select(self, lane):
        """Whose network is shown."""
        self.selected = self.lanes.index(lane)
        self.describe_anew()

    @on_the_trainer
    def pin(self, lane, pinned):
        lane.pinned, self.past = pinned, None
        self.describe_anew()

    @on_the_trainer
    def rename(self, lane, name):
        lane.name = clean_name(name)
        self.describe_anew()

    @on_the_trainer
    def race(self):
        """One start, and an optimizer each."""
        self._fill(propose_race(self.lanes[0].run.experiment), self.source)

    @on_the_trainer
    def fork_anew(self, *, here):
        """All lanes from the run under Watch, as it is now or from its start, each with what it differs in.
        Raises ValueError, and changes nothing, if that cannot be, as of other layers in the middle."""
        base = self.view.experiment
        self._fill(rebase(self.specs, base), self.view.run if here and self.view.run.steps else None)
        self.base = base
        if self.source and not is_in_a_link(self):
            self.notices.tell(words.compare.NOT_IN_A_LINK)

    @on_the_trainer
    def reset(self):
        """All that are not pinned, back to where they were forked."""
        self.begin_anew()

    @on_the_trainer
    def play(self, playing, *, goal=None):
        """Play, if need be until so many epochs are complete, or pause."""
        self.past = None
        self.playing, self._goal = playing and self._can_go_on(), goal
        if not self.playing and self.rounds.finish(self.lanes, FRAME_SECONDS):
            self.add_frame()

    @on_the_trainer
    def make_main(self, lane):
        """The run of a lane, as it is, becomes the one under Watch, which looks back at the same epoch; the
        comparison is over."""
        if lane.run.diverged:
            raise ValueError(words.compare.HAS_DIVERGED)
        past = lane.find(self.past)
        self.play(False)
        for one in self.lanes:
            one.pinned = True  # nobody trains it here any more
        leave(self.view, words.compare.BUTTONS["make_main"])
        self.view.turn_to(lane.run)
        if past is not None:
            self.view.look_back(past)
        self.view.mode = "watch"
        self.view.belongings.pop(MODE, None)
        self.view.nudge()

    @on_the_trainer
    def close(self):
        """Let go of all runs; what they were about is remembered."""
        self._kept = self.described
        self.is_closed, self.playing = True, False
        self.lanes, self.source, self.diagram, self._latest = [], None, None, None
        self.frames.begin()

    # Training

    def train_frame(self):
        """Train all lanes to the next frame, in step: a generator that yields between two turns. It ends
        without a frame if the visitor pauses or begins something else meanwhile. Where an epoch takes long,
        a frame says how far it is, and shows what all lanes were like before it."""
        generation = self.frames.generation
        goal = self.epochs + EPOCH_SPEEDS[self.speed] if self._goal is None else self._goal
        trained = turn = 0.0
        while trained < FRAME_SECONDS and self._can_go_on() and self.epochs < goal:
            within, was_long = 0.0, self.rounds.is_long
            for took in self.rounds.train(self.lanes):
                trained, turn, within = trained + took, turn + took, within + took
                if turn >= TURN_SECONDS:
                    turn = 0.0
                    yield
                    if not self.playing or self.frames.generation != generation:
                        return
                if within >= FRAME_SECONDS and self.rounds.target is not None:
                    self._tell_progress()
                    return
            if was_long:
                break
        if not self._can_go_on() or (self._goal is not None and self.epochs >= self._goal):
            self.playing, self._goal = False, None
        self.add_frame()

    def _can_go_on(self):
        return self.awaited is None and any(lane.goes_on for lane in self.lanes)

    # What the browser asks

    @on_the_trainer
    def payload(self, answer=0):
        """What the browser lacks, packed. answer: the number of its message."""
        return make_payload(self, answer)

    # Within

    def _fork(self, spec):
        return fork(spec, source=self.source, images=self.view.mnist)

    def _fill(self, specs, source=None):
        """Other lanes in place of these, from the start or out of the middle of a run."""
        source = deepcopy(source)  # it may be trained on under Watch
        lanes = [fork(spec, source=source, images=self.view.mnist) for spec in give_letters(specs)]
        self.lanes, self.source = lanes, source
        self.begin_anew()

    def _tell_if_left(self, was_in_a_link):
        """Tell that a link no longer says where the lanes part, if it did."""
        if was_in_a_link and not is_in_a_link(self):
            self.notices.tell(fill(words.compare.LEFT_THE_LINK, epoch=self.source.epochs))

    def begin_anew(self):
        """All that are not pinned stand at their start, and training stops."""
        self.playing, self._goal, self.awaited, self.past = False, None, None, None
        self.selected = min(self.selected, len(self.lanes) - 1)
        for lane in self.lanes:
            if not lane.pinned:
                lane.reset()
        self.rounds.forget()
        self.notices.clear()
        self.describe_anew()

    def describe_anew(self):
        """Have the browser draw everything anew."""
        self.rounds.finish(self.lanes, FRAME_SECONDS)
        self.cells = choose_cells(self.lanes)
        lane = self.lanes[self.selected]
        if self.diagram is None or self.diagram.lane is not lane:
            self.diagram = LaneDiagram(lane)
        self.frames.begin()
        self.add_frame()

    def add_frame(self):
        """All lanes as they are now, or were at the epoch looked back at, as a frame."""
        self._latest = draw_frame(self)
        self.frames.add(*self._latest)

    def _tell_progress(self):
        """The latest frame again, with how much of the epoch is done since."""
        self.rounds.is_long = True
        numbers, arrays = self._latest
        self.frames.add({**numbers, "progress": self.rounds.progress(self.lanes)}, arrays)


def _do_nothing():
    """There is no browser yet."""

"""The mirror: another visitor's run as somebody sees it who follows, live and read-only.

It answers in place of the follower's own view: frames, curves and diagram are of the run that is followed,
while notices, address and seat stay the follower's. It trains nothing; answers wait until there is news.
"""

from itertools import count

from mlpviz.page.live.curves import describe_best, describe_curves, describe_events
from mlpviz.page.live.goals import describe_goal
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.minibatch import describe_minibatch
from mlpviz.page.live.payload import pack
from mlpviz.page.live.remark import make_remark
from mlpviz.page.live.seat import describe_seat

MAX_FRAMES = 2  # in one answer, of which there are ten a second
GENERATIONS = 1_000_000  # that a mirror has for itself, so that none is taken for one of another run
NOT_TO_TOUCH = {"run_to", "undo", "paint", "time_travel", "slow_motion", "hidden_layer_sizes"}

_serial = count(1)


class Mirror:
    """source: the LiveView that is followed. view: the LiveView of the follower."""

    def __init__(self, source, view):
        self.source, self.view = source, view
        self._base = GENERATIONS * next(_serial)
        self._drawn, self.known = 0, False
        self._told = self._nudged = None
        self._waiting = None

    @property
    def frames(self):
        """What hears what the browser has."""
        return self

    @property
    def playing(self):
        return self.source.playing

    def hear(self, have):
        """What the browser says it has: {"generation", "seq"}."""
        self._waiting = None
        self.known = have.get("generation") == self._generation
        self._drawn = have.get("seq", 0) if self.known else 0

    def wait(self, answer):
        """Have answer() called as soon as there is news."""
        self._waiting = answer
        if not self.known or self._state() != self._told:
            self._answer()

    def look(self):
        """If there is news, answer, or have the browser ask."""
        state = self._state()
        if state == self._told:
            return
        if self._waiting:
            self._answer()
        elif state != self._nudged:
            self._nudged = state
            self.view.nudge()

    def payload(self, number):
        """What the browser lacks, packed. number: of the message that it answers."""
        view, source = self.view, self.source
        self._told = self._state()
        frames = source.frames.after(self._drawn)[-MAX_FRAMES:]
        history, columns = describe_curves(source.run.history)
        header = {
            "generation": self._generation,
            "playing": source.playing,
            "speed": source.speed,
            "past": source.past,
            "goal": describe_goal(source.goal),
            "best": describe_best(source.run),
            "undo": None,
            "answer": number,
            "page": None if view.revision == view.drawn else view.revision,
            "query": link_to(view).to_query(),
            "mnist_folder": view.mnist_folder,
            "notices": view.notices.describe(),
            "diverged": None,
            "remark": make_remark(source.run, source.past),
            "events": describe_events(source.run.history),
            "minibatch": describe_minibatch(source.run, source.pictures.excerpt) if source.slow else None,
            "class": describe_seat(view),
            "history": history,
            "frames": [numbers for numbers, _ in frames],
        }
        if not self.known:
            hidden = sorted(source.hidden | NOT_TO_TOUCH)
            header["setup"] = source.setup() | {"panel": None, "panels": [], "hidden": hidden}
        return pack(header, [columns, *(array for _, arrays in frames for array in arrays)])

    @property
    def _generation(self):
        return self._base + self.source.frames.generation

    def _state(self):
        """What a payload depends on, beside what the browser has."""
        source, view = self.source, self.view
        own = (view.revision, len(view.notices.describe()))
        return source.frames.generation, source.frames.seq, source.playing, source.slow, own

    def _answer(self):
        answer, self._waiting = self._waiting, None
        answer()

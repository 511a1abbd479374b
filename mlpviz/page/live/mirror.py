"""The mirror: another visitor's run as somebody sees it who follows, live and read-only.

It answers in place of the follower's own view: frames, curves and diagram are of the run that is followed,
while notices, address and seat stay the follower's. It trains nothing; answers wait until there is news.
"""

from itertools import count

from mlpviz.page.live.curves import describe_best, describe_curves, describe_events
from mlpviz.page.live.goals import describe_goal
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.minibatch import describe_minibatch
from mlpviz.page.live.payload import pack_written, write_header
from mlpviz.page.live.pursuit import describe_lines
from mlpviz.page.live.remark import make_remark
from mlpviz.page.live.seat import describe_seat

MAX_FRAMES = 2  # in one answer, of which there are ten a second
MAX_LOOKS = 10  # without news, until an answer goes out without any
GENERATIONS = 1_000_000  # that a mirror has for itself, so that none is taken for one of another run
NOT_TO_TOUCH = {"run_to", "undo", "paint", "time_travel", "slow_motion", "hidden_layer_sizes"}

_serial = count(1)


class Broadcast:
    """What all who follow a LiveView get, written once for all who have the same of it."""

    def __init__(self, source):
        self.source = source
        self._state, self._written = None, {}

    def state(self):
        """What it depends on."""
        source = self.source
        return source.frames.generation, source.frames.seq, source.playing, source.slow, source.mode

    def describe(self, known, drawn):
        """(header, arrays), both bytes, for who has the setup or not, and the frame of that number."""
        if self._state != self.state():
            self._state, self._written = self.state(), {}
        if (known, drawn) not in self._written:
            self._written[known, drawn] = self._write(known, drawn)
        return self._written[known, drawn]

    def _write(self, known, drawn):
        source = self.source
        frames = source.frames.after(drawn)[-MAX_FRAMES:]
        history, columns = describe_curves(source.run.history)
        header = {
            "playing": source.playing,
            "speed": source.speed,
            "past": source.past,
            "goal": describe_goal(source.goal),
            "pursued": None,
            "lines": describe_lines(source),
            "lesson": None,
            "best": describe_best(source.run),
            "undo": None,
            "diverged": None,
            "remark": make_remark(source.run, source.past),
            "events": describe_events(source.run.history),
            "minibatch": describe_minibatch(source.run, source.pictures.excerpt) if source.slow else None,
            "history": history,
            "frames": [numbers for numbers, _ in frames],
        }
        if not known:
            hidden = sorted(source.hidden | NOT_TO_TOUCH)
            header["setup"] = source.setup() | {"panel": None, "panels": [], "hidden": hidden}
        arrays = (columns, *(array for _, arrays in frames for array in arrays))
        return write_header(header), b"".join(array.tobytes() for array in arrays)


class Mirror:
    """broadcast: of the LiveView that is followed. view: the LiveView of the follower."""

    def __init__(self, broadcast, view):
        self.source, self.view = broadcast.source, view
        self._broadcast = broadcast
        self._base = GENERATIONS * next(_serial)
        self._drawn, self.known = 0, False
        self._told = self._nudged = None
        self._waiting, self._looks = None, 0

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
        """Have answer() called as soon as there is news, or after a while, as where the teacher's page is
        hidden and asks for nothing."""
        self._waiting, self._looks = answer, 0
        if not self.known or self._state() != self._told:
            self._answer()

    def look(self):
        """If there is news, answer, or have the browser ask."""
        state = self._state()
        self._looks += 1
        if state == self._told and not (self._waiting and self._looks >= MAX_LOOKS):
            return
        if self._waiting:
            self._answer()
        elif state != self._nudged:
            self._nudged = state
            self.view.nudge()

    def payload(self, number):
        """What the browser lacks, packed. number: of the message that it answers."""
        view = self.view
        self._told = self._state()
        shared, body = self._broadcast.describe(self.known, self._drawn)
        own = write_header(
            {
                "generation": self._generation,
                "answer": number,
                "page": None if view.revision == view.drawn else view.revision,
                "query": link_to(view).to_query(),
                "mnist_folder": view.mnist_folder,
                "notices": view.notices.describe(),
                "class": describe_seat(view),
            }
        )
        return pack_written(shared[:-1] + b"," + own[1:], body)

    @property
    def _generation(self):
        return self._base + self.source.frames.generation

    def _state(self):
        """What a payload depends on, beside what the browser has."""
        view = self.view
        return self._broadcast.state(), view.revision, len(view.notices.describe())

    def _answer(self):
        answer, self._waiting = self._waiting, None
        answer()

"""The exchange with one browser: what it asks, and the answers.

Everything here happens in the trainer's thread. A pull is a wish that is answered when its frames are there
or its time is over; an act, or whatever else comes later, takes the place of a wish without an answer.
"""

import logging
import time
from dataclasses import dataclass

import orjson

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.live.actions import act
from mlpviz.page.live.readers import read_count
from mlpviz.page.live.seat import mirror_of
from mlpviz.page.trainer import TRAINER, Gone

MAX_MESSAGE = 1 << 16  # bytes of one message
MAX_FRAMES_AT_ONCE = 16  # in one answer
FRAMES_ON_PLAY = 2  # whoever presses play sees something at once
OWN_SECONDS = 0.08  # after so much training of its own an answer goes out with the frames it has ...
WAIT_SECONDS = 0.25  # ... and after so long, where others train in between

log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Wish:
    """The browser's message of that number wants so many frames, by the clock's time `until`."""

    number: int
    want: int
    until: float
    trained: float = 0.0


class Exchange:
    """view: the LiveView that the browser shows, or what is asked like one. line: what has send(payload) and
    nudge(), or None while the browser is away. act(view, message): does what a message asks for."""

    def __init__(self, view, clock=time.perf_counter, act=act):
        self.view = view
        self._act = act
        self.line = None
        self._clock = clock
        self._wish = None
        self._is_serving = False
        view.nudge = self.nudge

    def hear(self, text):
        """A message of the browser's, data from outside: what does not fit is refused in words. Raises Gone
        if the visit has ended."""
        if self.view.is_closed:
            raise Gone(self.view.token)
        try:
            message = read_message(text)
        except ValueError as error:
            self.view.notices.refuse(error)
            message = {}
        self._wish = None
        number, want = read_count(message, "id"), read_count(message, "want")
        have = message.get("have")
        mirror = mirror_of(self.view)
        (mirror or self.view).frames.hear(
            {"seq": read_count(have, "seq"), "generation": read_count(have, "generation")}
        )
        was_playing = self.view.playing
        if "act" in message:
            self._act(self.view, message)
        if mirror_of(self.view) or mirror:
            self._answer_by(mirror, number, waits=bool(want) and "act" not in message)
            return
        starts = self.view.playing and not was_playing
        want = max(want, FRAMES_ON_PLAY) if starts else min(want, MAX_FRAMES_AT_ONCE)
        if want and self.view.playing and self.view.frames.known:
            self._serve(_Wish(number, want, self._clock() + WAIT_SECONDS))
        else:
            self._answer(
                number
            )  # at once, the setup with it: many would wait long for who pays it with turns

    def nudge(self):
        """Something was changed from elsewhere: the browser is to ask."""
        if line := self.line:
            line.nudge()

    def _answer(self, number):
        self._wish = None
        if line := self.line:
            line.send((mirror_of(self.view) or self.view).payload(number))

    def _answer_by(self, mirror, number, *, waits):
        """While the browser shows another's run: when there is news of it, or at once."""
        if waits and mirror and mirror is mirror_of(self.view) and mirror.playing:
            mirror.wait(lambda: self._answer(number))
        else:
            self._answer(number)

    def _serve(self, wish):
        self._wish = wish
        if not self._is_serving:
            self._is_serving = True
            TRAINER.take_turns(self.view.token, self._turns())

    def _turns(self):
        """Train what is wished for: a generator that yields between two turns."""
        try:
            while wish := self._wish:
                yield from self._train_for(wish)
                if wish is self._wish:
                    self._answer(wish.number)
        except Exception:
            log.exception("training failed")
            self.view.playing = False
            self.view.notices.tell(words.notices.OUR_FAULT)
            if self._wish:
                self._answer(self._wish.number)
        finally:
            self._is_serving = False

    def _train_for(self, wish):
        """Frames for a wish, until there are enough, or its time is over, or another one has come."""
        for left in reversed(range(wish.want)):
            training = self.view.train_frame()
            while wish is self._wish:
                start = self._clock()
                is_over = next(training, True)
                wish.trained += self._clock() - start
                if is_over:
                    break
                yield
            late = wish.trained >= OWN_SECONDS or self._clock() >= wish.until
            if not left or late or wish is not self._wish or not self.view.playing:
                break
            yield


def read_message(text):
    """The dict that a message is. Raises ValueError if it is none."""
    if not isinstance(text, str) or len(text) > MAX_MESSAGE:
        raise ValueError(fill(words.live.MESSAGE_TOO_LONG, most=MAX_MESSAGE))
    try:
        message = orjson.loads(text)
    except orjson.JSONDecodeError:
        message = None
    if not isinstance(message, dict):
        raise ValueError(words.live.MESSAGE_BROKEN)
    return message

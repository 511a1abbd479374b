"""Frames: what the browser has yet to draw of a run.

A payload can be lost or come twice on its way, so frames are numbered, a few are kept, and the browser gets
those after the last one it says it has.
"""

from collections import deque

MAX_FRAMES = 24


class Frames:
    """The latest frames of a generation, (numbers, arrays) each: all that the browser draws from one setup.

    generation, seq: the numbers of this generation and of its latest frame, from 1. known: whether the
    browser has said that it knows this generation.
    """

    def __init__(self):
        self.generation = self.seq = 0
        self.known = False
        self._drawn = 0  # the number of the last frame that the browser has
        self._kept = deque(maxlen=MAX_FRAMES)

    def begin(self):
        """Another generation: the browser is to draw everything anew."""
        self.generation += 1
        self.seq = self._drawn = 0
        self.known = False
        self._kept.clear()

    def add(self, numbers, arrays):
        """numbers: JSON-ready values by name; arrays: in the order that the browser reads them in."""
        self.seq += 1
        self._kept.append(({**numbers, "seq": self.seq}, arrays))

    def hear(self, have):
        """What the browser says it has: {"generation", "seq"}."""
        self.known = have.get("generation") == self.generation
        self._drawn = have.get("seq", 0) if self.known else 0

    @property
    def latest(self):
        """The numbers of the latest frame."""
        return self._kept[-1][0]

    def lacking(self):
        """The frames that the browser lacks, oldest first."""
        return self.after(self._drawn)

    def after(self, seq):
        """The frames that are kept of those after the one of that number, oldest first."""
        return [frame for frame in self._kept if frame[0]["seq"] > seq]

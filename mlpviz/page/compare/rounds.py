"""Rounds: lanes trained in step, an epoch of all of them after the other.

A round is the epoch that comes next, of all who go on. Whoever is ahead of the others waits for them.
"""

from mlpviz.page.trainer import TURN_SECONDS


def count_epochs(lanes):
    """How many epochs all are through that go on; if none does, the one that came farthest."""
    going = [lane.run.epochs for lane in lanes if lane.goes_on]
    return min(going) if going else max(lane.run.epochs for lane in lanes)


class Rounds:
    """clock(): seconds. target: the epoch that some are through with and others not, or None between two
    rounds. is_long: it has taken longer than a frame."""

    def __init__(self, clock):
        self.clock = clock
        self.forget()

    def forget(self):
        """All stand at their start."""
        self.target, self.is_long = None, False

    def train(self, lanes):
        """The round that comes next, or the rest of the one that was begun: a generator of the seconds that
        each part of it took."""
        self.target = count_epochs(lanes) + 1
        for lane in lanes:
            while self._is_behind(lane):
                start = self.clock()
                lane.run.advance(epochs=1, seconds=TURN_SECONDS, look=False)
                took = self.clock() - start
                if not any(map(self._is_behind, lanes)):
                    self.forget()
                yield took

    def finish(self, lanes, seconds):
        """Bring all lanes in step again, if that takes no longer than so many seconds. Returns whether they
        are."""
        spent = 0.0
        if self.target is not None:
            for took in self.train(lanes):
                spent += took
                if spent >= seconds:
                    break
        return self.target is None

    def progress(self, lanes):
        """How much of the round is done, from 0 to 1."""
        going = [lane.run for lane in lanes if lane.goes_on]
        done = sum(1.0 if run.epochs >= self.target else run.progress for run in going)
        return done / len(going)

    def _is_behind(self, lane):
        return self.target is not None and lane.goes_on and lane.run.epochs < self.target

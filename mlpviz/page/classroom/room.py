"""A room: a teacher's desk and the students' seats. All of it happens in the trainer's thread."""

import secrets
from functools import partial

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.classroom.seat import Seat
from mlpviz.page.live.seat import SEAT, seat_of
from mlpviz.page.trainer import TRAINER, on_the_trainer


class Room:
    """code: by which students join. max_students: so many hold a seat at a time. clock(): seconds.

    token: the teacher's key, which nobody can guess. desk: the teacher's, or None while the teacher is away.
    ended(room): called when it is closed.
    """

    def __init__(self, code, max_students, clock, ended):
        self.code, self.token = code, secrets.token_urlsafe(16)
        self.max_students = max_students
        self.desk, self.seats = None, []
        self.frozen = self.following = self.is_closed = False
        self._clock, self._ended = clock, ended
        self._left_at = clock()
        self._joined = 0
        self._removed = set()  # tokens of the views that may not come back

    def nudge(self):
        """A room has no browser; desk and seats have."""

    @on_the_trainer
    def join(self, view, name):
        """A seat for a visitor. Raises ValueError, in words, if there is none to be had."""
        if self.is_closed:
            raise ValueError(fill(words.classroom.NO_ROOM, code=self.code))
        if (taken := seat_of(view)) is not None:
            own = taken is self.desk
            raise ValueError(
                fill(words.classroom.OWN_ROOM if own else words.classroom.ALREADY, code=taken.room.code)
            )
        if view.token in self._removed:
            raise ValueError(fill(words.classroom.REMOVED, code=self.code))
        if len(self.seats) >= self.max_students:
            raise ValueError(fill(words.classroom.FULL, code=self.code, most=self.max_students))
        self._joined += 1
        seat = Seat(self, view, self._tell_apart(name), self._joined)
        self.seats.append(seat)
        view.belongings[SEAT] = seat
        if self.desk and not view.run.steps and view.mode == "watch":  # who has not begun anything
            self._give(seat, *self._handout(goal="goal" not in view.belongings))
        if self.frozen:
            seat.freeze(True)
        if self.following:
            seat.follow(True)
        self._tell()
        return seat

    @on_the_trainer
    def take_desk(self, desk):
        """The teacher is here, for the first time or again."""
        self.desk = desk
        self._tell()

    @on_the_trainer
    def leave_desk(self, desk):
        """The teacher has gone. Nobody is kept from going on meanwhile."""
        if self.desk is not desk or self.is_closed:
            return
        self.follow(False)
        self.freeze(False)
        self.desk, self._left_at = None, self._clock()
        self._tell()

    @on_the_trainer
    def leave(self, seat, told=None):
        """A student goes, or is sent away; told(): the words for that. The run stays with the student."""
        if seat not in self.seats:
            return
        self.seats.remove(seat)
        seat.end(told)
        self._tell()

    @on_the_trainer
    def remove(self, seat):
        """Send a student away, who cannot come back by the same page."""
        self._removed.add(seat.view.token)
        self.leave(seat, lambda: fill(words.classroom.WAS_REMOVED, code=self.code))

    @on_the_trainer
    def freeze(self, frozen):
        """Pause all runs of students, who cannot play meanwhile, or let them go on."""
        self.frozen = frozen
        for seat in self.seats:
            seat.freeze(frozen)
        self._tell()

    @on_the_trainer
    def follow(self, following):
        """Have all students see the teacher's run, or their own again."""
        self.following = following and self.desk is not None
        for seat in self.seats:
            seat.follow(self.following)
        self._tell()

    @on_the_trainer
    def give_everyone(self):
        """All students get the teacher's experiment, each in a turn of the student's own. Returns how
        many."""
        handout = self._handout()
        for seat in self.seats:
            give = partial(self._give, seat, *handout, lambda: words.classroom.GIVEN_TOLD)
            TRAINER.do(seat.view.token, give)
        return len(self.seats)

    @on_the_trainer
    def close(self):
        """Nothing is left of it."""
        if self.is_closed:
            return
        self.is_closed = True
        seats, self.seats = self.seats, []
        for seat in seats:
            seat.end(lambda: fill(words.classroom.CLOSED, code=self.code))
        if self.desk:
            desk, self.desk = self.desk, None
            desk.end()
        self._ended(self)

    @on_the_trainer
    def look(self, patience):
        """What is due now and then: whoever follows hears news; after so many seconds without a teacher the
        room is closed."""
        for seat in self.seats:
            if seat.mirror:
                seat.mirror.look()
        if self.desk is None and self._clock() - self._left_at >= patience:
            self.close()

    def _handout(self, goal=True):
        """(experiment, MNIST, goal as a text) of the teacher's. goal: whether it is handed out."""
        view = self.desk.view
        pursuit = view.belongings.get("goal") if goal else None
        return view.experiment, view.mnist, pursuit.goal.claim.text if pursuit else ""

    def _give(self, seat, experiment, mnist, goal, told=None):
        if seat in self.seats and not seat.view.is_closed:
            seat.take_up(experiment, mnist, goal, told)

    def _tell_apart(self, name):
        """Two of one name get numbers."""
        taken, n = {seat.name for seat in self.seats}, 2
        told = name
        while told in taken:
            told, n = f"{name} {n}", n + 1
        return told

    def _tell(self):
        """All pages have something else to say of the room."""
        for one in (*self.seats, *([self.desk] if self.desk else [])):
            one.view.nudge()

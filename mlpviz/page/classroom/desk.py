"""The desk: the teacher's place in a room, from which all of it is led."""

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.live.mirror import Broadcast
from mlpviz.page.live.mode import open_experiment
from mlpviz.page.live.readers import read_choice, read_flag, read_whole_number
from mlpviz.page.live.seat import SEAT

WALL = "wall"  # the mode


class Desk:
    """room: the Room. view: the teacher's LiveView."""

    mirror = locked = None  # nobody leads the teacher

    def __init__(self, room, view):
        self.room, self.view = room, view
        self.broadcast = Broadcast(view)  # for who follows
        self.wall = None  # what the socket of the wall has, see `sockets`
        view.belongings[SEAT] = self
        room.take_desk(self)

    def act(self, message):
        """What the teacher's pages ask for. Raises ValueError for what cannot be asked."""
        ACTIONS[read_choice(message, "do", ACTIONS)](self, message)

    def describe(self):
        """What the teacher's page says, JSON-ready."""
        room, n = self.room, len(self.room.seats)
        return {
            "said": [fill(words.classroom.HOLDS, code=room.code, n=n)],
            "actions": self.actions(),
            "frozen": False,
            "following": False,
            "key": [room.code, room.token],
        }

    def actions(self):
        """The buttons that lead all students, JSON-ready."""
        room = self.room
        follow = words.classroom.UNFOLLOW if room.following else words.classroom.FOLLOW
        freeze = words.classroom.UNFREEZE if room.frozen else words.classroom.FREEZE
        return [
            {"do": "everyone", "label": words.classroom.EVERYONE, "help": words.classroom.EVERYONE_HELP},
            {"do": "follow", "on": not room.following, "label": follow, "help": words.classroom.FOLLOW_HELP},
            {"do": "freeze", "on": not room.frozen, "label": freeze, "help": words.classroom.FREEZE_HELP},
        ]

    def end(self):
        """The room is closed."""
        if self.view.is_closed:
            return
        self.view.belongings.pop(SEAT, None)
        if self.view.mode == WALL:
            self.view.mode = "watch"
        self.view.revision += 1
        self.view.nudge()

    def close(self):
        """The teacher's page is gone; the room waits for another."""
        self.room.leave_desk(self)


def _everyone(desk, message):
    n = desk.room.give_everyone()
    desk.view.notices.tell(fill(words.classroom.GIVEN_TO, n=n))


def _follow(desk, message):
    desk.room.follow(read_flag(message, "on", False))


def _freeze(desk, message):
    desk.room.freeze(read_flag(message, "on", False))


def _blank(desk, message):
    _seat(desk, message).blank()


def _remove(desk, message):
    desk.room.remove(_seat(desk, message))


def _open(desk, message):
    """A student's experiment under Watch, trained as far as the student's run: the run itself stays the
    student's."""
    other, view = _seat(desk, message).view, desk.view
    if view.mnist is None:
        view.mnist = other.mnist
    open_experiment(view, other.experiment, other.run.epochs)


def _close(desk, message):
    desk.room.close()


def _seat(desk, message):
    number = read_whole_number(message, "student")
    seat = next((seat for seat in desk.room.seats if seat.number == number), None)
    if seat is None:
        raise ValueError(words.classroom.NO_SUCH_STUDENT)
    return seat


ACTIONS = {
    "everyone": _everyone,
    "follow": _follow,
    "freeze": _freeze,
    "blank": _blank,
    "remove": _remove,
    "open": _open,
    "close": _close,
}

"""The sockets of walls: each by the token of the teacher's visit, as `answer_socket` speaks for them."""

import threading

from mlpviz.page.classroom.desk import Desk
from mlpviz.page.classroom.wall import Wall
from mlpviz.page.live.seat import seat_of
from mlpviz.page.visits.visits import VISITS


class Walls:
    """visits: the Visits whose walls these are."""

    def __init__(self, visits):
        self._visits = visits
        self._lock = threading.Lock()

    def attach(self, token, line):
        """A socket of the browser: a Line, by which the wall of that visit answers from now on. Returns the
        Wall, or None if that visitor has no desk."""
        desk = self._find(token)
        if desk is None:
            return None
        with self._lock:
            before = desk.wall
            desk.wall = Wall(desk)
            desk.wall.line = line
        if before and before.line:
            before.line.take_over()
        return desk.wall

    def detach(self, token, line, *, for_good=False):
        """That socket is closed."""
        desk = self._find(token)
        with self._lock:
            if desk and desk.wall and desk.wall.line is line:
                desk.wall = None

    def _find(self, token):
        view = self._visits.find(token)
        seat = view and seat_of(view)
        return seat if isinstance(seat, Desk) else None


WALLS = Walls(VISITS)

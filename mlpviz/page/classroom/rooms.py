"""The rooms of this process: opened, found by their codes, and ended when their teachers have been gone for
long."""

import logging
import secrets
import threading
import time

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.classroom.desk import Desk
from mlpviz.page.classroom.names import draw_code
from mlpviz.page.classroom.room import Room
from mlpviz.page.environment import MAX_ROOMS, MAX_STUDENTS, ROOM_LETTER
from mlpviz.page.live.seat import seat_of
from mlpviz.page.trainer import TRAINER, Gone

PATIENCE_SECONDS = 30 * 60.0  # without a teacher, a room ends after these
LOOK_SECONDS = 0.1  # between two looks at what is due

log = logging.getLogger(__name__)


class Rooms:
    """max_rooms, max_students: at most so many rooms, and students in each. first: the letter that all codes
    of this process begin with, or "" for any. clock(): seconds."""

    def __init__(self, max_rooms=10, max_students=40, first="", clock=time.monotonic):
        self.max_rooms, self.max_students, self.first = max_rooms, max_students, first
        self._clock = clock
        self._lock = threading.Lock()
        self._rooms = {}
        self._watcher = None

    def __len__(self):
        return len(self._rooms)

    def open(self, view):
        """A Room of which this visitor is the teacher. Raises ValueError, in words, if there is none to be
        had."""
        if (seat := seat_of(view)) is not None:
            raise ValueError(fill(words.classroom.ALREADY, code=seat.room.code))
        with self._lock:
            if len(self._rooms) >= self.max_rooms:
                raise ValueError(fill(words.classroom.TOO_MANY, most=self.max_rooms))
            code = draw_code(self._rooms, self.first)
            room = self._rooms[code] = Room(code, self.max_students, self._clock, self._forget)
            if self._watcher is None:
                self._watcher = threading.Thread(target=self._watch, name="rooms", daemon=True)
                self._watcher.start()
        TRAINER.do(room.token, lambda: Desk(room, view)).result()
        return room

    def find(self, code):
        """The room of that code. Raises ValueError if there is none."""
        with self._lock:
            room = self._rooms.get(code)
        if room is None:
            raise ValueError(fill(words.classroom.NO_ROOM, code=code))
        return room

    def is_elsewhere(self, code):
        """Whether a room of that code is in another process of this server, by its first letter."""
        return bool(self.first) and not code.startswith(self.first)

    def come_back(self, code, key, view):
        """Whether this visitor, who has that key, is the teacher of the room: then the desk is taken again,
        by this page."""
        with self._lock:
            room = self._rooms.get(code)
        if room is None or not key.isascii() or not secrets.compare_digest(room.token, key):
            return False
        if seat_of(view) is None and room.desk is None:
            TRAINER.do(room.token, lambda: Desk(room, view)).result()
        return True

    def look(self):
        """See to what is due in every room."""
        with self._lock:
            rooms = list(self._rooms.values())
        for room in rooms:
            try:
                room.look(PATIENCE_SECONDS)
            except Gone:
                pass  # it was closed meanwhile
            except Exception:
                log.exception("a look at a room failed")

    def _forget(self, room):
        with self._lock:
            self._rooms.pop(room.code, None)
        TRAINER.forget(room.token)

    def _watch(self):
        while True:
            time.sleep(LOOK_SECONDS)
            with self._lock:
                if not self._rooms:
                    self._watcher = None
                    return
            self.look()


ROOMS = Rooms(MAX_ROOMS.value, MAX_STUDENTS.value, ROOM_LETTER.value)

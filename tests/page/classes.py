"""Rooms for tests: teachers and students by their visits, without browsers."""

import json
import struct

from mlpviz.page.classroom.rooms import Rooms
from mlpviz.page.live.view import LiveView
from mlpviz.page.trainer import TRAINER
from mlpviz.page.visits.visits import Visits
from mlpviz.training.experiment import Experiment


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class Line:
    """What a browser would have been sent."""

    def __init__(self):
        self.sent, self.nudges, self.taken = [], 0, False

    def send(self, payload):
        self.sent.append(payload)

    def nudge(self):
        self.nudges += 1

    def take_over(self):
        self.taken = True

    @property
    def header(self):
        return read_header(self.sent[-1])


class Class:
    """A teacher with a room, and as many students as join."""

    def __init__(self, **limits):
        self.clock = Clock()
        self.visits = Visits()
        self.rooms = Rooms(clock=self.clock, **limits)
        self.teacher = self.visit(dataset="xor")
        self.room = self.rooms.open(self.teacher)
        self.desk = self.room.desk

    def visit(self, **settings):
        return self.visits.admit(object(), lambda: LiveView(Experiment(**settings)))

    def join(self, name="Ada", **settings):
        return self.room.join(self.visit(**settings), name)

    def connect(self, view):
        """A browser's socket: (its Exchange, its Line)."""
        line = Line()
        return self.visits.attach(view.token, line), line

    def close(self):
        for room in list(self.rooms._rooms.values()):
            room.close()
        for token in list(self.visits._exchanges):
            self.visits.end(token)


def hear(exchange, **message):
    """A message of the browser, answered to its end."""
    TRAINER.do(exchange.view.token, lambda: exchange.hear(json.dumps(message))).result()


def settle(*views):
    """Wait until all that was asked for in the name of these views is done."""
    for view in views:
        TRAINER.do(view.token, lambda: None).result()


def read_header(payload):
    (length,) = struct.unpack_from("<I", payload)
    return json.loads(payload[4 : 4 + length])


def read_surfaces(payload, cells):
    """The bytes behind the header, [n, cells²]."""
    (length,) = struct.unpack_from("<I", payload)
    body = payload[4 + length :]
    assert len(body) % cells**2 == 0
    return [body[at : at + cells**2] for at in range(0, len(body), cells**2)]


def told(view):
    return [notice["text"] for notice in view.notices.describe()]

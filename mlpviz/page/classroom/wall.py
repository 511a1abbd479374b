"""The wall: what the teacher sees of all students at once, in one message.

The browser asks a few times a second. A surface is sent only if it was painted since, and painted only if it
has changed; where that takes long, those go first whose turn was longest ago, and the others follow with the
next answers.
"""

import time

from mlpviz import figures
from mlpviz.language import fill
from mlpviz.lessons.lesson import describe_claim
from mlpviz.page import words
from mlpviz.page.classroom.distance import describe_distance
from mlpviz.page.classroom.names import MAX_NAME
from mlpviz.page.classroom.portrait import CELLS, Portrait
from mlpviz.page.live.asking import do_what_is_asked
from mlpviz.page.live.goals import describe_goal
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.payload import pack
from mlpviz.page.live.pursuit import pursuit_of
from mlpviz.page.live.readers import read_count
from mlpviz.page.live.seat import ask_of_seat
from mlpviz.page.live.setup import make_luts
from mlpviz.page.live.study import study_of
from mlpviz.page.visits.exchange import read_message

PAINT_SECONDS = 0.02  # of painting in one answer, at most, beside the first picture


class Wall:
    """desk: the teacher's. line: what has send(payload) and nudge(), or None while no browser shows it."""

    def __init__(self, desk, clock=time.perf_counter):
        self.desk, self.line = desk, None
        self._clock = clock
        self._serial = 0  # of the latest answer
        self._portraits = {}  # by the numbers of seats

    @property
    def view(self):
        """The teacher's live view, in whose name the trainer works for the wall."""
        return self.desk.view

    def hear(self, text):
        """A message of the browser's, data from outside: what does not fit is refused in words."""
        view, message = self.view, {}
        try:
            message = read_message(text)
        except ValueError as error:
            view.notices.refuse(error)
        if "act" in message:
            do_what_is_asked(view, message, ACTIONS)
        if self.line:
            self.line.send(self.payload(read_count(message, "id"), read_count(message.get("have"), "seq")))

    def payload(self, answer=0, have=0):
        """All of the wall, packed. have: the serial of the latest answer that the browser has."""
        view, room = self.view, self.desk.room
        if have > self._serial:
            have = 0
        self._serial += 1
        seats = [seat for seat in room.seats if not seat.view.is_closed]
        self._paint(seats)
        fresh = [seat for seat in seats if self._portraits[seat.number].serial > have]
        header = {
            "answer": answer,
            "serial": self._serial,
            "page": None if view.revision == view.drawn else view.revision,
            "query": link_to(view).to_query(),
            "notices": view.notices.describe(),
            "closed": room.is_closed,
            "actions": self.desk.actions(),
            "students": [self._describe(seat, seat in fresh) for seat in seats],
        }
        if not have:
            header["setup"] = describe_wall(room)
        return pack(header, [self._portraits[seat.number].bytes for seat in fresh])

    def _paint(self, seats):
        """The portraits of those whose output has changed."""
        kept = self._portraits
        self._portraits = {seat.number: kept.get(seat.number) or Portrait() for seat in seats}
        old = [(self._portraits[seat.number], seat.view.run) for seat in seats]
        start = self._clock()
        for portrait, run in sorted(old, key=lambda pair: pair[0].serial):
            if portrait.is_old(run):
                portrait.paint(run, self._serial)
                if self._clock() - start >= PAINT_SECONDS:
                    break

    def _describe(self, seat, is_fresh):
        view = seat.view
        run, numbers = view.run, view.frames.latest
        return {
            "number": seat.number,
            "name": seat.called,
            "nameless": not seat.name,
            "epoch": numbers["epoch"],
            "test_loss": numbers["test_loss"],
            "state": _state_of(seat),
            "playing": view.playing,
            "diverged": run.diverged is not None,
            "differs": describe_distance(view.experiment, self.view.experiment),
            "goal": describe_goal_of(view),
            "classes": run.n_classes,
            "fresh": is_fresh,
        }


def describe_goal_of(view):
    """What a student is after, in words, and whether it is reached, JSON-ready; None without a goal."""
    if pursuit := pursuit_of(view):
        return {"text": describe_claim(pursuit.goal.claim), "reached": pursuit.reached is not None}
    text = describe_goal(view.goal)
    return text and {"text": text, "reached": view.goal.is_met(view.run)}


def describe_wall(room):
    """What stays the same for all answers."""
    return {
        "code": room.code,
        "cells": CELLS,
        "palettes": figures.PALETTES_JSON,
        "luts": {
            theme: {str(n): make_luts(n, palette)["output"] for n in _CLASSES}
            for theme, palette in figures.PALETTES.items()
        },
        "nobody": fill(words.classroom.NOBODY, code=room.code),
        "sort": words.classroom.SORT,
        "sorts": words.classroom.SORTS,
        "words": {
            "epoch": words.classroom.EPOCH,
            "test_loss": words.classroom.TEST_LOSS,
            "blank": words.classroom.BLANK,
            "remove": words.classroom.REMOVE,
            "opens": words.classroom.OPENS,
            "reached": words.classroom.REACHED,
        },
        "max_name": MAX_NAME,
    }


def _state_of(seat):
    """What a student does, in words."""
    view = seat.view
    if seat.mirror:
        return words.classroom.STATES["following"]
    if view.mode != "watch" and not study_of(view):
        return fill(words.classroom.STATES["elsewhere"], mode=words.modes.MODES[view.mode])
    if view.run.diverged:
        return words.classroom.STATES["diverged"]
    return words.classroom.STATES["playing" if view.playing else "paused"]


def _dismiss(view, message):
    view.notices.dismiss(read_count(message, "notice"))


_CLASSES = (0, *range(2, 11))  # 0: of a regression
ACTIONS = {"class": ask_of_seat, "dismiss": _dismiss}

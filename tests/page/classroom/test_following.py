"""Following: a student's page shows the teacher's run, live and read-only, until it is left."""

import numpy as np
import pytest
from classes import hear, read_header, told

from mlpviz.page.live.mode import turn_to
from mlpviz.page.trainer import TRAINER


@pytest.fixture
def followed(lesson):
    """(lesson, seat, its Exchange, its Line), with a run of the student's own that waits."""
    seat = lesson.join()
    seat.view.advance(epochs=2)
    exchange, line = lesson.connect(seat.view)
    lesson.room.follow(True)
    return lesson, seat, exchange, line


def have(line):
    header = line.header
    seq = header["frames"][-1]["seq"] if header["frames"] else 0
    return {"generation": header["generation"], "seq": seq}


def train(view, n_frames):
    def frames():
        for _ in range(n_frames):
            for _ in view.train_frame():
                pass

    view.play(True)
    TRAINER.do(view.token, frames).result()


def test_the_browser_gets_the_teachers_run_and_its_own_again(followed):
    lesson, seat, exchange, line = followed
    hear(exchange, id=1, want=0)
    assert line.header["setup"]["panels"] == []
    assert "paint" in line.header["setup"]["hidden"]
    assert (line.header["pursued"], line.header["lesson"]) == (None, None)  # the teacher's tell nothing
    assert line.header["frames"][-1]["epoch"] == 0
    of_the_teacher = set(line.header)
    train(lesson.teacher, 3)
    hear(exchange, id=2, want=0, have=have(line))
    assert line.header["frames"][-1]["epoch"] == lesson.teacher.run.epochs == 3
    assert line.header["playing"]
    assert "setup" not in line.header
    assert line.header["query"]["room"] == lesson.room.code
    parameters = seat.view.run.mlp.parameters.copy()
    hear(exchange, id=3, want=0, have=have(line), act="class", do="follow", on=False)
    assert line.header["frames"][-1]["epoch"] == 2
    assert set(line.header) == of_the_teacher  # the browser misses nothing; all of it is drawn anew
    assert not line.header["playing"]
    np.testing.assert_array_equal(seat.view.run.mlp.parameters, parameters)
    hear(exchange, id=4, want=0, have=have(line), act="class", do="follow", on=True)
    assert line.header["frames"][-1]["epoch"] == 3


def test_an_answer_waits_for_news_and_comes_with_them(followed):
    lesson, _, exchange, line = followed
    train(lesson.teacher, 1)
    hear(exchange, id=1, want=3)
    assert len(line.sent) == 1  # the setup, at once
    hear(exchange, id=2, want=3, have=have(line))
    lesson.rooms.look()
    assert len(line.sent) == 1
    train(lesson.teacher, 5)
    lesson.rooms.look()
    assert line.header["answer"] == 2
    assert [frame["epoch"] for frame in line.header["frames"]] == [5, 6]  # the latest
    nudges = line.nudges
    lesson.teacher.play(False)  # a browser that asks for nothing is nudged, once
    for _ in range(3):
        lesson.rooms.look()
    assert line.nudges == nudges + 1


def test_no_answer_waits_for_ever(followed):
    lesson, _, exchange, line = followed
    train(lesson.teacher, 1)
    hear(exchange, id=1, want=3)
    hear(exchange, id=2, want=3, have=have(line))
    for _ in range(20):  # the teacher's page is hidden, and asks for nothing
        lesson.rooms.look()
    assert [read_header(payload)["answer"] for payload in line.sent] == [1, 2]
    assert line.header["frames"] == []


def test_the_teachers_run_is_not_to_be_touched(followed):
    lesson, seat, exchange, _ = followed
    was, own = lesson.teacher.experiment, seat.view.experiment
    for act in (
        {"act": "play", "on": True},
        {"act": "reset"},
        {"act": "add_layer"},
        {"act": "set_layers", "sizes": "9"},
    ):
        hear(exchange, **act)
    assert lesson.teacher.experiment == was
    assert seat.view.experiment == own
    assert seat.view.run.epochs == 2
    assert not lesson.teacher.playing
    assert "this is your teacher’s run" in told(seat.view)[0]
    seat.view.notices.clear()
    hear(exchange, act="show", layer=1, unit=0)  # as the pointer passes over a tile
    assert told(seat.view) == []


def test_own_runs_pause_and_come_back_when_the_teacher_ends_it(followed):
    lesson, seat, exchange, line = followed
    other = lesson.visit()
    turn_to(other, "learn")
    assert lesson.room.join(other, "Lea").mirror  # who comes later follows, too
    assert other.mode == "watch"
    lesson.room.follow(False)
    assert (seat.view.mode, other.mode) == ("watch", "learn")  # back in the lesson
    hear(exchange, id=1, want=0)
    assert line.header["frames"][-1]["epoch"] == seat.view.run.epochs == 2
    assert not line.header["class"]["following"]


def test_the_experiment_for_everyone_ends_what_one_sees_of_the_teachers_run(followed):
    lesson, seat, _, _ = followed
    lesson.room.give_everyone()
    TRAINER.do(seat.view.token, lambda: None).result()
    assert seat.mirror is None
    assert seat.view.run.epochs == 0

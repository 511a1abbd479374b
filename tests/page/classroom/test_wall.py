"""The wall: one message for all students, of which only what is new is sent."""

import numpy as np
import pytest
from classes import Line, hear, read_header, read_surfaces, told

from mlpviz import figures
from mlpviz.diagnostics import Plane
from mlpviz.page.classroom.portrait import CELLS
from mlpviz.page.classroom.sockets import Walls
from mlpviz.page.classroom.wall import Wall
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.pursuit import Pursuit
from mlpviz.page.live.study import open_lesson
from mlpviz.page.trainer import TRAINER


def ask(lesson, wall, have=0):
    return TRAINER.do(lesson.teacher.token, lambda: wall.payload(1, have)).result()


def test_eight_students_are_on_the_wall_as_they_are(lesson):
    settings = [{"dataset": "gauss"}, {"learning_rate": 0.3}, {"dataset": "plane"}]
    seats = [lesson.join(f"S{k}") for k in range(8)]
    for seat, own in zip(seats, settings, strict=False):
        seat.view.change(**own)
    for k, seat in enumerate(seats):
        seat.view.advance(epochs=k)
    wall = Wall(lesson.desk, clock=lambda: 0.0)
    payload = ask(lesson, wall)
    header = read_header(payload)
    students = header["students"]
    assert [student["epoch"] for student in students] == list(range(8))
    assert [student["name"] for student in students] == [f"S{k}" for k in range(8)]
    assert students[0]["differs"] == "Gaussian"
    assert students[1]["differs"] == "Learning rate 0.3"
    assert students[7]["differs"] == "same as yours"
    assert students[2]["classes"] == 0
    losses = [seat.view.run.measurement.test_loss for seat in seats]
    np.testing.assert_allclose([student["test_loss"] for student in students], losses)
    surfaces = read_surfaces(payload, CELLS)
    for seat, surface in zip(seats, surfaces, strict=True):
        run = seat.view.run
        plane = Plane(run, CELLS)
        plane.evaluate()
        assert surface == figures.encode_output(plane.output(), run.n_classes).tobytes()


def test_goals_of_students_are_on_the_wall_until_they_are_reached(lesson):
    free, studying = lesson.join("Ada"), lesson.join("Mark")
    free.view.belongings["goal"] = Pursuit.of("epochs >= 2")
    turn_to(studying.view, "learn")
    wall = Wall(lesson.desk, clock=lambda: 0.0)
    states = [student["state"] for student in read_header(ask(lesson, wall))["students"]]
    assert states == ["paused", "in Learn"]
    open_lesson(studying.view, "xor-smallest", 1)
    free.view.advance(epochs=2)
    lesson.connect(free.view)[0].view.payload()
    students = read_header(ask(lesson, wall))["students"]
    assert [student["goal"] for student in students] == [
        {"text": "epochs ≥ 2", "reached": True},
        {"text": "test loss ≤ 0.35", "reached": False},
    ]
    assert students[1]["state"] == "paused"


def test_only_what_has_changed_is_sent_again(lesson):
    seats = [lesson.join() for _ in range(3)]
    wall = Wall(lesson.desk, clock=lambda: 0.0)
    first = read_header(ask(lesson, wall))
    assert "setup" in first
    again = ask(lesson, wall, first["serial"])
    assert read_surfaces(again, CELLS) == []
    assert "setup" not in read_header(again)
    seats[1].view.advance(steps=1)
    header = read_header(ask(lesson, wall, first["serial"]))
    assert [student["fresh"] for student in header["students"]] == [False, True, False]
    lost = read_header(ask(lesson, wall, first["serial"]))  # the answer before did not arrive
    assert [student["fresh"] for student in lost["students"]] == [False, True, False]
    assert "setup" in read_header(ask(lesson, wall, 10**9))  # from another wall


def test_painting_takes_turns_where_it_takes_long(lesson):
    for _ in range(3):
        lesson.join()
    clock = iter(range(100))
    wall = Wall(lesson.desk, clock=lambda: float(next(clock)))
    fresh = []
    have = 0
    for _ in range(3):
        header = read_header(ask(lesson, wall, have))
        have = header["serial"]
        fresh.append([student["fresh"] for student in header["students"]])
    assert fresh == [[k == turn for k in range(3)] for turn in range(3)]


def test_the_wall_is_the_teachers_alone(lesson):
    walls, line = Walls(lesson.visits), Line()
    student = lesson.join()
    for token in (student.view.token, lesson.room.token, lesson.room.code, "nobody"):
        assert walls.attach(token, line) is None
    wall = walls.attach(lesson.teacher.token, line)
    hear(wall, id=5, act="class", do="freeze", on=True)
    assert lesson.room.frozen
    assert line.header["answer"] == 5
    assert line.header["actions"][2]["label"] == "Unfreeze"
    another = Line()
    walls.attach(lesson.teacher.token, another)
    assert line.taken
    walls.detach(lesson.teacher.token, line)
    assert lesson.desk.wall.line is another


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "x" * 70_000, '{"act": {}}', '{"id": -1, "have": [], "act": "reset"}']
)
def test_whatever_comes_is_answered(lesson, text):
    line = Line()
    wall = Walls(lesson.visits).attach(lesson.teacher.token, line)
    TRAINER.do(lesson.teacher.token, lambda: wall.hear(text)).result()
    assert len(line.sent) == 1
    assert lesson.teacher.run.steps == 0
    assert len(told(lesson.teacher)) <= 1

"""The dialog of a class: a room is opened, joined by code and by link, and refused in words."""

import pytest
from pages import open_page, press, run, told, view_of, widgets

from mlpviz.page.classroom.rooms import ROOMS
from mlpviz.page.live.seat import seat_of


@pytest.fixture
def teacher():
    """A page whose room is open, on its wall."""
    app = press(open_page(dataset="xor"), "class")
    app = press_in_dialog(app, "open-room")
    room = room_of(app)
    yield app
    room.close()


def room_of(app):
    return seat_of(view_of(app)).room


def press_in_dialog(app, key):
    app.button(key="class").click()  # a browser runs the dialog alone
    return press(app, key)


def join(app, name, code=None):
    """The page after that, or with what was refused."""
    if code is not None:
        app.text_input(key="room-code").set_value(code)
    app.text_input(key="room-name").set_value(name)
    return press(app, "join-room") if code is None else press_in_dialog(app, "join-room")


def modes(app):
    return widgets(app)["mode"].options


def test_who_opens_a_room_sees_its_wall(teacher):
    assert view_of(teacher).mode == "wall"
    assert ROOMS.find(room_of(teacher).code) is room_of(teacher)
    assert "Wall" in modes(teacher)


def test_a_student_joins_by_the_code(teacher):
    app = press(open_page(), "class")
    app = join(app, "Ada", "BCDA")
    assert "four letters" in app.error[0].value
    app = join(app, " ", room_of(teacher).code.lower())
    assert "1 to 20 characters" in app.error[0].value
    app = join(app, "Ada", room_of(teacher).code.lower())
    assert seat_of(view_of(app)).name == "Ada"
    assert view_of(app).experiment.dataset == "xor"
    assert "Wall" not in modes(app)


def test_a_room_of_another_process_is_a_link_in_this_tab(monkeypatch):
    monkeypatch.setattr(ROOMS, "first", "B")
    app = join(press(open_page(), "class"), "Ada", "cdfg")
    assert any("<a href='?room=CDFG' target='_self'>" in one.proto.body for one in app.get("html"))


def test_a_link_asks_for_the_name_alone(teacher):
    app = open_page(room=room_of(teacher).code)
    assert "room-code" not in [one.key for one in app.text_input]
    assert "open-room" not in [one.key for one in app.button]
    app = join(app, "Grace")
    assert room_of(app) is room_of(teacher)
    assert "room=" not in press(app, "share").code[0].value  # what one shares is the experiment


def test_a_room_that_is_not_there_and_what_is_no_code_are_told():
    assert told(open_page(room="ZZZZ")) == [
        "There is no room ZZZZ here: ask for the code again, or the room may be closed."
    ]
    assert "room must be four letters" in told(open_page(room="<script>"))[0]


def test_a_wall_is_for_who_has_a_room(teacher):
    app = open_page(mode="wall")
    assert view_of(app).mode == "watch"
    room_of(teacher).close()
    run(teacher)
    assert view_of(teacher).mode == "watch"
    assert "Wall" not in modes(teacher)

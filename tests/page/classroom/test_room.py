"""A room: who gets in, what the teacher has all do, and that nobody else can."""

import pytest
from classes import hear, settle, told
from comparisons import compare

from mlpviz.page.classroom.rooms import PATIENCE_SECONDS
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.pursuit import Pursuit
from mlpviz.page.live.seat import seat_of
from mlpviz.page.sweeps.sweeping import sweeping_of
from mlpviz.sweeps import Sweep
from mlpviz.training.experiment import Experiment


def test_who_joins_without_a_run_of_his_own_begins_with_the_teachers_experiment(lesson):
    new, busy, learning = lesson.visit(), lesson.visit(dataset="spiral"), lesson.visit(dataset="gauss")
    busy.advance(epochs=1)
    turn_to(learning, "learn")
    for view in (new, busy):
        lesson.room.join(view, "Ada")
    lesson.room.join(learning, "Lea")
    assert (learning.mode, learning.experiment.dataset) == ("learn", "gauss")
    assert new.experiment == lesson.teacher.experiment
    assert busy.experiment.dataset == "spiral"
    assert [seat.name for seat in lesson.room.seats] == ["Ada", "Ada 2", "Lea"]
    assert link_to(new).to_query()["room"] == lesson.room.code


def test_a_room_holds_so_many_and_a_server_so_many_rooms(room_of):
    lesson = room_of(max_rooms=1, max_students=1)
    lesson.join()
    with pytest.raises(ValueError, match="is full: it holds 1 students"):
        lesson.join()
    with pytest.raises(ValueError, match="1 rooms are open on this server"):
        lesson.rooms.open(lesson.visit())
    with pytest.raises(ValueError, match="your own"):
        lesson.room.join(lesson.teacher, "me")
    with pytest.raises(ValueError, match="there is no room ZZZZ"):
        lesson.rooms.find("ZZZZ")


def test_a_room_of_another_process_is_known_by_its_letter(room_of):
    lesson = room_of(first="B")
    assert lesson.room.code[0] == "B"
    assert not lesson.rooms.is_elsewhere(lesson.room.code)
    assert lesson.rooms.is_elsewhere("CDFG")
    assert not room_of().rooms.is_elsewhere("CDFG")


def test_everyone_gets_the_experiment_and_can_take_it_back(lesson):
    seats = [lesson.join(dataset="spiral") for _ in range(2)]
    seats[1].view.change(learning_rate=0.3)
    lesson.teacher.change(dataset="gauss", hidden_layer_sizes=(3,))
    lesson.teacher.belongings["goal"] = Pursuit.of("units <= 3")
    exchange, _ = lesson.connect(lesson.teacher)
    hear(exchange, act="class", do="everyone")
    views = [seat.view for seat in seats]
    settle(*views)
    assert [view.experiment for view in views] == [lesson.teacher.experiment] * 2
    assert [link_to(view).goal for view in views] == ["units <= 3"] * 2
    assert views[0].belongings["goal"] is not views[1].belongings["goal"]
    assert told(lesson.teacher) == ["2 students have this experiment now."]
    exchange, _ = lesson.connect(views[1])
    hear(exchange, act="undo")
    assert views[1].experiment.learning_rate == 0.3
    assert views[0].experiment == lesson.teacher.experiment


def test_frozen_runs_pause_and_cannot_be_played_until_they_are_let_go(lesson):
    seat = lesson.join()
    exchange, line = lesson.connect(seat.view)
    seat.view.play(True)
    lesson.room.freeze(True)
    assert not seat.view.playing
    for act in ({"act": "play", "on": True}, {"act": "step"}, {"act": "epoch"}, {"act": "continue"}):
        hear(exchange, **act)
    assert seat.view.run.steps == 0
    assert not seat.view.playing
    assert told(seat.view) == ["Not changed: your teacher has paused all runs"]
    assert line.header["class"]["frozen"]
    late = lesson.join()
    hear(lesson.connect(late.view)[0], act="step")
    assert late.view.run.steps == 0
    lesson.room.freeze(False)
    hear(exchange, act="step")
    assert seat.view.run.steps == 1


def test_a_frozen_student_can_begin_no_sweep_and_hears_why_the_comparison_stands(lesson):
    seat = lesson.join()
    comparison = compare({"learning_rate": 0.1}, view=seat.view)
    comparison.play(True)
    lesson.room.freeze(True)
    assert not comparison.playing
    assert told(comparison) == ["Your teacher has paused all runs."]
    sweeping = sweeping_of(seat.view)
    sweep = Sweep(seat.view.experiment, seeds=2, epochs=1)
    with pytest.raises(ValueError, match="Your teacher has paused all runs"):
        sweeping.begin("seeds", sweep)
    late = lesson.join()
    assert sweeping_of(late.view).frozen
    lesson.room.freeze(False)
    assert not sweeping.frozen
    lesson.room.freeze(True)
    lesson.room.leave(seat)
    assert not sweeping.frozen


def test_a_student_cannot_ask_for_what_only_the_teacher_may(lesson):
    seats = [lesson.join() for _ in range(2)]
    exchange, _ = lesson.connect(seats[0].view)
    was = seats[1].view.experiment
    for verb in ("everyone", "freeze", "blank", "remove", "open", "close", "__class__", None, ["leave"]):
        hear(exchange, act="class", do=verb, on=True, student=seats[1].number)
        assert told(seats[0].view)[-1].startswith("Not changed: do must be ")
        seats[0].view.notices.clear()
    assert not lesson.room.frozen
    assert not lesson.room.is_closed
    assert seats[1].view.experiment == was
    assert seats[1].name
    hear(exchange, act="class", do="follow", on=True)  # nobody is to be followed
    assert seats[0].mirror is None


def test_who_is_in_no_class_can_ask_nothing_of_one(lesson):
    view = lesson.visit()
    exchange, line = lesson.connect(view)
    hear(exchange, act="class", do="close")
    assert told(view) == ["Not changed: you are in no room"]
    assert line.header["class"] is None
    assert not lesson.room.is_closed


def test_a_name_is_blanked_and_a_student_sent_away_for_good(lesson):
    seat, other = lesson.join("Rude"), lesson.join("Kurt")
    exchange, _ = lesson.connect(lesson.teacher)
    hear(exchange, act="class", do="blank", student=seat.number)
    assert seat.called == "Student 1"
    assert "blanked your name" in seat.describe()["said"][0]
    hear(exchange, act="class", do="remove", student=seat.number)
    assert lesson.room.seats == [other]
    assert seat_of(seat.view) is None
    assert "removed you" in told(seat.view)[0]
    with pytest.raises(ValueError, match="removed you"):
        lesson.room.join(seat.view, "Rude")
    hear(exchange, act="class", do="remove", student=seat.number)
    assert "not in the room any more" in told(lesson.teacher)[-1]


def test_a_students_experiment_opens_under_watch_and_his_run_stays_his(lesson):
    seat = lesson.join(dataset="spiral")
    seat.view.start(Experiment(dataset="spiral"))
    seat.view.advance(epochs=2)
    parameters = seat.view.run.mlp.parameters.copy()
    exchange, _ = lesson.connect(lesson.teacher)
    hear(exchange, act="class", do="open", student=seat.number)
    assert lesson.teacher.experiment == seat.view.experiment
    assert lesson.teacher.run is not seat.view.run
    assert lesson.teacher.goal.epoch == 2
    assert (seat.view.run.mlp.parameters == parameters).all()


def test_nothing_is_kept_of_a_room_that_is_closed(lesson):
    seat = lesson.join()
    seat.view.advance(epochs=1)
    lesson.room.freeze(True)
    lesson.room.follow(True)
    hear(lesson.connect(lesson.teacher)[0], act="class", do="close")
    assert len(lesson.rooms) == 0
    assert lesson.room.seats == []
    assert seat_of(seat.view) is seat_of(lesson.teacher) is None
    assert "is closed" in told(seat.view)[-1]
    assert seat.view.run.epochs == 1  # the run is the student's
    hear(lesson.connect(seat.view)[0], act="step")
    assert seat.view.run.steps > 0
    with pytest.raises(ValueError, match="there is no room"):
        lesson.rooms.find(lesson.room.code)


def test_a_room_waits_for_its_teacher_and_ends_half_an_hour_later(lesson):
    seat = lesson.join()
    lesson.room.freeze(True)
    lesson.room.follow(True)
    lesson.visits.end(lesson.teacher.token)
    assert seat.mirror is seat.locked is None  # nobody is kept from going on meanwhile
    assert "away" in seat.describe()["said"][-1]
    lesson.clock.now = PATIENCE_SECONDS - 1
    lesson.rooms.look()
    again = lesson.visit()
    assert not lesson.rooms.come_back(lesson.room.code, "wrong", again)
    assert not lesson.rooms.come_back("ZZZZ", lesson.room.token, again)
    assert seat_of(again) is None
    assert lesson.rooms.come_back(lesson.room.code, lesson.room.token, again)
    assert lesson.room.desk.view is again
    lesson.visits.end(again.token)
    lesson.clock.now += PATIENCE_SECONDS
    lesson.rooms.look()
    assert lesson.room.is_closed
    assert len(lesson.rooms) == 0


def test_who_leaves_the_page_leaves_the_room(lesson):
    seats = [lesson.join() for _ in range(2)]
    lesson.visits.end(seats[0].view.token)
    assert lesson.room.seats == seats[1:]
    hear(lesson.connect(seats[1].view)[0], act="class", do="leave")
    assert lesson.room.seats == []
    assert seat_of(seats[1].view) is None

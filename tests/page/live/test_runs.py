"""Runs of a visit: those that were left are kept, in bounded memory, and open as they were."""

import numpy as np
import pytest
from payloads import say, take_notices

from mlpviz.page.live import runs as room
from mlpviz.page.live.runs import find_run, is_plain, list_runs, open_run
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(n_samples=40, hidden_layer_sizes=(3,))


@pytest.fixture
def view():
    view = LiveView(EXPERIMENT)
    view.advance(epochs=4)
    return view


def others(view):
    return list_runs(view)[1]


def leave_many(view, n):
    for seed in range(n):
        view.change(weight_seed=seed + 1)
        view.advance(epochs=1)


def state_of(run):
    return run.mlp.version(), run.history.rows.tobytes(), run.epochs, run.best, list(run.history.events)


LEAVING = {
    "reset": lambda view: say(view, act="reset"),
    "layers": lambda view: view.change(hidden_layer_sizes=(2,)),
    "data": lambda view: view.change(dataset="xor"),
    "new start": lambda view: view.change(weight_seed=7),
    "problem": lambda view: view.take_up(Experiment.default("digits")),
    "continued": lambda view: (view.look_back(2), view.continue_from_here(), view.play(False)),
    "changed in the past": lambda view: (view.look_back(2), view.change(learning_rate=0.3)),
}


@pytest.mark.parametrize("how", LEAVING)
def test_a_run_that_is_left_is_kept_and_opens_as_it_was_more_than_once(view, how):
    was, loss = state_of(view.run), view.run.measurement.test_loss
    LEAVING[how](view)
    (kept,) = others(view)
    assert (kept.epochs, kept.test_loss, kept.number) == (4, loss, 1)
    for _ in range(2):
        open_run(view, 1)
        assert state_of(view.run) == was
        view.change(learning_rate=0.2)
        view.advance(epochs=1)  # which is another run from here on
        view.change(noise=5)


def test_what_was_not_trained_or_only_seen_again_makes_no_line(view):
    say(view, act="reset")
    view.change(hidden_layer_sizes=(2,))  # was not trained
    say(view, act="undo")
    assert len(others(view)) == 1
    view.change(learning_rate=0.1)
    view.advance(epochs=2)
    say(view, act="undo")  # what is taken back here was trained
    assert [kept.experiment.learning_rate for kept in others(view)] == [0.1, 0.03]


def test_a_knob_turned_and_turned_back_by_undo_leaves_no_line(view):
    view.change(learning_rate=0.1)
    say(view, act="undo")
    assert others(view) == []


def test_stages_of_one_run_are_one_line_with_its_name_and_pin(view):
    say(view, act="reset")
    find_run(view, 1).name = "first"
    view.runs.pin(find_run(view, 1), True)
    view.advance(epochs=2)
    assert [kept.epochs for kept in others(view)] == [4]  # it is less far, and the same
    view.advance(epochs=7)
    now, rest = list_runs(view)
    assert (now.number, now.name, now.pinned, rest) == (1, "first", True, [])
    say(view, act="reset")
    (kept,) = others(view)
    assert (kept.number, kept.epochs, kept.name, kept.pinned) == (1, 9, "first", True)


def test_the_latest_are_kept_and_all_that_are_pinned(view, monkeypatch):
    monkeypatch.setattr(room, "MAX_RUNS", 3)
    monkeypatch.setattr(room, "MAX_PINNED", 1)
    view.runs.pin(find_run(view, None), True)
    leave_many(view, 6)
    assert [kept.number for kept in others(view)] == [6, 5, 4, 1]
    with pytest.raises(ValueError, match="at most 1 runs can be pinned"):
        view.runs.pin(find_run(view, 4), True)
    view.runs.remove(5)
    assert [kept.number for kept in others(view)] == [6, 4, 1]
    with pytest.raises(ValueError, match="not in the table"):
        open_run(view, 5)


def test_without_its_state_it_is_trained_again_to_the_same_loss(view, monkeypatch):
    loss = view.run.measurement.test_loss
    monkeypatch.setattr(room, "MAX_BYTES", 0)
    say(view, act="reset")
    (kept,) = others(view)
    assert kept.snapshot is None
    open_run(view, 1)
    for _ in range(100):
        for _ in view.train_frame():
            pass
        if not view.playing:
            break
    assert (view.run.epochs, view.run.measurement.test_loss) == (4, loss)
    assert "trained again" in take_notices(view)[0]


def test_of_little_room_what_cannot_be_trained_again_has_the_most(view, monkeypatch):
    view.change(learning_rate=0.3)
    view.advance(epochs=1)
    say(view, act="reset")
    (kept,) = others(view)
    monkeypatch.setattr(room, "MAX_BYTES", kept.snapshot.nbytes)
    leave_many(view, 3)
    assert [one.snapshot is not None for one in others(view)] == [False, False, True]
    assert not others(view)[-1].is_plain


def test_its_curve_is_thin_and_its_surface_small(view):
    view.advance(epochs=300)
    now, _ = list_runs(view)
    assert now.curve.shape == (2, room.MAX_POINTS)
    assert now.curve[:, -1].tolist() == [304, view.run.history["test_loss"][-1]]
    assert now.surface.shape == (room.MAX_CELLS, room.MAX_CELLS)
    assert now.surface.dtype == np.uint8


LIVE_VALUES = {
    "learning_rate": 0.1,
    "optimizer": "adam",
    "schedule": "step",
    "schedule_epochs": 1,
    "batch_size": 4,
    "regularization": "l2",
    "regularization_rate": 0.01,
}


def test_settings_that_are_changed_before_the_first_step_leave_it_plain():
    assert set(LIVE_VALUES) == room.LIVE
    changed = Run(EXPERIMENT)
    for name, value in LIVE_VALUES.items():
        changed.change(**{name: value})
    straight = Run(changed.experiment)
    for run in (changed, straight):
        run.advance(epochs=3)
    assert is_plain(changed)
    assert changed.mlp.version() == straight.mlp.version()
    changed.set_parameter(1, 0, 0, 1.0)
    assert not is_plain(changed)
    by_hand = Run(EXPERIMENT)
    by_hand.set_parameter(1, 0, 0, 1.0)
    assert not is_plain(by_hand)

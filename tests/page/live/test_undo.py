"""Undo: the run before the last change is back, bit for bit, and so is the one after it."""

import pytest
from payloads import newest_frame, say, take_notices, unpack_header

from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(n_samples=60, optimizer="adam")


def all_of(view):
    """What a run is, and how it got there."""
    history, run = view.run.history, view.run
    return (
        view.experiment,
        run.steps,
        run.mlp.version(),
        history.epochs,
        history.rows.tobytes(),
        list(history.events),
        run.best,
    )


CHANGES = {
    "live": lambda view: view.change(learning_rate=0.3),
    "structural": lambda view: view.change(hidden_layer_sizes=(3,)),
    "data": lambda view: view.change(dataset="xor", noise=10),
    "reset": lambda view: say(view, act="reset"),
    "weight": lambda view: view.set_parameter(1, 0, 0, 2.0),
    "problem": lambda view: view.take_up(Experiment.default("digits")),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("steps", [0, 3])
def test_the_run_before_and_the_one_after_come_back_bit_for_bit_and_train_on_alike(change, steps):
    view = LiveView(EXPERIMENT)
    view.advance(epochs=6)
    view.advance(steps=steps)
    before = all_of(view)
    CHANGES[change](view)
    view.advance(epochs=2)
    after = all_of(view)
    say(view, act="undo")
    assert all_of(view) == before
    assert newest_frame(view)["train_loss"] == view.run.measurement.train_loss
    assert unpack_header(view)["undo"]["label"] == "Redo"
    say(view, act="undo")
    assert all_of(view) == after
    say(view, act="undo")
    straight = Run(EXPERIMENT)
    straight.advance(epochs=6)
    straight.advance(steps=steps)
    for run in (straight, view.run):
        run.advance(steps=20)
    assert view.run.mlp.version() == straight.mlp.version()


def test_what_was_beyond_the_epoch_one_continued_from_comes_back():
    view = LiveView(EXPERIMENT)
    view.advance(epochs=9)
    before = all_of(view)
    view.look_back(4)
    say(view, act="continue")
    say(view, act="play", on=False)
    assert view.run.epochs == 4
    say(view, act="undo")
    assert all_of(view) == before
    view.look_back(2)
    view.change(learning_rate=0.3)
    assert view.run.epochs == 2
    say(view, act="undo")
    assert all_of(view) == before


def test_a_change_that_starts_anew_is_told_with_a_way_back_until_the_run_goes_on():
    view = LiveView(EXPERIMENT)
    view.change(noise=20)
    assert unpack_header(view)["notices"] == []  # nothing was lost
    view.advance(epochs=1)
    view.change(noise=30)
    (notice,) = unpack_header(view)["notices"]
    assert (notice["text"], notice["act"], notice["label"]) == ("Started anew.", "undo", "Undo")
    assert "Noise" in unpack_header(view)["undo"]["help"]
    view.play(True)
    assert unpack_header(view)["notices"] == []


def test_without_a_change_there_is_nothing_to_take_back():
    view = LiveView(EXPERIMENT)
    assert unpack_header(view)["undo"] is None
    say(view, act="undo")
    assert "no change to take back" in take_notices(view)[0]


def test_a_refused_change_leaves_the_last_one_to_be_taken_back():
    view = LiveView(EXPERIMENT)
    view.change(noise=20)
    with pytest.raises(ValueError, match="noise"):
        view.change(noise=-1)
    say(view, act="undo")
    assert view.experiment == EXPERIMENT


def test_a_divergence_that_is_taken_back_to_is_told_again():
    view = LiveView(
        Experiment(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    )
    view.advance(epochs=30)
    assert view.run.diverged
    view.change(learning_rate=0.001)
    say(view, act="reset")
    say(view, act="undo")
    assert view.run.diverged
    assert unpack_header(view)["diverged"]["sentences"]

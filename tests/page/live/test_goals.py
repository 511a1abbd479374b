"""Goals: a run stops at the very epoch where they are met, whatever the speed, and says so."""

import pytest
from payloads import Browser, say, take_notices, unpack_header

from mlpviz.page.live.pursuit import Pursuit, describe_lines
from mlpviz.page.live.speeds import SPEEDS
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(n_samples=100, learning_rate=0.1, noise=30)


def play_until_it_stops(view):
    browser = Browser(view)
    for _ in range(500):
        browser.ask(want=16)
        if not view.playing:
            return
    raise AssertionError("it does not stop")


def losses_of(n_epochs):
    """The test losses of the same run, epoch by epoch."""
    run, losses = Run(EXPERIMENT), []
    for _ in range(n_epochs):
        run.epoch()
        losses.append(run.measurement.test_loss)
    return losses


@pytest.mark.parametrize("speed", SPEEDS)
def test_it_stops_at_the_first_epoch_whose_test_loss_is_small_enough_at_any_speed(speed):
    losses = losses_of(60)
    limit = losses[40] * 1.001
    first = next(epoch for epoch, loss in enumerate(losses, 1) if loss <= limit)
    view = LiveView(EXPERIMENT)
    view.speed = speed
    say(view, act="run_to", goal="test_loss", value=limit)
    assert unpack_header(view)["goal"] == f"until the test loss is at most {limit:g}"
    play_until_it_stops(view)
    assert (view.run.epochs, view.run.progress) == (first, 0)
    assert view.run.measurement.test_loss == losses[first - 1]
    (told,) = take_notices(view)
    assert told.startswith(f"Paused at epoch {first}: the test loss is ")
    assert unpack_header(view)["goal"] is None


@pytest.mark.parametrize("speed", SPEEDS)
def test_it_stops_once_the_test_loss_has_not_got_better_for_so_many_epochs(speed):
    best, epoch = (float("inf"), 0), 0
    run = Run(EXPERIMENT)
    while epoch - best[1] < 7:
        run.epoch()
        epoch += 1
        best = min(best, (run.measurement.test_loss, epoch))
    view = LiveView(EXPERIMENT)
    view.speed = speed
    say(view, act="run_to", goal="patience", value=7)
    play_until_it_stops(view)
    assert view.run.epochs == epoch
    (told,) = take_notices(view)
    assert f"no better test loss for 7 epochs. The least was {best[0]:.4g}, at epoch {best[1]}." in told


def test_patience_counts_from_where_it_begins():
    view = LiveView(Experiment(n_samples=40, initializer="zeros", learning_rate=1e-5, activation="relu"))
    view.advance(epochs=10)
    say(view, act="run_to", goal="patience", value=4)
    play_until_it_stops(view)
    assert view.run.epochs - max(view.run.best.epoch, 10) == 4


@pytest.mark.parametrize("speed", ["1 batch", "100 epochs"])
def test_it_stops_at_an_epoch_and_goes_on_from_there_as_ever(speed):
    view = LiveView(EXPERIMENT)
    view.speed = speed
    say(view, act="run_to", goal="epoch", value=30)
    play_until_it_stops(view)
    assert view.run.epochs == 30
    assert take_notices(view) == ["Paused: epoch 30 is reached."]
    straight = Run(EXPERIMENT)
    straight.advance(epochs=33)
    view.advance(epochs=3)
    assert view.run.mlp.version() == straight.mlp.version()


def test_what_is_met_already_is_refused_and_pause_ends_the_goal():
    view = LiveView(EXPERIMENT)
    view.advance(epochs=3)
    for goal, value in (("epoch", 3), ("test_loss", 100.0)):
        say(view, act="run_to", goal=goal, value=value)
        assert "it is so already" in take_notices(view)[0]
        assert not view.playing
    say(view, act="run_to", goal="epoch", value=900)
    say(view, act="play", on=False)
    assert unpack_header(view)["goal"] is None
    say(view, act="play", on=True)
    assert view.goal is None


@pytest.mark.parametrize(
    ("claim", "lines"),
    [
        ("test_loss < 0.2", [["test_loss", 0.2]]),
        ("units <= 4 and 0.3 >= train_loss", [["train_loss", 0.3]]),
        (
            "0.1 < test_loss <= 1 or accuracy > 0.9",
            [["accuracy", 0.9], ["test_loss", 0.1], ["test_loss", 1.0]],
        ),
        ("gap < 0.1 and test_loss < train_loss and epochs < 5", []),
    ],
)
def test_the_charts_have_a_line_at_each_value_that_a_goal_names(claim, lines):
    view = LiveView(EXPERIMENT)
    view.belongings["goal"] = Pursuit.of(claim)
    assert sorted(describe_lines(view)) == lines


def test_run_to_a_loss_has_a_line_as_long_as_it_plays():
    view = LiveView(EXPERIMENT)
    say(view, act="run_to", goal="test_loss", value=0.6)
    assert unpack_header(view)["lines"] == [["test_loss", 0.6]]
    play_until_it_stops(view)
    assert unpack_header(view)["lines"] == []

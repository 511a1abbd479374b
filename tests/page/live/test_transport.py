"""The transport: each button of it does what it says."""

import pytest
from payloads import Browser, say, unpack_header

from mlpviz.page.live.speeds import DEFAULT_SPEED, SPEEDS
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


def test_a_batch_is_one_step_and_an_epoch_all_of_them():
    view = LiveView(Experiment())
    browser = Browser(view)
    browser.ask(act="step")
    assert view.run.steps == 1
    assert browser.ask_header(act="epoch")["playing"] is False
    assert (view.run.epochs, view.run.steps) == (1, 25)
    browser.ask(act="epoch")
    assert view.run.epochs == 2


def test_an_epoch_is_one_whatever_a_frame_shows_and_can_be_stopped():
    view = LiveView(Experiment())
    for speed in SPEEDS:
        view.speed = speed
        epochs = view.run.epochs
        Browser(view).ask(act="epoch")
        assert (view.run.epochs, view.playing) == (epochs + 1, False)
    say(view, act="epoch")
    assert view.playing  # until it is trained, which is done in turns
    say(view, act="play", on=False)
    Browser(view).ask(want=3)
    assert view.run.epochs == epochs + 1
    say(view, act="play", on=True)
    Browser(view).ask(want=3)
    assert view.playing  # and no longer stops after an epoch


def test_reset_restores_the_initial_weights():
    view = LiveView(Experiment())
    start = view.run.mlp.parameters.copy()
    view.advance(epochs=1)
    assert (view.run.mlp.parameters != start).any()
    say(view, act="reset")
    assert view.run.epochs == 0
    assert (view.run.mlp.parameters == start).all()


def test_play_plays_and_pauses():
    view = LiveView(Experiment())
    browser = Browser(view)
    header = browser.ask_header(act="play", on=True)
    assert header["playing"]
    assert len(header["frames"]) > 1  # something is seen at once
    assert browser.ask_header(act="play", on=False)["playing"] is False


def test_the_speed_decides_how_much_a_frame_trains(monkeypatch):
    monkeypatch.setattr("mlpviz.page.live.speeds.FRAME_SECONDS", 60)  # however busy the machine is
    view = LiveView(Experiment(n_samples=20, batch_size=5))  # 10 for training: 2 steps an epoch
    assert unpack_header(view)["speed"] == DEFAULT_SPEED
    view.playing = True
    for speed, shown in SPEEDS.items():
        say(view, act="speed", speed=speed)
        assert unpack_header(view)["speed"] == speed
        steps, seq = view.run.steps, view.frames.seq
        list(view.train_frame())
        assert view.run.steps - steps == (shown.get("steps") or 2 * shown["epochs"])
        assert view.frames.seq == seq + 1
        view.start(view.experiment)
        view.playing = True


def test_a_frame_is_drawn_however_much_of_its_training_is_left():
    view = LiveView(Experiment(n_samples=5000, batch_size=1))
    view.speed, view.playing = "500 epochs", True
    list(view.train_frame())
    assert view.frames.seq == 2
    assert 0 < view.run.steps < 500 * len(view.run.X_train)


def test_every_button_has_its_words_and_its_key():
    setup = LiveView(Experiment()).setup()
    assert [name for name, _ in setup["speeds"]] == list(SPEEDS)
    keys = {name: control["key"] for name, control in setup["controls"].items() if "key" in control}
    assert keys == {"play": "Space", "step": "S", "epoch": "E", "reset": "X"}
    keys = [("H", "help"), ("P", "projector"), ("PageDown", "next_step"), ("PageUp", "previous_step")]
    assert setup["keys"] == [*keys, ("L", "spotlight"), ("B", "blank"), (".", "blank")]
    labels = [control["label"] for control in setup["controls"].values()]
    assert labels == ["Reset", "Play", "1 batch", "1 epoch", "Pause", "Speed", "Run to…", "Undo"]


@pytest.mark.parametrize("speed", SPEEDS)
def test_training_in_turns_is_the_same_training(speed):
    view, straight = (LiveView(Experiment(n_samples=40)) for _ in range(2))
    view.speed, view.playing = speed, True
    list(view.train_frame())
    straight.advance(steps=view.run.steps)
    assert (view.run.mlp.parameters == straight.run.mlp.parameters).all()

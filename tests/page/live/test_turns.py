"""Turns: a click waits for the training of another thread, and training makes way for it."""

import threading

import pytest
from payloads import unpack_header

from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


def have(view, seq):
    return {"generation": view.frames.generation, "seq": seq}


@pytest.mark.parametrize("_", range(5))
def test_a_click_waits_for_the_training_of_another_thread(_):
    view = LiveView(Experiment())
    view.play(True)
    steps = view.run.steps
    training = threading.Thread(target=view.answer, args=(have(view, 1), 16))
    training.start()
    while view.run.steps == steps:
        pass
    view.start(view.experiment)
    training.join()
    assert (view.run.steps, view.run.epochs, view.playing) == (0, 0, False)
    assert [frame["step"] for frame in unpack_header(view)["frames"]] == [0]


def test_training_makes_way_for_a_click_that_waits():
    view = LiveView(Experiment())
    view.play(True)
    epochs = view.run.epochs
    click = threading.Thread(target=view.play, args=(False,))
    with view.turns:
        click.start()
        while not view.turns.wanted:
            pass
        view.answer(have(view, 1), 16)
        assert view.run.epochs == epochs + 1  # one frame, not sixteen
    click.join()
    assert not view.playing

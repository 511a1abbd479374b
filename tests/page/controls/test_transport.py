"""The transport: each button does what it says."""

import pytest
from pages import open_page, press, view_of

from mlpviz.page.words.controls import SHORTCUTS


@pytest.fixture
def app():
    return open_page()


def test_a_batch_is_one_step_and_an_epoch_all_of_them(app):
    press(app, "step")
    assert view_of(app).run.steps == 1
    press(app, "epoch")
    assert (view_of(app).run.epochs, view_of(app).run.steps) == (1, 25)
    press(app, "epoch")
    assert view_of(app).run.epochs == 2


def test_reset_restores_the_initial_weights(app):
    start = view_of(app).run.mlp.parameters.copy()
    press(app, "epoch")
    assert (view_of(app).run.mlp.parameters != start).any()
    press(app, "reset")
    assert view_of(app).run.epochs == 0
    assert (view_of(app).run.mlp.parameters == start).all()


def test_play_plays_and_becomes_pause(app):
    assert app.button(key="play").label == "Play"
    press(app, "play")
    assert view_of(app).playing
    assert app.button(key="play").label == "Pause"
    press(app, "play")
    assert not view_of(app).playing


def test_every_key_is_told_where_it_presses(app):
    for key, shortcut in SHORTCUTS.items():
        assert app.button(key=key).help.endswith(f"({shortcut})")

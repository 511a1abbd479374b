"""The transport: play, step, epoch, reset, and how much a frame shows; sharing and help beside it."""

from functools import partial

import streamlit as st

from mlpviz.page.controls.binding import bind_value
from mlpviz.page.controls.buttons import press
from mlpviz.page.dialogs.help import explain
from mlpviz.page.dialogs.share import offer_link
from mlpviz.page.live.speeds import SPEEDS
from mlpviz.page.words.controls import BRAND, BUTTONS, HELP, LABELS, PAUSE


def draw_transport(view):
    label, icon = (PAUSE, "pause") if view.playing else (BUTTONS["play"], "play_arrow")
    toggle = partial(view.play, not view.playing)
    with st.container(key="transport", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="brand", width="content"):
            st.markdown(BRAND)
        press(view, "reset", "replay", lambda: view.start(view.experiment))
        press(view, "play", icon, toggle, label=label, type="primary")
        press(view, "step", "skip_next", lambda: view.advance(steps=1))
        press(view, "epoch", "fast_forward", lambda: view.advance(epochs=1))
        _draw_speed(view)
        if press(view, "share", "link"):
            offer_link(view)
        if press(view, "help", "help"):
            explain(view)


def _draw_speed(view):
    """How much a frame shows: of the view, not of the experiment."""
    if "speed" in view.hidden:
        return
    bound = bind_value("speed", view.speed, lambda speed: setattr(view, "speed", speed))
    st.select_slider(LABELS["speed"], list(SPEEDS), help=HELP["speed"], width=170, **bound)

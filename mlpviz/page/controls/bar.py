"""The bar on top, and the headline under it: what this is, and what to do; sharing, projector, help."""

import streamlit as st

from mlpviz.page import words
from mlpviz.page.classroom.desk import Desk
from mlpviz.page.controls.binding import bind_value, is_shown
from mlpviz.page.controls.buttons import press, press_in_browser
from mlpviz.page.controls.knobs import KNOBS
from mlpviz.page.dialogs.classroom import enter_class, enter_if_wanted
from mlpviz.page.dialogs.help import explain
from mlpviz.page.dialogs.make_lesson import draw_form_if_wanted, is_making
from mlpviz.page.dialogs.share import offer_link
from mlpviz.page.dialogs.take_along import offer_files
from mlpviz.page.live.mode import ONLY_TEACHERS, turn_to
from mlpviz.page.live.seat import seat_of
from mlpviz.page.live.study import study_of
from mlpviz.page.words.sentences import summarize


def draw_bar(view):
    if view.mode == "watch":
        press_in_browser(view, "skip")
    else:
        st.empty()  # so that nothing below is mounted anew
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(words.controls.BRAND, width="content")
        _draw_modes(view)
        _draw_dialogs(view)
        if view.mode == "watch" or (study_of(view) and is_shown(view, *KNOBS)):
            press_in_browser(view, "settings", controls="settings")
    _draw_projector_bar(view)
    st.html(f"<h1>{words.modes.HEADLINES[view.mode]}</h1>")


def _draw_dialogs(view):
    """The buttons that open one, and that which is to be open: one at a time."""
    is_free = not is_making()
    if press(view, "share", "link", type="tertiary") and is_free:
        offer_link(view)
    draw_form_if_wanted(view)
    if press(view, "class", "groups", type="tertiary") and is_free:
        enter_class(view)
    elif is_free:
        enter_if_wanted(view)
    if view.mode == "watch":
        if press(view, "take_along", "download", type="tertiary") and is_free:
            offer_files(view)
        press_in_browser(view, "projector")
    if press(view, "help", "help", type="tertiary") and is_free:
        explain(view)


def _draw_modes(view):
    with st.container(key="modes", width="stretch"):
        st.segmented_control(
            words.modes.MODE,
            [
                mode
                for mode in words.modes.MODES
                if mode not in ONLY_TEACHERS or isinstance(seat_of(view), Desk)
            ],
            format_func=words.modes.MODES.get,
            required=True,
            label_visibility="collapsed",
            **bind_value("mode", view.mode, lambda mode: turn_to(view, mode)),
        )


def _draw_projector_bar(view):
    """What is in its place in projector mode: the experiment in one line of words, and the way back."""
    with st.container(key="projector-bar", horizontal=True, vertical_alignment="center"):
        st.html(f"<p>{summarize(view.experiment)}</p>")
        press_in_browser(view, "projector_settings", controls="settings")
        press_in_browser(view, "leave_projector")

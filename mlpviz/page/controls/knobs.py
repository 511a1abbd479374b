"""The knobs above the network: what is tried first, and can be turned while it trains."""

import streamlit as st

from mlpviz.page.controls.binding import is_shown
from mlpviz.page.controls.buttons import press
from mlpviz.page.controls.widgets import draw_setting
from mlpviz.page.dialogs.learning_rate import find_rate

KNOBS = ("learning_rate", "activation", "optimizer", "regularization")


def draw_knobs(view):
    if not is_shown(view, *KNOBS, "regularization_rate"):
        return
    with st.container(key="knobs"):
        if is_shown(view, "learning_rate"):
            with st.container(key="rate"):
                draw_setting(view, "learning_rate")
                if press(view, "find_rate", "search", type="tertiary"):
                    find_rate(view)
        for name in KNOBS[1:]:
            draw_setting(view, name)
        if view.experiment.regularization != "none":
            draw_setting(view, "regularization_rate")

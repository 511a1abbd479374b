"""The knobs above the network: what is tried first, and can be turned while it trains."""

import streamlit as st

from mlpviz.page.controls.binding import is_shown
from mlpviz.page.controls.widgets import draw_setting

KNOBS = ("learning_rate", "activation", "optimizer", "regularization")


def draw_knobs(view):
    if not is_shown(view, *KNOBS, "regularization_rate"):
        return
    with st.container(key="knobs"):
        for name in KNOBS:
            draw_setting(view, name)
        if view.experiment.regularization != "none":
            draw_setting(view, "regularization_rate")

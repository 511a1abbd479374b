"""The knobs: what can be turned while the network trains."""

import streamlit as st

from mlpviz.page.controls.widgets import draw_setting


def draw_knobs(view):
    experiment = view.experiment
    with st.container(
        key="knobs", horizontal=True, vertical_alignment="bottom", gap="small", width="stretch"
    ):
        draw_setting(view, "learning_rate", width=170)
        draw_setting(view, "optimizer", width=120)
        draw_setting(view, "batch_size", width=130)
        draw_setting(view, "schedule", width=120)
        if experiment.schedule != "constant":
            draw_setting(view, "schedule_epochs", width=110)
        draw_setting(view, "regularization", width=110)
        if experiment.regularization != "none":
            draw_setting(view, "regularization_rate", width=150)

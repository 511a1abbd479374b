"""More settings: a fold with what is turned less often. Opening and closing it is the browser's matter, which
remembers whether it was open."""

from functools import partial

import streamlit as st

from mlpviz.page import words
from mlpviz.page.controls.binding import is_shown
from mlpviz.page.controls.buttons import press, press_in_browser
from mlpviz.page.controls.problem import SEEDS
from mlpviz.page.controls.seeds import choose_next_seed
from mlpviz.page.controls.widgets import draw_setting

TRAINING = ("batch_size", "schedule", "schedule_epochs", "loss")
NETWORK = ("hidden_layer_sizes", "initializer", "dtype")
CHANCE = (*SEEDS, "new_start")
MORE = (*TRAINING, *NETWORK, *CHANCE)


def draw_more(view):
    if "more_settings" in view.hidden or not is_shown(view, *MORE):
        return
    with st.container(key="more-heading"):
        press_in_browser(view, "more_settings", controls="more", width="stretch")
        st.html(f"<p>{words.controls.MORE_CAPTION}</p>")
    experiment = view.experiment
    with st.container(key="more"):
        draw_setting(view, "batch_size")
        draw_setting(view, "schedule")
        if experiment.schedule != "constant":
            draw_setting(view, "schedule_epochs")
        for name in NETWORK[:2]:
            draw_setting(view, name)
        if experiment.task == "classification":
            draw_setting(view, "loss")
        _draw_chance(view)
        draw_setting(view, "dtype", widget=st.segmented_control, required=True, width="stretch")


def _draw_chance(view):
    if not is_shown(view, *CHANCE):
        return
    images = view.experiment.images
    st.html(f"<h3>{words.controls.REGIONS['chance']}</h3>")
    with st.container(key="seeds", horizontal=True, wrap=False, gap="small"):
        for name in SEEDS:
            if name != "data_seed" or not images or images.drawn:
                draw_setting(view, name)
    press(view, "new_start", "casino", partial(choose_next_seed, view, "weight_seed"), type="tertiary")

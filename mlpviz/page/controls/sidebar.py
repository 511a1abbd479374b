"""The sidebar: what is structure. Changing it starts the run anew."""

from functools import partial

import streamlit as st

from mlpviz.data import DATASETS
from mlpviz.page.controls.binding import change_or_refuse, is_shown
from mlpviz.page.controls.buttons import press
from mlpviz.page.controls.problem import SEEDS, draw_dataset, draw_task
from mlpviz.page.controls.widgets import draw_setting
from mlpviz.page.dialogs.mnist import ask_for_mnist
from mlpviz.page.dialogs.own_data import ask_for_own_data
from mlpviz.page.words.controls import GROUPS, ONE_CLASS
from mlpviz.training.settings import SETTINGS

CONTENT = {  # of the groups, for a heading where there is something under it
    "data": ("task", "dataset", "noise", "n_samples", "train_share", "regenerate", "own"),
    "network": ("features", "hidden_layer_sizes", "activation", "initializer", "loss"),
    "chance": (*SEEDS, "new_start", "dtype"),
}


def draw_sidebar(view):
    with _group(view, "data"):
        _draw_data(view)
    with _group(view, "network"):
        if not (view.experiment.images or view.experiment.columns):
            draw_setting(view, "features")
        for name in ("hidden_layer_sizes", "activation", "initializer"):
            draw_setting(view, name)
        if view.experiment.task == "classification":
            draw_setting(view, "loss")
    with _group(view, "chance"):
        _draw_chance(view)


def _group(view, name):
    """A container with the heading of a group in it."""
    group = st.container(key=f"group-{name}", gap="small")
    if is_shown(view, *CONTENT[name]):
        group.subheader(GROUPS[name], anchor=False)
    return group


def _draw_data(view):
    draw_task(view)
    draw_dataset(view)
    experiment = view.experiment
    if experiment.images:
        if experiment.images.drawn:
            _draw_split(view)
        wanted = st.session_state.pop("mnist_wanted", False)  # it was chosen, and is not at hand
        if press(view, "mnist", "folder_open", width="stretch") or wanted:
            ask_for_mnist(view)
        return
    if experiment.is_drawn:
        _draw_points(view)
    else:  # nothing is drawn by chance but the split
        draw_setting(view, "train_share")
    if press(view, "own", "table", width="stretch"):
        ask_for_own_data(view)


def _draw_points(view):
    """What points that are drawn by chance leave to choose."""
    takes = DATASETS[view.experiment.dataset].takes
    if takes in SETTINGS:  # the number of classes, or a rule
        draw_setting(view, takes)
    if takes == "rule":
        _tell_of_one_class(view)
    draw_setting(view, "noise")
    draw_setting(view, "n_samples")
    _draw_split(view)


def _tell_of_one_class(view):
    """Say so where a rule leaves nothing to tell apart."""
    found = {*view.run.y_train.tolist(), *view.run.y_test.tolist()}
    if len(found) == 1:
        st.caption(ONE_CLASS.format(k=found.pop()))


def _draw_split(view):
    draw_setting(view, "train_share")
    another_draw = partial(_choose_next_seed, view, "data_seed")
    press(view, "regenerate", "casino", another_draw, width="stretch")


def _draw_chance(view):
    images = view.experiment.images
    with st.container(horizontal=True, gap="small"):
        for name in SEEDS:
            if name != "data_seed" or not images or images.drawn:
                draw_setting(view, name, width=76)
    another_start = partial(_choose_next_seed, view, "weight_seed")
    press(view, "new_start", "casino", another_start, width="stretch")
    draw_setting(view, "dtype", widget=st.segmented_control, required=True, width="stretch")


def _choose_next_seed(view, name):
    """Another number for chance; after the last one the first."""
    seed, setting = getattr(view.experiment, name), SETTINGS[name]
    change_or_refuse(view, **{name: seed + 1 if seed < setting.maximum else setting.minimum})

"""The column of the data: what there is to learn, and how it is drawn. Changing it starts the run anew."""

from functools import partial

import streamlit as st

from mlpviz.data import DATASETS
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.controls.binding import is_shown
from mlpviz.page.controls.buttons import press
from mlpviz.page.controls.more import MORE, draw_more
from mlpviz.page.controls.problem import draw_all, draw_dataset
from mlpviz.page.controls.seeds import choose_next_seed
from mlpviz.page.controls.widgets import draw_setting
from mlpviz.page.dialogs.mnist import ask_for_mnist
from mlpviz.training.settings import SETTINGS

DATA = ("task", "dataset", "own", "mnist", "noise", "n_samples", "train_share", "regenerate")


def draw_data_column(view):
    """With the fold of more settings beneath; nothing, if a link hides all of it."""
    if not is_shown(view, *DATA, *MORE):
        return
    with st.container(key="data"):
        if is_shown(view, *DATA):
            st.html(
                f"<h2>{words.controls.REGIONS['data']}</h2><p>{words.controls.DATA_CAPTIONS[view.experiment.problem]}</p>"
            )
            _draw_data(view)
        draw_more(view)


def _draw_data(view):
    draw_dataset(view)
    draw_all(view)
    experiment = view.experiment
    if experiment.images:
        if experiment.images.drawn:
            _draw_split(view)
        if st.session_state.pop("mnist_wanted", False):  # it was chosen, and is not at hand
            ask_for_mnist(view)
        return
    if experiment.is_drawn:
        _draw_points(view)
    else:  # nothing is drawn by chance but the split
        draw_setting(view, "train_share")


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
        st.caption(fill(words.controls.ONE_CLASS, k=found.pop()))


def _draw_split(view):
    draw_setting(view, "train_share")
    press(view, "regenerate", "casino", partial(choose_next_seed, view, "data_seed"), type="tertiary")

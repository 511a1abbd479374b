"""The problem and its data set: what there is to learn, chosen by pictures.

Images want another kind of network than points, so going over to them, or back, finds the experiment as it
was left there.
"""

from dataclasses import replace

import streamlit as st

from mlpviz.data import DATASETS, IMAGES, OWN, OWN_TABLES, TABLES
from mlpviz.page import words
from mlpviz.page.controls.binding import bind_value, change_or_refuse, help_of, is_shown
from mlpviz.page.controls.buttons import press
from mlpviz.page.dialogs.mnist import ask_for_mnist
from mlpviz.page.dialogs.own_data import ask_for_own_data
from mlpviz.training.experiment import Experiment

MAX_PICTURES = 8  # beside the network; all are one press away
SEEDS = ("data_seed", "weight_seed", "batch_seed")


def draw_dataset(view):
    """The first data sets of the problem, as pictures of their points, and the one in use among them."""
    if "dataset" in view.hidden:
        return
    names, chosen = data_sets_of(view.experiment), view.experiment.dataset
    first = names[:MAX_PICTURES]
    _draw_pictures(view, "dataset", first if chosen in first else [*first[:-1], chosen])


def draw_all(view):
    """The name of the data set in use, and beside it what opens all there are: the problems, the data sets of
    each, and the visitor's own."""
    with st.container(key="dataset-name", horizontal=True, vertical_alignment="center"):
        if "dataset" not in view.hidden:
            st.markdown(words.controls.DATA_LABELS[view.experiment.dataset])
        if not is_shown(view, "task", "dataset", "own", "mnist"):
            return
        with st.popover(
            words.controls.ALL_DATA, key="all-data", type="tertiary", help=words.controls.HELP["all_data"]
        ):
            _draw_problems(view)
            names = data_sets_of(view.experiment)
            if "dataset" not in view.hidden and len(names) > MAX_PICTURES:
                _draw_pictures(view, "all_datasets", names)
            if view.experiment.images:
                if press(view, "mnist", "folder_open", width="stretch"):
                    ask_for_mnist(view)
            elif press(view, "own", "table", width="stretch"):
                ask_for_own_data(view)


def _draw_problems(view):
    """Choosing another problem brings the first of its data sets."""
    if "task" in view.hidden:
        return
    tasks = words.controls.CHOICES["task"]
    st.segmented_control(
        words.controls.LABELS["task"],
        list(tasks),
        format_func=tasks.get,
        required=True,
        help=words.controls.HELP["task"],
        width="stretch",
        **bind_value("task", view.experiment.problem, lambda problem: _choose_problem(view, problem)),
    )


def _draw_pictures(view, key, names):
    st.pills(
        words.controls.LABELS["dataset"],
        names,
        format_func=lambda name: f"![{words.controls.DATA_LABELS[name]}](thumbnails/{name}.svg)",
        required=True,
        help=help_of("dataset", view),
        **bind_value(key, view.experiment.dataset, lambda name: _choose_dataset(view, name)),
    )


def data_sets_of(experiment):
    """The names of the data sets of a problem; the visitor's own are one, if they fit it."""
    if experiment.images:
        return list(IMAGES)
    names = [name for name, dataset in (DATASETS | TABLES).items() if dataset.task == experiment.task]
    for brought, datasets in ((experiment.own, OWN), (experiment.table, OWN_TABLES)):
        try:
            brought.check(experiment.task)
        except ValueError:
            continue
        names += [name for name, task in datasets.items() if task == experiment.task]
    return names


def _choose_problem(view, problem):
    if problem == view.experiment.problem:
        return
    if problem == "images":
        _take_up(view, Experiment.default("digits"))
    elif view.experiment.images:
        _take_up(view, Experiment(dataset=_first_of(problem)))
    else:
        change_or_refuse(view, dataset=_first_of(problem))


def _choose_dataset(view, name):
    """MNIST may have to be found first: then the page asks where it is."""
    if name == "mnist" and view.mnist is None:
        st.session_state["mnist_wanted"] = True
    else:
        change_or_refuse(view, dataset=name)


def _first_of(task):
    return next(name for name, dataset in DATASETS.items() if dataset.task == task)


def _take_up(view, experiment):
    """Go over to another problem, with the same seeds the first time."""
    seeds = {name: getattr(view.experiment, name) for name in SEEDS}
    view.take_up(replace(experiment, **seeds))

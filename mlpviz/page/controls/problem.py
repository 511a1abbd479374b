"""The problem and its data set: what there is to learn, chosen by pictures.

Images want another kind of network than points, so going over to them, or back, finds the experiment as it
was left there.
"""

from dataclasses import replace

import streamlit as st

from mlpviz.data import DATASETS, IMAGES, OWN, OWN_TABLES, TABLES
from mlpviz.page.controls.binding import bind_value, change_or_refuse, help_of
from mlpviz.page.words.controls import CHOICES, DATA_LABELS, HELP, LABELS
from mlpviz.training.experiment import Experiment

SEEDS = ("data_seed", "weight_seed", "batch_seed")


def draw_task(view):
    """The problem: choosing another brings the first of its data sets."""
    if "task" in view.hidden:
        return
    tasks = CHOICES["task"]
    st.segmented_control(
        LABELS["task"],
        list(tasks),
        format_func=tasks.get,
        required=True,
        help=HELP["task"],
        width="stretch",
        **bind_value("task", view.experiment.problem, lambda problem: _choose_problem(view, problem)),
    )


def draw_dataset(view):
    """The data sets of the problem, as pictures of their points."""
    if "dataset" in view.hidden:
        return
    st.pills(
        LABELS["dataset"],
        data_sets_of(view.experiment),
        format_func=lambda name: f"![{DATA_LABELS[name]}](thumbnails/{name}.svg)",
        required=True,
        help=help_of("dataset", view),
        **bind_value("dataset", view.experiment.dataset, lambda name: _choose_dataset(view, name)),
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

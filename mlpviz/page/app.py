"""The page: controls around the live view. It is wiring; what it wires stands on the floors below.

Streamlit runs this file from top to bottom at every click. Nothing here trains or measures: callbacks change
the live view, then everything is drawn as it is.
"""

import gc
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from threadpoolctl import threadpool_limits

from mlpviz.data import DATASETS, OWN, read_table
from mlpviz.data.custom import MAX_POINTS_IN_LINK
from mlpviz.diagnostics import suggest_remedies, trace_divergence
from mlpviz.page import words
from mlpviz.page.controls.controls import (
    BATCH_SIZES,
    LEARNING_RATES,
    POINTS,
    REGULARIZATION_RATES,
    Controls,
    help_of,
    refuse,
)
from mlpviz.page.dialogs.mnist import find_mnist, mnist_data, take_mnist_if_wanted
from mlpviz.page.links import link_query, read_link
from mlpviz.page.live.actions import act
from mlpviz.page.live.component import asked, live_component
from mlpviz.page.live.view import LiveView

SHORTCUTS = {"play": "Space", "step": "S", "epoch": "E", "reset": "X", "help": "H"}
MOST_UPLOADED = 2  # megabytes
ASSETS = Path(__file__).parents[2] / "assets"


@st.cache_resource
def _settle():
    """Once per process. What was imported is here to stay, so garbage collections need not look at it. One
    thread multiplies matrices: two that wait for each other, beside a browser, took three times as long, and
    every visitor has work for a core already."""
    gc.collect()
    gc.freeze()
    threadpool_limits(1)


def visitor():
    """This visitor's live view, made from the link at the first run."""
    if "view" not in st.session_state:
        experiment, hidden, problems = read_link(st.query_params.to_dict())
        mnist = find_mnist(problems) if experiment.dataset == "mnist" else None
        linked = None
        if experiment.dataset == "mnist" and mnist is None:
            linked, experiment = experiment, replace(experiment, dataset="digits")
            st.session_state["mnist_wanted"] = True
            st.session_state["notice"] = words.LINK_TO_MNIST
        st.session_state["view"] = LiveView(experiment, hidden, mnist, linked)
        st.session_state["link_problems"] = problems
    return st.session_state["view"]


def press(view, key, icon, on_click=None, **options):
    """A button whose words go by its key, unless it is hidden. Returns whether it was pressed."""
    if key in view.hidden:
        return False
    shortcut = SHORTCUTS.get(key)
    explanation = f"{help_of(key, view)} ({shortcut})" if shortcut else help_of(key, view)
    options = {"label": words.BUTTONS[key], "help": explanation, "shortcut": shortcut, **options}
    return st.button(key=key, icon=f":material/{icon}:", on_click=on_click, **options)


def sidebar(view):
    """What is structure: changing it starts the run anew."""
    controls, experiment = Controls(view), view.experiment
    with st.container(key="group-data", gap="small"):
        if controls.shows("task", "dataset", "noise", "n_samples", "train_share", "regenerate", "own"):
            st.subheader(words.GROUPS["data"], anchor=False)
        controls.task()
        controls.dataset()
        if experiment.images:
            image_data(view, controls)
        elif experiment.dataset in OWN:  # nothing is drawn by chance but the split
            controls.slider("train_share", step=10)
        else:
            drawn_data(view, controls)
        if not experiment.images and press(view, "own", "table", width="stretch"):
            st.session_state["own_problem"] = None
            own_data(view)
    with st.container(key="group-network", gap="small"):
        if controls.shows("features", "hidden_layer_sizes", "activation", "initializer"):
            st.subheader(words.GROUPS["network"], anchor=False)
        if not experiment.images:
            controls.features()
        controls.hidden_layer_sizes()
        controls.choice("activation")
        controls.choice("initializer")
    with st.container(key="group-chance", gap="small"):
        if controls.shows("data_seed", "weight_seed", "batch_seed", "new_start", "dtype"):
            st.subheader(words.GROUPS["chance"], anchor=False)
        with st.container(horizontal=True, gap="small"):
            for name in ("data_seed", "weight_seed", "batch_seed"):
                if name != "data_seed" or not experiment.images or experiment.images.drawn:
                    controls.whole_number(name, width=76)
        another_start = partial(controls.next_seed, "weight_seed")
        press(view, "new_start", "casino", another_start, width="stretch")
        controls.choice("dtype", st.segmented_control, required=True, width="stretch")


def drawn_data(view, controls):
    """What a data set that is drawn by chance leaves to choose."""
    dataset = DATASETS[view.experiment.dataset]
    if dataset.takes == "n_classes":
        controls.slider("n_classes")
    elif dataset.takes == "rule":
        controls.rule()
    controls.slider("noise", step=5)
    controls.number("n_samples", POINTS)
    split_by_chance(view, controls)


def split_by_chance(view, controls):
    controls.slider("train_share", step=10)
    another_draw = partial(controls.next_seed, "data_seed")
    press(view, "regenerate", "casino", another_draw, width="stretch")


def image_data(view, controls):
    """What images leave to choose: how they are split, if that is left to chance, and where MNIST is."""
    if view.experiment.images.drawn:
        split_by_chance(view, controls)
    wanted = st.session_state.pop("mnist_wanted", False)  # it was chosen, and is not at hand
    if press(view, "mnist", "folder_open", width="stretch") or wanted:
        mnist_data(view)


@st.dialog(words.OWN_TITLE, width="large")
def own_data(view):
    """A table pasted or uploaded. What is wrong with it is said here, and the run behind stays as it is."""
    st.markdown(words.OWN_ASK)
    st.segmented_control(
        words.OWN_TASK,
        list(words.OWN_TASKS),
        format_func=words.OWN_TASKS.get,
        default=view.experiment.task,
        required=True,
        key="own_task",
    )
    st.text_area(words.OWN_TEXT, placeholder=words.OWN_EXAMPLE, height=160, key="own_text")
    st.file_uploader(
        words.OWN_FILE, type=["csv", "tsv", "txt"], max_upload_size=MOST_UPLOADED, key="own_file"
    )
    st.button(words.OWN_USE, key="own_use", type="primary", on_click=use_table, args=(view,))
    if problem := st.session_state.get("own_problem"):
        st.error(problem)
    if st.session_state.pop("own_used", False):
        st.rerun()  # which closes the dialog


def use_table(view):
    """Make the table of the dialog the data, or remember what is wrong with it."""
    task, file = st.session_state["own_task"], st.session_state["own_file"]
    try:
        text = st.session_state["own_text"] if file is None else text_of(file)
        name = next(name for name, of in OWN.items() if of == task)
        view.change(dataset=name, own=read_table(text, task))
        st.session_state["own_used"] = True
        st.session_state["own_problem"] = None
    except ValueError as error:
        st.session_state["own_problem"] = words.NOT_CHANGED.format(error=words.plain(error))


def text_of(file):
    """What an uploaded file says; raises ValueError if it is no text."""
    try:
        return file.getvalue().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(words.OWN_NOT_TEXT) from None


def transport(view):
    """Play, step, epoch, reset, and how much a frame shows."""
    label, icon = (words.PAUSE, "pause") if view.playing else (words.BUTTONS["play"], "play_arrow")
    toggle = partial(view.play, not view.playing)
    with st.container(key="transport", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="brand", width="content"):
            st.markdown(words.BRAND)
        press(view, "reset", "replay", lambda: view.start(view.experiment))
        press(view, "play", icon, toggle, label=label, type="primary")
        press(view, "step", "skip_next", lambda: view.advance(steps=1))
        press(view, "epoch", "fast_forward", lambda: view.advance(epochs=1))
        Controls(view).speed(width=170)
        if press(view, "share", "link"):
            share(view)
        if press(view, "help", "help"):
            explain(view)


@st.dialog(words.HELP_TITLE, width="large")
def explain(view):
    """The keys of the buttons that are there, and a legend."""
    keys = [f"{SHORTCUTS[key]}: {what}" for key, what in words.KEYS.items() if key not in view.hidden]
    others = (words.KEY_DIGITS, words.KEY_ESCAPE, words.KEY_TAB, words.KEY_ARROWS)
    st.markdown("\n".join(f"- {line}" for line in (*keys, *others)))
    st.markdown(words.LEGEND)


@st.dialog(words.SHARE_TITLE, width="large")
def share(view):
    """A link to the experiment as it is now, with what the boxes ticked here hide."""
    hidden = set()
    st.markdown(words.SHARE_HIDE)
    without = words.OF_POINTS if view.experiment.images else words.OF_IMAGES
    for title, group in words.SHARE_GROUPS.items():
        names = {name: label for name, label in group.items() if name not in without or name in view.hidden}
        st.caption(title)
        with st.container(horizontal=True, gap="small", key=f"share-{title}"):
            for name, label in names.items():
                if st.checkbox(label, value=name in view.hidden, key=f"hide-{name}", width=165):
                    hidden.add(name)
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    query = link_query(view.experiment, hidden)
    st.markdown(words.SHARE_LINK)
    st.code(f"{page}?{urlencode(query)}" if query else page, language=None, wrap_lines=True)
    if view.experiment.dataset in OWN and len(view.experiment.own.points) > MAX_POINTS_IN_LINK:
        st.warning(words.OWN_NOT_IN_LINK.format(most=MAX_POINTS_IN_LINK))
    st.markdown(words.SHARE_EMBED)
    address = f"{page}?{urlencode({**query, 'embed': 'true'})}"
    st.code(f'<iframe src="{address}" width="100%" height="900"></iframe>', language="html", wrap_lines=True)


def knobs(view):
    """What can be turned while the network trains."""
    controls, experiment = Controls(view), view.experiment
    with st.container(key="knobs", horizontal=True, vertical_alignment="bottom", gap="medium"):
        controls.number("learning_rate", LEARNING_RATES, width=170)
        controls.choice("optimizer", width=120)
        controls.number("batch_size", BATCH_SIZES, width=130)
        controls.choice("schedule", width=120)
        if experiment.schedule != "constant":
            controls.whole_number("schedule_epochs", width=110)
        controls.choice("regularization", width=110)
        if experiment.regularization != "none":
            controls.number("regularization_rate", REGULARIZATION_RATES, width=150)


def notices(view):
    """What the visitor should know: a refused value, a broken link, a run that blew up."""
    if problems := st.session_state.pop("link_problems", None):
        st.warning(
            "\n".join([words.LINK_PROBLEMS, "", *(f"- {words.plain(problem)}" for problem in problems)])
        )
    if notice := st.session_state.pop("notice", None):
        st.warning(notice)
    if view.run.diverged:
        broken = view.run.diverged
        with st.container(key="diverged", border=True):
            n_layers = len(view.run.mlp.dense)
            where = words.layer_name(broken.layer, n_layers)
            st.markdown(words.DIVERGED.format(**asdict(broken), where=where))
            seen = trace_divergence(view.run)
            where = words.layer_name(seen.layer, n_layers)
            st.markdown(words.fill(words.EVIDENCE, **asdict(seen), where=where))
            if seen.since is not None:
                st.markdown(words.fill(words.EVIDENCE_SINCE, since=seen.since))
            st.caption(words.REMEDIES_ASK)
            with st.container(horizontal=True, gap="small"):
                for name, settings in suggest_remedies(view.experiment).items():
                    st.button(
                        words.REMEDIES[name], key=f"remedy-{name}", on_click=start_with, args=(view, settings)
                    )
            st.caption(words.RESUME_ASK)
            st.button(words.RESUME, key="resume", on_click=view.resume)


def start_with(view, settings):
    """The same start with other settings."""
    try:
        view.change(**settings)
        view.start(view.experiment)
    except ValueError as error:
        refuse(view, error)


@st.fragment
def live(view):
    """The pictures. Alone in rerunning while the network trains; the training itself happens in the callback,
    because this body runs at every click anywhere on the page, too.

    A click that meets a pull on its way can have its callback called in a run of this fragment alone, and
    then nobody draws what it changed, such as the label of the play button. So a stale page is run again.
    """
    live_component(view.payload(), on_ask=lambda: act(view, asked()))
    if view.page_is_stale:
        st.rerun()


def main():
    st.set_page_config(
        page_title=words.TITLE,
        page_icon=ASSETS / "icons" / "icon.svg",
        layout="wide",
        initial_sidebar_state="auto",
    )
    _settle()
    st.html(ASSETS / "styles" / "page.css")
    view = visitor()
    take_mnist_if_wanted(view)
    view.page_is_stale = False  # from here on everything is drawn as it is
    with st.sidebar:
        sidebar(view)
    transport(view)
    knobs(view)
    with st.container(key="notices"):  # always there, or the live view below would move and be mounted anew
        notices(view)
    live(view)


main()

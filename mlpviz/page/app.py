"""The page: controls around the live view. It is wiring; what it wires stands on the floors below.

Streamlit runs this file from top to bottom at every click. Nothing here trains or measures: callbacks change
the live view, then everything is drawn as it is.
"""

import gc
from dataclasses import asdict
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from mlpviz.data import DATASETS
from mlpviz.experiment import LIMITS
from mlpviz.page import words
from mlpviz.page.actions import act
from mlpviz.page.component import asked, live_component
from mlpviz.page.controls import BATCH_SIZES, LEARNING_RATES, POINTS, REGULARIZATION_RATES, Controls, refuse
from mlpviz.page.links import link_query, read_link
from mlpviz.page.live_view import LiveView

SHORTCUTS = {"play": "Space", "step": "S", "epoch": "E", "reset": "X", "help": "H"}
ASSETS = Path(__file__).parents[2] / "assets"


@st.cache_resource
def _settle():
    """Once per process: what was imported is here to stay, so garbage collections need not look at it."""
    gc.collect()
    gc.freeze()


def visitor():
    """This visitor's live view, made from the link at the first run."""
    if "view" not in st.session_state:
        experiment, hidden, problems = read_link(st.query_params.to_dict())
        st.session_state["view"] = LiveView(experiment, hidden)
        st.session_state["link_problems"] = problems
    return st.session_state["view"]


def press(view, key, icon, on_click=None, **options):
    """A button whose words go by its key, unless it is hidden. Returns whether it was pressed."""
    if key in view.hidden:
        return False
    shortcut = SHORTCUTS.get(key)
    explanation = f"{words.HELP[key]} ({shortcut})" if shortcut else words.HELP[key]
    options = {"label": words.BUTTONS[key], "help": explanation, "shortcut": shortcut, **options}
    return st.button(key=key, icon=f":material/{icon}:", on_click=on_click, **options)


def sidebar(view):
    """What is structure: changing it starts the run anew."""
    controls, experiment = Controls(view), view.experiment
    with st.container(key="group-data", gap="small"):
        if controls.shows("task", "dataset", "noise", "n_samples", "train_share", "regenerate"):
            st.subheader(words.GROUPS["data"], anchor=False)
        controls.task()
        controls.dataset()
        if DATASETS[experiment.dataset].n_classes is None:
            controls.slider("n_classes")
        controls.slider("noise", step=5)
        controls.number("n_samples", POINTS)
        controls.slider("train_share", step=10)
        another_draw = partial(controls.next_seed, "data_seed")
        press(view, "regenerate", "casino", another_draw, width="stretch")
    with st.container(key="group-network", gap="small"):
        if controls.shows("features", "hidden_layer_sizes", "activation", "initializer"):
            st.subheader(words.GROUPS["network"], anchor=False)
        controls.features()
        controls.hidden_layer_sizes()
        controls.choice("activation")
        controls.choice("initializer")
    with st.container(key="group-chance", gap="small"):
        if controls.shows("data_seed", "weight_seed", "batch_seed", "new_start", "dtype"):
            st.subheader(words.GROUPS["chance"], anchor=False)
        with st.container(horizontal=True, gap="small"):
            for name in ("data_seed", "weight_seed", "batch_seed"):
                controls.whole_number(name, width=76)
        another_start = partial(controls.next_seed, "weight_seed")
        press(view, "new_start", "casino", another_start, width="stretch")
        controls.choice("dtype", st.segmented_control, required=True, width="stretch")


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
    st.markdown("\n".join(f"- {line}" for line in (*keys, words.KEY_ESCAPE, words.KEY_TAB)))
    st.markdown(words.LEGEND)


@st.dialog(words.SHARE_TITLE, width="large")
def share(view):
    """A link to the experiment as it is now, with what the boxes ticked here hide."""
    hidden = set()
    st.markdown(words.SHARE_HIDE)
    for title, names in words.SHARE_GROUPS.items():
        st.caption(title)
        with st.container(horizontal=True, gap="small", key=f"share-{title}"):
            for name, label in names.items():
                if st.checkbox(label, value=name in view.hidden, key=f"hide-{name}", width=165):
                    hidden.add(name)
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    query = link_query(view.experiment, hidden)
    st.markdown(words.SHARE_LINK)
    st.code(f"{page}?{urlencode(query)}" if query else page, language=None, wrap_lines=True)
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
        st.warning("\n".join([words.LINK_PROBLEMS, "", *(f"- {problem}" for problem in problems)]))
    if notice := st.session_state.pop("notice", None):
        st.warning(notice)
    if view.run.diverged:
        broken = view.run.diverged
        with st.container(key="diverged", border=True):
            st.markdown(words.DIVERGED.format(**asdict(broken)))
            st.caption(words.DIVERGED_ADVICE)
            with st.container(horizontal=True):
                st.button(words.RESUME, key="resume", on_click=view.resume)
                st.button(words.THIRD, key="third", type="primary", on_click=third_of_the_rate, args=(view,))


def third_of_the_rate(view):
    """The same start with a third of the learning rate."""
    least, _ = LIMITS["learning_rate"]
    try:
        view.change(learning_rate=max(view.experiment.learning_rate / 3, least))
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
        page_title=words.TITLE, page_icon=ASSETS / "icon.svg", layout="wide", initial_sidebar_state="auto"
    )
    _settle()
    st.html(ASSETS / "page.css")
    view = visitor()
    view.page_is_stale = False  # from here on everything is drawn as it is
    with st.sidebar:
        sidebar(view)
    transport(view)
    knobs(view)
    with st.container(key="notices"):  # always there, or the live view below would move and be mounted anew
        notices(view)
    live(view)


main()

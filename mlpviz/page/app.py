"""The page: controls around the live view. It is wiring; what it wires stands on the floors below.

Streamlit runs this file from top to bottom at every click. Nothing here trains or measures: callbacks change
the live view, then everything is drawn as it is.
"""

import gc
from dataclasses import replace
from pathlib import Path

import streamlit as st
from threadpoolctl import threadpool_limits

from mlpviz.page.controls.knobs import draw_knobs
from mlpviz.page.controls.sidebar import draw_sidebar
from mlpviz.page.controls.transport import draw_transport
from mlpviz.page.dialogs.mnist import find_mnist, take_mnist_if_wanted
from mlpviz.page.links import read_link
from mlpviz.page.live.actions import act
from mlpviz.page.live.component import asked, live_component
from mlpviz.page.live.view import LiveView
from mlpviz.page.notices import draw_notices
from mlpviz.page.words.controls import TITLE
from mlpviz.page.words.notices import LINK_PROBLEMS, LINK_TO_MNIST
from mlpviz.page.words.sentences import plain

ASSETS = Path(__file__).parents[2] / "assets"


@st.cache_resource
def _settle():
    """Once per process. What was imported is here to stay, so garbage collections need not look at it. One
    thread multiplies matrices: two that wait for each other, beside a browser, took three times as long, and
    every visitor has work for a core already."""
    gc.collect()
    gc.freeze()
    threadpool_limits(1)


def _view_of_visitor():
    """This visitor's live view, made from the link at the first run."""
    if "view" not in st.session_state:
        experiment, hidden, problems = read_link(st.query_params.to_dict())
        mnist = find_mnist(problems) if experiment.dataset == "mnist" else None
        linked = None
        if experiment.dataset == "mnist" and mnist is None:
            linked, experiment = experiment, replace(experiment, dataset="digits")
            st.session_state["mnist_wanted"] = True
        view = LiveView(experiment, hidden, mnist, linked)
        if problems:
            lines = "\n".join(f"- {plain(problem)}" for problem in problems)
            view.notices.tell(f"{LINK_PROBLEMS}\n\n{lines}")
        if linked:
            view.notices.tell(LINK_TO_MNIST)
        st.session_state["view"] = view
    return st.session_state["view"]


@st.fragment
def _live(view):
    """The pictures. Alone in rerunning while the network trains; the training itself happens in the callback,
    because this body runs at every click anywhere on the page, too.

    A click that meets a pull on its way can have its callback called in a run of this fragment alone, and
    then nobody draws what it changed, such as the label of the play button. So a stale page is run again.
    """
    live_component(view.payload(), on_ask=lambda: act(view, asked()))
    if view.page_is_stale:
        st.rerun()


def main():
    icon = ASSETS / "icons" / "icon.svg"
    st.set_page_config(page_title=TITLE, page_icon=icon, layout="wide", initial_sidebar_state="auto")
    _settle()
    st.html(ASSETS / "styles" / "page.css")
    view = _view_of_visitor()
    take_mnist_if_wanted(view)
    view.page_is_stale = False  # from here on everything is drawn as it is
    with st.sidebar:
        draw_sidebar(view)
    draw_transport(view)
    draw_knobs(view)
    with st.container(key="notices"):  # always there, or the live view below would move and be mounted anew
        draw_notices(view)
    _live(view)


main()

"""The page: controls around the live view. It is wiring; what it wires stands on the floors below.

Streamlit runs this file from top to bottom at every click on one of its widgets. Nothing here trains or
measures: callbacks have the live view changed, in the trainer's thread, then everything is drawn as it is.
"""

import gc
import importlib
from dataclasses import replace

import streamlit as st
from threadpoolctl import threadpool_limits

from mlpviz.language import choose_language, fill, language
from mlpviz.page import words
from mlpviz.page.controls.bar import draw_bar
from mlpviz.page.controls.buttons import press_in_browser
from mlpviz.page.controls.data_column import draw_data_column
from mlpviz.page.controls.knobs import draw_knobs
from mlpviz.page.dialogs.classroom import follow_room
from mlpviz.page.dialogs.help import explain
from mlpviz.page.dialogs.make_lesson import is_making
from mlpviz.page.dialogs.mnist import find_mnist, take_mnist_if_wanted
from mlpviz.page.links import read_link, says_same
from mlpviz.page.live.component import live_component
from mlpviz.page.live.linked import follow_link, link_to
from mlpviz.page.live.payload import pack_first
from mlpviz.page.live.study import study_of
from mlpviz.page.live.view import LiveView
from mlpviz.page.modes import DRAW
from mlpviz.page.modes.learn import draw_lesson
from mlpviz.page.places import ASSETS
from mlpviz.page.visits.visits import VISITS, Busy

ASK_AGAIN_SECONDS = 3
VISIT_COOKIE = "mlpviz_visit"  # tokens of the browser's latest views; `assets/view/address.js` writes it


@st.cache_resource
def _settle():
    """Once per process. Streamlit imports pandas when it first needs it, and Plotly in the trainer's thread
    would see one half imported. What was imported is here to stay, so garbage collections need not look at
    it. One thread multiplies matrices: two that wait for each other, beside a browser, took three times as
    long, and every visitor has work for a core already."""
    importlib.import_module("pandas")
    gc.collect()
    gc.freeze()
    threadpool_limits(1)


def _view_of_visitor():
    """This visitor's live view, made from the link at the first run, or Busy if there is no room for it."""
    view = st.session_state.get("view")
    if view is None or view.is_closed:
        newcomer = st.session_state.setdefault("newcomer", object())
        query = st.query_params.to_dict()
        link, problems = read_link(query)
        answer = VISITS.admit(
            newcomer,
            _make_view_of(link, problems),
            before=st.context.cookies.get(VISIT_COOKIE, "").split("."),
            is_same=lambda view: says_same(query, link_to(view)),
        )
        if isinstance(answer, Busy):
            return answer
        answer.language = language()
        follow_link(answer, link, problems)
        follow_room(answer, link.room)
        st.session_state["lanes"] = link.lanes
        st.session_state["view"] = answer
    return st.session_state["view"]


def _make_view_of(link, problems):
    """A function that makes the view that a link is to. problems: what of it was not understood so far."""
    experiment = link.experiment
    mnist = find_mnist(problems) if experiment.dataset == "mnist" else None
    linked = None
    if experiment.dataset == "mnist" and mnist is None:
        linked, experiment = experiment, replace(experiment, dataset="digits")
        st.session_state["mnist_wanted"] = True

    def make_view():
        view = LiveView(experiment, link.hidden, mnist, linked)
        if linked:
            view.notices.tell(words.notices.LINK_TO_MNIST)
        return view

    return make_view


@st.fragment(run_every=ASK_AGAIN_SECONDS)
def _wait():
    """Words for who has to wait, and another try every few seconds."""
    answer = _view_of_visitor()
    if not isinstance(answer, Busy):
        st.rerun()
    st.title(words.controls.TITLE, anchor=False)
    st.info(fill(words.notices.BUSY, visitors=fill(words.notices.BUSY_WITH, n=answer.visitors)))
    if answer.before:
        st.caption(fill(words.notices.BUSY_BEFORE, before=answer.before))


def _choose_language():
    accepted = st.context.headers.get("Accept-Language", "")
    return choose_language(st.query_params.get("lang"), accepted)


def _draw_settings(view):
    with st.container(key="settings"):
        press_in_browser(view, "close_settings", controls="settings")
        draw_knobs(view)
        if not study_of(view):  # whose column has that of the data in it
            draw_data_column(view)


def main():
    icon = ASSETS / "icons" / "icon.svg"
    st.session_state.setdefault(words.LANGUAGE, _choose_language())
    st.set_page_config(page_title=words.controls.TITLE, page_icon=icon, layout="wide")
    _settle()
    for sheet in ("page.css", "modes.css", "runs.css"):
        st.html(ASSETS / "styles" / sheet)
    view = _view_of_visitor()
    if isinstance(view, Busy):
        _wait()
        return
    take_mnist_if_wanted(view)
    view.drawn = view.revision  # from here on everything is drawn as it is
    study = study_of(view)
    if study:
        st.html(ASSETS / "styles" / "lesson.css")
    else:
        st.empty()  # so that nothing below is mounted anew
    draw_bar(view)
    if study:
        draw_lesson(view)
    if view.mode == "watch" or study:
        _draw_settings(view)
    else:
        with st.container(key="elsewhere"):  # where it stands, the live view is out of sight
            DRAW[view.mode](view)
    if live_component(pack_first(view)) == "help" and not is_making():
        explain(view)


main()

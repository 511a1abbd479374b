"""Share: a link to what the page shows now, with what it is to hide, and a frame for a page of one's own."""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st

from mlpviz.data import OWN, OWN_TABLES
from mlpviz.data.custom import MAX_POINTS_IN_LINK
from mlpviz.data.table_data import MAX_NUMBERS_IN_LINK
from mlpviz.language import LANGUAGES, NAMES, fill
from mlpviz.page import words
from mlpviz.page.dialogs.frame import measure_height
from mlpviz.page.dialogs.hiding import ask_what_to_hide
from mlpviz.page.dialogs.make_lesson import want_lesson
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.mode import ONLY_TEACHERS
from mlpviz.page.telling import tell_again
from mlpviz.page.words.sentences import by_label
from mlpviz.training.claims import read_claim

MIN_WIDTH, MAX_WIDTH, WIDTH_STEP = 320, 2560, 20  # pixels of an embedded page
WIDTH, HEIGHT = 960, 900  # to begin with, and as long as the browser has not measured


@dialog(lambda: words.dialogs.SHARE_TITLE, width="large")
def offer_link(view):
    offer = st.container()  # first, though what it says follows from the boxes below
    link = replace(link_to(view), room=None)
    if link.mode in ONLY_TEACHERS:
        link = replace(link, mode="watch")
    goal = _ask_goal(link)
    hidden = link.hidden if link.lesson else ask_what_to_hide(view)  # a lesson says what it hides
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    link = replace(link, hidden=frozenset(hidden), goal=goal, lang=_ask_language(view))
    if not (link.lanes or link.lesson):
        link = replace(link, experiment=view.experiment)
    query = link.to_query()
    with offer:
        st.markdown(words.dialogs.SHARE_LINK)
        st.code(f"{page}?{urlencode(query)}" if query else page, language=None, wrap_lines=True)
        if view.experiment.dataset in OWN and not view.experiment.own.fits_link:
            st.warning(fill(words.dialogs.OWN_NOT_IN_LINK, most=MAX_POINTS_IN_LINK))
        if view.experiment.dataset in OWN_TABLES and not view.experiment.table.fits_link:
            st.warning(fill(words.dialogs.TABLE_NOT_IN_LINK, most=MAX_NUMBERS_IN_LINK))
    st.markdown(words.dialogs.SHARE_EMBED)
    _offer_frame(f"{page}?{urlencode({**query, 'embed': 'true'})}")
    if link.mode == "watch":
        _offer_lesson()


def _ask_goal(link):
    """The goal that the link is to set, of Watch alone; the field says what is wrong with it."""
    if link.mode != "watch":
        return link.goal
    text = st.text_input(
        words.learn.SHARE_GOAL, value=link.goal, key="share-goal", help=words.learn.SHARE_GOAL_HELP
    )
    try:
        return text.strip() and read_claim(text).text
    except ValueError as error:
        st.error(fill(words.learn.NOT_A_GOAL, error=by_label(error)))
        return ""


def _ask_language(view):
    st.session_state.setdefault("share-language", view.lang)
    tell_again("share-language")
    return st.selectbox(
        words.dialogs.SHARE_LANGUAGE,
        ["", *LANGUAGES],
        format_func=lambda code: NAMES.get(code, words.dialogs.SHARE_OWN_LANGUAGE),
        help=words.dialogs.SHARE_LANGUAGE_HELP,
        key="share-language",
        width=240,
    )


def _offer_lesson():
    """The way to a link that carries text and questions, too: another dialog, once this one is closed."""
    options = {"key": "share-make", "icon": ":material/school:", "help": words.making.OPEN_HELP}
    if st.button(words.making.OPEN, on_click=want_lesson, **options):
        st.rerun()


def _offer_frame(address):
    """As HTML. Its height is that of the page at the width that is asked for."""
    limits = {"min_value": MIN_WIDTH, "max_value": MAX_WIDTH, "step": WIDTH_STEP}
    width = st.number_input(words.dialogs.SHARE_WIDTH, value=WIDTH, key="share-width", **limits)
    height = measure_height(address, width)
    size = f'width="{width}" height="{height or HEIGHT}"'
    st.code(f'<iframe src="{escape(address)}" {size}></iframe>', language="html", wrap_lines=True)
    st.caption(words.dialogs.SHARE_MEASURED if height else words.dialogs.SHARE_MEASURING)

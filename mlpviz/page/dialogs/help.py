"""Help: the keys of the buttons that are there, and a legend of the pictures."""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st

from mlpviz.language import LANGUAGES, NAMES, fill
from mlpviz.page import words
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.study import study_of
from mlpviz.page.shortcuts import name_shortcut

WITH_PROJECTOR = ("spotlight", "blank")  # what a link hides, it hides with that
OF_LESSONS = ("next_step", "previous_step")


@dialog(lambda: words.dialogs.HELP_TITLE, width="large")
def explain(view):
    keys = [
        fill(words.dialogs.KEY, key=name_shortcut(key), what=what)
        for key, what in words.dialogs.KEYS.items()
        if _is_there(view, key)
    ]
    others = (
        words.dialogs.KEY_DIGITS,
        words.dialogs.KEY_ESCAPE,
        words.dialogs.KEY_TAB,
        words.dialogs.KEY_ARROWS,
    )
    st.markdown("\n".join(f"- {line}" for line in (*keys, *others)))
    st.markdown(words.dialogs.LEGEND)
    st.html(_offer_languages(view))


def _is_there(view, key):
    if key in OF_LESSONS:
        return study_of(view) is not None
    return ("projector" if key in WITH_PROJECTOR else key) not in view.hidden


def _offer_languages(view):
    """Links to this page in each language: the run goes on, as after a reload."""
    link = link_to(view)
    addresses = {code: f"?{urlencode(replace(link, lang=code).to_query())}" for code in LANGUAGES}
    links = " · ".join(
        f'<a href="{escape(address)}" target="_self" lang="{code}" hreflang="{code}">{NAMES[code]}</a>'
        for code, address in addresses.items()
    )
    return f"<p>{fill(words.dialogs.LANGUAGES, links=links)}</p>"

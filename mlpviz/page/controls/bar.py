"""The bar on top, and the headline under it: what this is, and what to do; sharing, projector, help."""

import streamlit as st

from mlpviz.page.controls.buttons import press, press_in_browser
from mlpviz.page.dialogs.help import explain
from mlpviz.page.dialogs.share import offer_link
from mlpviz.page.words.controls import BRAND, HEADLINE
from mlpviz.page.words.sentences import summarize


def draw_bar(view):
    press_in_browser(view, "skip")
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(BRAND, width="content")
        st.container(key="modes", width="stretch")
        if press(view, "share", "link", type="tertiary"):
            offer_link(view)
        press_in_browser(view, "projector")
        if press(view, "help", "help", type="tertiary"):
            explain(view)
        press_in_browser(view, "settings", controls="settings")
    _draw_projector_bar(view)
    st.html(HEADLINE)


def _draw_projector_bar(view):
    """What is in its place in projector mode: the experiment in one line of words, and the way back."""
    with st.container(key="projector-bar", horizontal=True, vertical_alignment="center"):
        st.html(f"<p>{summarize(view.experiment)}</p>")
        press_in_browser(view, "projector_settings", controls="settings")
        press_in_browser(view, "leave_projector")

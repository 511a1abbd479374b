"""The bar on top: what this is, what can be turned while the network trains, sharing and help."""

import streamlit as st

from mlpviz.page.controls.buttons import press
from mlpviz.page.controls.knobs import draw_knobs
from mlpviz.page.dialogs.help import explain
from mlpviz.page.dialogs.share import offer_link
from mlpviz.page.words.controls import BRAND


def draw_bar(view):
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="brand", width="content"):
            st.markdown(BRAND)
        draw_knobs(view)
        if press(view, "share", "link"):
            offer_link(view)
        if press(view, "help", "help"):
            explain(view)

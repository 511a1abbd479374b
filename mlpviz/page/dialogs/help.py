"""Help: the keys of the buttons that are there, and a legend of the pictures."""

import streamlit as st

from mlpviz.page.words import dialogs as words
from mlpviz.page.words.controls import SHORTCUTS


@st.dialog(words.HELP_TITLE, width="large")
def explain(view):
    keys = [f"{SHORTCUTS[key]}: {what}" for key, what in words.KEYS.items() if key not in view.hidden]
    others = (words.KEY_DIGITS, words.KEY_ESCAPE, words.KEY_TAB, words.KEY_ARROWS)
    st.markdown("\n".join(f"- {line}" for line in (*keys, *others)))
    st.markdown(words.LEGEND)

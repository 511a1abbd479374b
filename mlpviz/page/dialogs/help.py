"""Help: the keys of the buttons that are there, and a legend of the pictures."""

import streamlit as st

from mlpviz.page import words
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.shortcuts import name_shortcut


@dialog(lambda: words.dialogs.HELP_TITLE, width="large")
def explain(view):
    keys = [
        f"{name_shortcut(key)}: {what}" for key, what in words.dialogs.KEYS.items() if key not in view.hidden
    ]
    others = (
        words.dialogs.KEY_DIGITS,
        words.dialogs.KEY_ESCAPE,
        words.dialogs.KEY_TAB,
        words.dialogs.KEY_ARROWS,
    )
    st.markdown("\n".join(f"- {line}" for line in (*keys, *others)))
    st.markdown(words.dialogs.LEGEND)

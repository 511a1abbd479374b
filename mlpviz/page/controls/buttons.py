"""Buttons."""

import streamlit as st

from mlpviz.page.controls.binding import help_of
from mlpviz.page.words.controls import BUTTONS, SHORTCUTS


def press(view, key, icon, on_click=None, **options):
    """A button whose words go by its key, unless it is hidden. Returns whether it was pressed."""
    if key in view.hidden:
        return False
    shortcut = SHORTCUTS.get(key)
    explanation = f"{help_of(key, view)} ({shortcut})" if shortcut else help_of(key, view)
    options = {"help": explanation, **options}
    return st.button(BUTTONS[key], key=key, icon=f":material/{icon}:", on_click=on_click, **options)

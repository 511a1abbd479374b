"""Buttons: those that Streamlit hears, and those that only the browser does."""

from html import escape

import streamlit as st

from mlpviz.page import words
from mlpviz.page.controls.binding import help_of
from mlpviz.page.shortcuts import name_shortcut


def press(view, key, icon, on_click=None, **options):
    """A button whose words go by its key, unless it is hidden. Returns whether it was pressed."""
    if key in view.hidden:
        return False
    options = {"help": _explain(view, key), **options}
    of_images = words.controls.BUTTONS_OF_IMAGES if view.experiment.images else {}
    label = of_images.get(key) or words.controls.BUTTONS[key]
    return st.button(label, key=key, icon=f":material/{icon}:", on_click=on_click, **options)


def press_in_browser(view, key, *, controls=None, width="content"):
    """A button that the scripts of the live view hear (`assets/view/page_buttons.js`), unless it is hidden:
    no rerun for what only looks differ by. controls: the key of the container that it opens and closes."""
    if key in view.hidden:
        return
    expands = f' aria-expanded="false" data-mlp-opens="{controls}"' if controls else ""
    title = escape(_explain(view, key), quote=True)
    label = escape((words.controls.BUTTONS | words.controls.ALWAYS)[key])
    st.html(
        f'<button type="button" class="mlp-button {key}" data-mlp-button="{key}" title="{title}"{expands}>'
        f"{label}</button>",
        width=width,
    )


def _explain(view, key):
    """What a button does, and its key."""
    shortcut = name_shortcut(key)
    explanation = help_of(key, view)
    return f"{explanation} ({shortcut})" if shortcut else explanation

"""Dialogs by a title in the language of the visitor, whom Streamlit's own decorator does not know yet."""

from functools import wraps

import streamlit as st


def dialog(title, **options):
    """As `st.dialog`. title: a function that gives the title when the dialog is opened."""

    def decorate(draw):
        @wraps(draw)
        def open_it(*args):
            return st.dialog(title(), **options)(draw)(*args)

        return open_it

    return decorate

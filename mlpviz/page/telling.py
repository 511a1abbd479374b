"""Telling the browser what widgets show."""

import streamlit as st


def tell_again(*keys):
    """Say the values of widgets again that are new on the page or in a dialog: where one run of the script
    follows another at once, the browser may draw what the second says only. Where that is silent, a widget
    begins with the first or the least value there is, and says so as the visitor's wish."""
    for key in keys:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]

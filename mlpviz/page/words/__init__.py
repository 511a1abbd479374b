"""Every word that the visitor reads outside the pictures, in three languages: a package each, and in it a module
for each place where they stand. `words.compare` is that of the visitor's language, whenever it is looked up."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from mlpviz.language import ask, words_in

LANGUAGE = "language"  # of the visit, in the session's state


def __getattr__(name):
    if name.startswith("_"):  # asked for by the import system
        raise AttributeError(name)
    return words_in(__name__, name)


def _of_the_session():
    return st.session_state.get(LANGUAGE) if get_script_run_ctx(suppress_warning=True) else None


ask(_of_the_session)

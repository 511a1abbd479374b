"""Compare: runs from one start that train in step, in place of the live view."""

import streamlit as st

from mlpviz.page.compare.answer import make_first_payload
from mlpviz.page.compare.component import compare_component
from mlpviz.page.compare.sockets import open_comparison
from mlpviz.page.dialogs.help import explain
from mlpviz.page.lanes import Lanes


def draw(view):
    open_comparison(view, st.session_state.pop("lanes", Lanes()))
    if compare_component(make_first_payload(view)) == "help":
        explain(view)

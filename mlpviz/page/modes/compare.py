"""Compare: runs from one start that train in step, in place of the live view."""

import streamlit as st

from mlpviz.page.compare.component import compare_component
from mlpviz.page.compare.sockets import open_comparison
from mlpviz.page.dialogs.help import explain
from mlpviz.page.lanes import Lanes
from mlpviz.page.live.payload import pack_first


def draw(view):
    open_comparison(view, st.session_state.pop("lanes", Lanes()))
    if compare_component(pack_first(view, "compare")) == "help":
        explain(view)

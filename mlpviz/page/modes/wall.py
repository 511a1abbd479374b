"""The wall: the runs of all students of a room, in place of the teacher's live view."""

import streamlit as st

from mlpviz.page.classroom.component import wall_component
from mlpviz.page.classroom.desk import Desk
from mlpviz.page.dialogs.classroom import draw_invitation
from mlpviz.page.dialogs.help import explain
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.payload import pack_first
from mlpviz.page.live.seat import seat_of


def draw(view):
    seat = seat_of(view)
    if not isinstance(seat, Desk):  # the room was closed at this moment
        turn_to(view, "watch")
        st.rerun()
    with st.container(key="wall-invitation"):
        draw_invitation(seat.room)
    if wall_component(pack_first(view, "wall")) == "help":
        explain(view)

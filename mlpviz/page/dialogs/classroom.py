"""A class: a dialog to open a room or to join one, and what is handed out to students: code, link and QR
code."""

from html import escape
from urllib.parse import urlencode, urlsplit

import segno
import streamlit as st

from mlpviz.language import at_head, fill
from mlpviz.page import words
from mlpviz.page.classroom.desk import WALL, Desk
from mlpviz.page.classroom.names import LENGTH, MAX_NAME, read_code, read_name
from mlpviz.page.classroom.rooms import ROOMS
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.seat import seat_of

COOKIE = "mlpviz_room"  # the teacher's browser has the key there; `assets/view/address.js` writes it
WANTED = "room_wanted"  # in the session: the code of the room that the link is to
LOCAL = ("localhost", "127.0.0.1", "::1")


@dialog(lambda: words.classroom.TITLE, width="medium", on_dismiss=lambda: st.session_state.pop(WANTED, None))
def enter_class(view):
    seat = seat_of(view)
    if isinstance(seat, Desk):
        _show_own_room(view, seat.room)
    elif seat is not None:
        st.markdown(fill(words.classroom.IN_ROOM, code=seat.room.code))
    else:
        _offer_to_join(view)
        if WANTED not in st.session_state:
            _offer_to_open(view)


def enter_if_wanted(view):
    """The dialog, if the page was opened by the link of a room that this visitor is not in."""
    if WANTED in st.session_state and seat_of(view) is None:
        enter_class(view)


def follow_room(view, code):
    """What the code of a link leads to: the room that this visitor is in or leads, or a dialog to join it. A
    code that there is no room of is told."""
    if code is None:
        return
    held, _, key = str(st.context.cookies.get(COOKIE, "")).partition(".")
    seat = seat_of(view)
    if seat is not None and seat.room.code == code:
        return
    if held == code and ROOMS.come_back(code, key, view):
        if seat_of(view):
            turn_to(view, WALL)
        return
    try:
        ROOMS.find(code)
    except ValueError as error:
        view.notices.tell(_sentence(error))
    else:
        st.session_state[WANTED] = code


def draw_invitation(room):
    """What students need: the code, large, the link, and the link as a picture."""
    address, link = _link_to(room)
    qr = segno.make(link, error="m", micro=False).svg_data_uri(border=2, scale=4, light="#ffffff")
    st.html(
        '<div class="invitation">'
        f'<img src="{escape(qr)}" alt="{words.classroom.QR}">'
        f'<div><p class="code">{room.code}</p><p class="link">{escape(link)}</p>'
        f"<p>{words.classroom.HAND_OUT}</p></div></div>"
    )
    if urlsplit(address).hostname in LOCAL:
        st.caption(words.classroom.ONLY_HERE)


def _link_to(room):
    """(address of the page, link to the room)."""
    address = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    return address, f"{address}?{urlencode({'room': room.code})}"


def _show_own_room(view, room):
    st.markdown(f"**{fill(words.classroom.IS_OPEN, code=room.code)}**")
    draw_invitation(room)
    with st.container(horizontal=True):
        if view.mode != WALL and st.button(words.classroom.TO_WALL, key="to-wall", type="primary"):
            turn_to(view, WALL)
            st.rerun()
        if st.button(words.classroom.CLOSE, key="close-room"):
            room.close()
            st.rerun()


def _offer_to_join(view):
    wanted = st.session_state.get(WANTED, "")
    with st.form("join", border=False):
        st.markdown(f"**{words.classroom.JOIN_HEAD}**" + (f" {wanted}" if wanted else ""))
        st.markdown(words.classroom.JOIN_HOW)
        code = wanted or st.text_input(words.classroom.CODE, key="room-code", max_chars=2 * LENGTH)
        limits = {"max_chars": MAX_NAME, "help": fill(words.classroom.NAME_HELP, most=MAX_NAME)}
        name = st.text_input(words.classroom.NAME, key="room-name", **limits)
        pressed = st.form_submit_button(words.classroom.JOIN, type="primary", key="join-room")
    if not pressed:
        return
    try:
        code, name = read_code(code), read_name(name)
        if ROOMS.is_elsewhere(code):
            told = fill(words.classroom.ELSEWHERE, link=f"?{urlencode({'room': code})}", code=code)
            st.html(f"<p>{told}</p>")  # Streamlit's own links open another tab, with another run
            return
        ROOMS.find(code).join(view, name)
    except ValueError as error:
        st.error(_sentence(error))
        return
    st.session_state.pop(WANTED, None)
    st.rerun()


def _offer_to_open(view):
    st.markdown(f"**{words.classroom.OPEN_HEAD}**")
    st.markdown(words.classroom.OPEN_HOW)
    if not st.button(words.classroom.OPEN, key="open-room"):
        return
    try:
        ROOMS.open(view)
    except ValueError as error:
        st.error(_sentence(error))
        return
    turn_to(view, WALL)
    st.rerun()


def _sentence(error):
    """What was refused, as a sentence."""
    text = str(error)
    return f"{at_head(text)}."

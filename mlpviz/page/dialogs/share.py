"""Share: a link to what the page shows now, with what it is to hide, and a frame for a page of one's own."""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st

from mlpviz.data import OWN, OWN_TABLES
from mlpviz.data.custom import MAX_POINTS_IN_LINK
from mlpviz.data.table_data import MAX_NUMBERS_IN_LINK
from mlpviz.page.dialogs.frame import measure_height
from mlpviz.page.dialogs.hiding import ask_what_to_hide
from mlpviz.page.live.linked import link_to
from mlpviz.page.words import dialogs as words
from mlpviz.page.words.modes import ONLY_TEACHERS

MIN_WIDTH, MAX_WIDTH, WIDTH_STEP = 320, 2560, 20  # pixels of an embedded page
WIDTH, HEIGHT = 960, 900  # to begin with, and as long as the browser has not measured


@st.dialog(words.SHARE_TITLE, width="large")
def offer_link(view):
    offer = st.container()  # first, though what it says follows from the boxes below
    hidden = ask_what_to_hide(view)
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    link = replace(link_to(view), hidden=frozenset(hidden), room=None)
    if link.mode in ONLY_TEACHERS:
        link = replace(link, mode="watch")
    if not link.lanes:
        link = replace(link, experiment=view.experiment)
    query = link.to_query()
    with offer:
        st.markdown(words.SHARE_LINK)
        st.code(f"{page}?{urlencode(query)}" if query else page, language=None, wrap_lines=True)
        if view.experiment.dataset in OWN and not view.experiment.own.fits_link:
            st.warning(words.OWN_NOT_IN_LINK.format(most=MAX_POINTS_IN_LINK))
        if view.experiment.dataset in OWN_TABLES and not view.experiment.table.fits_link:
            st.warning(words.TABLE_NOT_IN_LINK.format(most=MAX_NUMBERS_IN_LINK))
    st.markdown(words.SHARE_EMBED)
    _offer_frame(f"{page}?{urlencode({**query, 'embed': 'true'})}")


def _offer_frame(address):
    """As HTML. Its height is that of the page at the width that is asked for."""
    limits = {"min_value": MIN_WIDTH, "max_value": MAX_WIDTH, "step": WIDTH_STEP}
    width = st.number_input(words.SHARE_WIDTH, value=WIDTH, key="share-width", **limits)
    height = measure_height(address, width)
    size = f'width="{width}" height="{height or HEIGHT}"'
    st.code(f'<iframe src="{escape(address)}" {size}></iframe>', language="html", wrap_lines=True)
    st.caption(words.SHARE_MEASURED if height else words.SHARE_MEASURING)

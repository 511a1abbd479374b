"""Share: a link to the experiment as it is now, and what it hides."""

from urllib.parse import urlencode

import streamlit as st

from mlpviz.data import OWN, OWN_TABLES
from mlpviz.data.custom import MAX_POINTS_IN_LINK
from mlpviz.data.table_data import MAX_NUMBERS_IN_LINK
from mlpviz.page.links import link_query
from mlpviz.page.panels.registry import PANELS
from mlpviz.page.words import dialogs as words
from mlpviz.page.words.controls import BUTTONS, CONTROLS, PICTURES
from mlpviz.training.settings import SETTINGS

GROUPS = {"controls": CONTROLS, "buttons": BUTTONS, "pictures": PICTURES}
ONLY_POINTS = {name for name, setting in SETTINGS.items() if setting.only_points} | {"show_test", "paint"}
ONLY_IMAGES = {name for name, panel in PANELS.items() if panel.only_images} | {"mnist"}
HEIGHT = 900  # pixels of an embedded page


@st.dialog(words.SHARE_TITLE, width="large")
def offer_link(view):
    st.markdown(words.SHARE_HIDE)
    hidden = _ask_what_to_hide(view)
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    query = link_query(view.experiment, hidden)
    st.markdown(words.SHARE_LINK)
    st.code(f"{page}?{urlencode(query)}" if query else page, language=None, wrap_lines=True)
    if view.experiment.dataset in OWN and not view.experiment.own.fits_link:
        st.warning(words.OWN_NOT_IN_LINK.format(most=MAX_POINTS_IN_LINK))
    if view.experiment.dataset in OWN_TABLES and not view.experiment.table.fits_link:
        st.warning(words.TABLE_NOT_IN_LINK.format(most=MAX_NUMBERS_IN_LINK))
    st.markdown(words.SHARE_EMBED)
    address = f"{page}?{urlencode({**query, 'embed': 'true'})}"
    frame = f'<iframe src="{address}" width="100%" height="{HEIGHT}"></iframe>'
    st.code(frame, language="html", wrap_lines=True)


def _ask_what_to_hide(view):
    """The names that are ticked. What this problem has not is left out, unless it is hidden already."""
    without = (ONLY_POINTS if view.experiment.images else ONLY_IMAGES) - view.hidden
    hidden = set()
    for group, labels in GROUPS.items():
        st.caption(words.SHARE_GROUPS[group])
        with st.container(horizontal=True, gap="small", key=f"share-{group}"):
            for name in (name for name in labels if name not in without):
                if st.checkbox(labels[name], value=name in view.hidden, key=f"hide-{name}", width=165):
                    hidden.add(name)
    return hidden

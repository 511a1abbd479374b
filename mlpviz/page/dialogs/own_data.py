"""Own data: a table pasted or uploaded, looked at, and used. What is wrong with it is said in the dialog,
which keeps what was typed and chosen, and the run behind stays as it is."""

import streamlit as st

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.dialogs.preview import as_sentence, current_preview, draw_preview
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.dialogs.upload import draw_upload
from mlpviz.page.words.sentences import by_label, plain

MAX_MEGABYTES = 2  # of a table, however it comes
ENDINGS = ("csv", "tsv", "txt")


def ask_for_own_data(view):
    """Open the dialog, without what was wrong in it the last time."""
    st.session_state["own_problem"] = None
    _dialog(view)


@dialog(lambda: words.dialogs.OWN_TITLE, width="large")
def _dialog(view):
    st.markdown(words.dialogs.OWN_ASK)
    is_pasted = st.session_state.get("own_file") is None
    st.text_area(
        words.dialogs.OWN_TEXT,
        placeholder=words.dialogs.OWN_EXAMPLE,
        height=160,
        key="own_text",
        disabled=not is_pasted,
    )
    draw_upload(words.dialogs.OWN_FILE, ENDINGS, MAX_MEGABYTES, key="own_file")
    content = _content()
    if content is None:
        st.button(words.dialogs.OWN_LOOK, key="own_look")  # the text is sent when it is left
        return
    problem = st.session_state.pop("own_problem", None)
    try:
        check_size(content)
        draw_preview(content)
    except ValueError as error:
        st.error(plain(as_sentence(by_label(error))))
    else:
        st.button(words.dialogs.OWN_USE, key="own_use", type="primary", on_click=_use_table, args=(view,))
        if problem:
            st.error(problem)
    if st.session_state.pop("own_used", False):
        st.rerun()  # which closes the dialog


def _content():
    """What was brought: the bytes of a file or else the text that was pasted, or None."""
    file, text = st.session_state.get("own_file"), st.session_state.get("own_text") or ""
    if file is not None:
        return file.getvalue()
    return text if text.strip() else None


def _use_table(view):
    """Make the table of the dialog the data, or remember what is wrong with it. What was changed after it was
    last seen is seen first."""
    preview = current_preview(_content())
    if preview is None:
        return
    try:
        samples = preview.samples()
        view.change(**samples.settings)
        view.notices.tell(as_sentence(samples.summary))
        view.nudge()
        st.session_state["own_used"] = True
    except ValueError as error:
        st.session_state["own_problem"] = fill(words.notices.NOT_CHANGED, error=plain(by_label(error)))


def check_size(content):
    """Raise ValueError if the text or the bytes of a table are too many."""
    n_bytes = len(content if isinstance(content, bytes) else content.encode())
    if n_bytes > MAX_MEGABYTES << 20:
        raise ValueError(fill(words.dialogs.OWN_TOO_LARGE, most=MAX_MEGABYTES))

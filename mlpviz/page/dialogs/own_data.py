"""Own data: a table pasted or uploaded. What is wrong with it is said in the dialog, and the run behind stays
as it is."""

import streamlit as st

from mlpviz.data import make_samples, read_table
from mlpviz.page.words import dialogs as words
from mlpviz.page.words.notices import NOT_CHANGED
from mlpviz.page.words.sentences import by_label, plain

MAX_MEGABYTES = 2  # of a table, however it comes
ENDINGS = ("csv", "tsv", "txt")


def ask_for_own_data(view):
    """Open the dialog, without what was wrong in it the last time."""
    st.session_state["own_problem"] = None
    _dialog(view)


@st.dialog(words.OWN_TITLE, width="large")
def _dialog(view):
    st.markdown(words.OWN_ASK)
    st.segmented_control(
        words.OWN_TASK,
        list(words.OWN_TASKS),
        format_func=words.OWN_TASKS.get,
        default=view.experiment.task,
        required=True,
        key="own_task",
    )
    st.text_area(words.OWN_TEXT, placeholder=words.OWN_EXAMPLE, height=160, key="own_text")
    st.file_uploader(words.OWN_FILE, type=list(ENDINGS), max_upload_size=MAX_MEGABYTES, key="own_file")
    st.button(words.OWN_USE, key="own_use", type="primary", on_click=_use_table, args=(view,))
    if problem := st.session_state.get("own_problem"):
        st.error(problem)
    if st.session_state.pop("own_used", False):
        st.rerun()  # which closes the dialog


def _use_table(view):
    """Make the table of the dialog the data, or remember what is wrong with it."""
    task, file = st.session_state["own_task"], st.session_state["own_file"]
    pasted = st.session_state["own_text"].encode()
    try:
        samples = read_samples(pasted if file is None else file.getvalue(), task)
        view.change(**samples.settings)
        view.notices.tell(plain(samples.summary[0].upper() + samples.summary[1:] + "."))
        st.session_state["own_used"] = True
        st.session_state["own_problem"] = None
    except ValueError as error:
        st.session_state["own_problem"] = NOT_CHANGED.format(error=plain(by_label(error)))


def read_samples(content, task):
    """The TableSamples in the bytes of a file. Raises ValueError if there are none, or too many bytes."""
    if len(content) > MAX_MEGABYTES << 20:
        raise ValueError(words.OWN_TOO_LARGE.format(most=MAX_MEGABYTES))
    return make_samples(read_table(content), task=task)

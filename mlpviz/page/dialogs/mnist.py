"""Where MNIST comes from on the page: a folder of the machine, or OpenML. What is at hand is read-only and
shared by all who have it; a folder that one visitor names is that visitor's."""

import logging
import threading
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import streamlit as st

from mlpviz.data.mnist import fetch_mnist, read_mnist_files
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.access import may_use_files
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.environment import MNIST
from mlpviz.page.words.sentences import by_label, name_settings, plain
from mlpviz.training.values import shorten

COOKIE = "mlpviz_mnist"  # where the browser remembers the folder; `assets/view/address.js` writes it

log = logging.getLogger(__name__)


@st.cache_resource
def _shelf():
    """What was fetched for anybody is at hand for all of this process, who take turns to fetch it."""
    return threading.Lock(), {}


def fetch_once(progress):
    """MNIST from OpenML, once for all visitors; see `fetch_mnist`."""
    turn, fetched = _shelf()
    with turn:
        if "mnist" not in fetched:
            fetched["mnist"] = fetch_mnist(progress)
    return fetched["mnist"]


@st.cache_resource(max_entries=2, show_spinner=False)
def _read_once(folder):
    """The MNIST in a folder, by its full path, shared by all who name it: nobody can write into it."""
    return read_mnist_files(folder)


def read_folder(folder):
    """The MNIST in a folder, whatever way its path is written. Raises ValueError if there is none."""
    try:
        path = Path(folder).expanduser().resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise ValueError(f"folder must be a path, got {shorten(folder)}: {error}") from error
    return _read_once(str(path))


def find_mnist(problems):
    """The MNIST in the folder that the environment names, or that was fetched before, or in the folder that
    this visitor's browser remembers, if it may, or None; what is wrong with the first joins the problems."""
    _, fetched = _shelf()
    named = MNIST.text
    if not named and "mnist" in fetched:
        return fetched["mnist"]
    remembered = st.context.cookies.get(COOKIE) if not named and may_use_files() else None
    try:
        return read_folder(named or unquote(str(remembered))) if named or remembered else None
    except ValueError as error:
        if named:  # what is remembered may be gone since
            problems.append(str(error) if may_use_files() else words.dialogs.MNIST_BROKEN)
            log.warning("%s cannot be used: %s", MNIST.variable, error)
        return None


def take_mnist_if_wanted(view):
    """If MNIST was chosen and is at hand, go over to it; otherwise the page asks."""
    if st.session_state.get("mnist_wanted") and view.mnist is None and (mnist := find_mnist([])):
        del st.session_state["mnist_wanted"]
        _go_over(view, mnist)


def _go_over(view, mnist, folder=None):
    """MNIST is at hand now: start what was wanted of it. folder: where it was read, which the browser is to
    remember."""
    view.mnist, view.mnist_folder = mnist, folder
    view.start(replace(view.wanted, dataset="mnist"), what=name_settings(["dataset"]))


@dialog(lambda: words.dialogs.MNIST_TITLE, width="large")
def ask_for_mnist(view):
    """MNIST from the network or from a folder. What is wrong with either is said here; the run behind
    stays."""
    if not may_use_files():
        st.markdown(words.dialogs.MNIST_NOT_HERE)
        return
    st.markdown(words.dialogs.MNIST_ASK)
    fetch = st.button(words.dialogs.MNIST_FETCH, key="mnist_fetch", icon=":material/download:")
    with st.form("mnist", border=False):  # a form, so that Enter reads at once
        folder = st.text_input(words.dialogs.MNIST_FOLDER, key="mnist_folder")
        read = st.form_submit_button(
            words.dialogs.MNIST_READ, key="mnist_read", icon=":material/folder_open:"
        )
    if not (fetch or read):
        return
    try:
        if fetch:
            bar = st.progress(0.0)
            folder = None
            mnist = fetch_once(
                lambda share: bar.progress(share, fill(words.dialogs.MNIST_FETCHING, share=share))
            )
        else:
            mnist = read_folder(folder)
        _go_over(view, mnist, folder)
    except (ValueError, ConnectionError) as error:
        st.error(fill(words.notices.NOT_CHANGED, error=plain(by_label(error))))
    else:
        st.rerun()  # which closes the dialog

"""Take along: the run as files, each made when it is asked for, and a model file opened again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from mlpviz.export.model_file import MAX_MEGABYTES, estimate_size, write_model
from mlpviz.export.numpy_script import write_numpy_script
from mlpviz.export.replay import compose_replay
from mlpviz.export.report import write_report
from mlpviz.export.script_data import check_size
from mlpviz.export.sklearn_script import check_twin, write_sklearn_script
from mlpviz.export.tables import write_history, write_weights
from mlpviz.export.torch_script import write_torch_script
from mlpviz.language import fill, speaking
from mlpviz.page import words
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.dialogs.upload import draw_upload
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.opened import open_model
from mlpviz.page.trainer import TRAINER
from mlpviz.page.words.sentences import by_label, our_wording, plain

EPOCHS = 100  # of a script that trains what has not been trained yet


@dataclass(frozen=True)
class Kind:
    """A kind of file. make(run, link) gives its content, or a generator that does so in turns. check(run)
    raises ValueError if it cannot be had of the run."""

    ending: str
    mime: str
    make: Callable
    check: Callable = lambda run: None


def _script(write, *checks):
    def check(run):
        for one in (check_size, *checks):
            one(run)

    return Kind(
        "py",
        "text/x-python",
        lambda run, link: write(run, run.epochs or EPOCHS, address=link),
        check,
    )


def _check_upload(run):
    """Raise ValueError if a model file could not be opened again here."""
    megabytes = estimate_size(run) / (1 << 20)
    if megabytes > max_megabytes():
        raise ValueError(f"file must be at most {max_megabytes()} MB, got {megabytes:.1f}")


def max_megabytes():
    """Of a model file that is opened here."""
    return min(MAX_MEGABYTES, st.get_option("server.maxUploadSize"))


KINDS = {
    "model": Kind("json", "application/json", lambda run, link: write_model(run, link=link), _check_upload),
    "replay": Kind(
        "html", "text/html", lambda run, link: compose_replay(run, link=link, wording=our_wording())
    ),
    "report": Kind(
        "html", "text/html", lambda run, link: write_report(run, link=link, wording=our_wording())
    ),
    "numpy": _script(write_numpy_script),
    "torch": _script(write_torch_script),
    "sklearn": _script(write_sklearn_script, check_twin),
    "history": Kind("csv", "text/csv", lambda run, link: write_history(run)),
    "weights": Kind("npz", "application/octet-stream", lambda run, link: write_weights(run)),
}


def offer_files(view):
    """Open the dialog, without what was wrong in it the last time."""
    st.session_state["model_problem"] = None
    _dialog(view)


@dialog(lambda: words.dialogs.TAKE_TITLE, width="large")
def _dialog(view):
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    for name, kind in KINDS.items():
        label, told = words.dialogs.TAKE_KINDS[name]
        refused = _find_refusal(view, kind)
        with st.container(key=f"take-{name}-row", horizontal=True, vertical_alignment="center"):
            st.download_button(
                label,
                data=partial(make_file, view, name, page),
                file_name=_name_file(view, name),
                mime=kind.mime,
                key=f"take-{name}",
                disabled=refused is not None,
                on_click="ignore",
                width=words.dialogs.TAKE_WIDTH,
            )
            st.caption(refused or told)
    draw_upload(words.dialogs.TAKE_OPEN, ["json"], max_megabytes(), key="model_file")
    if st.session_state.get("model_file") is not None:
        st.button(words.dialogs.TAKE_OPEN_IT, key="model_open", type="primary", on_click=_open, args=(view,))
    if problem := st.session_state.pop("model_problem", None):
        st.error(problem)
    if st.session_state.pop("model_opened", False):
        st.rerun()  # which closes the dialog


def _find_refusal(view, kind):
    """Why a kind of file cannot be had, in words, or None."""
    try:
        kind.check(view.run)
    except ValueError as error:
        return fill(words.dialogs.TAKE_REFUSED, error=plain(by_label(error)))
    return None


def make_file(view, name, page):
    """The content of a file of the run as it is now. page: the address of the page. In the trainer's thread,
    and what takes long in turns with all others."""
    with speaking(view.language):  # Streamlit asks for it in a thread that belongs to nobody
        content = TRAINER.take_turns(view.token, _make_in_turns(view, name, page)).result()
    return content.encode() if isinstance(content, str) else content


def _make_in_turns(view, name, page):
    yield
    query = link_to(view).to_query()
    made = KINDS[name].make(view.run, f"{page}?{urlencode(query)}" if query else page)
    return (yield from made) if hasattr(made, "__next__") else made


def _name_file(view, name):
    stem = f"mlp-{view.experiment.dataset}"
    return f"{stem}-{name}.{KINDS[name].ending}".replace("_", "-")


def _open(view):
    """Show the run of the file that was chosen, or remember what is wrong with it."""
    file = st.session_state.get("model_file")
    if file is None:
        return
    try:
        open_model(view, file.getvalue())
        st.session_state["model_opened"] = True
    except ValueError as error:
        st.session_state["model_problem"] = fill(words.dialogs.TAKE_NOT_OPENED, error=plain(by_label(error)))

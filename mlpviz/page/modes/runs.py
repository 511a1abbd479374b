"""Runs: those that the visitor left, in a table, with the present one in its first line."""

from functools import partial

import streamlit as st

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.controls.binding import bind_value
from mlpviz.page.lanes import MAX_NAME, clean_name
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.runs import MAX_RUNS, find_run, list_runs, open_run
from mlpviz.page.modes.runs_compared import compare_with
from mlpviz.page.modes.runs_described import describe_run, explain_hindrance, name_run, write_file
from mlpviz.page.modes.runs_pictures import draw_curve, draw_surface
from mlpviz.page.words.sentences import plain

MIME = {".csv": "text/csv", ".txt": "text/plain"}


def draw(view):
    for notice in view.notices.describe():
        if "act" not in notice:  # to which there is an answer only under Watch
            st.info(plain(notice["text"]))
    now, others = list_runs(view)
    theme = st.context.theme.type or "light"
    with st.container(key="runs"):
        with st.container(key="runs-head", horizontal=True, vertical_alignment="center"):
            st.html(f"<p>{fill(words.runs.KEPT if others else words.runs.NOTHING_YET, most=MAX_RUNS)}</p>")
            _offer_files([now, *others] if now.steps else others)
        for run in (now, *others):
            _draw_run(view, run, now, theme)


def _draw_run(view, run, now, theme):
    """A line of the table. The run that is shown is `now`."""
    is_now, key = run is now, "now" if run is now else run.number
    with st.container(key=f"runs-row-{key}"):
        name = name_run(run)
        st.html(draw_surface(run, fill(words.runs.PICTURE, run=name), theme))
        st.html(draw_curve(run, fill(words.runs.CURVE, run=name), theme))
        with st.container(key=f"runs-name-{key}"):
            if is_now:
                st.html(f"<p>{words.runs.NOW}</p>")
            if run.steps:
                st.text_input(
                    fill(words.runs.NAME_LABEL, run=name),
                    placeholder=words.runs.GIVE_NAME if is_now and not run.number else name,
                    max_chars=MAX_NAME,
                    label_visibility="collapsed",
                    **bind_value(f"runs_name_{key}", run.name, partial(_rename, view, run.number)),
                )
        st.html(describe_run(run, now))
        with st.container(key=f"runs-buttons-{key}", horizontal=True, vertical_alignment="center"):
            _draw_buttons(view, run, now, key)


def _draw_buttons(view, run, now, key):
    if run is now:
        _button(view, "watch", key, turn_to, view, "watch")
    else:
        _button(view, "open", key, open_run, view, run.number)
        reason = explain_hindrance(run.experiment, now.experiment)
        _button(view, "compare", key, _compare, view, run, help=reason, disabled=reason is not None)
    if run.steps:
        _button(view, "unpin" if run.pinned else "pin", key, _pin, view, run.number, not run.pinned)
    if run is not now:
        _button(view, "remove", key, view.runs.remove, run.number)


def _button(view, name, key, act, *args, help=None, **options):
    """A button that does act(*args), or has the page say why not."""

    def press():
        view.notices.clear()  # it was read
        try:
            act(*args)
        except ValueError as error:
            view.notices.refuse(error)

    help = help or fill(words.runs.HELP[name], most=MAX_RUNS)
    icon = ":material/keep:" if name == "unpin" else None
    kind = "secondary" if name in ("watch", "open") else "tertiary"
    st.button(
        words.runs.BUTTONS[name],
        key=f"runs_{name}_{key}",
        type=kind,
        icon=icon,
        help=help,
        on_click=press,
        **options,
    )


def _rename(view, number, name):
    try:
        find_run(view, number).name = clean_name(name)
    except ValueError as error:
        view.notices.refuse(error)


def _pin(view, number, pinned):
    view.runs.pin(find_run(view, number), pinned)


def _compare(view, run):
    st.session_state["lanes"] = compare_with(view, run)


def _offer_files(runs):
    address = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    for ending, label in words.runs.FILES.items():
        st.download_button(
            label,
            partial(write_file, runs, ending, address),
            file_name=words.runs.FILE_NAME + ending,
            mime=MIME[ending],
            key=f"runs_save_{ending.strip('.')}",
            icon=":material/download:",
            on_click="ignore",
            disabled=not runs,
        )

"""Making a lesson: a form around the present experiment of the page. Out of it come a link, which carries the
whole lesson, and a file. What is written is kept in the visit, whether the dialog is open or not."""

from pathlib import PurePath
from urllib.parse import urlencode

import streamlit as st

from mlpviz.language import fill
from mlpviz.lessons import TooLong, pack_lesson, read_lesson, write_lesson
from mlpviz.lessons.lesson import LEVELS
from mlpviz.lessons.packing import name_after
from mlpviz.lessons.reading import MAX_STEPS
from mlpviz.page import words
from mlpviz.page.dialogs.draft import Draft, link_name
from mlpviz.page.dialogs.draft_step import DraftStep
from mlpviz.page.dialogs.make_step import bind, draw_step
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.links import Link
from mlpviz.page.live.preview import preview_lesson
from mlpviz.page.places import ASSETS
from mlpviz.page.shelf import SPEEDS
from mlpviz.page.trainer import on_the_trainer
from mlpviz.page.words.sentences import plain, say_rule

FORM = "lesson_form"  # in the session: "wanted", "open", or None
DRAFT = "draft"  # among the belongings of the visit
MAX_LINE, MAX_MEGABYTES = 120, 1
MAX_MINUTES = 600
LINK_HEIGHT = 132  # pixels; a longer link scrolls


def want_lesson():
    """The dialog opens with the next run of the script: always in one place, wherever it is asked for."""
    st.session_state[FORM] = "wanted"


def is_making():
    """Whether the dialog is open, so that no other can be."""
    return bool(st.session_state.get(FORM))


def draw_form_if_wanted(view):
    """The dialog, with what was written so far, until it is closed: each run of the script draws it."""
    if not is_making():
        return
    if st.session_state[FORM] == "wanted":
        draft_of(view).draw_anew()
    st.session_state[FORM] = "open"
    _dialog(view)


def _close_form():
    st.session_state[FORM] = None


def draft_of(view):
    """The Draft of this visit; a new one begins with the present experiment."""
    if DRAFT not in view.belongings:
        view.belongings[DRAFT] = Draft([DraftStep(view.wanted)])
    return view.belongings[DRAFT]


@on_the_trainer
def _replace(view, draft):
    view.belongings[DRAFT] = draft


@dialog(lambda: words.making.TITLE, width="large", dismissible=False)  # Esc would lose what is half typed
def _dialog(view):
    if not is_making():
        st.rerun()
    st.html(ASSETS / "styles" / "making.css")
    draft = draft_of(view)
    with st.container(key="make"):
        options = {"type": "tertiary", "icon": ":material/close:", "on_click": _close_form}
        st.button(words.making.CLOSE, key="make-close", **options)
        with st.container(key="make-form"):
            _draw_head(draft)
            _draw_steps(view, draft)
            draw_step(view, draft)
        with st.container(key="make-out"):
            _hand_out(view, draft)
            _offer_others(view, draft)


def _draw_head(draft):
    st.html(f"<p>{words.making.INTRO}</p>")
    with st.container(key="make-head"):
        st.text_input(words.making.LESSON_TITLE, max_chars=MAX_LINE, **bind(draft, draft, "title"))
        options = {"format_func": words.learn.LEVELS.get, "help": words.making.LEVEL_HELP}
        bound = bind(draft, draft, "level", "index", LEVELS.index)
        st.selectbox(words.making.LEVEL, LEVELS, **options, **bound)
        limits = {"min_value": 1, "max_value": MAX_MINUTES, "step": 1}
        st.number_input(words.making.MINUTES, **limits, **bind(draft, draft, "minutes"))
    bound = bind(draft, draft, "summary")
    st.text_input(words.making.SUMMARY, max_chars=2 * MAX_LINE, help=words.making.SUMMARY_HELP, **bound)


def _draw_steps(view, draft):
    """Which step is before the teacher; another one, or one less."""
    n_steps, key = len(draft.steps), f"make-at-{draft.id}-{draft.moves}"
    with st.container(key="make-steps", horizontal=True, vertical_alignment="center"):
        st.segmented_control(
            words.making.STEPS,
            range(n_steps),
            format_func=lambda at: fill(words.making.STEP, n=at + 1),
            default=draft.born.setdefault(key, draft.at),
            required=True,
            label_visibility="collapsed",
            key=key,
            on_change=lambda: draft.go_to(st.session_state[key]),
        )
        st.button(
            words.making.ADD_STEP,
            key="make-add-step",
            icon=":material/add:",
            type="tertiary",
            disabled=n_steps >= MAX_STEPS,
            help=words.making.ADD_STEP_HELP,
            on_click=lambda: draft.add_step(view.wanted),
        )
        if n_steps > 1:
            st.button(
                words.making.MOVE_BACK,
                key="make-move-back",
                icon=":material/arrow_back:",
                type="tertiary",
                disabled=draft.at == 0,
                on_click=draft.move_back,
            )
            st.button(
                words.making.REMOVE_STEP,
                key="make-remove-step",
                icon=":material/delete:",
                type="tertiary",
                on_click=draft.remove_step,
            )


def _hand_out(view, draft):
    """The link and the file, or what is still missing."""
    with st.container(key="make-result"):
        st.html(f"<h2>{words.making.RESULT}</h2>")
        try:
            problems = draft.list_problems()
            lesson = None if problems else draft.make()
        except ValueError as error:
            problems = [str(error)]
        if problems:
            st.info("\n".join([words.making.MISSING, *(f"- {plain(problem)}" for problem in problems)]))
            return
        packed = _offer_link(lesson)
        with st.container(key="make-ways", horizontal=True):
            st.button(
                words.making.PREVIEW,
                key="make-preview",
                icon=":material/visibility:",
                help=words.making.PREVIEW_HELP,
                on_click=_preview,
                args=(view, lesson, packed, draft.at),
            )
            st.download_button(
                fill(words.making.DOWNLOAD, file=f"{lesson.name}.md"),
                data=write_lesson(lesson),
                file_name=f"{lesson.name}.md",
                mime="text/markdown",
                key="make-download",
                icon=":material/download:",
                help=words.making.DOWNLOAD_HELP,
                on_click="ignore",
            )


def _offer_link(lesson):
    """Show the link, or why there is none. Returns the lesson as the link carries it, or ""."""
    try:
        packed = pack_lesson(lesson)
    except TooLong as error:
        st.warning(plain(fill(words.making.LINK_TOO_LONG, error=say_rule(str(error)))))
        return ""
    except ValueError as error:
        st.warning(plain(fill(words.making.NO_LINK, error=say_rule(str(error)))))
        return ""
    named = link_name(lesson)
    query = Link(lesson.experiment_of(0), mode="learn", lesson=named.name, made=packed).to_query()
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    link = f"{page}?{urlencode(query)}"
    st.markdown(words.making.LINK)
    st.code(link, language=None, wrap_lines=True, height=LINK_HEIGHT if len(link) > 260 else "content")
    return packed


def _preview(view, lesson, packed, step):
    try:
        preview_lesson(view, link_name(lesson), packed, step)
    except ValueError as error:
        view.notices.refuse(error)
    _close_form()


def _offer_others(view, draft):
    """A lesson out of a file in place of this one, or a new one."""
    with st.expander(words.making.FROM_FILE, key="make-others"):
        file = st.file_uploader(
            words.making.FILE, type=["md"], max_upload_size=MAX_MEGABYTES, key="make-file"
        )
        if file is not None:
            try:
                opened = read_file(file.name, file.getvalue())
            except ValueError as error:
                st.error(plain(fill(words.making.FILE_WRONG, error=error)))
            else:
                st.button(
                    words.making.FILE_OPEN,
                    key="make-open-file",
                    type="primary",
                    on_click=lambda: _replace(view, Draft.of(opened)),
                )
        if draft.is_begun:
            st.button(
                words.making.NEW,
                key="make-new",
                on_click=lambda: _replace(view, Draft([DraftStep(view.wanted)])),
            )


def read_file(name, content):
    """The Lesson of a file that a visitor brings, of that name and these bytes. Raises ValueError, in words,
    with the line that is wrong."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise ValueError(words.making.FILE_NO_TEXT) from None
    return read_lesson(text, name_after(PurePath(name).stem), hideable=words.controls.HIDEABLE, speeds=SPEEDS)

"""Hand in: the report of a run, with the lesson's questions, the answers, and the goals that were reached."""

from functools import partial
from urllib.parse import urlencode

import streamlit as st

from mlpviz.export.report import write_report
from mlpviz.language import speaking
from mlpviz.lessons import write_lesson
from mlpviz.lessons.hand_in import write_rows
from mlpviz.page import words
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.study import list_answers, study_of
from mlpviz.page.trainer import TRAINER
from mlpviz.page.words.sentences import our_wording


def offer_report(view):
    """A button that gives the report of the lesson before the visitor."""
    page = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    st.download_button(
        words.learn.HAND_IN,
        data=partial(make_report, view, page),
        file_name=f"{study_of(view).lesson.name}.html",
        mime="text/html",
        key="lesson-hand-in",
        icon=":material/download:",
        help=words.learn.HAND_IN_HELP,
        on_click="ignore",
        type="tertiary",
    )


def make_report(view, page):
    """The report, as bytes. page: the address of the page. In the trainer's thread."""

    def make():
        query = link_to(view).to_query()
        lesson, rows = list_answers(view)
        text = write_lesson(lesson) if study_of(view).is_made else ""
        told, wording = write_rows(lesson, rows, text), our_wording()
        return write_report(view.run, link=f"{page}?{urlencode(query)}", lesson=told, wording=wording)

    with speaking(view.language):  # Streamlit asks for it in a thread that belongs to nobody
        return TRAINER.do(view.token, make).result().encode()

"""Learn: the list of lessons, in place of the live view; and the column of a lesson, beside it."""

import re
from functools import partial
from html import escape

import streamlit as st

from mlpviz.language import fill, language
from mlpviz.lessons.lesson import MAX_ANSWER
from mlpviz.page import words
from mlpviz.page.controls.binding import is_shown
from mlpviz.page.controls.data_column import draw_data_column
from mlpviz.page.controls.knobs import KNOBS
from mlpviz.page.controls.seeds import choose_next_seed
from mlpviz.page.dialogs.hand_in import offer_report
from mlpviz.page.dialogs.make_lesson import DRAFT, want_lesson
from mlpviz.page.live.preview import leave_preview
from mlpviz.page.live.study import (
    answer,
    finish,
    go_to_step,
    leave_lesson,
    open_lesson,
    skip,
    studies_of,
    study_of,
)
from mlpviz.page.shelf import SHELF, WRONG
from mlpviz.page.words.sentences import plain


def draw(view):
    """The list of lessons."""
    for notice in view.notices.describe():
        st.info(notice["text"])
    if WRONG:
        st.warning(fill(words.learn.BROKEN_LESSONS, variable="MLPVIZ_LESSONS", error=WRONG))
    with st.container(key="lessons"):
        with st.container(key="lessons-head"):
            st.html(f"<p>{words.learn.LIST_INTRO}</p>")
            _offer_to_make(view)
        with st.container(key="lessons-list"):
            for key, study in studies_of(view).by_lesson.items():
                if study.is_made:
                    picture = f"thumbnails/{study.lesson.experiment.dataset}.svg"
                    _draw_card(view, study.lesson, key, picture)
            for name, lesson in SHELF.items():
                _draw_card(view, lesson.translated(language()), name, f"lessons/{name}.svg")


def _offer_to_make(view):
    """For teachers: the form, which keeps what was begun."""
    begun = view.belongings.get(DRAFT)
    label = words.making.GO_ON if begun and begun.is_begun else words.making.OPEN
    options = {"icon": ":material/edit_note:", "help": words.making.OPEN_HELP}
    st.button(label, key="make-lesson", on_click=want_lesson, **options)


def _draw_card(view, lesson, key, picture):
    """The card of a lesson. key: by which a Study of it is known."""
    study = studies_of(view).by_lesson.get(key)
    steps = len(lesson.steps)
    facts = fill(
        words.learn.CARD, level=words.learn.LEVELS[lesson.level], minutes=lesson.minutes, steps=steps
    )
    state = ""
    if study and study.is_done:
        state = words.learn.DONE
    elif study:
        state = fill(words.learn.GO_ON, step=study.step + 1, steps=steps)
    place = lesson.name if key == lesson.name else f"made-{lesson.name}"
    with st.container(key=f"lesson-card-{place}"):
        st.html(
            f'<img class="lesson-picture" src="{picture}" alt="" loading="lazy">'
            f"<h2>{escape(lesson.title)}</h2><p>{escape(lesson.summary)}</p>"
            f'<p class="facts">{escape(facts)}{f" · <b>{escape(state)}</b>" if state else ""}</p>'
        )
        at = study.step if study and not study.is_done else 0
        st.button(
            fill(words.learn.OPEN, title=plain(lesson.title)),
            key=f"open-{place}",
            on_click=_go,
            args=(open_lesson, view, key, at),
        )


def draw_lesson(view):
    """The step that the visitor is at."""
    study = study_of(view)
    lesson, step, n_steps = study.lesson, study.step, len(study.lesson.steps)
    current = study.current
    place = f"{lesson.name}-{step}"
    with st.container(key="lesson"):
        st.button(
            words.making.BACK if study.came_from else words.learn.ALL_LESSONS,
            key="lesson-list",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=_leave,
            args=(view, leave_lesson),
        )
        marks = "".join(f'<i class="{"done" if n <= step else ""}"></i>' for n in range(n_steps))
        told = fill(words.learn.STEP, step=step + 1, steps=n_steps)
        st.html(
            f'<p class="lesson-title">{escape(lesson.title)}</p><div class="lesson-bar" aria-hidden="true">'
            f"{marks}</div><p>{told}</p><h1>{escape(current.title)}</h1>"
        )
        if lesson.language not in ("", language()):
            st.caption(words.learn.NOT_TRANSLATED)
        st.markdown(current.text)
        if current.question:
            _draw_question(view, study, place)
        if current.goal:
            st.html('<div class="mlp-goal-place"></div>')
        if "new_start" in current.show:
            st.button(
                words.controls.BUTTONS["new_start"],
                key="lesson-new-start",
                icon=":material/casino:",
                type="tertiary",
                on_click=partial(choose_next_seed, view, "weight_seed"),
            )
        draw_data_column(view)
        _draw_ways(view, study, place)
        if is_shown(view, *KNOBS):
            st.html("<style>:root { --around: 470px; }</style>")  # the knobs stand above the network


def _draw_question(view, study, place):
    question, given = study.current.question, study.answers.get(study.step)
    st.markdown(f"**{question.ask}**")
    if given is None:
        _ask(view, study, place)
        return
    right, say = question.judge(given)
    if question.locks:
        mark = words.learn.RIGHT if right else words.learn.WRONG
    else:
        mark = words.learn.RIGHT_AFTER if right else words.learn.GIVEN
    if not question.choices:
        rows = [(question.name(given), None, True, right)]
        if right is False:
            expected = question.words[0] if question.is_text else question.name(question.number)
            say = fill(words.learn.IT_WAS, answer=expected, say=say)
    else:
        rows = [
            (choice.text, _picture_of(study, number), number == given, choice.right)
            for number, choice in enumerate(question.choices)
        ]
    shown = "".join(_show_choice(*row, mark) for row in rows)
    st.html(f'<ul class="lesson-choices">{shown}</ul>')
    if say:
        st.markdown(say)


def _ask(view, study, place):
    question = study.current.question
    with st.container(key="lesson-question"):
        if not question.choices:
            _ask_for_value(view, question, f"answer-{place}")
            return
        for number, choice in enumerate(question.choices):
            address, alt = _picture_of(study, number) or ("", "")
            st.button(
                (f"![{_plain(alt)}]({address}) " if address else "") + plain(choice.text),
                key=f"choice-{place}-{number}",
                width="stretch",
                on_click=answer,
                args=(view, number),
            )


def _ask_for_value(view, question, key):
    """A field for a number or a text, and a button that gives it: never disabled, since what is being typed
    comes only with the click that leaves the field."""
    if question.number is not None:
        st.number_input(words.learn.YOUR_ANSWER, value=None, key=key, format="%g")
    elif question.words:
        st.text_input(words.learn.YOUR_ANSWER, key=key, max_chars=MAX_ANSWER)
    else:
        st.text_area(words.learn.YOUR_ANSWER, key=key, max_chars=MAX_ANSWER)
    st.button(words.learn.SAY_IT, key=f"say-{key}", on_click=_take_answer, args=(view, key))


def _take_answer(view, key):
    given = st.session_state[key]
    if given is None or given == "":
        view.notices.tell(words.learn.NO_ANSWER)
        return
    try:
        answer(view, given)
    except ValueError as error:
        view.notices.refuse(error)


def _picture_of(study, number):
    """(address, what is to be seen) of the picture of a choice, or None."""
    choice = study.current.question.choices[number]
    if choice.picture:
        return f"lessons/{study.lesson.name}/{study.step}-{number}.svg", choice.picture.alt
    return (f"assets/icons/sketches/{choice.sketch}.svg", "") if choice.sketch else None


def _plain(text):
    """A text within the brackets of Markdown, where it is nothing but text."""
    return re.sub(r"([\\\[\]*_`])", r"\\\1", text)


def _show_choice(text, picture, is_chosen, is_right, mark):
    address, alt = picture or ("", "")
    image = f'<img src="{address}" alt="{escape(alt, quote=True)}">' if address else ""
    told = f'<b class="{"right" if is_right else "wrong"}">{mark}</b>' if is_chosen else ""
    kind = "chosen" if is_chosen else "right" if is_right else ""
    return f'<li class="{kind}">{image}<span>{escape(text)}{told}</span></li>'


def _draw_ways(view, study, place):
    """Back, why Next is closed, and Next."""
    step, last = study.step, len(study.lesson.steps) - 1
    is_waiting = not study.may_go_on
    with st.container(key="lesson-ways", horizontal=True, vertical_alignment="center"):
        st.button(
            words.learn.BACK,
            key="lesson-back",
            disabled=step == 0,
            on_click=_go,
            args=(go_to_step, view, max(step - 1, 0)),
        )
        st.html(f"<p>{_tell_why_closed(study)}</p>")
        way_on = {"type": "primary", "disabled": is_waiting}
        if step == last:
            st.button(words.learn.FINISH, key="lesson-finish", on_click=_leave, args=(view, finish), **way_on)
        else:
            way = (go_to_step, view, step + 1)
            st.button(words.learn.NEXT, key="lesson-next", on_click=_go, args=way, **way_on)
    with st.container(key="lesson-less", horizontal=True):
        if study.misses_goal and not study.is_locked:
            st.button(words.learn.SKIP, key="lesson-skip", type="tertiary", on_click=skip, args=(view,))
        offer_report(view)


def _tell_why_closed(study):
    """Why Next is, or nothing."""
    if study.may_go_on:
        return ""
    if not study.waits:
        return words.learn.PLAYING
    if not study.is_locked:
        return words.learn.ANSWERING
    return words.learn.CHOOSE if study.current.question.choices else words.learn.UNLOCK


def _go(way, view, *where):
    """What a button leads to, or why not."""
    try:
        way(view, *where)
    except ValueError as error:
        view.notices.refuse(error)


def _leave(view, way):
    """Out of the lesson; out of a preview, back to the form it was made in."""
    if study_of(view).came_from:
        leave_preview(view)
        want_lesson()
    else:
        way(view)

"""A step of a lesson that is being made: its experiment, text, question, goal, and what students see."""

from functools import partial

import streamlit as st

from mlpviz.language import fill
from mlpviz.lessons.entries import MAX_TEXT
from mlpviz.lessons.lesson import SKETCHES, describe_claim
from mlpviz.lessons.reading import MAX_CHOICES
from mlpviz.page import words
from mlpviz.page.dialogs.draft_step import DraftAnswer, DraftFailure, DraftHint
from mlpviz.page.dialogs.hiding import ONLY_IMAGES, ONLY_POINTS
from mlpviz.page.hiding import NAMES, PRESETS
from mlpviz.page.shelf import KEPT
from mlpviz.page.words.sentences import by_label, plain, summarize
from mlpviz.training.claims import MAX_LENGTH, read_claim
from mlpviz.training.claims import NAMES as CLAIM_NAMES

MAX_LINE, MAX_STEP_TEXT = 120, 10_000
MAX_HINTS = 6
EXAMPLE = "test_loss < 0.2 and units <= 4"  # of a claim
MIN_ANSWERS = 2


def bind(draft, part, name, argument="value", to_widget=lambda value: value, from_widget=lambda value: value):
    """The arguments that tie a widget to a field of a part of a draft: key, callback, and what it begins with
    by the name of its argument for that.

    It is told once what it begins with, and never what it shows: a text that is told again overwrites what
    the teacher types meanwhile. Where the draft is changed elsewhere, a new key makes another widget of it.
    """
    key = f"make-{name}-{part.id}-{draft.visit}"
    born = draft.born.setdefault(key, to_widget(getattr(part, name)))

    def changed():
        setattr(part, name, from_widget(st.session_state[key]))

    return {"key": key, argument: born, "on_change": changed}


def draw_step(view, draft):
    step = draft.current
    with st.container(key="make-step"):
        _draw_experiment(view, draft, step)
        st.text_input(words.making.STEP_TITLE, max_chars=MAX_LINE, **bind(draft, step, "title"))
        options = {"max_chars": MAX_STEP_TEXT, "help": words.making.TEXT_HELP, "height": 140}
        st.text_area(words.making.TEXT, **options, **bind(draft, step, "text"))
        _draw_question(draft, step)
        _draw_goal(draft, step)
        with st.expander(words.making.TURN, key=f"make-turn-{draft.id}"):
            _draw_what_is_seen(draft, step)


def _draw_experiment(view, draft, step):
    with st.container(key="make-experiment"):
        if draft.at:
            options = {"format_func": words.making.WAYS.get, "required": True}
            bound = bind(draft, step, "begins", "default")
            st.segmented_control(words.making.BEGINS, list(words.making.WAYS), **options, **bound)
        st.html(f'<p class="experiment">{summarize(draft.experiment_of(draft.at))}</p>')
        if step.begins == "on":
            return
        if step.experiment == view.wanted:
            st.caption(words.making.TAKEN)
        else:
            take = partial(setattr, step, "experiment", view.wanted)
            st.button(words.making.TAKE, key="make-take", icon=":material/input:", on_click=take)


def _draw_question(draft, step):
    with st.container(key="make-question"):
        options = {"format_func": words.making.KINDS.get, "required": True}
        bound = bind(draft, step, "kind", "default")
        st.segmented_control(words.making.QUESTION, list(words.making.KINDS), **options, **bound)
        if step.kind == "none":
            return
        st.text_input(words.making.ASK, max_chars=MAX_LENGTH, **bind(draft, step, "ask"))
        if step.kind == "choice":
            _draw_answers(draft, step)
        elif step.kind == "words":
            options = {"max_chars": MAX_LENGTH, "help": words.making.EXPECTED_HELP}
            st.text_input(words.making.EXPECTED, **options, **bind(draft, step, "expected"))
        elif step.kind == "number":
            with st.container(key="make-number"):
                st.number_input(words.making.NUMBER, format="%g", **bind(draft, step, "number"))
                st.number_input(
                    words.making.WITHIN, min_value=0.0, format="%g", **bind(draft, step, "within")
                )
        st.checkbox(words.making.LOCKS, **bind(draft, step, "locks"))
        st.text_input(words.making.SAY, max_chars=MAX_TEXT, **bind(draft, step, "say"))


def _draw_answers(draft, step):
    for n, answer in enumerate(step.answers, 1):
        with st.container(key=f"make-answer-{answer.id}"):
            st.text_input(fill(words.making.ANSWER, n=n), max_chars=MAX_LENGTH, **bind(draft, answer, "text"))
            st.checkbox(words.making.RIGHT, **bind(draft, answer, "right"))
            st.text_input(words.making.SAY_TO, max_chars=MAX_TEXT, **bind(draft, answer, "say"))
            options = ["", *SKETCHES]
            bound = bind(draft, answer, "sketch", "index", options.index)
            st.selectbox(words.making.SKETCH, options, format_func=_name_sketch, **bound)
    with st.container(horizontal=True):
        _add(words.making.ADD_ANSWER, "make-add-answer", step.answers, DraftAnswer, MAX_CHOICES)
        if len(step.answers) > MIN_ANSWERS:
            st.button(words.making.REMOVE_ANSWER, key="make-less", type="tertiary", on_click=step.answers.pop)


def _name_sketch(name):
    return name.replace("_", "-") if name else words.making.NO_SKETCH


def _draw_goal(draft, step):
    with st.container(key="make-goal"):
        names = ", ".join(CLAIM_NAMES)
        st.text_input(
            words.making.GOAL,
            max_chars=MAX_LENGTH,
            placeholder=EXAMPLE,
            help=fill(words.making.GOAL_HELP, names=names),
            **bind(draft, step, "claim"),
        )
        if not step.claim.strip():
            return
        _judge_claim(words.making.GOAL, step.claim, is_told=True)
        st.text_input(words.making.REACHED, max_chars=MAX_TEXT, **bind(draft, step, "reached"))
        for n, hint in enumerate(step.hints, 1):
            with st.container(key=f"make-hint-{hint.id}"):
                st.text_input(fill(words.making.HINT, n=n), max_chars=MAX_TEXT, **bind(draft, hint, "text"))
                limits = {"min_value": 1, "max_value": 1_000_000, "step": 1}
                st.number_input(words.making.HINT_EPOCHS, **limits, **bind(draft, hint, "epochs"))
                st.number_input(words.making.HINT_TRIES, **limits, **bind(draft, hint, "tries"))
                _remove(step.hints, hint)
        for failure in step.failures:
            with st.container(key=f"make-failure-{failure.id}"):
                bound = bind(draft, failure, "claim")
                st.text_input(words.making.FAILURE, max_chars=MAX_LENGTH, placeholder=EXAMPLE, **bound)
                st.text_input(words.making.FAILURE_TEXT, max_chars=MAX_TEXT, **bind(draft, failure, "text"))
                _remove(step.failures, failure)
            if failure.claim.strip():
                _judge_claim(words.making.FAILURE, failure.claim)
        with st.container(horizontal=True):
            _add(words.making.ADD_HINT, "make-add-hint", step.hints, DraftHint, MAX_HINTS)
            _add(words.making.ADD_FAILURE, "make-add-failure", step.failures, DraftFailure, MAX_HINTS)


def _judge_claim(label, text, is_told=False):
    """Say at once what is wrong with a claim or, of the goal, how students will read it."""
    try:
        claim = read_claim(text)
    except ValueError as error:
        st.error(plain(fill(words.making.GOAL_WRONG, label=label, error=by_label(error))))
    else:
        if is_told:
            st.caption(plain(fill(words.making.GOAL_READ, goal=describe_claim(claim))))


def _add(label, key, parts, make, most):
    icon, full = ":material/add:", len(parts) >= most
    on_click = partial(_append, parts, make)
    st.button(label, key=key, icon=icon, type="tertiary", disabled=full, on_click=on_click)


def _append(parts, make):
    parts.append(make())


def _remove(parts, part):
    take = partial(parts.remove, part)
    st.button(words.making.REMOVE, key=f"make-remove-{part.id}", icon=":material/delete:", on_click=take)


def _draw_what_is_seen(draft, step):
    """A lamp for whatever students can see and turn, in the groups that Share has."""
    level = KEPT[draft.level]
    kept = (level | step.show) - step.hide
    without = ONLY_POINTS if draft.experiment_of(draft.at).images else ONLY_IMAGES
    offered = {
        group: [name for name in names if name not in without and name != "more_settings"]
        for group, names in NAMES.items()
    }
    every = {name for names in offered.values() for name in names}
    st.caption(words.making.TURN_HOW)
    with st.container(horizontal=True, gap="small", key="make-presets"):
        choices = {"level": (*words.making.TURN_LEVEL, level)}
        choices |= {name: (*words.dialogs.SHARE_PRESETS[name], left) for name, left in PRESETS.items()}
        for name, (label, help, left) in choices.items():
            choose = partial(_choose, draft, step, every, every & left)
            st.button(label, key=f"make-preset-{name}", help=help, on_click=choose)
    for group, names in offered.items():
        key = f"make-seen-{group}-{step.id}-{draft.level}-{draft.visit}-{draft.turns}"
        born = draft.born.setdefault(key, [name for name in names if name in kept])
        st.pills(
            words.dialogs.SHARE_GROUPS[group],
            names,
            selection_mode="multi",
            format_func=words.controls.HIDEABLE.get,
            default=born,
            key=key,
            on_change=partial(_turn, draft, step, set(names), key),
        )


def _turn(draft, step, names, key):
    _keep(draft, step, names, set(st.session_state[key]))


def _choose(draft, step, every, left):
    """A ready choice: new lamps show it."""
    _keep(draft, step, every, left)
    draft.turns += 1


def _keep(draft, step, names, left):
    """Of these names, those in `left` stay on the page; a step says how that differs from its level."""
    level = KEPT[draft.level]
    kept = ((level | step.show) - step.hide - names) | left
    step.show, step.hide = frozenset(kept - level), frozenset(level - kept)

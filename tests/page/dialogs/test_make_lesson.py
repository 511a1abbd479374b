"""Making a lesson: each field of the form is that part of the lesson in the link; nothing written is lost."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from pages import open_page, press, run, view_of

from mlpviz.lessons import LESSONS, unpack_lesson, write_lesson
from mlpviz.page.dialogs.draft import Draft
from mlpviz.page.dialogs.draft_step import DraftAnswer, DraftFailure, DraftHint, DraftStep
from mlpviz.page.dialogs.make_lesson import read_file
from mlpviz.page.live.study import study_of
from mlpviz.page.shelf import KEPT, hidden_in
from mlpviz.page.words.english import making as words
from mlpviz.training.experiment import Experiment

FORM = "make-lesson"  # the button that opens it, as a browser has it open all the time


@pytest.fixture
def app():
    return press(open_page(mode="learn", dataset="xor"), FORM)


def enter(app, **fields):
    """Fill fields in by their labels; the form is drawn anew, as a browser does alone."""
    kinds = (app.text_input, app.text_area, app.number_input, app.checkbox, app.selectbox, app.button_group)
    for name, value in fields.items():
        label, _, place = name.partition("__")
        text = getattr(words, label, label)
        found = [one for kind in kinds for one in kind if one.label == text.format(n=place or 0)]
        where = int(place) - 1 if place and "{n}" not in text else 0
        found[where].set_value(value)
    return press(app, FORM)


def lesson_of(app):
    """The lesson that the link carries which the form offers."""
    return unpack_lesson(dict(parse_qsl(app.code[0].value.partition("?")[2]))["made"])


def told_in(app):
    return " ".join(one.value for one in (*app.info, *app.error, *app.warning, *app.caption))


def test_a_title_a_text_and_a_goal_make_a_link(app):
    assert "“Title of the lesson” is empty" in told_in(app)
    enter(app, LESSON_TITLE="Four corners", TEXT="Add units.", GOAL="test_loss < 0.2 andd units")
    assert "“Goal”: claim must be" in told_in(app)
    assert not app.code
    enter(app, GOAL="test_loss < 0.2")
    lesson = lesson_of(app)
    assert (lesson.name, lesson.title, lesson.experiment.dataset) == ("four-corners", "Four corners", "xor")
    (step,) = lesson.steps
    assert (step.title, step.text, step.goal.claim.text) == ("Four corners", "Add units.", "test_loss < 0.2")


def test_every_field_is_that_part_of_the_lesson(app):
    enter(
        app,
        LESSON_TITLE="t",
        SUMMARY="s",
        MINUTES=7,
        LEVEL="expert",
        STEP_TITLE="h",
        TEXT="x",
        GOAL="epochs > 3",
    )
    enter(app, QUESTION="choice", REACHED="r")
    press(press(app, "make-add-hint"), FORM)
    press(press(app, "make-add-failure"), FORM)
    press(press(app, "make-add-answer"), FORM)
    enter(
        app, ASK="q", SAY="w", ANSWER__1="a1", ANSWER__2="a2", ANSWER__3="a3", SAY_TO__1="s1", SAY_TO__2="s2"
    )
    enter(app, SAY_TO__3="s3", RIGHT__2=True, SKETCH__3="line")
    enter(app, HINT__1="i", HINT_EPOCHS=11, HINT_TRIES=5, FAILURE="diverged", FAILURE_TEXT="f")
    lesson = lesson_of(app)
    assert (lesson.title, lesson.summary, lesson.minutes, lesson.level) == ("t", "s", 7, "expert")
    (step,) = lesson.steps
    assert (step.title, step.text, step.question.ask, step.question.say) == ("h", "x", "q", "w")
    told_of = [(one.text, one.right, one.say, one.sketch) for one in step.question.choices]
    assert told_of == [("a1", False, "s1", ""), ("a2", True, "s2", ""), ("a3", False, "s3", "line")]
    goal, (hint,), ((claim, text),) = step.goal, step.goal.hints, step.goal.failures
    assert (goal.claim.text, goal.reached, hint.text, hint.epochs, hint.tries) == (
        "epochs > 3",
        "r",
        "i",
        11,
        5,
    )
    assert (claim.text, text) == ("diverged", "f")
    enter(app, QUESTION="number")
    enter(app, NUMBER=0.25, WITHIN=0.05)
    question = lesson_of(app).steps[0].question
    assert (question.number, question.within, question.choices, question.locks) == (0.25, 0.05, (), True)
    enter(app, QUESTION="words", LOCKS=False)
    enter(app, EXPECTED="bias; overfitting")
    question = lesson_of(app).steps[0].question
    assert (question.words, question.number, question.locks) == (("bias", "overfitting"), None, False)
    enter(app, QUESTION="open")
    assert lesson_of(app).steps[0].question.is_text


def test_what_students_see_is_told_by_lamps_and_by_ready_choices(app):
    enter(app, LESSON_TITLE="t", TEXT="x")
    lamps = next(group for group in app.button_group if group.label == "Training")
    assert set(lamps.value) <= KEPT["beginner"]
    lamps.set_value([name for name in (*lamps.value, "learning_rate") if name != "play"])
    press(app, FORM)
    (step,) = lesson_of(app).steps
    assert (step.show, step.hide) == ({"learning_rate"}, {"play"})
    press(press(app, "make-preset-only_play"), FORM)
    left = hidden_in(lesson_of(app), 0)
    assert {"learning_rate", "step"} <= left
    assert not left & {"play", "network", "commentary"}
    press(press(app, "make-preset-level"), FORM)
    (step,) = lesson_of(app).steps
    assert not step.show | step.hide


def test_a_step_takes_the_experiment_as_it_is_when_it_is_added(app):
    enter(app, LESSON_TITLE="t", TEXT="x")
    view = view_of(app)
    press(press(app, "make-add-step"), FORM)
    enter(app, TEXT="y")
    view.change(noise=20)
    press(press(app, "make-add-step"), FORM)
    enter(app, TEXT="z")
    first, second, third = lesson_of(app).steps
    assert (first.text, second.text, third.text) == ("x", "y", "z")
    assert (first.experiment.noise, second.experiment, third.experiment.noise) == (0, None, 20)
    view.change(noise=40)
    press(app, FORM)
    press(press(app, "make-take"), FORM)
    assert lesson_of(app).steps[2].experiment.noise == 40
    press(press(app, "make-move-back"), FORM)
    assert [step.text for step in lesson_of(app).steps] == ["x", "z", "y"]
    press(press(app, "make-remove-step"), FORM)
    assert [step.text for step in lesson_of(app).steps] == ["x", "y"]
    enter(app, STEPS=0)
    assert app.text_area[0].value == "x"


def test_the_preview_is_the_lesson_as_students_see_it_and_leads_back(app):
    enter(app, LESSON_TITLE="t", TEXT="x", GOAL="epochs > 3")
    view = view_of(app)
    view.run.advance(steps=3)
    before = view.run
    press(app, FORM)
    press(app, "make-preview")
    study = study_of(view)
    assert (study.lesson.title, view.run.steps, view.hidden) == ("t", 0, hidden_in(study.lesson, 0))
    assert view.run is not before
    press(app, "lesson-list")
    assert (view.run, view.mode, study_of(view), view.hidden) == (before, "learn", None, frozenset())
    assert app.text_input[0].value == "t"  # the form is open again


def test_the_form_stays_open_until_it_is_closed(app):
    enter(app, LESSON_TITLE="t")
    assert run(app).text_input[0].value == "t"  # another run of the script, as the live view may cause
    press(app, "help")
    assert app.text_input[0].value == "t"
    press(app, "make-close")
    assert not app.text_input
    assert press(app, FORM).text_input[0].value == "t"


def test_share_leads_to_the_form():
    app = press(open_page(), "share")
    press(app, "share-make")
    assert app.text_area[0].label == words.TEXT


def test_the_link_opens_the_lesson_and_stays_in_the_list(app):
    enter(app, LESSON_TITLE="Four corners", TEXT="x")
    student = open_page(**dict(parse_qsl(app.code[0].value.partition("?")[2])))
    study = study_of(view_of(student))
    assert (study.lesson.title, study.current.text) == ("Four corners", "x")
    press(student, "lesson-list")
    press(student, "open-made-four-corners")
    assert study_of(view_of(student)) is study


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
def test_a_lesson_goes_through_the_form_and_stays_the_same(lesson):
    assert Draft.of(lesson).make() == lesson


def test_a_file_is_opened_by_its_name_or_told_by_its_line():
    lesson = LESSONS["xor-smallest"]
    text = write_lesson(lesson)
    assert read_file("XOR smallest.md", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == lesson
    with pytest.raises(ValueError, match=r"xor\.md, line 5: minutes must be"):
        read_file("xor.md", text.replace("minutes: 15", "minutes: many").encode())
    with pytest.raises(ValueError, match="UTF-8"):
        read_file("xor.md", b"\xff")
    with pytest.raises(ValueError, match="names 'nothing', which there is not"):
        read_file("xor.md", text.replace("show: [", "show: [nothing, ").encode())


STEP = DraftStep(Experiment(), title="h", text="x", claim="epochs > 3")
PROBLEMS = {
    "no text": (replace(STEP, text=" "), "“Text” is empty"),
    "another step in it": (replace(STEP, text="a\n## b"), "“Text” must have no line that begins with ##"),
    "no question": (replace(STEP, kind="number", number=1.0), "“Question” is empty"),
    "no number": (replace(STEP, kind="number", ask="q"), "“The right number” must be a number"),
    "no words": (replace(STEP, kind="words", ask="q", expected=" ;?"), "“Words, of which one must be"),
    "an empty answer": (
        replace(STEP, kind="choice", ask="q", answers=[DraftAnswer("a", True), DraftAnswer()]),
        "“Answer 2” is empty",
    ),
    "no right answer": (
        replace(STEP, kind="choice", ask="q", answers=[DraftAnswer("a"), DraftAnswer("b")]),
        "one of the answers must be right",
    ),
    "a goal that is none": (replace(STEP, claim="epochs"), "“Goal”: claim must be true or false"),
    "a hint of no time": (replace(STEP, hints=[DraftHint("a", None)]), "“Hint 1” needs a number of epochs"),
    "an empty hint": (replace(STEP, hints=[DraftHint()]), "“Hint 1” is empty"),
    "a mistake that is none": (
        replace(STEP, failures=[DraftFailure("x < 1", "a")]),
        "“When this is so”: claim",
    ),
}


@pytest.mark.parametrize(("step", "problem"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_is_missing_is_told_by_its_label(step, problem):
    (found,) = Draft([STEP, step], title="t").list_problems()
    assert found.startswith(f"Step 2: {problem}")
    assert not Draft([STEP], title="t").list_problems()

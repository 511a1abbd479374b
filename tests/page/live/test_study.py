"""A lesson on the page: the network is locked until the question is answered, the goal is the server's own
finding, and the link says where one is."""

import pytest
from payloads import Browser, say, unpack_header

from mlpviz.language import speaking
from mlpviz.lessons import Question
from mlpviz.page.links import Link, read_link
from mlpviz.page.live.linked import follow_link, link_to
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.speeds import SPEEDS
from mlpviz.page.live.study import (
    answer,
    go_to_step,
    list_answers,
    open_lesson,
    studies_of,
    study_of,
)
from mlpviz.page.live.view import LiveView
from mlpviz.page.shelf import SHELF, hidden_in
from mlpviz.page.shelf import SPEEDS as KNOWN_SPEEDS
from mlpviz.page.words.english.controls import HIDEABLE
from mlpviz.training.experiment import Experiment

LESSON = "xor-smallest"


@pytest.fixture
def view():
    view = LiveView(Experiment())
    turn_to(view, "learn")
    open_lesson(view, LESSON)
    return view


def told(view):
    return [notice["text"] for notice in view.notices.describe()]


@pytest.mark.parametrize("action", [{"act": "play", "on": True}, {"act": "step"}, {"act": "epoch"}])
def test_nothing_trains_before_the_question_is_answered(view, action):
    say(view, **action)
    assert (view.run.steps, view.playing) == (0, False)
    assert "answer the question" in told(view)[0]
    assert unpack_header(view)["lesson"] == {"locked": True, "place": f"{LESSON} 0"}
    answer(view, 1)
    say(view, act="step")
    assert view.run.steps == 1
    assert unpack_header(view)["lesson"] == {"locked": False, "place": f"{LESSON} 0"}


def test_the_answer_is_not_told_before_it_is_given(view):
    question = study_of(view).current.question
    assert question.choices[1].say.encode() not in view.payload()


def test_the_first_answer_counts(view):
    answer(view, 0)
    answer(view, 1)
    assert study_of(view).answers == {0: 0}
    with pytest.raises(ValueError, match="answer must be"):
        answer(view, 7)


def test_a_goal_is_missed_then_reached_and_opens_the_next_step(view):
    answer(view, 1)
    go_to_step(view, 1)
    with pytest.raises(ValueError, match="goal is reached"):
        go_to_step(view, 2)
    view.run.advance(epochs=150)
    pursued = unpack_header(view)["pursued"]
    assert pursued["reached"] is None
    assert pursued["hint"].startswith("With one unit it will not get there")
    say(view, act="add_unit", layer=1)
    say(view, act="add_unit", layer=1)
    browser = Browser(view)
    browser.ask(act="play", on=True)
    for _ in range(300):
        browser.ask(want=16)
        if not view.playing:
            break
    pursued = unpack_header(view)["pursued"]
    assert pursued["reached"]["told"] == f"Reached at epoch {view.run.epochs}"
    assert view.run.measurement.test_loss <= 0.35
    go_to_step(view, 2)
    assert study_of(view).step == 2


def test_what_was_set_by_hand_is_told_beside_the_goal(view):
    answer(view, 1)
    go_to_step(view, 1)
    view.change(hidden_layer_sizes=(8,))
    view.run.set_parameter(1, 0, 0, 0.5)
    view.run.advance(epochs=60)
    assert "weights set by hand" in unpack_header(view)["pursued"]["reached"]["told"]


def test_a_lesson_hides_in_learn_mode_alone(view):
    assert "learning_rate" in view.hidden
    turn_to(view, "watch")
    assert view.hidden == frozenset()
    turn_to(view, "learn")
    assert "learning_rate" in view.hidden


def test_a_link_leads_back_to_the_step_and_to_what_was_changed_there(view):
    go_to_step(view, 0)
    view.change(hidden_layer_sizes=(5,))
    query = link_to(view).to_query()
    assert query == {"v": "2", "lesson": LESSON, "hidden_layer_sizes": "5"}
    link, problems = read_link(query)
    assert problems == []
    other = LiveView(link.experiment)
    follow_link(other, link, [])
    assert study_of(other).lesson.name == LESSON
    assert other.experiment == view.experiment
    assert other.hidden == view.hidden


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"lesson": "cooking"}, "which there is not"),
        ({"lesson": LESSON, "step": "9"}, "between 1 and 5"),
        ({"goal": "test_loss < "}, "goal cannot be read"),
        ({"goal": "__import__('os')"}, "goal cannot be read"),
    ],
)
def test_what_a_link_says_wrong_of_lessons_is_named(query, words):
    _, problems = read_link(query)
    assert words in problems[0]


def test_a_link_sets_a_goal_for_watching():
    link = Link(goal="epochs >= 1")
    assert read_link(link.to_query()) == (link, [])
    view = LiveView(Experiment(n_samples=20))
    follow_link(view, link, [])
    assert unpack_header(view)["pursued"]["reached"] is None
    say(view, act="play", on=True)
    Browser(view).ask(want=4)
    assert unpack_header(view)["pursued"]["reached"]["told"] == "Reached at epoch 1"
    assert not view.playing
    assert link_to(view).goal == "epochs >= 1"


def test_every_step_of_every_lesson_can_be_hidden_and_played():
    assert tuple(SPEEDS) == KNOWN_SPEEDS
    for lesson in SHELF.values():
        for number, step in enumerate(lesson.steps):
            assert hidden_in(lesson, number) < HIDEABLE.keys()
            assert step.show | step.hide <= HIDEABLE.keys()
            assert step.speed in ("", *SPEEDS)


def test_a_lesson_goes_on_in_another_language(view):
    answer(view, 0)
    go_to_step(view, 1)
    view.run.advance(epochs=150)
    with speaking("fr"):
        lesson, rows = list_answers(view)
        assert (lesson.language, lesson.name, study_of(view).step) == ("fr", LESSON, 1)
        assert rows[0].answer == lesson.steps[0].question.choices[0].text == "Oui, avec de la patience"
        pursued = study_of(view).pursuit.describe(view)
        assert pursued["text"] == "perte de test ≤ 0,35"
        assert pursued["hint"] == lesson.steps[1].goal.failures[0][1]
    assert study_of(view).lesson is SHELF[LESSON]
    assert study_of(view).answers == {0: 0}
    assert unpack_header(view)["pursued"]["hint"].startswith("With one unit")


@pytest.mark.parametrize(("language", "told"), [("en", "0.5"), ("fr", "0,5")])
def test_a_number_is_answered_as_the_language_writes_it(language, told):
    with speaking(language):
        assert Question("How much?", number=1.0).name(0.5) == told


def test_leaving_lets_go_of_what_was_studied(view):
    studies = studies_of(view)
    view.close()
    assert studies.by_lesson == {}


@pytest.fixture
def sheet(view):
    open_lesson(view, "thirteen-questions", 12)
    return view


def test_a_question_that_does_not_lock_is_answered_after_training(sheet):
    say(sheet, act="step")
    assert sheet.run.steps == 1
    study = study_of(sheet)
    assert (study.may_go_on, study.misses_goal) == (False, True)
    answer(sheet, " Overfitting ")
    assert study.answers == {12: "Overfitting"}
    assert not study.may_go_on
    sheet.run.advance(epochs=2000)
    unpack_header(sheet)
    assert study.may_go_on
    _, rows = list_answers(sheet)
    assert (rows[12].answer, rows[12].right, rows[12].given) == ("Overfitting", True, "Overfitting")


def test_without_its_answer_a_step_does_not_lead_on(sheet):
    go_to_step(sheet, 7)
    with pytest.raises(ValueError, match="answered"):
        go_to_step(sheet, 8)

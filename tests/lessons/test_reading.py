"""Reading lessons: what a file says is what the lesson has, and a broken one is told by file and line."""

from dataclasses import replace

import pytest

from mlpviz.lessons import LESSONS, LessonError, TrainedPicture, check_pictures, read_lesson, read_lessons
from mlpviz.lessons.lesson import describe_claim
from mlpviz.training.claims import read_claim

TEXT = """---
title: A lesson
level: curious
settings: {dataset: xor, noise: 35}
claims:
  - test_loss < 0.35 after 3 epochs from at least 60 % of 20 seeds with hidden_layer_sizes=3
---
## First
```yaml
settings: {hidden_layer_sizes: 1}
show: [noise]
question:
  ask: Which?
  choices:
    - {text: This, right: yes, say: Yes., picture: {epochs: 3, alt: A corner}}
    - {text: That, sketch: line}
    - {text: Or that, picture: {settings: {activation: relu}, epochs: 5, alt: A line, hard_edges: yes}}
  say: No.
goal:
  claim: test_loss < 0.2
  hints:
    - {epochs: 10, text: After ten}
    - {tries: 2, text: After two}
  failures:
    - {claim: units <= 1 and epochs >= 30, text: Too few}
```
The text.

## Second
It goes on.
"""


def test_a_lesson_has_what_its_file_says():
    lesson = read_lesson(TEXT, "a-lesson", hideable={"noise"}, speeds=())
    first, second = lesson.steps
    assert (lesson.title, lesson.level, len(lesson.promises)) == ("A lesson", "curious", 1)
    assert (first.title, first.text, first.show) == ("First", "The text.", {"noise"})
    assert first.experiment.noise == 35
    assert first.experiment.hidden_layer_sizes == (1,)
    assert second.experiment is None
    assert lesson.experiment_of(1) == first.experiment
    assert lesson.promises[0].experiment.hidden_layer_sizes == (3,)
    assert first.question.judge(0) == (True, "Yes.")
    assert first.question.judge(1) == (False, "No.")


def test_a_choice_may_show_what_is_trained():
    first = read_lesson(TEXT, "a-lesson").steps[0]
    right, sketched, wrong = first.question.choices
    assert right.picture == TrainedPicture(first.experiment, 3, "A corner")
    assert sketched.picture is None
    assert wrong.picture == TrainedPicture(replace(first.experiment, activation="relu"), 5, "A line", True)


@pytest.mark.parametrize(
    ("was", "becomes", "line", "told"),
    [
        ("noise: 35", "noise: loud", 4, "noise must be a whole number"),
        ("noise: 35", "noise: 35, noise: 30", 4, "noise stands twice"),
        ("noise: 35", "[noise]: 35", 4, "settings must be entries such as dataset: xor"),
        ("level: curious", "level: wise", 3, "level must be one of beginner, curious, expert"),
        ("hidden_layer_sizes: 1}", "hidden_layer_sizes: 999}", 10, "hidden_layer_sizes must be"),
        ("show: [noise]", "show: [nose]", 11, "'nose', which there is not"),
        ("sketch: line", "sketch: cat", 16, "sketch must be one of"),
        ("right: yes, ", "", 15, "the picture of a wrong choice must have settings of its own"),
        (
            "right: yes, say: Yes., picture: {epochs: 3, alt: A corner}",
            "say: No.",
            15,
            "must be right",
        ),
        ("epochs: 3,", "epochs: 9999,", 15, "epochs must be a whole number between 1 and 2000"),
        ("alt: A corner", "alt: ''", 15, "alt must say what is to be seen"),
        ("epochs: 5, alt: A line", "epochs: 5", 17, "picture must have alt, which is missing"),
        ("activation: relu", "activation: rolu", 17, "activation must be one of"),
        ("activation: relu", "activation: tanh", 17, "a wrong choice must have settings of its own"),
        ("epochs: 3,", "settings: {noise: 3}, epochs: 3,", 15, "must have the settings of its step"),
        ("activation: relu", "dataset: digits", 17, "a picture must be of points in the plane"),
        ("sketch: line", "sketch: line, picture: {epochs: 1, alt: A}", 16, "a sketch or a picture, got both"),
        ("settings: {hidden_layer_sizes: 1}\n", "", 14, "must be in a step that has settings"),
        ("claim: test_loss < 0.2", "claim: test_lost < 0.2", 20, "got 'test_lost'"),
        ("epochs: 10", "epoch: 10", 22, "epochs or tries"),
        ("from at least 60 % of", "mostly of", 6, "claims must be such as"),
        ("The text.", "", 8, "a step must have a title and a text"),
        ("ask: Which?", "ask: {", 15, "is no YAML"),
        ("title: A lesson", "titel: A lesson", 2, "must have title, which is missing"),
        ("question:", "questions:", 12, "a step has no 'questions'"),
    ],
)
def test_a_broken_file_is_told_by_line(was, becomes, line, told):
    assert was in TEXT
    with pytest.raises(LessonError) as error:
        read_lesson(TEXT.replace(was, becomes, 1), "a-lesson", hideable={"noise"})
    assert told in str(error.value)
    assert str(error.value).startswith("a-lesson.md, line ")
    assert abs(error.value.line - line) <= 1


def test_a_goal_says_what_helps():
    goal = read_lesson(TEXT, "a-lesson").steps[0].goal

    for claim, _ in goal.failures:
        assert claim.names == ("epochs", "units")
    assert [hint.is_due(5, 0) for hint in goal.hints] == [False, False]
    assert [hint.is_due(10, 0) for hint in goal.hints] == [True, False]
    assert [hint.is_due(5, 2) for hint in goal.hints] == [False, True]


def test_a_claim_is_written_to_be_read():
    claim = read_claim("test_loss<=0.35 and dead_units == 0")
    assert describe_claim(claim) == "test loss ≤ 0.35 and dead units = 0"


def test_a_folder_has_its_lessons_in_order(tmp_path):
    (tmp_path / "later.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "sooner.md").write_text(TEXT.replace("level:", "order: 1\nlevel:"), encoding="utf-8")
    assert list(read_lessons(tmp_path)) == ["sooner", "later"]
    (tmp_path / "wrong.md").write_bytes(b"\xff\xfe")
    with pytest.raises(LessonError, match=r"wrong\.md, line 1"):
        read_lessons(tmp_path)


def test_aliases_are_refused():
    text = TEXT.replace("level: curious", "minutes: &m 3\norder: *m")
    with pytest.raises(LessonError, match="aliases"):
        read_lesson(text, "a-lesson")


SHEET = "thirteen-questions"


def test_there_are_fifteen_lessons_and_a_sheet_and_each_has_promises():
    assert len(LESSONS) == 16
    assert all(3 <= len(lesson.steps) <= 6 for name, lesson in LESSONS.items() if name != SHEET)
    assert all(lesson.promises for lesson in LESSONS.values())
    assert [bool(step.question) for step in LESSONS[SHEET].steps] == [True] * 13


def asks(entries):
    text = TEXT.partition("  choices:")[0]
    return read_lesson(f"{text}{entries}\n```\nThe text.\n", "a-lesson").steps[0].question


def test_an_answer_in_words_is_right_in_any_spelling():
    question = asks("  words: [régression logistique, over-fitting]\n  say: Well.")
    assert question.judge(question.read(" It is OVERFITTING. ")) == (True, "Well.")
    assert question.judge(question.read("Regression  Logistique")) == (True, "Well.")
    assert question.judge(question.read("regression")) == (False, "Well.")
    assert question.locks


def test_an_open_answer_is_not_judged():
    question = asks("  open: yes\n  locks: no")
    assert question.judge(question.read("Since … <b>")) == (None, "")
    assert question.name("Since … <b>") == "Since … <b>"
    assert not question.locks


@pytest.mark.parametrize("answer", ["", "  ", None, 3, "x" * 2001])
def test_what_is_no_text_is_refused(answer):
    with pytest.raises(ValueError, match="answer must be a text of at most 2000 characters"):
        asks("  open: yes").read(answer)


def test_words_without_letters_are_refused():
    with pytest.raises(LessonError, match="line 14: words must have letters"):
        asks('  words: ["-"]')


def test_a_picture_that_diverges_and_two_that_are_alike_are_told():
    alike = TEXT.replace("settings: {activation: relu}, epochs: 5", "settings: {noise: 36}, epochs: 3")
    alike = alike.replace("A line, hard_edges: yes", "A line")
    problem = "First: the pictures of “This” and “Or that” are alike"
    assert list(check_pictures(read_lesson(alike, "a"))) == [problem]
    broken = TEXT.replace("{activation: relu}", "{dataset: plane, features: x1_squared, learning_rate: 10}")
    problem = "First: the training of the picture of “Or that” diverges"
    assert list(check_pictures(read_lesson(broken, "a"))) == [problem]


def test_the_pictures_of_a_lesson_are_as_they_should_be():
    assert list(check_pictures(LESSONS["features-instead"])) == []

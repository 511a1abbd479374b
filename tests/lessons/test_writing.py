"""Writing lessons: what is written is read as the same lesson again."""

from dataclasses import replace

import pytest

from mlpviz.lessons import LESSONS, Choice, Goal, Hint, Question, read_lesson, write_lesson
from mlpviz.training.claims import read_claim

LESSON = LESSONS["one-neuron"]
HARD = [  # what YAML or the form of a lesson could take for something else
    "yes",
    "35",
    "~",
    "null",
    "a: b",
    "# no comment",
    "- no list",
    "{no: mapping}",
    '"quoted" and ’quoted’',
    "'",
    "two\nlines\n\nand --- three",
    "tab\there, \\ and \\n",
    "---",
    "```yaml",
    "&a *a !!python/object:os.system",
    "XOR, größer ≤ 0,2 — ✓",
    "$w^2$ | > % @ `",
]


def again(lesson):
    return read_lesson(write_lesson(lesson), lesson.name)


def with_step(**changes):
    return replace(LESSON, steps=(replace(LESSON.steps[0], **changes), *LESSON.steps[1:]))


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
def test_every_lesson_comes_back(lesson):
    assert again(lesson) == lesson


@pytest.mark.parametrize("text", HARD)
def test_texts_come_back_as_they_are(text):
    line = " ".join(text.split())
    question = Question(text, (Choice(text, right=True, say=text), Choice("b", sketch="line")), say=text)
    claim = read_claim("test_loss < 0.2")
    goal = Goal(claim, (Hint(text, 3, 2), Hint("b", tries=1)), ((claim, text),), reached=text)
    lesson = replace(with_step(title=line, question=question, goal=goal), title=line, summary=line)
    assert again(lesson) == lesson


@pytest.mark.parametrize("text", ["```yaml\nnot: ours\n```", "a\n```\nb\n```"])
def test_a_text_may_have_fences(text):
    lesson = with_step(text=text, question=None)
    assert again(lesson) == lesson


@pytest.mark.parametrize("number", [0.1, -3.0, 1e-9, 123456789.125, 1 / 3])
def test_numbers_come_back_exactly(number):
    lesson = with_step(question=Question("How many?", number=number, within=abs(number) / 7))
    assert again(lesson) == lesson


@pytest.mark.parametrize("words", [("no, yes", "35"), ()])
def test_questions_for_words_come_back(words):
    lesson = with_step(question=Question("Why?", words=words, locks=not words))
    assert again(lesson) == lesson


@pytest.mark.parametrize(
    ("text", "rule"),
    [("One\n## Two", "begins with ##"), ("```\nopen", "by another ```"), ("", "title and a")],
)
def test_what_no_file_can_hold_is_refused(text, rule):
    with pytest.raises(ValueError, match=rule):
        write_lesson(with_step(text=text))


def test_a_step_that_begins_with_other_settings_keeps_them():
    other = replace(LESSON.experiment, hidden_layer_sizes=(3, 2), noise=0, learning_rate=1e-3)
    lesson = with_step(experiment=other)
    assert "hidden_layer_sizes: 3-2" in write_lesson(lesson)
    assert again(lesson).experiment_of(0) == other

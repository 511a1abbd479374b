"""Translations: every lesson has one in each language, which says the same; a broken one is told by line."""

import re

import pytest

from mlpviz.command import main
from mlpviz.language import LANGUAGES
from mlpviz.lessons import LESSONS, LessonError, read_lesson, read_lessons
from mlpviz.lessons.translating import join_translations, read_translation

TEXT = """---
title: A lesson
summary: Short.
settings: {dataset: xor}
---
## First
```yaml
settings: {}
show: [noise]
question:
  ask: Which?
  choices:
    - {text: This, right: yes, say: Yes.}
    - {text: That, sketch: line}
    - {text: Else, picture: {settings: {noise: 30}, epochs: 3, alt: Four corners}}
  say: No.
goal:
  claim: test_loss < 0.2
  hints:
    - {epochs: 10, text: After ten}
  failures:
    - {claim: diverged, text: Too far}
  reached: There.
```
The text.
## Second
It goes on.
"""
FRENCH = """---
title: Une leçon
summary: Courte.
---
## Un
```yaml
question:
  ask: Lequel ?
  choices:
    - {text: Ceci, say: Oui.}
    - {text: Cela}
    - {text: Autre, picture: {alt: Quatre coins}}
  say: Non.
goal:
  hints:
    - {text: Après dix}
  failures:
    - {text: Trop loin}
  reached: Voilà.
```
Le texte.
## Deux
Ça continue.
"""
LESSON = read_lesson(TEXT, "a-lesson")


def test_a_translation_has_its_own_texts_and_all_else_of_the_lesson():
    french = read_translation(FRENCH, LESSON, "fr")
    assert (french.language, french.title, french.summary) == ("fr", "Une leçon", "Courte.")
    first, second = french.steps
    assert (first.title, first.text, second.title) == ("Un", "Le texte.", "Deux")
    assert first.question.judge(0) == (True, "Oui.")
    assert first.question.judge(1) == (False, "Non.")
    assert first.question.choices[1].sketch == "line"
    assert (first.question.choices[2].picture.alt, first.question.choices[2].picture.epochs) == (
        "Quatre coins",
        3,
    )
    assert (first.show, first.goal.claim) == ({"noise"}, LESSON.steps[0].goal.claim)
    assert [(hint.text, hint.epochs) for hint in first.goal.hints] == [("Après dix", 10)]
    assert [(claim.text, text) for claim, text in first.goal.failures] == [("diverged", "Trop loin")]
    assert first.goal.reached == "Voilà."
    assert french.experiment == LESSON.experiment


@pytest.mark.parametrize(
    ("was", "becomes", "line", "told"),
    [
        ("summary: Courte.\n", "", 2, "must have summary, which is missing"),
        ("summary: Courte.", "level: expert", 2, "must have summary"),
        ("title: Une leçon", "title: Une leçon\nlevel: expert", 3, "has no 'level'"),
        ("## Deux\nÇa continue.", "", 5, "the 2 steps of its lesson, got 1"),
        ("Ça continue.", "Ça continue.\n## Trois\nEncore.", 23, "the 2 steps of its lesson, got 3"),
        ("    - {text: Cela}\n", "", 10, "choices must be as many as the lesson has, 3, got 2"),
        ("picture: {alt: Quatre coins}", "sketch: line", 12, "choices must have picture, as in the lesson"),
        ("{alt: Quatre coins}", "{alt: Quatre coins, epochs: 3}", 12, "picture has no 'epochs'"),
        ("{text: Cela}", "{text: Cela, say: Non.}", 11, "choices has no 'say'"),
        ("{text: Ceci, say: Oui.}", "{text: Ceci}", 10, "choices must have say, which is missing"),
        ("{text: Ceci, say: Oui.}", "{text: Ceci, say: Oui., right: yes}", 10, "has no 'right'"),
        ("{text: Ceci, say: Oui.}", "{text: [Ceci], say: Oui.}", 10, "text must be text"),
        ("  say: Non.\n", "", 8, "question must have say, which is missing"),
        ("    - {text: Après dix}", "    - {text: Dix}\n    - {text: Onze}", 15, "hints must be as many"),
        ("  failures:\n    - {text: Trop loin}\n", "", 14, "failures must be as many"),
        ("  reached: Voilà.\n", "", 14, "goal must have reached, which is missing"),
        ("goal:", "show: [noise]\ngoal:", 13, "a step has no 'show'"),
        ("Le texte.", "", 5, "a step must have a title and a text"),
        ("Ça continue.", "```yaml\nquestion: {ask: Quoi ?}\n```\nÇa.", 23, "a step has no 'question'"),
    ],
)
def test_a_broken_translation_is_told_by_line(was, becomes, line, told):
    assert was in FRENCH
    with pytest.raises(LessonError) as error:
        read_translation(FRENCH.replace(was, becomes, 1), LESSON, "fr")
    assert told in str(error.value)
    assert str(error.value).startswith("french/a-lesson.md, line ")
    assert abs(error.value.line - line) <= 1


def test_a_step_that_asks_must_ask_in_the_translation_too():
    start, end = FRENCH.index("```yaml"), FRENCH.index("Le texte.")
    with pytest.raises(LessonError, match="line 6: a step must have question, as in the lesson"):
        read_translation(FRENCH[:start] + FRENCH[end:], LESSON, "fr")


IN_WORDS = """---
title: {title}
---
## One
```yaml
question: {{ask: "…", words: {words}}}
```
Text.
"""


def test_an_answer_in_words_is_right_in_whichever_language_it_is_given():
    lesson = read_lesson(IN_WORDS.format(title="A", words="[overfitting]"), "a")
    french = read_translation(IN_WORDS.format(title="B", words="[surapprentissage, par cœur]"), lesson, "fr")
    joined = join_translations(lesson, {"fr": french})
    for one, expected in ((joined, "overfitting"), (joined.translated("fr"), "surapprentissage")):
        question = one.steps[0].question
        assert question.words[0] == expected
        assert [question.judge(word)[0] for word in ("Overfitting!", "par cœur", "bruit")] == [
            True,
            True,
            False,
        ]


@pytest.mark.parametrize("words", ["[]", '["…"]'])
def test_a_translation_has_words_where_the_lesson_has_some(words):
    lesson = read_lesson(IN_WORDS.format(title="A", words="[overfitting]"), "a")
    with pytest.raises(LessonError, match=r"french/a\.md, line 6: words must have letters"):
        read_translation(IN_WORDS.format(title="B", words=words), lesson, "fr")


def test_a_folder_has_its_translations_in_folders_of_its_own(tmp_path):
    (tmp_path / "a-lesson.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "french").mkdir()
    (tmp_path / "french" / "a-lesson.md").write_text(FRENCH, encoding="utf-8")
    lesson = read_lessons(tmp_path)["a-lesson"]
    assert lesson.translated("fr").title == "Une leçon"
    assert lesson.translated("de") is lesson
    (tmp_path / "french" / "other.md").write_text(FRENCH, encoding="utf-8")
    with pytest.raises(LessonError, match=r"french/other\.md, line 1: .* there is no other\.md"):
        read_lessons(tmp_path)


def test_the_command_says_which_languages_there_are_and_what_is_wrong(tmp_path, capsys):
    assert main(["lessons", "--folder", str(tmp_path), "--check"]) == 2
    assert "FOLDER must be a folder with files that end with .md" in capsys.readouterr().err
    (tmp_path / "a-lesson.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "french").mkdir()
    (tmp_path / "french" / "a-lesson.md").write_text(FRENCH, encoding="utf-8")
    assert main(["lessons", "--folder", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "a-lesson: A lesson (beginner, 2 steps; also in fr)\n"
    (tmp_path / "french" / "a-lesson.md").write_text(FRENCH.replace("## Deux", "Deux"), encoding="utf-8")
    assert main(["lessons", "--folder", str(tmp_path), "--check"]) == 2
    assert "french/a-lesson.md, line" in capsys.readouterr().err


def test_a_lesson_is_not_translated_into_its_own_language():
    lesson = read_lesson(TEXT.replace("summary", "language: fr\nsummary"), "a-lesson")
    assert lesson.language == "fr"
    with pytest.raises(LessonError, match="another language"):
        read_translation(FRENCH, lesson, "fr")


# Those of the package

OTHERS = sorted(LANGUAGES.keys() - {"en"})
THOUSANDS = {"en": ",", "fr": "\u202f", "de": "."}


def list_texts(lesson):
    """All texts of a lesson, in an order that is the same in every language."""
    yield from (lesson.title, lesson.summary)
    for step in lesson.steps:
        yield from (step.title, step.text)
        if question := step.question:
            yield from (question.ask, question.say)
            for choice in question.choices:
                yield from (choice.text, choice.say, choice.picture.alt if choice.picture else "")
        if goal := step.goal:
            yield from (hint.text for hint in goal.hints)
            yield from (text for _, text in goal.failures)
            yield goal.reached


def list_marks(text, language):
    """(numbers, code, how many texts are bold or slanted): what a translation has, too."""
    code = re.findall(r"`[^`]*`", text)
    text = re.sub(r"`[^`]*`", "", text)
    text = re.sub(rf"(?<=\d){re.escape(THOUSANDS[language])}(?=\d{{3}}\b)", "", text)
    decimal = "." if language == "en" else ","
    numbers = re.findall(rf"[±−+¼]?\d*(?:{re.escape(decimal)}\d+)?[₁₂²]?", text)
    numbers = sorted(number.replace(decimal, ".") for number in numbers if number)
    return (
        numbers,
        code,
        len(re.findall(r"\*\*.+?\*\*", text)),
        len(re.findall(r"(?<!\*)\*[^*]+\*(?!\*)", text)),
    )


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", LESSONS)
def test_a_translation_says_the_same(name, language):
    lesson = LESSONS[name]
    translated = lesson.translated(language)
    assert translated.language == language
    for original, text in zip(list_texts(lesson), list_texts(translated), strict=True):
        assert list_marks(text, language) == list_marks(original, "en"), text
        assert text != original or len(original) < 10


@pytest.mark.parametrize(
    ("language", "wrong"),
    [("fr", r" [;:!?%»]|« |\w[;!?»]|'|\"|\d\.\d|“|”"), ("de", r" [;:!?]|'|\"|«|»|”|\d \d{3}\b|\d\.\d\b")],
)
def test_translations_are_set_as_their_language_is(language, wrong):
    for lesson in LESSONS.values():
        for text in list_texts(lesson.translated(language)):
            prose = re.sub(r"`[^`]*`", "", text)
            assert not re.search(wrong, prose), text

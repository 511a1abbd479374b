"""Reading a translation: a file of the form of a lesson's (see `reading`) that has nothing but texts, each in
the place of the text that it translates. Settings, goals and which choice is right stand in the lesson alone.

    ---
    title: Le plus petit réseau pour XOR
    summary: De combien d’unités a-t-on besoin ?
    ---
    ## Quatre coins
    ```yaml
    question:
      ask: À quoi cela ressemblera-t-il ?
      choices:
        - {text: À une droite, say: "Non : …"}
        - {text: À quatre coins, picture: {alt: "…"}}
      # or words: [surapprentissage], as many as there are in this language
    goal:
      hints:
        - {text: Une unité de plus peut aider.}
      failures:
        - {text: Le taux d’apprentissage est trop grand.}
    ```
    Le texte de l’étape, en Markdown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from mlpviz.language import LANGUAGES
from mlpviz.lessons.entries import Entries, LessonError
from mlpviz.lessons.lesson import Goal, Lesson, Question, Step
from mlpviz.lessons.reading import read_words, split_lesson, split_step


def read_translation(text: str, lesson: Lesson, language: str) -> Lesson:
    """The lesson with the texts of a file in that language, a name of `LANGUAGES`. Raises LessonError, which
    names file and line, for what has no counterpart in the lesson, or is missing."""
    file = f"{LANGUAGES[language]}/{lesson.name}.md"
    if language == lesson.language:
        raise LessonError(
            file, 1, f"a translation must be into another language than the lesson’s, {language}"
        )
    head, parts = split_lesson(text, file)
    n_steps = len(lesson.steps)
    if len(parts) != n_steps:
        line = parts[min(n_steps, len(parts) - 1)][0]
        raise LessonError(
            file, line, f"a translation must have the {n_steps} steps of its lesson, got {len(parts)}"
        )
    translated = replace(
        lesson,
        title=_translate(head, "title", lesson.title),
        summary=_translate(head, "summary", lesson.summary),
        steps=tuple(
            _translate_step(lines, first, file, step)
            for (first, lines), step in zip(parts, lesson.steps, strict=True)
        ),
        language=language,
        translations={},
    )
    head.finish()
    return translated


def join_translations(lesson: Lesson, translations: Mapping[str, Lesson]) -> Lesson:
    """The lesson with its translations, by their languages. An answer in words is right in all of them if it
    is right in one: whoever gives it may go on in another language."""
    lessons = {"": lesson, **translations}
    lessons = {name: _share_words(one, list(lessons.values())) for name, one in lessons.items()}
    return replace(lessons.pop(""), translations=lessons)


def _share_words(lesson: Lesson, lessons: list[Lesson]) -> Lesson:
    """The lesson with the words of its questions in all of the lessons, its own first."""
    steps = []
    for number, step in enumerate(lesson.steps):
        question = step.question
        if question and question.words:
            others = [one.steps[number].question for one in lessons]
            words = (word for one in (question, *others) if one for word in one.words)
            step = replace(step, question=replace(question, words=tuple(dict.fromkeys(words))))
        steps.append(step)
    return replace(lesson, steps=tuple(steps))


def _translate(entries: Entries, name: str, original: str) -> str:
    """A text, which must be there where the lesson has one, and may not be where it has none."""
    return entries.text(name) if original else ""


def _pair(entries: Entries, name: str, originals: Sequence[Any]) -> list[tuple[Entries, Any]]:
    """The entries of a list, each with what it translates."""
    found = entries.list_of_entries(name) if originals else []
    if len(found) != len(originals):
        raise entries.error(
            f"{name} must be as many as the lesson has, {len(originals)}, got {len(found)}", name
        )
    return list(zip(found, originals, strict=True))


def _part(entries: Entries, name: str) -> Entries:
    part = entries.entries(name)
    if part is None:
        raise entries.error(f"{entries.name} must have {name}, as in the lesson, which is missing")
    return part


def _translate_step(lines: list[str], first: int, file: str, step: Step) -> Step:
    title, text, entries = split_step(lines, first, file)
    question, goal = step.question, step.goal
    if question:
        question = _translate_question(_part(entries, "question"), question)
    if goal and (goal.hints or goal.failures or goal.reached):
        goal = _translate_goal(_part(entries, "goal"), goal)
    entries.finish()
    return replace(step, title=title, text=text, question=question, goal=goal)


def _translate_question(entries: Entries, question: Question) -> Question:
    choices = []
    for entry, choice in _pair(entries, "choices", question.choices):
        text, say = _translate(entry, "text", choice.text), _translate(entry, "say", choice.say)
        picture = choice.picture
        if picture:
            shown = _part(entry, "picture")
            picture = replace(picture, alt=shown.text("alt"))
            shown.finish()
        choices.append(replace(choice, text=text, say=say, picture=picture))
        entry.finish()
    ask, say = entries.text("ask"), _translate(entries, "say", question.say)
    words = read_words(entries) if question.words else ()
    entries.finish()
    return replace(question, ask=ask, choices=tuple(choices), say=say, words=words)


def _translate_goal(entries: Entries, goal: Goal) -> Goal:
    hints, failures = [], []
    for entry, hint in _pair(entries, "hints", goal.hints):
        hints.append(replace(hint, text=entry.text("text")))
        entry.finish()
    for entry, (claim, _) in _pair(entries, "failures", goal.failures):
        failures.append((claim, entry.text("text")))
        entry.finish()
    reached = _translate(entries, "reached", goal.reached)
    entries.finish()
    return replace(goal, hints=tuple(hints), failures=tuple(failures), reached=reached)

"""What a lesson calls a button or a picture is what is written on it, in every language."""

import re

import pytest

from mlpviz.language import LANGUAGES, speaking
from mlpviz.lessons import LESSONS
from mlpviz.page import words

QUOTED = re.compile(r"“([^”]+)”|\*\*([^*]+)\*\*|\*([^*]+)\*")  # in English


def labels_in(language):
    """{what it is: what is written on it}, in a language."""
    with speaking(language):
        controls = words.controls
        tables = {
            "button": controls.BUTTONS,
            "picture": controls.PICTURES,
            "data": controls.DATA_LABELS,
            "mode": words.modes.MODES,
            "setting": {"activation": controls.LABELS["activation"]},
            "lesson": {"hand_in": words.learn.HAND_IN},
        }
        return {(table, name): text for table, found in tables.items() for name, text in found.items()}


def list_prose(lesson):
    for step in lesson.steps:
        yield step.text
        if question := step.question:
            yield from (question.ask, question.say, *(choice.say for choice in question.choices))
        if goal := step.goal:
            yield from (
                goal.reached,
                *(hint.text for hint in goal.hints),
                *(text for _, text in goal.failures),
            )


@pytest.mark.parametrize("language", sorted(LANGUAGES.keys() - {"en"}))
def test_lessons_call_buttons_by_what_is_written_on_them(language):
    english, translated = labels_in("en"), labels_in(language)
    checked = 0
    for lesson in LESSONS.values():
        both = zip(list_prose(lesson), list_prose(lesson.translated(language)), strict=True)
        for original, text in both:
            for quoted in QUOTED.findall(original):
                named = {translated[key] for key, label in english.items() if label in quoted}
                assert not named or any(name in text for name in named), text
                checked += bool(named)
    assert checked >= 25

"""The answers of a hand-in: written into a report as they were given, and judged anew from there, whatever
the report says of them. They stand by the numbers of the steps, and so are the same in every language."""

import json
import re
from dataclasses import dataclass

from mlpviz.lessons.lesson import Answer, Lesson

_BLOCK = re.compile(r'<script type="application/json" id="mlpviz-answers">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True)
class Answered:
    """An answer of a report, in words. state: "right", "not right", "no answer", or "to be read" if that is
    for the teacher to say."""

    step: str
    answer: str
    state: str


def write_answers(given: list[Answer | None]) -> str:
    """HTML that `check_answers` reads. given: by step, as `Question.read` gives them."""
    packed = json.dumps(given).replace("<", "\\u003c")
    return f'<script type="application/json" id="mlpviz-answers">{packed}</script>'


def check_answers(text: str, lesson: Lesson) -> list[Answered]:
    """What a report's text, from outside, answers to each question of its lesson, judged anew."""
    found = _BLOCK.search(text)
    try:
        given = json.loads(found[1]) if found else []
    except (ValueError, RecursionError):
        given = []
    answers = []
    for number, step in enumerate(lesson.steps):
        if step.question is None:
            continue
        try:
            answer = step.question.read(given[number])
        except (ValueError, LookupError, TypeError):
            answers.append(Answered(step.title, "", "no answer"))
            continue
        right, _ = step.question.judge(answer)
        state = {None: "to be read", True: "right", False: "not right"}[right]
        answers.append(Answered(step.title, step.question.name(answer), state))
    return answers

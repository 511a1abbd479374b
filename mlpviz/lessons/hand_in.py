"""The hand-in: what a visitor did in a lesson, written into a report, and found out anew from there.

A report can be edited by anybody, so nothing in it is believed: each goal's run is trained again from its
settings, as far as it says, and the goal of the lesson is looked at there.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from mlpviz.lessons.lesson import Answer, Goal, Lesson, describe_claim
from mlpviz.training.claims import read_claim
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from mlpviz.training.values import read_whole_number, shorten

MAX_REPORT = 20_000_000  # characters
MAX_STEPS, MAX_GOALS = 5_000_000, 40
TOLERANCE = 1e-9
DATA = {"dataset", "n_samples", "n_classes", "noise", "train_share", "rule", "own", "table"}
BY_HAND, TRAVEL = ("weight ", "bias "), "continued from epoch"  # how the events of a run begin
_BLOCK = re.compile(r'<script type="application/json" id="mlpviz-lesson">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True)
class Reached:
    """A goal that was reached: by which experiment, after how many steps and complete epochs, with which
    numbers, and names of what a teacher may want to know of: "hand", weights were set by hand; "travel", the
    run went back in time; "changed", settings were changed on the way; "data", they are not the lesson's."""

    experiment: Experiment
    steps: int
    epochs: int
    numbers: Mapping[str, float]
    caveats: tuple[str, ...]

    @classmethod
    def by(cls, run: Run, goal: Goal, experiment: Experiment | None = None) -> "Reached":
        """By a run as it is now. experiment: that of the lesson, or None for any."""
        caveats = list_caveats(run, experiment)
        return cls(run.experiment, run.steps, run.epochs, goal.claim.numbers(run), caveats)


@dataclass(frozen=True)
class Row:
    """What a visitor did in a step: the answer to its question, in words, and whether it was right; the goal
    and how it was reached; the answer as it was given. Empty or None where there is none."""

    step: str
    question: str = ""
    answer: str = ""
    right: bool | None = None
    goal: Goal | None = None
    reached: Reached | None = None
    given: Answer | None = None


@dataclass(frozen=True)
class Finding:
    """What became of a goal of a report: "yes", "no", "not reached" as it says itself, or "cannot be told"
    since the run was changed on the way; why: in words."""

    step: str
    goal: str
    state: str
    why: str = ""


@dataclass(frozen=True)
class Answered:
    """An answer of a report, in words. state: "right", "not right", "no answer", or "to be read" if it is for
    the teacher to say."""

    step: str
    answer: str
    state: str


def list_caveats(run: Run, experiment: Experiment | None = None) -> tuple[str, ...]:
    """See `Reached`."""
    texts = [event.text for event in run.history.events]
    found = {
        "hand": any(text.startswith(BY_HAND) for text in texts),
        "travel": any(text.startswith(TRAVEL) for text in texts),
        "changed": any(" from " in text and not text.startswith((*BY_HAND, TRAVEL)) for text in texts),
        "data": experiment is not None and bool(run.experiment.differs_in(experiment) & DATA),
    }
    return tuple(name for name, is_so in found.items() if is_so)


def write_rows(lesson: Lesson, rows: list[Row]) -> str:
    """HTML of what was done in a lesson: a table to be read, and a block that `check_report` reads."""
    cells = ["step", "question", "answer", "", "goal", ""]
    table = "".join(f"<th>{escape(cell)}</th>" for cell in cells)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in _tell(row))}</tr>" for row in rows)
    goals = [_pack(row) for row in rows if row.goal]
    answers = [row.given for row in rows]  # by step, so that they are the same in every language
    content = {"lesson": lesson.name, "goals": goals, "answers": answers}
    packed = json.dumps(content).replace("<", "\\u003c")
    return (
        f"<h2>{escape(lesson.title)}</h2><table><tr>{table}</tr>{body}</table>"
        f'<script type="application/json" id="mlpviz-lesson">{packed}</script>'
    )


def _tell(row: Row) -> list[str]:
    right = "" if row.right is None else "right" if row.right else "not right"
    goal = describe_claim(row.goal.claim) if row.goal else ""
    state = ""
    if row.goal:
        state = f"reached at epoch {row.reached.epochs:,}" if row.reached else "not reached"
    return [row.step, row.question, row.answer, right, goal, state]


def _pack(row: Row) -> dict[str, Any]:
    packed: dict[str, Any] = {"step": row.step, "claim": row.goal.claim.text if row.goal else ""}
    if row.reached:
        packed |= {
            "query": row.reached.experiment.to_query(),
            "steps": row.reached.steps,
            "numbers": {name: float(value) for name, value in row.reached.numbers.items()},
            "caveats": list(row.reached.caveats),
        }
    return packed


def check_report(text: str, lessons: Mapping[str, Lesson]) -> tuple[str, list[Finding]]:
    """(name of the lesson, findings) of a report's text, from outside: each goal's run is trained anew.
    Raises ValueError, in words, for what is no report of a lesson."""
    name, content = _read_block(text, lessons)
    told: dict[str, Any] = {}
    for entry in content["goals"][:MAX_GOALS]:
        if isinstance(entry, dict) and isinstance(entry.get("step"), str):
            told.setdefault(entry["step"], entry)
    lesson = lessons[name]
    findings = [
        _check(step.title, step.goal, lesson.experiment_of(number), told.get(step.title))
        for number, step in enumerate(lesson.steps)
        if step.goal is not None
    ]
    return name, findings


def check_answers(text: str, lessons: Mapping[str, Lesson]) -> list[Answered]:
    """What a report's text, from outside, answers to each question of its lesson, judged anew: whatever the
    report says was right, or has in its table. Raises ValueError, in words, for what is no report of a
    lesson."""
    name, content = _read_block(text, lessons)
    given = content.get("answers")
    given = given if isinstance(given, list) else []
    found = []
    for number, step in enumerate(lessons[name].steps):
        if step.question is None:
            continue
        try:
            answer = step.question.read(given[number])
        except (ValueError, IndexError):
            found.append(Answered(step.title, "", "no answer"))
            continue
        right, _ = step.question.judge(answer)
        state = {None: "to be read", True: "right", False: "not right"}[right]
        found.append(Answered(step.title, step.question.name(answer), state))
    return found


def _read_block(text: str, lessons: Mapping[str, Lesson]) -> tuple[str, dict[str, Any]]:
    """(name of the lesson, what stands in the block) of a report's text."""
    if len(text) > MAX_REPORT:
        raise ValueError(f"report must have at most {MAX_REPORT} characters, got {len(text)}")
    found = _BLOCK.search(text)
    try:
        content = json.loads(found[1]) if found else None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or not isinstance(content.get("goals"), list):
        raise ValueError("report must be one of a lesson, as “Hand in” gives it")
    name = content.get("lesson")
    if not isinstance(name, str) or name not in lessons:
        raise ValueError(f"report must be of a lesson that there is here, got {shorten(name)}")
    return name, content


def _check(step: str, goal: Goal, expected: Experiment, entry: dict[str, Any] | None) -> Finding:
    """The goal is the lesson's own, whatever the report says it is."""
    claim = goal.claim
    if entry is None or "query" not in entry:
        return Finding(step, claim.text, "not reached")
    try:
        experiment, steps, numbers = _read(entry)
        if read_claim(entry.get("claim", "")).text != claim.text:
            return Finding(step, claim.text, "no", "the report has another goal")
    except (ValueError, TypeError) as error:
        return Finding(step, claim.text, "no", str(error))
    caveats = [text for text in entry.get("caveats") or [] if text in ("hand", "travel", "changed")]
    if caveats:
        return Finding(step, claim.text, "cannot be told", f"by its own word: {', '.join(caveats)}")
    try:
        run = Run(experiment)
        run.advance(steps=steps)
    except (ValueError, OSError) as error:
        return Finding(step, claim.text, "cannot be told", str(error))
    if not claim.holds(run) or run.diverged:
        return Finding(step, claim.text, "no", "the run, trained anew, has not reached it")
    again = claim.numbers(run)
    if any(
        not math.isclose(again[key], numbers.get(key, math.nan), rel_tol=TOLERANCE, abs_tol=TOLERANCE)
        for key in again
    ):
        return Finding(step, claim.text, "no", "the numbers are not those of the run, trained anew")
    other = sorted(experiment.differs_in(expected) & DATA)
    return Finding(step, claim.text, "yes", f"with other data: {', '.join(other)}" if other else "")


def _read(entry: dict[str, Any]) -> tuple[Experiment, int, dict[str, float]]:
    query = entry["query"]
    if not isinstance(query, dict) or not all(isinstance(text, str) for text in query.values()):
        raise ValueError("the report's settings cannot be read")
    experiment, problems = Experiment.from_query(query)
    if problems:
        raise ValueError(problems[0])
    numbers = entry.get("numbers")
    if not isinstance(numbers, dict) or not all(isinstance(n, int | float) for n in numbers.values()):
        raise ValueError("the report's numbers cannot be read")
    return experiment, read_whole_number("steps", entry.get("steps"), 1, MAX_STEPS), numbers

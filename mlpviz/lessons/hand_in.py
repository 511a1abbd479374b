"""The hand-in: what a visitor did in a lesson, written into a report, and found out anew from there.

A report can be edited by anybody, so nothing in it is believed: each goal's run is trained again from its
settings, as far as it says, and the goal of the lesson is looked at there.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from mlpviz.language import fill
from mlpviz.lessons import words
from mlpviz.lessons.answers import write_answers
from mlpviz.lessons.goal_entry import Change, read_entry
from mlpviz.lessons.lesson import Answer, Goal, Lesson, describe_claim
from mlpviz.lessons.packing import read_foreign
from mlpviz.training.claims import read_claim
from mlpviz.training.experiment import Experiment
from mlpviz.training.history import MAX_EVENTS
from mlpviz.training.run import Run
from mlpviz.training.settings import LIVE
from mlpviz.training.values import shorten

MAX_REPORT = 20_000_000  # characters
MAX_GOALS = 40
LONG = 200_000  # steps; some ten seconds of a small network
TOLERANCE = 1e-9
DATA = {"dataset", "n_samples", "n_classes", "noise", "train_share", "rule", "own", "table"}
BY_HAND, TRAVEL = ("weight ", "bias "), "continued from epoch"  # how the events of a run begin
_BLOCK = re.compile(r'<script type="application/json" id="mlpviz-lesson">(.*?)</script>', re.DOTALL)


class OtherLesson(ValueError):
    """A report is of none of the lessons that are known."""


@dataclass(frozen=True)
class Reached:
    """A goal that was reached: by which experiment, as it began, after how many steps and complete epochs,
    with which numbers, and names of what a teacher may want to know of: "hand", weights were set by hand;
    "travel", the run went back in time; "changed", settings were changed too often to be told; "data", they
    are not the lesson's. changes: the settings that were changed on the way, see `list_changes`."""

    experiment: Experiment
    steps: int
    epochs: int
    numbers: Mapping[str, float]
    caveats: tuple[str, ...]
    changes: tuple[Change, ...] = ()

    @classmethod
    def by(cls, run: Run, goal: Goal, experiment: Experiment | None = None) -> "Reached":
        """By a run as it is now. experiment: that of the lesson, or None for any."""
        caveats, (begun, changes) = list_caveats(run, experiment), list_changes(run)
        return cls(begun, run.steps, run.epochs, goal.claim.numbers(run), caveats, changes)


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
    since the run was changed on the way; why: in words. other_data: whether it was reached with data that are
    not the lesson's."""

    step: str
    goal: str
    state: str
    why: str = ""
    other_data: bool = False


def list_caveats(run: Run, experiment: Experiment | None = None) -> tuple[str, ...]:
    """See `Reached`."""
    texts = [event.text for event in run.history.events]
    found = {
        "hand": any(text.startswith(BY_HAND) for text in texts),
        "travel": any(text.startswith(TRAVEL) for text in texts),
        "changed": len(texts) == MAX_EVENTS,
        "data": experiment is not None and bool(run.experiment.differs_in(experiment) & DATA),
    }
    return tuple(name for name, is_so in found.items() if is_so)


def list_changes(run: Run) -> tuple[Experiment, tuple[Change, ...]]:
    """(the experiment that a run began as, what was changed on the way: after how many steps, the settings as
    in a link). It is the run's history that says so, which has only the most recent events."""
    begun, changes = run.experiment.to_query(), dict[int, dict[str, str]]()
    for event in reversed(run.history.events):
        name, _, values = event.text.partition(" from ")
        was, _, now = values.partition(" to ")
        if name in LIVE:
            begun[name] = was
            changes.setdefault(event.step, {}).setdefault(name, now)
    experiment, _ = Experiment.from_query(begun)
    ordered = sorted(changes.items())
    if ordered and ordered[0][0] == 0:  # nothing was trained yet
        experiment, _ = Experiment.from_query(begun | ordered.pop(0)[1])
    return experiment, tuple(ordered)


def write_rows(lesson: Lesson, rows: list[Row], text: str = "") -> str:
    """HTML of what was done in the steps of a lesson, from the first on: a table to be read, in the language
    that is spoken, and a block that `check_report` reads, which is the same in all. text: of the lesson's
    file, for one that came by a link, which whoever checks the report may not have."""
    heads = words.HEADS
    cells = [heads["step"], heads["question"], heads["answer"], "", heads["goal"], ""]
    table = "".join(f"<th>{escape(cell)}</th>" for cell in cells)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in _tell(row))}</tr>" for row in rows)
    goals = [_pack(place, row) for place, row in enumerate(rows) if row.goal]
    own = {"text": text} if text else {}
    packed = json.dumps({"lesson": lesson.name, **own, "goals": goals}).replace("<", "\\u003c")
    return (
        f"<h2>{escape(lesson.title)}</h2><table><tr>{table}</tr>{body}</table>"
        f'<script type="application/json" id="mlpviz-lesson">{packed}</script>'
        + write_answers([row.given for row in rows])
    )


def _tell(row: Row) -> list[str]:
    right = "" if row.right is None else words.RIGHT if row.right else words.NOT_RIGHT
    goal = describe_claim(row.goal.claim) if row.goal else ""
    state = ""
    if row.goal:
        state = fill(words.REACHED, epoch=row.reached.epochs) if row.reached else words.NOT_REACHED
    return [row.step, row.question, row.answer, right, goal, state]


def _pack(place: int, row: Row) -> dict[str, Any]:
    """place: of the step in the lesson, by which it is found whatever language its title is in."""
    packed: dict[str, Any] = {
        "place": place,
        "step": row.step,
        "claim": row.goal.claim.text if row.goal else "",
    }
    if row.reached:
        packed |= {
            "query": row.reached.experiment.to_query(),
            "steps": row.reached.steps,
            "numbers": {name: float(value) for name, value in row.reached.numbers.items()},
            "caveats": list(row.reached.caveats),
            "changes": [list(change) for change in row.reached.changes],
        }
    return packed


def check_report(
    text: str, lessons: Mapping[str, Lesson], tell_long: Callable[[str, int], None] = lambda step, n: None
) -> tuple[str, list[Finding]]:
    """(name of the lesson, findings) of a report's text, from outside: each goal's run is trained anew.
    lessons: as for `find_lesson`. tell_long(step, n) is called before a goal of that step is trained for n
    steps, which take long. Raises ValueError, in words, for what is no report of a lesson."""
    content = _read_block(text)
    lesson, _ = _find_lesson(content, lessons)
    told: dict[int | str | None, Any] = {}
    for entry in content["goals"][:MAX_GOALS]:
        if isinstance(entry, dict):
            place = entry.get("place", entry.get("step"))  # which older reports have alone
            told.setdefault(place if type(place) in (int, str) else None, entry)
    findings = [
        _check(
            step.title,
            step.goal,
            lesson.experiment_of(number),
            told.get(number, told.get(step.title)),
            tell_long,
        )
        for number, step in enumerate(lesson.steps)
        if step.goal is not None
    ]
    return lesson.name, findings


def find_lesson(text: str, lessons: Mapping[str, Lesson]) -> tuple[Lesson, bool]:
    """(the lesson of a report's text, whether nobody but the report itself says what that asks for). lessons:
    by name, those that are known; one that came by a link is in the report, and may be equal to one of them,
    whatever it is called. Raises OtherLesson, in words, if there is none, and ValueError for what is no
    report of a lesson."""
    return _find_lesson(_read_block(text), lessons)


def _read_block(text: str) -> dict[str, Any]:
    if len(text) > MAX_REPORT:
        raise ValueError(f"report must have at most {MAX_REPORT} characters, got more")
    found = _BLOCK.search(text)
    try:
        content = json.loads(found[1]) if found else None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or not isinstance(content.get("goals"), list):
        raise ValueError("report must be one of a lesson, as “Hand in” gives it")
    return content


def _find_lesson(content: dict[str, Any], lessons: Mapping[str, Lesson]) -> tuple[Lesson, bool]:
    name, text = content.get("lesson"), content.get("text")
    if isinstance(text, str):
        own = read_foreign(text)
        known = [one for one in lessons.values() if replace(one, name=own.name) == own]
        return (known[0], False) if known else (own, True)
    if not isinstance(name, str) or name not in lessons:
        raise OtherLesson(f"report must be of one of {', '.join(lessons)}, got {shorten(name)}")
    return lessons[name], False


def _check(
    step: str,
    goal: Goal,
    expected: Experiment,
    entry: dict[str, Any] | None,
    tell_long: Callable[[str, int], None],
) -> Finding:
    """The goal is the lesson's own, whatever the report says it is."""
    claim = goal.claim
    if entry is None or "query" not in entry:
        return Finding(step, claim.text, "not reached")
    try:
        experiment, steps, numbers, changes, caveats = read_entry(entry)
        if read_claim(entry.get("claim", "")).text != claim.text:
            return Finding(step, claim.text, "no", "the report has another goal")
    except (ValueError, TypeError) as error:
        return Finding(step, claim.text, "no", str(error))
    if caveats:
        return Finding(step, claim.text, "cannot be told", f"by its own word: {', '.join(caveats)}")
    if steps > LONG:
        tell_long(step, steps)
    try:
        run = Run(experiment)
        for at, settings in changes:
            run.advance(steps=at - run.steps)
            changed, problems = Experiment.from_query(run.experiment.to_query() | settings)
            if problems:
                raise ValueError(problems[0])
            run.change(**{name: getattr(changed, name) for name in settings})
        run.advance(steps=steps - run.steps)
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
    told = f"with other data: {', '.join(other)}" if other else ""
    return Finding(step, claim.text, "yes", told, bool(other))

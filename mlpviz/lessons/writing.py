"""Writing lessons: the file of a lesson, which `reading` makes the same lesson of."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

import yaml

from mlpviz.lessons.lesson import Goal, Lesson, Question, Step, TrainedPicture
from mlpviz.lessons.reading import LATER, read_lesson
from mlpviz.training.experiment import Experiment
from mlpviz.training.query import write_query

_HEADING = re.compile(r"^## ", re.MULTILINE)
_FENCE = re.compile(r"^```", re.MULTILINE)
_LINE = 10**9  # characters of a line of YAML: texts are not broken, so that none of them ends a block


class _Dumper(yaml.SafeDumper):
    """Writes texts plainly wherever YAML allows it: the reader takes every entry as it is written, so that
    none needs quotes to be no number and no yes."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if len(text.splitlines()) > 1 else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def write_lesson(lesson: Lesson) -> str:
    """The text of a lesson's file: `read_lesson` makes an equal lesson of it. Raises ValueError for a lesson
    that no file can hold, such as one with a heading of two # within a text, or data too large for a link."""
    head = {
        "title": lesson.title,
        **({"summary": lesson.summary} if lesson.summary else {}),
        "level": lesson.level,
        "minutes": str(lesson.minutes),
        **({"language": lesson.language} if lesson.language else {}),
        **({"order": str(lesson.order)} if lesson.order != LATER else {}),
        **({"picture_epochs": str(lesson.picture_epochs)} if lesson.picture_epochs else {}),
        "settings": _settings(lesson.experiment, Experiment()),
        **({"claims": [promise.sentence for promise in lesson.promises]} if lesson.promises else {}),
    }
    steps = [_write_step(lesson, number, step) for number, step in enumerate(lesson.steps)]
    text = "".join(["---\n", _dump(head), "---\n", *steps])
    if read_lesson(text, lesson.name) != lesson:
        raise ValueError(f"{lesson.name} must be a lesson that a file can hold")
    return text


def check_step_text(text: str) -> None:
    """Raise ValueError, in words, for a text of a step that would not come back from a file."""
    if _HEADING.search(text):
        raise ValueError("must have no line that begins with ##, which would be another step")
    if len(_FENCE.findall(text)) % 2:
        raise ValueError("must end what it begins with ``` by another ```")


def _write_step(lesson: Lesson, number: int, step: Step) -> str:
    check_step_text(step.text)
    entries: dict[str, Any] = {}
    has_pictures = step.question and any(choice.picture for choice in step.question.choices)
    if step.experiment is not None and (number or has_pictures or step.experiment != lesson.experiment):
        entries["settings"] = _settings(step.experiment, lesson.experiment)
    if step.hide:
        entries["hide"] = sorted(step.hide)
    if step.show:
        entries["show"] = sorted(step.show)
    if step.speed:
        entries["speed"] = step.speed
    if step.question:
        entries["question"] = _list_question(step.question, step.experiment or lesson.experiment)
    if step.goal:
        entries["goal"] = _list_goal(step.goal)
    needs_block = entries or step.text.startswith("```yaml")
    block = f"```yaml\n{_dump(entries) if entries else ''}```\n" if needs_block else ""
    return f"## {step.title}\n{block}{step.text}\n"


def _settings(experiment: Experiment, base: Experiment) -> Mapping[str, str]:
    """The settings in which an experiment differs from another, as they are written in links."""
    names = experiment.differs_in(base)
    query = write_query({name: getattr(experiment, name) for name in names})
    query.pop("v", None)
    return query


def _list_question(question: Question, experiment: Experiment) -> dict[str, Any]:
    entries: dict[str, Any] = {"ask": question.ask}
    if not question.locks:
        entries["locks"] = "no"
    if question.words:
        entries["words"] = list(question.words)
    elif question.is_text:
        entries["open"] = "yes"
    elif question.number is not None:
        entries["number"] = f"{question.number:.17g}"
        if question.within:
            entries["within"] = f"{question.within:.17g}"
    else:
        entries["choices"] = [
            {
                "text": choice.text,
                **({"sketch": choice.sketch} if choice.sketch else {}),
                **({"picture": _list_picture(choice.picture, experiment)} if choice.picture else {}),
                **({"right": "yes"} if choice.right else {}),
                **({"say": choice.say} if choice.say else {}),
            }
            for choice in question.choices
        ]
    return entries | ({"say": question.say} if question.say else {})


def _list_picture(picture: TrainedPicture, experiment: Experiment) -> dict[str, Any]:
    settings = _settings(picture.experiment, experiment)
    return {
        **({"settings": settings} if settings else {}),
        "epochs": str(picture.epochs),
        "alt": picture.alt,
        **({"hard_edges": "yes"} if picture.hard_edges else {}),
    }


def _list_goal(goal: Goal) -> dict[str, Any]:
    entries: dict[str, Any] = {"claim": goal.claim.text}
    if goal.hints:
        entries["hints"] = [
            {
                **({"epochs": str(hint.epochs)} if hint.epochs is not None else {}),
                **({"tries": str(hint.tries)} if hint.tries is not None else {}),
                "text": hint.text,
            }
            for hint in goal.hints
        ]
    if goal.failures:
        entries["failures"] = [{"claim": claim.text, "text": text} for claim, text in goal.failures]
    return entries | ({"reached": goal.reached} if goal.reached else {})


def _dump(entries: Mapping[str, Any]) -> str:
    options = {"sort_keys": False, "allow_unicode": True, "default_flow_style": None, "width": _LINE}
    return str(yaml.dump(entries, Dumper=_Dumper, **options))

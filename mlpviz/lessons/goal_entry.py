"""The entry of a goal in a report, as anybody may have written it: read, and refused in words."""

import sys
from typing import Any

from mlpviz.training.experiment import Experiment
from mlpviz.training.history import MAX_EVENTS
from mlpviz.training.settings import LIVE
from mlpviz.training.values import read_whole_number

MAX_STEPS = 5_000_000
Change = tuple[int, dict[str, str]]


def read_entry(
    entry: dict[str, Any],
) -> tuple[Experiment, int, dict[str, float], list[Change], list[str]]:
    """(experiment, steps, numbers, changes, caveats) of a goal that was reached, see `hand_in.Reached`.
    Raises ValueError, in words, for what cannot be read."""
    query = entry["query"]
    if not isinstance(query, dict) or not all(isinstance(text, str) for text in query.values()):
        raise ValueError("the report's settings cannot be read")
    experiment, problems = Experiment.from_query(query)
    if problems:
        raise ValueError(problems[0])
    numbers = entry.get("numbers")
    if not isinstance(numbers, dict) or not all(_is_float(number) for number in numbers.values()):
        raise ValueError("the report's numbers cannot be read")
    steps = read_whole_number("steps", entry.get("steps"), 1, MAX_STEPS)
    floats = {name: float(number) for name, number in numbers.items()}
    return experiment, steps, floats, _read_changes(entry.get("changes", []), steps), _read_caveats(entry)


def _is_float(value: Any) -> bool:
    """Whether it is a number that a float can be: an int may have hundreds of digits."""
    return isinstance(value, float) or (isinstance(value, int) and abs(value) <= sys.float_info.max)


def _read_caveats(entry: dict[str, Any]) -> list[str]:
    """What the report itself says that nobody can train again."""
    caveats = entry.get("caveats", [])
    if not isinstance(caveats, list):
        raise ValueError("the report's caveats cannot be read")
    return [text for text in caveats if text in ("hand", "travel", "changed")]


def _read_changes(entries: Any, steps: int) -> list[Change]:
    """Those of a report, in their order, none later than its last step."""
    if not isinstance(entries, list) or len(entries) > MAX_EVENTS:
        raise ValueError("the report's changes cannot be read")
    changes: list[Change] = []
    for entry in entries:
        step, settings = entry if isinstance(entry, list) and len(entry) == 2 else (None, None)
        if not isinstance(settings, dict) or not LIVE.issuperset(settings):
            raise ValueError("the report's changes cannot be read")
        after = changes[-1][0] if changes else 0
        changes.append((read_whole_number("a change's step", step, after, steps), settings))
    return changes

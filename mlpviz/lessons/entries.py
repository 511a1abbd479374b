"""Entries: YAML with the lines that its parts stand on, read entry by entry, so that what is wrong in a file
is told by its line. (PyYAML's nodes know their lines, which its values do not.)"""

import math
from collections.abc import Collection
from typing import Any

import yaml

MAX_TEXT = 5000  # characters of an entry
MAX_DEPTH = 8  # of lists and mappings within each other
MAX_PARTS = 2000  # of a block of YAML, as its parser counts them; a lesson of ours has up to 300
MAX_DIGITS = 12  # of a whole number
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast where PyYAML has it


class LessonError(ValueError):
    """A file of a lesson is wrong. file, line: where."""

    def __init__(self, file: str, line: int, text: str) -> None:
        super().__init__(f"{file}, line {line}: {text}")
        self.file, self.line = file, line


class Entries:
    """A mapping of a file: each of its entries is asked for by name; `finish` refuses any other."""

    def __init__(self, node: Any, file: str, first_line: int, name: str) -> None:
        self.file, self._first, self.name = file, first_line, name
        self.line = first_line + (node.start_mark.line if node is not None else 0)
        self._nodes: dict[str, Any] = {}
        self._asked: set[str] = set()
        if node is None:
            return
        if not isinstance(node, yaml.MappingNode):
            raise self.error(f"{name} must be entries such as title: …")
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self._error_at(key, f"{name} must be entries such as title: …")
            if key.value in self._nodes:
                raise self._error_at(key, f"{key.value} stands twice")
            self._nodes[str(key.value)] = value

    def __contains__(self, name: str) -> bool:
        return name in self._nodes

    def error(self, text: str, entry: str = "") -> LessonError:
        """The error that says a text of an entry, or of them all."""
        node = self._nodes.get(entry)
        return LessonError(self.file, self.line, text) if node is None else self._error_at(node, text)

    def text(self, name: str, default: str | None = None) -> str:
        """A text, as it is written; without a default it must be there."""
        node = self._take(name)
        if node is None:
            if default is None:
                raise self.error(f"{self.name} must have {name}, which is missing")
            return default
        return self._scalar(node, name)

    def whole_number(self, name: str, default: int | None, minimum: int, maximum: int) -> int:
        """A whole number within limits."""
        text = self.text(name, None if default is None else str(default))
        is_whole = text.removeprefix("-").isdecimal() and len(text) <= MAX_DIGITS
        if not is_whole or not minimum <= int(text) <= maximum:
            rule = f"a whole number between {minimum} and {maximum}"
            raise self.error(f"{name} must be {rule}, got {text!r}", name)
        return int(text)

    def number(self, name: str, default: float | None = None) -> float:
        """A number."""
        text = self.text(name, None if default is None else repr(default))
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise self.error(f"{name} must be a number, got {text!r}", name)
        return number

    def yes(self, name: str, default: str = "no") -> bool:
        """Whether it says yes."""
        return self.choice(name, ("yes", "no", "true", "false"), default) in ("yes", "true")

    def choice(self, name: str, choices: Collection[str], default: str | None = None) -> str:
        """One of several names."""
        text = self.text(name, default)
        if text not in choices and (name in self or default is None):
            raise self.error(f"{name} must be one of {', '.join(choices)}, got {text!r}", name)
        return text

    def names(self, name: str, known: Collection[str] | None) -> frozenset[str]:
        """Names, in a list; known: those that there are, or None if that is not known here."""
        node = self._take(name)
        if node is None:
            return frozenset()
        found = [self._scalar(item, name) for item in self._items(node, name)]
        for item in found:
            if known is not None and item not in known:
                raise self._error_at(node, f"{name} names {item!r}, which there is not")
        return frozenset(found)

    def texts(self, name: str) -> list[tuple[str, "Entries"]]:
        """Texts, in a list, each with something to tell errors by."""
        node = self._take(name)
        items = [] if node is None else self._items(node, name)
        return [(self._scalar(item, name), self._at(item, name)) for item in items]

    def mapping(self, name: str) -> dict[str, str]:
        """Texts by name, as they are written."""
        node = self._take(name)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise self._error_at(node, f"{name} must be entries such as dataset: xor")
        found: dict[str, str] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self._error_at(key, f"{name} must be entries such as dataset: xor")
            if key.value in found:
                raise self._error_at(key, f"{key.value} stands twice")
            found[str(key.value)] = self._scalar(value, name)
        return found

    def entries(self, name: str) -> "Entries | None":
        """Entries within an entry, or None."""
        node = self._take(name)
        return None if node is None else Entries(node, self.file, self._first, name)

    def list_of_entries(self, name: str) -> list["Entries"]:
        """Entries in a list."""
        node = self._take(name)
        items = [] if node is None else self._items(node, name)
        return [Entries(item, self.file, self._first, name) for item in items]

    def finish(self) -> None:
        """Raise LessonError for an entry that there is not."""
        for name in self._nodes.keys() - self._asked:
            may_have = f"; it may have {', '.join(sorted(self._asked))}" if self._asked else ""
            raise self.error(f"{self.name} has no {name!r}{may_have}", name)

    def _take(self, name: str) -> Any:
        self._asked.add(name)
        return self._nodes.get(name)

    def _scalar(self, node: Any, name: str) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self._error_at(node, f"{name} must be text")
        if len(node.value) > MAX_TEXT:
            raise self._error_at(
                node, f"{name} must have at most {MAX_TEXT} characters, got {len(node.value)}"
            )
        return str(node.value).strip()

    def _items(self, node: Any, name: str) -> list[Any]:
        if not isinstance(node, yaml.SequenceNode):
            raise self._error_at(node, f"{name} must be a list")
        return list(node.value)

    def _at(self, node: Any, name: str) -> "Entries":
        place = Entries(None, self.file, self._first, name)
        place.line = self._first + node.start_mark.line
        return place

    def _error_at(self, node: Any, text: str) -> LessonError:
        return LessonError(self.file, self._first + node.start_mark.line, text)


def read_entries(text: str, file: str, first_line: int, name: str) -> Entries:
    """The Entries of a text of YAML that begins on that line of a file. name: what they are of. Raises
    LessonError if it is none."""
    try:
        depth = 0
        for n_parts, event in enumerate(yaml.parse(text, Loader=_LOADER)):
            line = first_line + event.start_mark.line
            if isinstance(event, yaml.AliasEvent):
                raise LessonError(file, line, f"{name} must have no aliases")
            if n_parts >= MAX_PARTS:
                raise LessonError(file, line, f"{name} must have at most {MAX_PARTS} parts, got more")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise LessonError(file, line, f"{name} must have at most {MAX_DEPTH} levels, got more")
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise LessonError(file, line, f"{name} is no YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise LessonError(file, first_line, f"{name} is no YAML: {error}") from None
    return Entries(node, file, first_line, name)

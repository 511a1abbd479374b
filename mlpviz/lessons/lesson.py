"""The lesson: a few steps, each with a text, and with what there is to predict, to try and to reach in it.

A lesson is a Markdown file; `reading` makes it, and says where a file is wrong.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mlpviz.language import decimal_sign, write_number
from mlpviz.lessons import words
from mlpviz.lessons.promises import Promise
from mlpviz.training.claims import Claim
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from mlpviz.training.values import read_number, read_whole_number, shorten

Answer = int | float | str
MAX_ANSWER = 2000  # characters
LEVELS = ("beginner", "curious", "expert")
SKETCHES = (  # pictures that a choice may have, in `assets/icons/sketches`
    *("line", "corner", "stripe", "closed", "checkers", "blank"),
    *("falls", "u_turn", "flat", "jagged"),
)


@dataclass(frozen=True)
class TrainedPicture:
    """A picture of what a network answers over the plane, after training so many epochs. hard_edges: every
    place in the colour of its class, however unsure the network is. alt: what is to be seen, in words."""

    experiment: Experiment
    epochs: int
    alt: str
    hard_edges: bool = False


@dataclass(frozen=True)
class Choice:
    """An answer to choose. right: whether it is right. say: what to answer whoever chose it. sketch: a name
    of `SKETCHES`, or ""; picture: one that is trained, in its place."""

    text: str
    right: bool = False
    say: str = ""
    sketch: str = ""
    picture: TrainedPicture | None = None


@dataclass(frozen=True)
class Question:
    """What to predict before there is any training, or what was seen. One of `choices`; or `number`, which is
    right within `within`; or `words`, of which one must be in the answer; or, without any of these, a text
    that nobody judges here. say: what to answer to anything that has no answer of its own. locks: whether
    nothing trains before it is answered."""

    ask: str
    choices: tuple[Choice, ...] = ()
    number: float | None = None
    within: float = 0.0
    words: tuple[str, ...] = ()
    say: str = ""
    locks: bool = True

    @property
    def is_text(self) -> bool:
        """Whether the answer is a text."""
        return not self.choices and self.number is None

    def read(self, answer: Any) -> Answer:
        """An answer from outside: the place of a choice, from 0, a number, or a text. Raises ValueError for
        what is none."""
        if self.is_text:
            text = answer.strip() if isinstance(answer, str) else ""
            if not 1 <= len(text) <= MAX_ANSWER:
                rule = f"a text of at most {MAX_ANSWER} characters"
                raise ValueError(f"answer must be {rule}, got {shorten(answer)}")
            return text
        if self.number is not None:
            return read_number("answer", answer, -1e9, 1e9)
        return read_whole_number("answer", answer, 0, len(self.choices) - 1)

    def judge(self, answer: Answer) -> tuple[bool | None, str]:
        """(whether it is right, or None if that is not for us to say; what to say) of an answer as `read`
        gives it. Words are right in any case, with or without accents and hyphens."""
        if isinstance(answer, str):
            said = _letters(answer)
            return (any(_letters(word) in said for word in self.words) if self.words else None), self.say
        if self.number is not None:
            return abs(answer - self.number) <= self.within, self.say
        choice = self.choices[int(answer)]
        return choice.right, choice.say or self.say

    def name(self, answer: Answer) -> str:
        """An answer in words."""
        if isinstance(answer, str):
            return answer
        if self.number is not None:
            return write_number(answer, "g")
        return self.choices[int(answer)].text


def _letters(text: str) -> str:
    """The letters and digits of a text alone, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum())


@dataclass(frozen=True)
class Hint:
    """A text for who has trained so many epochs, or tried so often, without reaching the goal."""

    text: str
    epochs: int | None = None
    tries: int | None = None

    def is_due(self, epochs: int, tries: int) -> bool:
        """Whether it is to be seen after so many epochs of this run, and so many runs before it."""
        after_epochs = self.epochs is not None and epochs >= self.epochs
        return after_epochs or (self.tries is not None and tries >= self.tries)


@dataclass(frozen=True)
class Goal:
    """What a run is to reach. failures: claims about a run that misses it in a known way, and what to say
    then, the first that holds. reached: what to say at the end."""

    claim: Claim
    hints: tuple[Hint, ...] = ()
    failures: tuple[tuple[Claim, str], ...] = ()
    reached: str = ""

    def explain(self, run: Run, tries: int = 0) -> str:
        """What helps whoever has not reached it with this run, or "". tries: the runs before it."""
        for claim, text in self.failures:
            if claim.holds(run):
                return text
        due = [hint.text for hint in self.hints if hint.is_due(run.epochs, tries)]
        return due[-1] if due else ""


@dataclass(frozen=True)
class Step:
    """A step. text: Markdown. experiment: what it begins with; None: the run of the step before goes on.
    hide, show: names of controls that it takes away from those of the level, or adds. speed: of playing, by
    its name on the page, or ""."""

    title: str
    text: str
    experiment: Experiment | None = None
    hide: frozenset[str] = frozenset()
    show: frozenset[str] = frozenset()
    speed: str = ""
    question: Question | None = None
    goal: Goal | None = None


@dataclass(frozen=True)
class Lesson:
    """A lesson. name: of its file and in links. summary: a sentence. minutes: how long it takes. order: its
    place among the others. experiment: that of its front matter. picture_epochs: how long that is trained
    for the picture of the lesson in a list. promises: what it says of its experiments. language: of its
    texts, by its code, or "" if its file does not say. translations: the same lesson in other languages, by
    their codes, which differs in its texts alone."""

    name: str
    title: str
    summary: str
    level: str
    minutes: int
    order: int
    experiment: Experiment
    picture_epochs: int
    steps: tuple[Step, ...]
    promises: tuple[Promise, ...] = ()
    language: str = ""
    translations: Mapping[str, "Lesson"] = field(default_factory=dict, compare=False, repr=False)

    def translated(self, language: str) -> "Lesson":
        """The lesson in that language; as it is where it is not translated into it."""
        return self.translations.get(language, self)

    def experiment_of(self, step: int) -> Experiment:
        """What the step of that number, from 0, is about: its own, or that of a step before it."""
        for earlier in reversed(self.steps[: step + 1]):
            if earlier.experiment is not None:
                return earlier.experiment
        raise ValueError(f"step must be a step of {self.name} with settings, or after one, got {step}")


def describe_claim(claim: Claim) -> str:
    """A claim as it is read on the page: "test loss ≤ 0.35 and units ≤ 4", in the language that is spoken."""
    told = claim.text
    for sign, shown in {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}.items():
        told = told.replace(sign, shown)
    names = words.JOINS | words.CLAIM_NAMES
    told = re.sub(r"[A-Za-z_]\w*", lambda name: names.get(name[0], name[0]), told)
    told = re.sub(r"(?<=\d)\.(?=\d)", decimal_sign(), told)
    return re.sub(r" *([<>≤≥=≠]) *", r" \1 ", told)

"""A step of a draft: what its teacher has written, with whatever is still missing or wrong in it."""

import itertools
import re
from dataclasses import dataclass, field, replace

from mlpviz.language import fill
from mlpviz.lessons import Choice, Goal, Hint, Question, Step
from mlpviz.lessons.writing import check_step_text
from mlpviz.page import words
from mlpviz.page.words.sentences import by_label, say_rule
from mlpviz.training.claims import read_claim
from mlpviz.training.experiment import Experiment

_ids = itertools.count()


def next_id():
    """A number that no other part of a draft has, for the keys of its widgets."""
    return next(_ids)


@dataclass
class DraftAnswer:
    """An answer to choose; see `lessons.Choice`."""

    text: str = ""
    right: bool = False
    say: str = ""
    sketch: str = ""
    picture: object = None  # a TrainedPicture of a file, which the form leaves as it is
    id: int = field(default_factory=next_id)


@dataclass
class DraftHint:
    """See `lessons.Hint`."""

    text: str = ""
    epochs: int | None = 100
    tries: int | None = None
    id: int = field(default_factory=next_id)


@dataclass
class DraftFailure:
    """A claim about a run that misses the goal in a known way, and what to say then."""

    claim: str = ""
    text: str = ""
    id: int = field(default_factory=next_id)


@dataclass
class DraftStep:
    """See `lessons.Step`. begins: "anew", with `experiment`, or "on", with the run of the step before. kind:
    of the question, a name in `words.making.KINDS`."""

    experiment: Experiment
    begins: str = "anew"
    title: str = ""
    text: str = ""
    hide: frozenset = frozenset()
    show: frozenset = frozenset()
    speed: str = ""
    kind: str = "none"
    ask: str = ""
    answers: list = field(default_factory=lambda: [DraftAnswer(), DraftAnswer()])
    say: str = ""
    number: float | None = None
    within: float = 0.0
    expected: str = ""
    locks: bool = True
    claim: str = ""
    hints: list = field(default_factory=list)
    failures: list = field(default_factory=list)
    reached: str = ""
    id: int = field(default_factory=next_id)

    @classmethod
    def of(cls, step, experiment):
        """Of a step of a Lesson. experiment: what it is about."""
        question, goal = step.question, step.goal
        draft = cls(experiment, "on" if step.experiment is None else "anew", step.title, step.text)
        draft.hide, draft.show, draft.speed = step.hide, step.show, step.speed
        if question:
            draft.kind = _kind_of(question)
            draft.ask, draft.say, draft.locks = question.ask, question.say, question.locks
            draft.expected = "; ".join(question.words)
            draft.number, draft.within = question.number, question.within
        if question and question.choices:
            draft.answers = [
                DraftAnswer(c.text, c.right, c.say, c.sketch, c.picture) for c in question.choices
            ]
        if goal:
            draft.claim, draft.reached = goal.claim.text, goal.reached
            draft.hints = [DraftHint(hint.text, hint.epochs, hint.tries) for hint in goal.hints]
            draft.failures = [DraftFailure(claim.text, text) for claim, text in goal.failures]
        return draft

    def make(self, heading):
        """The Step. heading: what it is called if it has no title of its own."""
        return Step(
            title=line_of(self.title) or heading,
            text=text_of(self.text),
            experiment=self.experiment if self.begins == "anew" else None,
            hide=self.hide,
            show=self.show,
            speed=self.speed,
            question=self._make_question(),
            goal=self._make_goal() if self.claim.strip() else None,
        )

    def _make_question(self):
        if self.kind == "none":
            return None
        asked = Question(text_of(self.ask), say=text_of(self.say), locks=self.locks)
        if self.kind == "number":
            return replace(asked, number=float(self.number), within=float(self.within or 0))
        if self.kind == "choice":
            made = [
                Choice(text_of(a.text), a.right, text_of(a.say), a.sketch, a.picture) for a in self.answers
            ]
            return replace(asked, choices=tuple(made))
        return replace(asked, words=self._list_expected()) if self.kind == "words" else asked

    def _list_expected(self):
        return tuple(word.strip() for word in self.expected.split(";") if word.strip())

    def _make_goal(self):
        hints = tuple(Hint(text_of(hint.text), hint.epochs, hint.tries) for hint in self.hints)
        failures = tuple((read_claim(one.claim), text_of(one.text)) for one in self.failures)
        return Goal(read_claim(self.claim), hints, failures, text_of(self.reached))

    def list_problems(self):
        """What is missing or wrong, in words."""
        yield from tell_if_empty(words.making.TEXT, self.text)
        try:
            check_step_text(text_of(self.text))
        except ValueError as error:
            yield fill(words.making.TEXT_RULE, label=words.making.TEXT, rule=say_rule(str(error)))
        if self.begins == "anew" and not _is_carried(self.experiment):
            yield words.making.NOT_CARRIED
        if self.kind != "none":
            yield from tell_if_empty(words.making.ASK, self.ask)
        if self.kind == "number" and self.number is None:
            yield fill(words.making.NO_NUMBER, label=words.making.NUMBER)
        expected = self._list_expected()
        if self.kind == "words" and not (expected and all(re.search(r"\w", word) for word in expected)):
            yield fill(words.making.NO_WORDS, label=words.making.EXPECTED)
        if self.kind == "choice":
            for n, one in enumerate(self.answers, 1):
                yield from tell_if_empty(fill(words.making.ANSWER, n=n), one.text)
            if not any(one.right for one in self.answers):
                yield words.making.NONE_RIGHT
        if self.claim.strip():
            yield from self._list_problems_of_goal()

    def _list_problems_of_goal(self):
        yield from _wrong(words.making.GOAL, self.claim)
        for n, hint in enumerate(self.hints, 1):
            label = fill(words.making.HINT, n=n)
            yield from tell_if_empty(label, hint.text)
            if hint.epochs is None and hint.tries is None:
                yield fill(words.making.NO_TIME, label=label)
        for one in self.failures:
            yield from _wrong(words.making.FAILURE, one.claim)
            yield from tell_if_empty(words.making.FAILURE_TEXT, one.text)


def _kind_of(question):
    """The name of its kind, as of `DraftStep`."""
    if question.choices:
        return "choice"
    if question.number is not None:
        return "number"
    return "words" if question.words else "open"


def tell_if_empty(label, text):
    if not text.strip():
        yield fill(words.making.EMPTY, label=label)


def _wrong(label, claim):
    yield from tell_if_empty(label, claim)
    try:
        _ = claim.strip() and read_claim(claim)
    except ValueError as error:
        yield fill(words.making.GOAL_WRONG, label=label, error=by_label(error))


def _is_carried(experiment):
    """Whether a lesson can say it: own data may be too many."""
    return Experiment.from_query(experiment.to_query()) == (experiment, [])


def line_of(text):
    return " ".join(text.split())


def text_of(text):
    """As a file has it: without what a line may end with but \\n, and without white space around it."""
    return "\n".join(text.splitlines()).strip()

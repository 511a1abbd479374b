"""Links: an experiment and how the page shows it, as the flat dict of strings of an address, and back."""

import re
from dataclasses import dataclass, field, replace
from functools import partial

from mlpviz.language import LANGUAGES, fill
from mlpviz.page import words
from mlpviz.page.lanes import Lanes, read_lanes, write_lanes
from mlpviz.page.look import Look, read_look
from mlpviz.page.shelf import SHELF, lesson_of, read_packed
from mlpviz.page.sweeps.plan import Plan
from mlpviz.page.sweeps.plan_in_link import read_plan_text, write_plan_text
from mlpviz.page.words.sentences import by_label, say_rule
from mlpviz.training.claims import read_claim
from mlpviz.training.experiment import Experiment
from mlpviz.training.query import LINK_VERSION, OF_THE_PAGE, read_query, write_query
from mlpviz.training.values import shorten

ROOM_CODE = "[A-Z]{4}"
SEEN = ("hide", "only", "lanes", "sweep", "lesson", "made", "step")  # those that make a page another one


@dataclass(frozen=True)
class Link:
    """What a link says. hidden: names of controls and pictures that the page does without. panel: the name of
    the one that is open, or None. mode: a name in `MODES`. lanes: the runs that are compared. plan: what is
    to be swept, told only in that mode. lesson, step: the name of the one that is open, or None, and how far
    it is, from 0. goal: a claim that the visitor is to make true, or "". room: the code of that of a class,
    or None. lang: the code of the language that the page is to speak, or "" for that of the browser. made: a
    lesson itself, packed, if the link carries it, or ""."""

    experiment: Experiment = field(default_factory=Experiment)
    hidden: frozenset = frozenset()
    look: Look = field(default_factory=Look)
    panel: str | None = None
    mode: str = "watch"
    lanes: Lanes = field(default_factory=Lanes)
    plan: Plan = field(default_factory=Plan)
    lesson: str | None = None
    step: int = 0
    goal: str = ""
    room: str | None = None
    lang: str = ""
    made: str = ""

    def to_query(self):
        """The entries of the address: the experiment's, and what the page does not do by itself. `hide` is
        names joined by -; where fewer are left than hidden, `only` names those."""
        page = self.look.to_query()
        kept = words.controls.HIDEABLE.keys() - self.hidden
        if 0 < len(kept) < len(self.hidden):
            page["only"] = "-".join(sorted(kept))
        elif self.hidden:
            page["hide"] = "-".join(sorted(self.hidden))
        if self.panel and self.panel not in self.hidden:
            page["panel"] = self.panel
        if self.goal:
            page["goal"] = self.goal
        if self.room:
            page["room"] = self.room
        if self.lang:
            page["lang"] = self.lang
        if self.lesson:
            return {**self._lesson_to_query(), **page}
        if self.mode != "watch":
            page["mode"] = self.mode
        if self.lanes:
            page["lanes"] = write_lanes(self.lanes)
        if self.mode == "sweep" and (plan := write_plan_text(self.plan, self.experiment)):
            page["sweep"] = plan
        query = self.experiment.to_query()
        return {"v": LINK_VERSION, **query, **page} if page else query

    def _lesson_to_query(self):
        """The lesson, and in which settings the run is another than that of the step."""
        base = lesson_of(self.lesson, self.made).experiment_of(self.step)
        own = {name: getattr(self.experiment, name) for name in self.experiment.differs_in(base)}
        step = {"step": str(self.step + 1)} if self.step else {}
        lesson = {"made": self.made} if self.made else {"lesson": self.lesson}
        return {"v": LINK_VERSION, **lesson, **step, **write_query(own)}


def read_link(query):
    """(link, problems): never raises; what is not understood is named in `problems`, a list of sentences.
    Streamlit's own entries (`embed`, …) are left to it."""
    lesson, made, step, wrong = _read_lesson(query)
    if lesson:
        base = lesson_of(lesson, made).experiment_of(step)
        experiment, problems = read_query(_of_experiment(query), partial(replace, base))
    else:
        experiment, problems = Experiment.from_query(_of_experiment(query))
    problems += wrong
    hidden, kept = (_read_names(query, entry, problems) for entry in ("hide", "only"))
    if kept:
        hidden |= words.controls.HIDEABLE.keys() - kept
    look, wrong = read_look(**{name: query[name] for name in ("show", "projector") if name in query})
    problems += wrong
    panel = query.get("panel") or None
    if panel in hidden or panel not in (None, *words.controls.HIDEABLE):
        problem = words.notices.HIDDEN_PANEL if panel in hidden else words.notices.NOT_A_PANEL
        problems.append(fill(problem, name=shorten(panel)))
        panel = None
    mode = query.get("mode") or ("learn" if {"lesson", "made"} & query.keys() else "watch")
    if mode not in words.modes.MODES:
        problems.append(fill(words.modes.NOT_A_MODE, name=shorten(mode), words=", ".join(words.modes.MODES)))
        mode = "watch"
    lanes, wrong = read_lanes(query.get("lanes", ""), experiment)
    problems += wrong
    plan, wrong = read_plan_text(query.get("sweep", ""), experiment)
    problems += wrong
    goal, room = _read_goal(query, problems), _read_room(query, problems)
    said = (look, panel, mode, lanes, plan, lesson, step, goal, room, _read_lang(query, problems), made)
    return Link(experiment, frozenset(hidden), *said), problems


def says_same(query, link):
    """Whether an address says the same experiment as a link does, with the same things hidden."""
    own = link.to_query()
    hides_the_same = all(query.get(entry) == own.get(entry) for entry in SEEN)
    return hides_the_same and _of_experiment(query, "v") == _of_experiment(own, "v")


def _read_lesson(query):
    """(name or None, the lesson if the link carries it, step from 0, problems)."""
    name, made = query.get("lesson"), query.get("made", "")
    if made:
        try:
            name = read_packed(made).name
        except ValueError as error:
            return None, "", 0, [fill(words.learn.NOT_MADE, error=say_rule(str(error)))]
    elif name is None:
        return None, "", 0, []
    elif name not in SHELF:
        names = ", ".join(SHELF)
        return None, "", 0, [fill(words.learn.NOT_A_LESSON, name=shorten(name), words=names)]
    steps, text = len(lesson_of(name, made).steps), query.get("step", "1")
    if not (text.isascii() and text.isdecimal() and len(text) < 4 and 1 <= int(text) <= steps):
        return name, made, 0, [fill(words.learn.NOT_A_STEP, steps=steps, step=shorten(text))]
    return name, made, int(text) - 1, []


def _read_lang(query, problems):
    lang = query.get("lang", "")
    if lang and lang not in LANGUAGES:
        problems.append(fill(words.notices.NOT_A_LANGUAGE, words=", ".join(LANGUAGES), got=shorten(lang)))
        return ""
    return lang


def _read_goal(query, problems):
    """The text of a claim, or "" if there is none that can be read."""
    text = query.get("goal", "").strip()
    try:
        return text and read_claim(text).text
    except ValueError as error:
        problems.append(fill(words.learn.NOT_A_GOAL, error=by_label(error)))
        return ""


def _read_names(query, entry, problems):
    """Names of what can be hidden, out of an entry that joins them by -; others are named in `problems`."""
    names = {name for name in query.get(entry, "").split("-") if name}
    unknown = names - words.controls.HIDEABLE.keys()
    problems += [
        fill(words.notices.NOT_HIDEABLE, entry=entry, name=shorten(name)) for name in sorted(unknown)
    ]
    return names - unknown


def _read_room(query, problems):
    """The code of a room, or None."""
    text = query.get("room", "")
    code = text.upper()
    if code and not re.fullmatch(ROOM_CODE, code):
        problems.append(fill(words.classroom.NOT_A_ROOM, got=shorten(text)))
        code = ""
    return code or None


def _of_experiment(query, *without):
    """The entries that are the experiment's."""
    return {
        name: text
        for name, text in query.items()
        if not name.startswith("embed") and name not in (*OF_THE_PAGE, *without)
    }

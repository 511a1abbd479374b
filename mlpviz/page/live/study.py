"""The study of a lesson: at which step a visitor is, what was answered, which goals were reached; by numbers,
so that all of it stays when the visitor goes on in another language."""

from mlpviz.language import fill, language
from mlpviz.lessons.hand_in import Row
from mlpviz.page import words
from mlpviz.page.live.pursuit import Pursuit
from mlpviz.page.live.speeds import DEFAULT_SPEED, SPEEDS
from mlpviz.page.shelf import SHELF, hidden_in, lesson_of
from mlpviz.page.trainer import on_the_trainer
from mlpviz.training.values import read_whole_number


class Study:
    """One lesson, whose texts are in the language that is spoken, where it is translated. step: from 0.
    answers: by step, as `Question.read` gives them. pursuits: by step. furthest: the last step that was come
    to. packed: the lesson as a link carries it, or "". came_from: what was shown before a preview of a lesson
    that is being made (see `preview`), or None."""

    def __init__(self, lesson, packed="", came_from=None):
        self._lesson, self.step, self.furthest = lesson, 0, 0
        self.packed, self.came_from = packed, came_from
        self.answers, self.pursuits, self.skipped = {}, {}, set()
        self.is_done = False

    @property
    def lesson(self):
        return self._lesson.translated(language())

    @property
    def current(self):
        return self.lesson.steps[self.step]

    @property
    def is_made(self):
        """Whether the lesson is none of the shelf."""
        return bool(self.packed or self.came_from)

    @property
    def is_locked(self):
        """Whether nothing trains before the question of the step is answered."""
        return self.waits and self.current.question.locks

    @property
    def waits(self):
        """Whether the question of the step waits for its answer."""
        return self.current.question is not None and self.step not in self.answers

    @property
    def pursuit(self):
        return self.pursuits.get(self.step)

    @property
    def misses_goal(self):
        """Whether the goal of the step is not reached, and was not skipped."""
        return self.pursuit is not None and not self.pursuit.reached and self.step not in self.skipped

    @property
    def may_go_on(self):
        return not self.waits and not self.misses_goal


class Studies:
    """Those of a visitor, by the lesson's name or, if a link brought it, as that carries it; opened: the one
    before the visitor, or None. hidden: what is hidden when there is none."""

    def __init__(self, hidden):
        self.by_lesson, self.opened, self.hidden = {}, None, hidden

    @property
    def pursuit(self):
        return self.opened.pursuit if self.opened else None

    def close(self):
        self.by_lesson, self.opened = {}, None


def studies_of(view):
    """The visitor's Studies."""
    if "learn" not in view.belongings:
        view.belongings["learn"] = Studies(view.hidden)
    return view.belongings["learn"]


def study_of(view):
    """The Study before the visitor, or None."""
    studies = view.belongings.get("learn") if view.mode == "learn" else None
    return studies and studies.opened


def is_locked(view):
    """Whether the network waits for an answer."""
    study = study_of(view)
    return study is not None and study.is_locked


@on_the_trainer
def open_lesson(view, name, step=None):
    """Go to a lesson, at that step, from 0, or where it was left. name: of one of the shelf, or a lesson as a
    link carries it. Raises ValueError if there is none such, or its experiment cannot be had here."""
    studies = studies_of(view)
    if name not in SHELF and name not in studies.by_lesson:
        raise ValueError(fill(words.learn.NOT_A_LESSON, name=name, words=", ".join(SHELF)))
    study = studies.by_lesson.get(name) or Study(SHELF[name])
    step = study.step if step is None else step
    enter(view, study, step, study.lesson.experiment_of(step))
    studies.by_lesson[name] = study


@on_the_trainer
def leave_lesson(view):
    """Back to the list."""
    studies = studies_of(view)
    studies.opened = None
    _hide(view, studies.hidden)


@on_the_trainer
def go_to_step(view, step):
    """Another step of the lesson. Raises ValueError if there is none such, or it is not open yet."""
    study = study_of(view)
    last = len(study.lesson.steps)
    step = read_whole_number("step", step, 0, last - 1)
    if step > study.step and not study.may_go_on:
        raise ValueError(words.learn.ANSWERING if study.waits else words.learn.PLAYING)
    goes_on = step == study.step + 1 and study.lesson.steps[step].experiment is None
    enter(view, study, step, None if goes_on else study.lesson.experiment_of(step))


@on_the_trainer
def finish(view):
    """The last step is done."""
    study_of(view).is_done = True
    leave_lesson(view)


@on_the_trainer
def answer(view, value):
    """Answer the question of the step; the first answer counts. Raises ValueError for what is none."""
    study = study_of(view)
    study.answers.setdefault(study.step, study.current.question.read(value))
    view.revision += 1


@on_the_trainer
def skip(view):
    """Go on without the goal."""
    study = study_of(view)
    study.skipped.add(study.step)
    view.revision += 1


def turn_learning(view, is_on):
    """The page turns to Learn mode, or to another: what a step hides is hidden in there alone."""
    studies = studies_of(view)
    if is_on:
        studies.hidden = view.hidden
        if studies.opened:
            _hide(view, hidden_in(studies.opened.lesson, studies.opened.step) | studies.hidden)
    else:
        _hide(view, studies.hidden)


def enter_linked(view, link):
    """Show the step that a link is to, with the experiment that it says. Raises ValueError if that cannot be
    had here."""
    studies, key = studies_of(view), link.made or link.lesson
    study = studies.by_lesson.get(key) or Study(lesson_of(link.lesson, link.made), link.made)
    enter(view, study, link.step, link.experiment)
    studies.by_lesson[key] = study


def enter(view, study, step, shown=None):
    """Show a step of a Study. shown: the experiment to begin it with, or None to go on with the run as it is.
    Raises ValueError, and changes nothing, if that experiment cannot be had here."""
    if shown is not None:
        view.start(shown)
        view.undo.forget()
    view.past = None
    studies_of(view).opened = study
    study.step, study.furthest = step, max(study.furthest, step)
    chosen, hidden = study.current, hidden_in(study.lesson, step)
    view.speed = chosen.speed if chosen.speed in SPEEDS else DEFAULT_SPEED
    if chosen.goal and step not in study.pursuits:
        experiment = study.lesson.experiment_of(step)
        study.pursuits[step] = Pursuit(lambda: study.lesson.steps[step].goal, experiment)
    _hide(view, hidden | studies_of(view).hidden)


def _hide(view, hidden):
    """What the page does without from now on; the browser draws everything anew."""
    view.hidden = view.panels.hidden = frozenset(hidden)
    view.turn_to(view.run, view.before)


def list_answers(view):
    """(lesson, rows) of what the visitor has done in the lesson, for a report."""
    study, rows = study_of(view), []
    lesson = study.lesson
    for number, step in enumerate(lesson.steps[: study.furthest + 1]):
        given, question, pursuit = study.answers.get(number), step.question, study.pursuits.get(number)
        answered = {}
        if question and given is not None:
            right, _ = question.judge(given)
            answered = {"answer": question.name(given), "right": right, "given": given}
        reached = pursuit.reached if pursuit else None
        asked = question.ask if question else ""
        rows.append(Row(step.title, asked, goal=step.goal, reached=reached, **answered))
    return lesson, rows


def describe_study(view):
    """JSON-ready: what the browser has to know of the lesson before the visitor, or None."""
    study = study_of(view)
    return study and {"locked": study.is_locked, "place": f"{study.lesson.name} {study.step}"}

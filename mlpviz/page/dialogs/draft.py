"""The draft: a lesson as its teacher writes it in the page, from the title to the steps."""

from dataclasses import dataclass, field, replace

from mlpviz.language import fill
from mlpviz.lessons import Lesson, write_lesson
from mlpviz.lessons.packing import name_after
from mlpviz.lessons.reading import LATER
from mlpviz.page import words
from mlpviz.page.dialogs.draft_step import DraftStep, line_of, next_id, tell_if_empty
from mlpviz.training.experiment import Experiment

PICTURE_EPOCHS = 30  # of a lesson that says nothing else, for its picture in the list of lessons


@dataclass
class Draft:
    """A lesson that is being made. at: the step before the teacher, from 0. name: of the file that it came
    from, or "". experiment: that of the front matter, which its promises are about, or None for that of the
    first step. visit, moves, turns: how often its widgets were drawn anew, those of the steps, those of
    what students see, for their keys; born: what each widget began with."""

    steps: list
    title: str = ""
    summary: str = ""
    level: str = "beginner"
    minutes: int = 10
    at: int = 0
    name: str = ""
    order: int = LATER
    picture_epochs: int = PICTURE_EPOCHS
    experiment: Experiment | None = None
    promises: tuple = ()
    language: str = ""
    id: int = field(default_factory=next_id)
    visit: int = 0
    moves: int = 0
    turns: int = 0
    born: dict = field(default_factory=dict)

    @classmethod
    def of(cls, lesson):
        """Of a Lesson, to go on writing."""
        steps = [DraftStep.of(step, lesson.experiment_of(n)) for n, step in enumerate(lesson.steps)]
        draft = cls(steps, lesson.title, lesson.summary, lesson.level, lesson.minutes, name=lesson.name)
        draft.order, draft.picture_epochs = lesson.order, lesson.picture_epochs
        draft.promises, draft.language = lesson.promises, lesson.language
        draft.experiment = lesson.experiment
        return draft

    @property
    def current(self):
        return self.steps[self.at]

    @property
    def is_begun(self):
        """Whether there is anything in it that one could miss."""
        return bool(self.title or len(self.steps) > 1 or self.current.text or self.current.claim)

    def go_to(self, at):
        """Another step comes before the teacher."""
        self.at = at
        self.draw_anew()

    def draw_anew(self):
        """All widgets begin with what is in the draft now."""
        self.visit += 1
        self.born.clear()

    def add_step(self, experiment):
        """Another step after the present one, with that experiment. If nothing changed, the run goes on."""
        begins = "on" if experiment == self.experiment_of(self.at) else "anew"
        self.at += 1
        self.steps.insert(self.at, DraftStep(experiment, begins))
        self._move()

    def remove_step(self):
        """The present step goes; the first of those left has an experiment of its own."""
        if len(self.steps) > 1:
            del self.steps[self.at]
            self.at = min(self.at, len(self.steps) - 1)
            self._move()

    def move_back(self):
        """The present step changes places with the one before it."""
        at = self.at
        if at:
            self.steps[at - 1 : at + 1] = reversed(self.steps[at - 1 : at + 1])
            self.at = at - 1
            self._move()

    def _move(self):
        self.steps[0].begins = "anew"
        self.moves += 1
        self.draw_anew()

    def experiment_of(self, at):
        """What a step is about: its own experiment, or that of a step before it."""
        return next(step.experiment for step in reversed(self.steps[: at + 1]) if step.begins == "anew")

    def list_problems(self):
        """What is missing or wrong, in sentences."""
        found = [*tell_if_empty(words.making.LESSON_TITLE, self.title)]
        for n, step in enumerate(self.steps, 1):
            found += [fill(words.making.OF_STEP, n=n, problem=problem) for problem in step.list_problems()]
        return found

    def make(self):
        """The Lesson, which a file can hold. Raises ValueError, in words, as long as there are problems."""
        if problems := self.list_problems():
            raise ValueError(problems[0])
        title, alone = line_of(self.title), len(self.steps) == 1
        steps = [
            step.make(title if alone else fill(words.making.STEP, n=n))
            for n, step in enumerate(self.steps, 1)
        ]
        lesson = Lesson(
            name=self.name or name_after(title),
            title=title,
            summary=line_of(self.summary),
            level=self.level,
            minutes=self.minutes,
            order=self.order,
            experiment=self.experiment or steps[0].experiment,
            picture_epochs=self.picture_epochs,
            steps=tuple(steps),
            promises=self.promises,
            language=self.language,
        )
        write_lesson(lesson)
        return lesson

    def close(self):
        """Nothing is held but texts."""


def link_name(lesson):
    """The lesson called as a link calls it."""
    return replace(lesson, name=name_after(lesson.title))

"""The pictures of lessons, and of the choices of their questions: each is trained once a process, in the
trainer's thread and in turn with the visitors, when it is first asked for."""

from mlpviz.export.run_picture import draw_run
from mlpviz.page.trainer import TRAINER, TURN_SECONDS
from mlpviz.training.run import Run


class LessonPictures:
    """Pictures by what is drawn. It is their owner to the trainer."""

    def __init__(self, trainer=TRAINER):
        self._trainer, self._drawn = trainer, {}

    def of_lesson(self, lesson):
        """A Future of the SVG of a lesson: its first experiment, trained as long as the lesson says."""
        epochs = 0 if lesson.experiment.images else lesson.picture_epochs  # of images, it is one of them
        return self._draw(lesson.experiment, epochs)

    def of_choice(self, picture):
        """A Future of the SVG of a `mlpviz.lessons.TrainedPicture`, without points, which would hide it."""
        return self._draw(picture.experiment, picture.epochs, points=False, hard_edges=picture.hard_edges)

    def _draw(self, experiment, epochs, **options):
        key = (experiment, epochs, *options.values())
        if key not in self._drawn:  # of two threads that ask at once, one draws in vain
            self._drawn[key] = self._trainer.take_turns(self, _train_and_draw(experiment, epochs, options))
        return self._drawn[key]


def _train_and_draw(experiment, epochs, options):
    """A generator that yields between two turns, and returns the SVG."""
    run = Run(experiment)
    while run.epochs < epochs and not run.diverged:
        run.advance(epochs=epochs - run.epochs, seconds=TURN_SECONDS)
        yield
    return draw_run(run, **options)


LESSON_PICTURES = LessonPictures()


def find_choice(lesson, step, choice):
    """The picture of a choice, by the place of its step and its own in the question, or None."""
    question = lesson.steps[step].question if step < len(lesson.steps) else None
    return question.choices[choice].picture if question and choice < len(question.choices) else None

"""The trained pictures of the choices of a lesson, put to the test: that training does not break down, and
that no two of a question look alike."""

from collections.abc import Iterator
from itertools import combinations

from mlpviz.diagnostics.plane import Plane
from mlpviz.lessons.lesson import Lesson, Question, TrainedPicture
from mlpviz.network.arrays import Array
from mlpviz.training.run import Run

CELLS = 24  # along an edge
MIN_DIFFERENCE = 0.1  # between two pictures, of the answer, which spans 2, on average


def check_pictures(lesson: Lesson) -> Iterator[str]:
    """Train, and yield in words whatever is wrong with the pictures of a lesson's choices."""
    for step in lesson.steps:
        if step.question is not None:
            for problem in _check_question(step.question):
                yield f"{step.title}: {problem}"


def _check_question(question: Question) -> Iterator[str]:
    surfaces = []
    for choice in question.choices:
        if choice.picture is None:
            continue
        surface = _train(choice.picture)
        if surface is None:
            yield f"the training of the picture of “{choice.text}” diverges"
        else:
            surfaces.append((choice.text, surface))
    for (one, first), (other, second) in combinations(surfaces, 2):
        if first.shape == second.shape and abs(first - second).mean() < MIN_DIFFERENCE:
            yield f"the pictures of “{one}” and “{other}” are alike"


def _train(picture: TrainedPicture) -> Array | None:
    """Its surface, or None if training diverges."""
    run = Run(picture.experiment)
    run.advance(epochs=picture.epochs)
    if run.diverged:
        return None
    surface = Plane(run, CELLS).output()
    return (surface > 0) * 2.0 - 1.0 if picture.hard_edges and surface.ndim == 2 else surface

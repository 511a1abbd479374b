"""The shelf of the page: the lessons of the package and of the operator's folder, those that links carry, and
what they hide."""

import logging
from functools import lru_cache

from mlpviz.lessons import LESSONS, read_lessons, unpack_lesson
from mlpviz.lessons.reading import LessonError
from mlpviz.page import words
from mlpviz.page.environment import LESSONS as FOLDER
from mlpviz.page.hiding import PICTURES_ALONE

SPEEDS = ("1 batch", "5 batches", "1 epoch", "5 epochs", "25 epochs", "100 epochs", "500 epochs")
_BEGINNER = (PICTURES_ALONE - {"gradients"}) | {
    *("play", "step", "epoch", "reset", "speed", "undo", "time_travel", "commentary", "show_test", "help"),
    *("share", "class", "take_along", "projector"),
}
_CURIOUS = _BEGINNER | {"gradients", "run_to", "discretize", "slow_motion", "sample", "change", "space"}
KEPT = {  # what each level leaves, beside what a step shows
    "beginner": _BEGINNER,
    "curious": _CURIOUS,
    "expert": _CURIOUS | {"microscope", "landscape", "draw", "confusion", "filters", "ascent", "find_rate"},
}
FOLDED = {"batch_size", "initializer", "loss", "schedule", "schedule_epochs", "batch_seed"}
OWN_PLACE = {"new_start"}  # what the column of a lesson has itself

log = logging.getLogger(__name__)


def read_shelf():
    """(lessons by name, what is wrong with the operator's, or ""): theirs go before ours."""
    folder = FOLDER.value
    if folder is None:
        return dict(LESSONS), ""
    try:
        return LESSONS | read_lessons(folder, hideable=words.controls.HIDEABLE, speeds=SPEEDS), ""
    except (LessonError, ValueError, OSError) as error:
        log.error("%s: %s", FOLDER.variable, error)
        return dict(LESSONS), str(error) if isinstance(error, LessonError) else type(error).__name__


SHELF, WRONG = read_shelf()


@lru_cache(maxsize=64)  # of every visitor whose page is drawn
def read_packed(packed):
    """The Lesson that a link carries in this text. Raises ValueError, in words, if there is none in it."""
    return unpack_lesson(packed, hideable=words.controls.HIDEABLE, speeds=SPEEDS)


def lesson_of(name, packed=""):
    """The lesson that a link is to: that which it carries, or one of the shelf."""
    return read_packed(packed) if packed else SHELF[name]


def hidden_in(lesson, step):
    """Names of what a step of a lesson hides."""
    chosen = lesson.steps[step]
    kept = (KEPT[lesson.level] | chosen.show) - chosen.hide - OWN_PLACE
    if kept & FOLDED:
        kept = kept | {"more_settings"}
    return frozenset(words.controls.HIDEABLE.keys() - kept)

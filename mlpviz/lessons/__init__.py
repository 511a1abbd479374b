"""Lessons: files of text, each a few steps with an experiment, a question to predict, a goal to reach; and
the promises that they make of the experiments, which a sweep keeps honest."""

from mlpviz.lessons.answers import Answered, check_answers
from mlpviz.lessons.hand_in import Finding, check_report, find_lesson
from mlpviz.lessons.lesson import Choice, Goal, Hint, Lesson, Question, Step, TrainedPicture
from mlpviz.lessons.packing import TooLong, pack_lesson, unpack_lesson
from mlpviz.lessons.pictures import check_pictures
from mlpviz.lessons.promises import Promise, Verdict, check_promises
from mlpviz.lessons.reading import LessonError, read_lesson
from mlpviz.lessons.shelf import LESSONS, read_lesson_file, read_lessons
from mlpviz.lessons.writing import write_lesson

__all__ = [
    "LESSONS",
    "Answered",
    "Choice",
    "Finding",
    "Goal",
    "Hint",
    "Lesson",
    "LessonError",
    "Promise",
    "Question",
    "Step",
    "TooLong",
    "TrainedPicture",
    "Verdict",
    "check_answers",
    "check_pictures",
    "check_promises",
    "check_report",
    "find_lesson",
    "pack_lesson",
    "read_lesson",
    "read_lesson_file",
    "read_lessons",
    "unpack_lesson",
    "write_lesson",
]

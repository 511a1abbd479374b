"""The shelf: the lessons that come with the package, by name, and those of any other folder."""

from collections.abc import Collection
from pathlib import Path

from mlpviz.lessons.lesson import Lesson
from mlpviz.lessons.reading import LessonError, read_lesson

HERE = Path(__file__).parent
MAX_LESSONS = 200


def read_lessons(
    folder: str | Path,
    *,
    hideable: Collection[str] | None = None,
    speeds: Collection[str] | None = None,
) -> dict[str, Lesson]:
    """The lessons of the Markdown files of a folder, by name, in their order. hideable, speeds: see
    `read_lesson`. Raises LessonError, which names file and line, for the first file that is wrong, and
    OSError if the folder cannot be read."""
    lessons = []
    paths = sorted(Path(folder).glob("*.md"))
    if len(paths) > MAX_LESSONS:
        raise ValueError(f"a folder of lessons must have at most {MAX_LESSONS}, got {len(paths)}")
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise LessonError(path.name, 1, "a lesson must be text in UTF-8") from None
        lessons.append(read_lesson(text, path.stem, hideable=hideable, speeds=speeds))
    return {lesson.name: lesson for lesson in sorted(lessons, key=lambda lesson: (lesson.order, lesson.name))}


LESSONS = read_lessons(HERE)

"""The shelf: the lessons that come with the package, by name, and those of any other folder; each with the
translations that lie beside it, in a folder for each language: `french/xor-smallest.md`."""

from collections.abc import Collection
from pathlib import Path

from mlpviz.language import LANGUAGES
from mlpviz.lessons.lesson import Lesson
from mlpviz.lessons.reading import LessonError, read_lesson
from mlpviz.lessons.translating import join_translations, read_translation

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
    paths = _list_files(Path(folder))
    lessons = [read_lesson_file(path, hideable=hideable, speeds=speeds) for path in paths]
    lessons.sort(key=lambda lesson: (lesson.order, lesson.name))
    by_name = {lesson.name: lesson for lesson in lessons}
    translations: dict[str, dict[str, Lesson]] = {name: {} for name in by_name}
    for language, place in LANGUAGES.items():
        for path in _list_files(Path(folder) / place):
            file = f"{place}/{path.name}"
            if path.stem not in by_name:
                raise LessonError(file, 1, f"a translation must be of a lesson, and there is no {path.name}")
            translation = read_translation(_read(path, file), by_name[path.stem], language)
            translations[path.stem][language] = translation
    return {name: join_translations(lesson, translations[name]) for name, lesson in by_name.items()}


def read_lesson_file(
    path: Path, *, hideable: Collection[str] | None = None, speeds: Collection[str] | None = None
) -> Lesson:
    """The lesson of one file, named after it. Raises as `read_lessons` does."""
    return read_lesson(_read(path, path.name), path.stem, hideable=hideable, speeds=speeds)


def _list_files(folder: Path) -> list[Path]:
    paths = sorted(folder.glob("*.md"))
    if len(paths) > MAX_LESSONS:
        raise ValueError(f"a folder of lessons must have at most {MAX_LESSONS}, got {len(paths)}")
    return paths


def _read(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise LessonError(file, 1, "a lesson must be text in UTF-8") from None


LESSONS = read_lessons(HERE)

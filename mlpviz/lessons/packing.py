"""Packing: a whole lesson in one entry of a link, compressed, and out of it again.

What a link brings may come from anybody: it is capped before and after it is unpacked, read by the reader of
all lessons, and has no pictures and no HTML.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Collection, Iterator
from dataclasses import replace
from unicodedata import normalize

from mlpviz.lessons.lesson import Lesson, Step
from mlpviz.lessons.reading import read_lesson
from mlpviz.lessons.writing import write_lesson

MAX_PACKED = 6000  # characters of a link; proxies take addresses of up to 8,000
MAX_UNPACKED = 20_000  # bytes of the lesson's text
MAX_NAME = 40  # characters
UNNAMED = "lesson"
_BASE64 = re.compile("[A-Za-z0-9_-]+")
_PICTURE = re.compile(r"!\s*\[")
_HTML = re.compile(r"<(/?[a-zA-Z][^<>]*|!--.*?--)>", re.DOTALL)


class TooLong(ValueError):
    """A lesson is too long for a link; a file holds it."""


def name_after(title: str) -> str:
    """The name that a lesson of that title may have in links and as a file: "Was ist XOR?" is was-ist-xor."""
    plain = normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:MAX_NAME].strip("-") or UNNAMED


def pack_lesson(lesson: Lesson) -> str:
    """The entry of a link that carries a lesson, all but its name, which follows from its title. Raises
    TooLong for a lesson that no link holds, and ValueError as `check_foreign` does."""
    check_foreign(lesson)
    content = write_lesson(lesson).encode()
    if len(content) > MAX_UNPACKED:
        raise TooLong(f"lesson must have at most {MAX_UNPACKED} bytes for a link, got {len(content)}")
    squeeze = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    packed = base64.urlsafe_b64encode(squeeze.compress(content) + squeeze.flush()).decode().rstrip("=")
    if len(packed) > MAX_PACKED:
        raise TooLong(f"lesson must take at most {MAX_PACKED} characters of a link, got {len(packed)}")
    return packed


def unpack_lesson(
    packed: str, *, hideable: Collection[str] | None = None, speeds: Collection[str] | None = None
) -> Lesson:
    """The Lesson that an entry of a link carries. hideable, speeds: see `read_lesson`. Raises ValueError, in
    words, for whatever is none."""
    if len(packed) > MAX_PACKED:
        raise ValueError(f"must have at most {MAX_PACKED} characters, got {len(packed)}")
    if not _BASE64.fullmatch(packed):
        raise ValueError("must be made of letters, digits, - and _")
    try:
        stretch = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        content = stretch.decompress(
            base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)), MAX_UNPACKED
        )
        if stretch.unconsumed_tail:
            raise ValueError(f"must hold at most {MAX_UNPACKED} bytes, got more")
        if not stretch.eof or stretch.unused_data:
            raise ValueError("is cut off, or has something in it that does not belong there")
        text = content.decode()
    except (zlib.error, UnicodeDecodeError, binascii.Error):
        raise ValueError("is damaged: perhaps a part of it was lost on the way") from None
    return read_foreign(text, hideable=hideable, speeds=speeds)


def read_foreign(
    text: str, *, hideable: Collection[str] | None = None, speeds: Collection[str] | None = None
) -> Lesson:
    """The Lesson of a text that anybody may have written, named after its title. Raises ValueError, in words,
    as `read_lesson` and `check_foreign` do."""
    lesson = read_lesson(text, UNNAMED, hideable=hideable, speeds=speeds)
    check_foreign(lesson)
    return replace(lesson, name=name_after(lesson.title))


def check_foreign(lesson: Lesson) -> None:
    """Raise ValueError if a text of the lesson has a picture or HTML in it: what anybody may have written
    shows nothing but words."""
    steps = ((f"step {number}", _list_texts(step)) for number, step in enumerate(lesson.steps, 1))
    for place, texts in [("lesson", iter((lesson.title, lesson.summary))), *steps]:
        for text in texts:
            if _PICTURE.search(text):
                raise ValueError(f"{place} must have no pictures in its texts, such as ![…](…)")
            if found := _HTML.search(text):
                raise ValueError(f"{place} must have no HTML in its texts, got {found[0][:40]}")
    for number, step in enumerate(lesson.steps, 1):
        if step.question and any(choice.picture for choice in step.question.choices):
            raise ValueError(f"step {number} must have no pictures that are trained")


def _list_texts(step: Step) -> Iterator[str]:
    yield from (step.title, step.text)
    if question := step.question:
        yield from (question.ask, question.say, *question.words)
        for choice in question.choices:
            yield from (choice.text, choice.say)
    if goal := step.goal:
        yield goal.reached
        yield from (hint.text for hint in goal.hints)
        yield from (text for _, text in goal.failures)

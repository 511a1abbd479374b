"""Packing: a lesson in a link, and what becomes of links that somebody has made up."""

import base64
import re
import zlib
from dataclasses import replace

import pytest

from mlpviz.lessons import LESSONS, TooLong, pack_lesson, unpack_lesson, write_lesson
from mlpviz.lessons.packing import MAX_PACKED, MAX_UNPACKED, name_after


def without_pictures(lesson):
    (first, *others), plain = lesson.steps, []
    for choice in first.question.choices:
        plain.append(replace(choice, picture=None))
    return replace(
        lesson, steps=(replace(first, question=replace(first.question, choices=tuple(plain))), *others)
    )


LESSON = without_pictures(LESSONS["xor-smallest"])
TEXT = write_lesson(LESSON)


def pack(text):
    squeeze = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    content = squeeze.compress(text if isinstance(text, bytes) else text.encode()) + squeeze.flush()
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def has_pictures(lesson):
    return any(one.picture for step in lesson.steps if step.question for one in step.question.choices)


def test_pictures_that_somebody_would_have_trained_here_are_refused():
    lesson = next(filter(has_pictures, LESSONS.values()))
    with pytest.raises(ValueError, match="must have no pictures that are trained"):
        unpack_lesson(pack(write_lesson(lesson)))


PLAIN = {name: lesson for name, lesson in LESSONS.items() if not has_pictures(lesson)}


@pytest.mark.parametrize("lesson", PLAIN.values(), ids=PLAIN)
def test_every_lesson_fits_a_link_and_comes_back(lesson):
    packed = pack_lesson(lesson)
    assert len(packed) < (2200 if len(lesson.steps) <= 6 else MAX_PACKED)
    assert re.fullmatch("[A-Za-z0-9_-]+", packed)
    assert unpack_lesson(packed) == replace(lesson, name=name_after(lesson.title))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Was ist XOR?", "was-ist-xor"),
        ("Élève, écoute", "eleve-ecoute"),
        ("?!", "lesson"),
        ("x" * 99, "x" * 40),
    ],
)
def test_a_lesson_is_named_after_its_title(title, name):
    assert name_after(title) == name


def test_a_lesson_too_long_for_a_link_says_so():
    noise = "".join(f"{zlib.crc32(bytes([n % 256, n // 256])):x} " for n in range(1200))
    steps = (replace(LESSON.steps[0], text=noise.strip()), *LESSON.steps[1:])
    with pytest.raises(TooLong, match=f"at most {MAX_PACKED} characters"):
        pack_lesson(replace(LESSON, steps=steps))
    steps = (replace(LESSON.steps[0], text="a" * MAX_UNPACKED), *LESSON.steps[1:])
    with pytest.raises(TooLong, match=f"at most {MAX_UNPACKED} bytes"):
        pack_lesson(replace(LESSON, steps=steps))


NESTED = "title: " + "[" * 500 + "]" * 500
HOSTILE = {
    "no base64": ("a b", "must be made of letters"),
    "not compressed": ("AAAA", "is cut off"),
    "cut off": (pack(TEXT)[:-200], "is cut off"),
    "more behind it": (pack(TEXT) + "AAAA", "does not belong there"),
    "no text": (pack(b"\xff\xfe\xff"), "is damaged"),
    "no lesson": (pack("hello"), "must begin with ---"),
    "too long": ("A" * (MAX_PACKED + 1), f"at most {MAX_PACKED} characters"),
    "a bomb": (pack("---\n" + " " * 4_000_000), f"at most {MAX_UNPACKED} bytes"),
    "aliases": (pack(TEXT.replace("level: beginner", "level: &a beginner\nsummary: *a")), "no aliases"),
    "nested": (pack(TEXT.replace("level: beginner", NESTED)), "at most 8 levels"),
    "many parts": (pack("---\n" + "a: b\n" * 1500 + "---\n## x\ny"), "at most 2000 parts"),
    "objects": (
        pack(TEXT.replace("minutes: 15", "minutes: !!python/name:os.system")),
        "minutes must be a whole",
    ),
    "a claim that calls": (
        pack(TEXT.replace("claim: test_loss <= 0.35", "claim: exit(1) < 2")),
        "claim must",
    ),
    "a huge number": (pack(TEXT.replace("minutes: 15", "minutes: " + "9" * 4999)), "minutes must be a whole"),
    "a mapping for a key": (pack(TEXT.replace("minutes: 15", "? [minutes]\n: 15")), "must be entries"),
    "a huge network": (pack(TEXT.replace("{hidden_layer_sizes: 1}", "{hidden_layer_sizes: 9999}")), "units"),
}


@pytest.mark.parametrize(("packed", "told"), HOSTILE.values(), ids=HOSTILE)
def test_a_link_that_carries_no_lesson_is_told(packed, told):
    with pytest.raises(ValueError, match=told):
        unpack_lesson(packed)


def with_text(place, text):
    """A lesson with a text at some place in it."""
    first, second = LESSON.steps[:2]
    question, goal = first.question, second.goal
    answer, hint = question.choices[0], goal.hints[0]
    changed = {
        "summary": replace(LESSON, summary=text),
        "text": replace(LESSON, steps=(replace(first, text=text), second)),
        "question": replace(LESSON, steps=(replace(first, question=replace(question, ask=text)),)),
        "answer": replace(
            LESSON,
            steps=(
                replace(
                    first,
                    question=replace(question, choices=(replace(answer, text=text), *question.choices[1:])),
                ),
            ),
        ),
        "hint": replace(
            LESSON, steps=(first, replace(second, goal=replace(goal, hints=(replace(hint, text=text),))))
        ),
        "reached": replace(LESSON, steps=(first, replace(second, goal=replace(goal, reached=text)))),
    }
    return changed[place]


UNWANTED = ["![x](https://example.org/x.png)", "! [x][y]", "<b>bold</b>", '<img src="x">', "<!-- a -->"]


@pytest.mark.parametrize("text", UNWANTED)
@pytest.mark.parametrize("place", ["summary", "text", "question", "answer", "hint", "reached"])
def test_pictures_and_html_are_refused_wherever_they_stand(text, place):
    lesson = with_text(place, text)
    with pytest.raises(ValueError, match=r"must have no (pictures|HTML)"):
        pack_lesson(lesson)
    with pytest.raises(ValueError, match=r"must have no (pictures|HTML)"):
        unpack_lesson(pack(write_lesson(lesson)))


def test_a_loss_that_is_less_is_no_html():
    text = TEXT.replace("Blue fills", "If loss <0.2 and a < b > c, blue fills")
    assert "<0.2" in unpack_lesson(pack(text)).steps[0].text

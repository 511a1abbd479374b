"""Names: the code of a room and what a student is called, as they are drawn, typed and read."""

import secrets
import unicodedata

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.environment import CODE_LETTERS as LETTERS
from mlpviz.training.values import shorten

LENGTH = 4
MAX_NAME = 20  # characters
BLANKS = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs that look like a space
MAX_MARKS = 3  # over and under a letter; no writing needs more, and towers of them cover what is above


def draw_code(taken, first=""):
    """A code at random that is not taken. first: the letter that it begins with, if a proxy tells processes
    apart by it."""
    while True:
        code = first + "".join(secrets.choice(LETTERS) for _ in range(LENGTH - len(first)))
        if code not in taken:
            return code


def read_code(text):
    """A code as it was typed, in small letters or with spaces. Raises ValueError if it is none."""
    code = "".join(str(text)[:40].split()).upper()
    if len(code) != LENGTH or not set(code) <= set(LETTERS):
        raise ValueError(fill(words.classroom.CODE_RULE, got=shorten(text)))
    return code


def read_name(text):
    """A nickname as it was typed, on one line, without signs that nobody sees, such as those that turn the
    direction of writing, and without towers of accents. Raises ValueError if nothing is left, or too much."""
    seen = "".join(sign if sign.isprintable() and sign not in BLANKS else " " for sign in str(text)[:200])
    name = _without_towers(" ".join(unicodedata.normalize("NFC", seen).split()))
    if not 1 <= len(name) <= MAX_NAME:
        raise ValueError(fill(words.classroom.NAME_RULE, most=MAX_NAME))
    return name


def _without_towers(name):
    kept, marks = [], MAX_MARKS  # none stands at the head, and none on a space
    for sign in name:
        is_mark = unicodedata.category(sign) in ("Mn", "Me")
        marks = marks + 1 if is_mark else MAX_MARKS if sign == " " else 0
        if not is_mark or marks <= MAX_MARKS:
            kept.append(sign)
    return " ".join("".join(kept).split())

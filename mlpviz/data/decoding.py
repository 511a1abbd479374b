"""Decoding: the text that the bytes of a table's file say, whatever program wrote them.

Spreadsheets write UTF-8 with a mark at the beginning, UTF-16, or the Latin-1 of old; a file says which it is
by its mark, by its zeros, or not at all.
"""

import codecs
import unicodedata

from mlpviz.data import words
from mlpviz.language import fill

BINARY = {b"PK\x03\x04": "WORKBOOK", b"%PDF": "PDF"}  # and their words
MARKS = {  # the longer ones first: that of UTF-32 begins as UTF-16's does
    codecs.BOM_UTF8: ("utf-8-sig", ""),  # ordinary enough not to be told
    codecs.BOM_UTF32_LE: ("utf-32", "UTF-32"),
    codecs.BOM_UTF32_BE: ("utf-32", "UTF-32"),
    codecs.BOM_UTF16_LE: ("utf-16", "UTF-16"),
    codecs.BOM_UTF16_BE: ("utf-16", "UTF-16"),
}
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f\u2060"))  # marks that no cell is meant to have


def decode_text(content: str | bytes) -> tuple[str, str]:
    """(text, encoding): the text of a file, its lines ended by \\n, without invisible marks; and what was
    guessed of its bytes, in words, or "" for plain UTF-8. Raises ValueError for what is no text."""
    text, encoding = (content, "") if isinstance(content, str) else _decode(content)
    if len(controls := [sign for sign in text[:4000] if sign < " " and sign not in "\t\n\v\f\r"]) > 2:
        raise _no_text(fill(words.CONTROLS, sign=repr(controls[0])))
    text = unicodedata.normalize("NFC", text.translate(INVISIBLE))  # ä is one letter, however it was typed
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _decode(content: bytes) -> tuple[str, str]:
    for mark, kind in BINARY.items():
        if content.startswith(mark):
            raise _no_text(getattr(words, kind))
    name, encoding = next((MARKS[mark] for mark in MARKS if content.startswith(mark)), _guess(content))
    try:
        return content.decode(name), encoding
    except UnicodeDecodeError:
        if name != "utf-8":
            raise _no_text(fill(words.BROKEN, encoding=encoding or "UTF-8")) from None
    try:
        return content.decode("cp1252"), "Latin-1"  # with the signs that Windows adds to it
    except UnicodeDecodeError:
        return content.decode("latin-1"), "Latin-1"


def _no_text(got: str) -> ValueError:
    return ValueError(fill(words.NO_TEXT, got=got))


def _guess(content: bytes) -> tuple[str, str]:
    """What a file without a mark is: in UTF-16 every other byte of plain letters is zero."""
    start = content[:1000]
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(start) >= 4 and start[first::2].count(0) > len(start) / 2 * 0.6:
            return name, "UTF-16"
    return "utf-8", ""

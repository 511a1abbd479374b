"""The language of whoever reads, how it writes numbers, and which of two forms it has for so many.

Words stand where they are said, in a package a language: english, french, german, with the same names. Which
of them is meant goes with the thread, as `speaking` says; until something is said it is English.
"""

import re
import string
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import import_module
from numbers import Integral, Real
from types import ModuleType
from typing import Any, NamedTuple

LANGUAGES = {"en": "english", "fr": "french", "de": "german"}  # codes of ISO 639-1, and the packages' names
NAMES = {"en": "English", "fr": "Français", "de": "Deutsch"}  # as each calls itself
DEFAULT = "en"
READABLE = 1e6  # a number with a fraction that is larger is written with its power of ten
_SIGNS = {  # decimal sign, sign between thousands, percent
    "en": (".", ",", "%"),
    "fr": (",", "\u202f", "\u202f%"),
    "de": (",", ".", "\u00a0%"),
}
_ADJECTIVE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]+e[rs]? [A-ZÄÖÜ]"
)  # of German, before its noun: "Verdeckte Schichten"
_spoken = ContextVar("language", default="")
_askers: list[Callable[[], str | None]] = []


class Plural(NamedTuple):
    """A sentence in two forms, by the number `n` in it: of one, and of any other."""

    one: str
    other: str

    def of(self, n: float) -> str:
        is_one = 0 <= n < 2 if language() == "fr" else n == 1  # Unicode CLDR, plural rules
        return self.one if is_one else self.other


def language() -> str:
    """The code of the language that is spoken in this thread: "en", "fr" or "de"."""
    return _spoken.get() or next((code for ask in _askers if (code := ask())), DEFAULT)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within it, and in no other thread, this language is spoken."""
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def ask(asker: Callable[[], str | None]) -> None:
    """Where nobody has said which language is spoken, asker() gives its code, or None."""
    if asker not in _askers:
        _askers.append(asker)


def choose_language(wanted: str | None, accepted: str = "") -> str:
    """The code of a language: the wanted one if there is it, otherwise the first there is of those that a
    browser accepts ("fr-CH, fr;q=0.9, en;q=0.8", as RFC 9110 has it), otherwise English."""
    if wanted in LANGUAGES:
        return wanted
    ranked = []
    for place, entry in enumerate(accepted.split(",")):
        name, _, quality = entry.strip().partition(";q=")
        weight = float(quality) if re.fullmatch(r"[01](\.\d{0,3})?", quality) else 1.0 if not quality else 0.0
        ranked.append((-weight, place, name.partition("-")[0].lower()))
    return next((code for weight, _, code in sorted(ranked) if weight and code in LANGUAGES), DEFAULT)


def words_in(package: str, name: str = "") -> ModuleType:
    """What a package of words has in the language that is spoken: a module, or that of this name in it."""
    module = f"{package}.{LANGUAGES[language()]}"
    try:
        return import_module(f"{module}.{name}" if name else module)
    except ModuleNotFoundError:
        raise AttributeError(f"there are no words {name} in {module}") from None


def words_of(package: str) -> Callable[[str], Any]:
    """What is `__getattr__` of a package of words with a module a language: a constant by its name, in the
    language that is spoken whenever it is looked up."""

    def find(name: str) -> Any:
        if name.startswith("_"):  # asked for by the import system
            raise AttributeError(name)
        return getattr(words_in(package), name)

    return find


def fill(sentence: str | Plural, /, **values: Any) -> str:
    """A sentence, or a Plural by its `n`, with its values in it, and numbers as the language writes them."""
    if isinstance(sentence, Plural):
        sentence = sentence.of(values["n"])
    return _FORMATTER.vformat(sentence, (), values)


def write_number(value: float, form: str = "") -> str:
    """A number by Python's format, as the language writes it: a real minus sign, and its own decimal sign and
    sign between thousands."""
    if not isinstance(value, Integral) and abs(value) >= READABLE and not form.endswith("e"):
        form = ".1e"
    decimal, thousands, percent = _SIGNS[language()]
    signs = {".": decimal, ",": thousands, "%": percent}
    text = re.sub("[.,%]", lambda sign: signs[sign[0]], format(value, form))
    return f"−{text[1:]}" if text.startswith("-") else text


def decimal_sign() -> str:
    return _SIGNS[language()][0]


def number_signs() -> str:
    """The decimal sign and the sign between thousands, one after the other, as Plotly wants them."""
    return "".join(_SIGNS[language()][:2])


def within(label: str) -> str:
    """A label within a sentence: with a small letter where the language has one there, as in German only an
    adjective before its noun has; names in capitals stay."""
    stays = not _ADJECTIVE.match(label) if language() == "de" else label[:2].isupper()
    return label if stays else label[:1].lower() + label[1:]


def at_head(text: str) -> str:
    """A text at the head of a sentence."""
    return text[:1].upper() + text[1:]


class _Formatter(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        is_number = isinstance(value, Real) and not isinstance(value, bool)  # NumPy’s are some, too
        return (
            write_number(value, format_spec) if is_number else str(super().format_field(value, format_spec))
        )


_FORMATTER = _Formatter()

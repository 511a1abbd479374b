"""The language: which one is spoken, how it writes numbers, and which form a sentence has for so many."""

import threading

import numpy as np
import pytest

from mlpviz.language import (
    LANGUAGES,
    NAMES,
    Plural,
    at_head,
    choose_language,
    decimal_sign,
    fill,
    language,
    speaking,
    within,
    write_number,
)


def test_english_is_spoken_until_something_else_is_said_and_afterwards():
    assert language() == "en"
    with speaking("fr"):
        with speaking("de"):
            assert language() == "de"
        assert language() == "fr"
    assert language() == "en"


def test_what_one_thread_speaks_no_other_does():
    heard = []
    with speaking("fr"):
        thread = threading.Thread(target=lambda: heard.append(language()))
        thread.start()
        thread.join()
    assert heard == ["en"]


@pytest.mark.parametrize(
    ("wanted", "accepted", "chosen"),
    [
        ("de", "fr", "de"),
        (None, "", "en"),
        (None, "fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        (None, "en;q=0.3, de-AT;q=0.7", "de"),
        (None, "nl, it;q=0.9, de;q=0.1", "de"),
        (None, "fr;q=0, en", "en"),
        (None, "fr;q=nonsense", "en"),
        (None, "*", "en"),
        ("klingon", "fr", "fr"),
    ],
)
def test_the_wanted_language_comes_before_those_that_the_browser_accepts(wanted, accepted, chosen):
    assert choose_language(wanted, accepted) == chosen


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", ["1,234.5", "−0.25", "87.5%", "12,000", "2.5e+07"]),
        ("fr", ["1\u202f234,5", "−0,25", "87,5\u202f%", "12\u202f000", "2,5e+07"]),
        ("de", ["1.234,5", "−0,25", "87,5\u00a0%", "12.000", "2,5e+07"]),
    ],
)
def test_each_language_writes_numbers_in_its_own_way(code, said):
    with speaking(code):
        numbers = [(1234.5, ",.1f"), (-0.25, "g"), (0.875, ".1%"), (12000, ","), (2.5e7, ",.3f")]
        assert [write_number(*number) for number in numbers] == said
        assert fill("{a:,.1f} {b:.1%} {c}", a=1234.5, b=0.875, c="1.5, as typed") == (
            f"{said[0]} {said[2]} 1.5, as typed"
        )
        assert fill("{a:.1%} {b:,}", a=np.float32(0.875), b=np.int64(12000)) == f"{said[2]} {said[3]}"
        assert decimal_sign() == said[1][2]


@pytest.mark.parametrize(("code", "of_one"), [("en", [1]), ("de", [1]), ("fr", [0, 1, 1.5])])
def test_which_numbers_are_of_one_goes_by_the_language(code, of_one):
    words = Plural("{n} unit", "{n} units")
    with speaking(code):
        assert [n for n in (0, 1, 1.5, 2, 10) if words.of(n) == words.one] == of_one
        assert fill(words, n=2) == "2 units"


def test_a_label_within_a_sentence_and_at_its_head():
    assert (within("Learning rate"), within("L2"), at_head("your own table")) == (
        "learning rate",
        "L2",
        "Your own table",
    )
    with speaking("de"):
        assert within("Lernrate") == "Lernrate"
        assert within("Verlauf der Lernrate") == "Verlauf der Lernrate"
        assert within("Verdeckte Schichten") == "verdeckte Schichten"


def test_every_language_calls_itself_by_its_name():
    assert NAMES.keys() == LANGUAGES.keys()

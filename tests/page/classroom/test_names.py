"""Codes and nicknames: data from outside, and what is made of them."""

import pytest

from mlpviz.page.classroom.names import LETTERS, MAX_NAME, draw_code, read_code, read_name


def test_a_code_is_four_letters_of_which_none_is_a_vowel():
    assert not set("AEIOUY") & set(LETTERS)
    codes = {draw_code(()) for _ in range(20)}
    assert len(codes) > 15
    assert all(len(code) == 4 and set(code) <= set(LETTERS) for code in codes)


def test_a_code_begins_as_the_proxy_wants_it_and_is_none_that_is_taken():
    taken = {f"BBB{letter}" for letter in LETTERS if letter != "C"}
    assert all(draw_code(taken, "B")[0] == "B" for _ in range(5))
    assert draw_code(taken, "BBB") == "BBBC"


def test_a_code_is_read_however_it_is_typed():
    assert read_code(" bc df\n") == "BCDF"


@pytest.mark.parametrize("text", ["", "BCD", "BCDFG", "BCDA", "B<>F", "Б" * 4, None, "B" * 10**6])
def test_what_is_no_code_is_refused(text):
    with pytest.raises(ValueError, match="four letters") as refused:
        read_code(text)
    assert len(str(refused.value)) < 200


def test_a_name_is_one_line_of_what_can_be_seen():
    assert read_name("  Ada \n Lovelace ") == "Ada Lovelace"
    assert read_name("a\u202eb\u200bc\x00") == "a b c"  # nothing turns the direction of writing
    assert read_name("Zoe\u0308 \u0301" + "a" + 9 * "\u0337") == "Zoë a" + 3 * "\u0337"  # and nothing towers
    assert read_name("<b>&amp;") == "<b>&amp;"  # it is text, and is shown as such


@pytest.mark.parametrize(
    "text", ["", "  \u200b ", "\u2800\u3164", "\u0337", "x" * (MAX_NAME + 1), "x" * 10**6]
)
def test_a_name_is_neither_empty_nor_long(text):
    with pytest.raises(ValueError, match=f"1 to {MAX_NAME} characters"):
        read_name(text)

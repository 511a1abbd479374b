"""The language of a visit: by the link and kept in it, on the page, in the trainer, and from one visitor to
another."""

import pytest
from classes import Class, hear, settle, told
from pages import open_page, press, run, view_of
from pages import told as notices_of

from mlpviz.language import LANGUAGES, fill, speaking
from mlpviz.page import words
from mlpviz.page.links import read_link
from mlpviz.page.live.linked import link_to
from mlpviz.page.trainer import TRAINER


@pytest.fixture(params=[code for code in LANGUAGES if code != "en"])
def code(request):
    return request.param


def test_the_page_speaks_the_language_of_its_link(code):
    app = open_page(lang=code)
    with speaking(code):
        assert any(words.modes.HEADLINES["watch"] in html.proto.body for html in app.get("html"))
        assert app.button(key="share").label == words.controls.BUTTONS["share"]
    assert link_to(view_of(app)).to_query()["lang"] == code


def test_a_refusal_is_told_in_the_language_of_who_asked(code):
    app = open_page(lang=code)
    app.text_input(key="hidden_layer_sizes").set_value("99")
    run(app)
    with speaking(code):
        start = words.notices.NOT_CHANGED.partition("{")[0]
        label = words.controls.LABELS["hidden_layer_sizes"]
    (notice,) = notices_of(app)
    assert notice.startswith(start)
    assert label in notice
    assert " must be " not in notice


def test_the_trainer_speaks_as_whoever_asked_it():
    with speaking("de"):
        asked = TRAINER.do("a visitor", lambda: words.controls.BUTTONS["play"])
        turns = TRAINER.take_turns("a visitor", _say_in_turns())
    unasked = TRAINER.do("another", lambda: words.controls.BUTTONS["play"])
    with speaking("de"):
        german = words.controls.BUTTONS["play"]
    assert (asked.result(), unasked.result()) == (german, words.controls.BUTTONS["play"])
    assert turns.result() == [german, german]


def _say_in_turns():
    said = [words.controls.BUTTONS["play"]]
    yield
    return [*said, words.controls.BUTTONS["play"]]


def test_help_leads_to_the_same_page_in_each_language():
    app = press(open_page(dataset="xor", lang="fr"), "help")
    (links,) = [html.proto.body for html in app.get("html") if "hreflang" in html.proto.body]
    for language in LANGUAGES:
        assert f"dataset=xor&amp;lang={language}" in links


def test_a_link_is_shared_in_a_language_or_in_the_visitors_own():
    app = press(open_page(dataset="xor"), "share")
    assert "lang" not in app.code[0].value
    app.selectbox(key="share-language").set_value("de")
    app.button(key="share").click()
    assert "lang=de" in run(app).code[0].value


def test_a_language_that_there_is_not_is_named():
    link, (problem,) = read_link({"lang": "xx"})
    assert link.lang == ""
    assert problem == "lang must be one of en, fr, de, got 'xx'"


def test_a_student_is_told_in_the_students_language_what_the_teacher_does():
    lesson = Class()
    try:
        seat = lesson.join(dataset="spiral")
        seat.view.language = "fr"
        exchange, _ = lesson.connect(lesson.teacher)
        hear(exchange, act="class", do="everyone")
        settle(seat.view)
        lesson.room.close()
        with speaking("fr"):
            expected = [words.classroom.GIVEN_TOLD, fill(words.classroom.CLOSED, code=lesson.room.code)]
        assert told(seat.view) == expected
    finally:
        lesson.close()

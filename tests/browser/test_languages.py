"""The page in French, as the browser asks for or the link, and a look at it in German. What it is to say
stands in the tables of its words: here is whether it says that, and in what form."""

import re

from mlpviz.language import fill, speaking
from mlpviz.lessons.shelf import HERE
from mlpviz.page import words


def says_its_words(visit, code):
    """The page as it opens: its language, modes, headline, buttons, and the sign of its decimals."""
    page = visit.page
    visit.wait_until("code => document.documentElement.lang === code", code)
    with speaking(code):
        modes = [label for name, label in words.modes.MODES.items() if name != "wall"]
        headline = re.sub("<.*?>", "", words.modes.HEADLINES["watch"])
        buttons = words.controls.BUTTONS
    assert page.locator(".st-key-modes button").all_inner_texts() == modes
    assert page.locator("h1").first.inner_text() == headline
    assert page.inner_text("[data-testid=play] .label") == buttons["play"]
    assert page.inner_text(".st-key-share button").endswith(f"\n{buttons['share']}")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    assert re.fullmatch(r"\d,\d+", visit.text("test-loss"))


def test_the_page_is_in_french_for_a_browser_that_asks_for_it(new_visit):
    visit = new_visit(locale="fr-CA")
    page = visit.page
    says_its_words(visit, "fr")
    head = page.locator(".mlp-live .stepper.layers")
    nouns = {}  # of the hidden layers, by how many there are
    for n in (2, 1, 0):
        head.get_by_text(re.compile(rf"^{n}\s")).wait_for()
        nouns[n] = re.search(rf"{n}\s(.+)", head.inner_text())[1]
        if n:
            page.click("[data-id=layers-less]")
    assert nouns[0] == nouns[1] != nouns[2]  # in English, none has the form of several


def test_a_link_says_the_language_of_errors_and_lessons_too(new_visit):
    visit = new_visit("?lang=fr&room=12&noise=20")
    with speaking("fr"):
        refused = fill(words.classroom.NOT_A_ROOM, got="'12'")
    visit.page.get_by_text(refused).wait_for()
    visit.open("?lang=fr&lesson=one-neuron")
    text = (HERE / "french" / "one-neuron.md").read_text(encoding="utf-8")
    first, second = re.findall("^## (.+)$", text, re.MULTILINE)[:2]
    visit.page.get_by_role("heading", name=first, exact=True).wait_for()
    visit.page.locator(".st-key-lesson-question button").first.click()
    with speaking("fr"):
        right, following = words.learn.RIGHT, words.learn.NEXT
    visit.page.locator(".lesson-choices b.right").get_by_text(right).wait_for()
    visit.page.get_by_role("button", name=following, exact=True).click()
    visit.page.get_by_role("heading", name=second, exact=True).wait_for()
    says_its_words(visit.open("?lang=de"), "de")

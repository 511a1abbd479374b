"""The exchange with a browser: what is asked, what is answered, and when there is training."""

import json
import math

import pytest
from payloads import Browser, take_notices, unpack

from mlpviz.page.live.view import LiveView
from mlpviz.page.trainer import TRAINER
from mlpviz.page.visits import exchange as module
from mlpviz.page.visits.exchange import MAX_FRAMES_AT_ONCE, MAX_MESSAGE
from mlpviz.page.words.english.notices import OUR_FAULT
from mlpviz.training.experiment import Experiment


@pytest.fixture
def browser():
    return Browser(LiveView(Experiment()))


@pytest.fixture
def unhurried(monkeypatch):
    """However busy the machine is, an answer waits for its frames."""
    monkeypatch.setattr(module, "OWN_SECONDS", 60)
    monkeypatch.setattr(module, "WAIT_SECONDS", 60)


def test_playing_trains_what_is_wanted_and_packs_what_is_lacking(browser, unhurried):
    browser.ask(act="play", on=True)
    seq = browser.view.frames.seq
    frames = browser.ask_header(seq=seq, want=3)["frames"]
    assert [frame["epoch"] for frame in frames] == [seq, seq + 1, seq + 2]  # frame 1 is epoch 0
    assert browser.view.run.epochs == seq + 2
    lacking = browser.ask_header(seq=frames[0]["seq"])["frames"]  # the browser has got the first only
    assert [frame["seq"] for frame in lacking] == [frame["seq"] for frame in frames[1:]]


def test_nothing_trains_before_it_is_wanted(browser):
    browser.ask(act="play", on=True)
    steps = browser.view.run.steps
    assert steps > 0
    browser.ask(want=0)
    assert browser.view.run.steps == steps
    browser.ask(act="play", on=False)
    browser.ask(want=8)
    assert browser.view.run.steps == steps


def test_no_answer_holds_more_than_so_many_frames(browser, unhurried):
    browser.ask(act="play", on=True)
    seq = browser.view.frames.seq
    assert len(browser.ask_header(seq=seq, want=10**9)["frames"]) == MAX_FRAMES_AT_ONCE


def test_an_answer_does_not_wait_for_ever(browser, monkeypatch):
    monkeypatch.setattr(module, "OWN_SECONDS", 0)
    browser.ask(act="play", on=True)
    seq = browser.view.frames.seq
    assert len(browser.ask_header(seq=seq, want=8)["frames"]) == 1


def test_who_speaks_of_an_earlier_run_gets_the_new_setup_and_no_training(browser):
    browser.ask(act="play", on=True)
    steps = browser.view.run.steps
    assert "setup" in browser.ask_header(generation=99, want=5)
    assert browser.view.run.steps == steps


def test_an_act_takes_the_place_of_a_pull_that_is_not_answered_yet(browser, unhurried):
    browser.ask(act="play", on=True)
    browser.view.speed = "500 epochs"
    held = TRAINER.do(
        browser.view.token,
        lambda: [
            browser.exchange.hear(json.dumps({"id": number, **message}))
            for number, message in ((100, pull(browser, 16)), (101, {"act": "play", "on": False}))
        ],
    )
    held.result()
    assert unpack(browser.payloads.get(timeout=60))[0]["answer"] == 101
    steps = browser.view.run.steps
    assert unpack(browser.ask())[0]["playing"] is False
    assert browser.view.run.steps == steps
    assert browser.payloads.empty()


def pull(browser, want):
    return {"want": want, "have": {"generation": browser.view.frames.generation, "seq": 0}}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "play",
        "[]",
        "null",
        "3",
        '{"id": 1',
        '{"id": NaN}',
        "[" * 10_000,
        "x" * (MAX_MESSAGE + 1),
        None,
        b"{}",
    ],
)
def test_a_message_that_is_none_is_answered_in_words(browser, text):
    browser.hear(text)
    header = unpack(browser.payloads.get(timeout=60))[0]
    assert header["answer"] == 0
    (notice,) = header["notices"]
    assert notice["text"].startswith("Not changed: a message of the page must be")
    assert len(notice["text"]) < 200


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"have": "everything", "want": "more"},
        {"have": {"generation": [], "seq": "x"}, "want": None},
        {"have": {"generation": -1, "seq": 2**60}, "want": -1, "id": "first"},
    ],
)
def test_what_a_pull_says_wrongly_counts_as_nothing(browser, message):
    browser.hear(json.dumps(message))
    header = unpack(browser.payloads.get(timeout=60))[0]
    assert (header["answer"], header["notices"]) == (0, [])
    assert "setup" in header


def test_a_mistake_of_ours_stops_the_training_is_logged_and_told(browser, monkeypatch, our_mistakes):
    browser.ask(act="play", on=True)

    def stumble(*how_far, **options):
        raise ZeroDivisionError

    monkeypatch.setattr(browser.view.run, "advance", stumble)
    header = browser.ask_header(want=3)
    assert header["playing"] is False
    assert [notice["text"] for notice in header["notices"]] == [OUR_FAULT]
    assert "ZeroDivisionError" in our_mistakes.text
    our_mistakes.clear()
    monkeypatch.undo()
    take_notices(browser.view)
    browser.ask(act="play", on=True)
    assert browser.view.run.epochs > 0


def test_a_change_from_elsewhere_nudges_the_browser_and_one_of_its_own_does_not(browser):
    browser.ask(act="add_layer")
    assert browser.nudges == 0
    browser.view.change(noise=20)
    assert browser.nudges == 1
    browser.exchange.line = None
    browser.view.change(noise=10)
    assert browser.nudges == 1


def test_every_number_in_an_answer_can_be_read(browser):
    for name in ("losses", "weights"):
        browser.ask(act="play", on=True)
        header = unpack(browser.ask(want=5))[0]
        assert all(math.isfinite(frame["train_loss"]) for frame in header["frames"]), name

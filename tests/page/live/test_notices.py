"""Notices: told as they are until they are dismissed."""

from mlpviz.page.live.notices import MAX_NOTICES, Notices


def texts(notices):
    return [notice["text"] for notice in notices.describe()]


def test_a_notice_is_told_as_it_is_until_it_is_dismissed():
    notices = Notices()
    notices.tell("one")
    notices.refuse(ValueError("noise must be small, got *much*"))
    assert texts(notices) == ["one", "Not changed: “Noise” must be small, got *much*"]
    first, second = notices.describe()
    notices.dismiss(first["id"])
    notices.dismiss(first["id"])
    assert notices.describe() == [second]
    notices.clear()
    assert notices.describe() == []


def test_in_another_mode_only_what_waits_for_an_answer_is_still_told():
    notices = Notices()
    notices.tell("paused")
    notices.tell("started anew", "undo", "Undo")
    notices.leave()
    assert texts(notices) == ["started anew"]


def test_the_same_is_not_told_twice_and_no_two_have_one_number():
    notices = Notices()
    for text in ("one", "one", "two"):
        notices.tell(text)
    assert texts(notices) == ["one", "two"]
    notices.clear()
    notices.tell("one")
    assert notices.describe()[0]["id"] == 3


def test_only_the_latest_are_kept():
    notices = Notices()
    for number in range(100):
        notices.tell(str(number))
    notices.dismiss(-1)
    notices.tell("100")
    assert texts(notices) == [str(number) for number in range(101 - MAX_NOTICES, 101)]


def test_a_notice_may_have_an_answer_and_goes_once_that_is_too_late():
    notices = Notices()
    notices.tell("one")
    notices.tell("two", "undo", "Undo")
    assert notices.describe()[1] == {"id": 2, "text": "two", "act": "undo", "label": "Undo"}
    notices.drop("undo")
    assert texts(notices) == ["one"]

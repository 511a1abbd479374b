"""Notices: said once, and not without end."""

from mlpviz.page.live.notices import MAX_NOTICES, Notices


def test_what_is_told_is_taken_once():
    notices = Notices()
    assert not notices
    notices.tell("one")
    notices.refuse(ValueError("noise must be small, got *much*"))
    assert notices
    assert notices.take() == ["one", r"Not changed: “Noise %” must be small, got \*much\*"]
    assert notices.take() == []
    assert not notices


def test_only_the_latest_wait():
    notices = Notices()
    for number in range(100):
        notices.tell(str(number))
    assert notices.take() == [str(number) for number in range(100 - MAX_NOTICES, 100)]

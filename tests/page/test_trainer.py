"""The trainer: one thread, in fair order, and a click first. Its clock is the tests' own."""

import gc
import itertools
import threading
import weakref
from collections import Counter

import pytest

from mlpviz.page.trainer import (
    CREDIT_SECONDS,
    CREDIT_SHARE,
    TRAINER,
    TURN_SECONDS,
    Gone,
    Trainer,
    on_the_trainer,
)


class Clock:
    """Stands still while nobody works."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def work(self, seconds):
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def trainer(clock):
    trainer = Trainer(clock)
    yield trainer
    trainer.close()


def hold(trainer, owner="the one before"):
    """Keep the trainer busy; returns what ends that."""
    begun, end = threading.Event(), threading.Event()
    trainer.do(owner, lambda: (begun.set(), end.wait(60)))
    begun.wait(60)
    return end


def turns(clock, order, owner, *seconds):
    """A generator that works for so long in each turn, and notes whose turn it was."""
    for took in seconds:
        order.append(owner)
        clock.work(took)
        yield


def test_what_is_done_is_returned_and_what_goes_wrong_is_raised(trainer):
    assert trainer.do("one", lambda: 3).result() == 3
    assert trainer.take_turns("one", iter(())).result() is None

    def give():
        yield
        return "done"

    assert trainer.take_turns("one", give()).result() == "done"
    with pytest.raises(ZeroDivisionError):
        trainer.do("one", lambda: 1 / 0).result()

    def fail():
        yield
        raise KeyError

    with pytest.raises(KeyError):
        trainer.take_turns("one", fail()).result()
    assert trainer.do("one", lambda: 4).result() == 4


def test_who_waits_no_longer_cannot_stop_it(trainer):
    """A socket that is closed cancels what it waits for."""
    end = hold(trainer)
    click, training = trainer.do("gone", lambda: 3), trainer.take_turns("gone", iter([None]))
    assert not click.cancel()
    assert not training.cancel()
    end.set()
    assert click.result() == 3
    assert trainer.do("here", lambda: 4).result() == 4


def test_everything_happens_in_one_thread_which_is_none_of_the_callers(trainer):
    threads = set()

    def call(owner):
        trainer.do(owner, lambda: threads.add(threading.get_ident())).result()

    callers = [threading.Thread(target=call, args=(k,)) for k in range(8)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert len(threads) == 1
    assert threading.get_ident() not in threads
    assert not trainer.is_current_thread()
    assert trainer.do("one", trainer.is_current_thread).result()


def test_twenty_runs_get_the_same_time_and_none_waits_more_than_a_turn_of_each_other(trainer, clock):
    order, end = [], hold(trainer)
    done = [trainer.take_turns(k, turns(clock, order, k, *[0.0131] * 50)) for k in range(20)]
    end.set()
    for future in done:
        future.result()
    assert Counter(order) == dict.fromkeys(range(20), 50)
    for k in range(20):
        places = [place for place, owner in enumerate(order) if owner == k]
        assert places[0] < 20
        assert max(after - before for before, after in itertools.pairwise(places)) <= 20


def test_long_turns_do_not_buy_more_time(trainer, clock):
    order, end = [], hold(trainer)
    long = trainer.take_turns("long", turns(clock, order, "long", *[0.5] * 10))
    short = trainer.take_turns("short", turns(clock, order, "short", *[0.01] * 500))
    end.set()
    short.result()
    long.result()
    until = order.index("long", order.index("long") + 1)  # its second turn
    assert order[:until].count("short") >= 45  # when the other had about as much


def test_a_click_goes_first(trainer, clock):
    order, end = [], hold(trainer)
    training = [trainer.take_turns(k, turns(clock, order, k, *[TURN_SECONDS] * 3)) for k in range(5)]
    clicked = trainer.do(4, lambda: order.append("click"))
    end.set()
    clicked.result()
    for future in training:
        future.result()
    assert order[0] == "click"


def test_who_clicks_without_end_waits_like_all_the_rest(trainer, clock):
    order, end = [], hold(trainer)
    clicks = [
        trainer.do("restless", lambda: (order.append("click"), clock.work(TURN_SECONDS))) for _ in range(100)
    ]
    training = trainer.take_turns("patient", turns(clock, order, "patient", *[TURN_SECONDS] * 20))
    end.set()
    training.result()
    for future in clicks:
        future.result()
    first = order.index("patient")
    assert first <= CREDIT_SECONDS / (1 - CREDIT_SHARE) / TURN_SECONDS + 2
    assert order[first : first + 40].count("patient") >= 14  # from then on in turn, but for some on credit


def test_who_has_clicked_on_something_long_does_not_wait_for_seconds(trainer, clock):
    order, end = [], hold(trainer)
    clicked = trainer.do("one", lambda: clock.work(3))
    done = [trainer.take_turns(k, turns(clock, order, k, *[0.013] * 30)) for k in (*range(10), "one")]
    end.set()
    clicked.result()
    for future in done:
        future.result()
    assert order.index("one") < 11


def test_who_comes_late_or_was_idle_has_no_claim_on_the_time_before(trainer, clock):
    order = []
    trainer.do("idle", lambda: None).result()
    trainer.take_turns("busy", turns(clock, order, "busy", *[1] * 10)).result()
    order.clear()
    end = hold(trainer, "busy")
    done = [
        trainer.take_turns(owner, turns(clock, order, owner, *[1] * 10)) for owner in ("busy", "idle", "new")
    ]
    end.set()
    for future in done:
        future.result()
    assert order.index("busy") <= 3
    assert set(Counter(order[:12]).values()) <= {3, 4, 5}


def test_what_is_forgotten_ends(trainer, clock):
    end = hold(trainer)
    never = [trainer.do("gone", lambda: None), trainer.take_turns("gone", turns(clock, [], "gone", 1))]
    other = trainer.do("here", lambda: "here")
    trainer.forget("gone")
    trainer.forget("nobody")
    end.set()
    for future in never:
        with pytest.raises(Gone):
            future.result()
    assert other.result() == "here"


def test_who_is_forgotten_in_a_turn_gets_no_other(trainer):
    def forgets():
        trainer.forget("gone")
        yield
        raise AssertionError

    with pytest.raises(Gone):
        trainer.take_turns("gone", forgets()).result()


def test_what_was_done_is_not_kept(trainer):
    class Large:
        pass

    large = Large()
    watched = weakref.ref(large)
    trainer.do("one", lambda large=large: None).result()
    del large
    trainer.do("one", lambda: None).result()
    trainer.take_turns("one", iter(())).result()
    gc.collect()
    assert watched() is None


def test_a_method_on_the_trainer_runs_there_and_nudges_if_it_came_from_elsewhere():
    class Owner:
        token = "the owner"

        def __init__(self):
            self.nudges = 0

        def nudge(self):
            self.nudges += 1

        @on_the_trainer
        def outer(self):
            return self.inner()

        @on_the_trainer
        def inner(self):
            return TRAINER.is_current_thread()

    owner = Owner()
    assert owner.outer()
    assert owner.nudges == 1
    assert TRAINER.do(owner.token, owner.inner).result()
    assert owner.nudges == 1

"""The visits: who is let in, who waits, and what is let go."""

import gc
import weakref

import pytest
from payloads import Browser, unpack

from mlpviz.page.live.view import LiveView
from mlpviz.page.trainer import TRAINER, Gone
from mlpviz.page.visits import memory
from mlpviz.page.visits.visits import GRACE_SECONDS, RELOAD_SECONDS, WAITING_SECONDS, Busy, Visits
from mlpviz.training.experiment import Experiment


class Line:
    def __init__(self):
        self.taken_over = False

    def take_over(self):
        self.taken_over = True

    def send(self, payload):
        pass

    def nudge(self):
        pass


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def make_view():
    return LiveView(Experiment(n_samples=20))


def test_a_newcomer_gets_a_view_of_its_own_which_its_token_finds(clock):
    visits = Visits(clock=clock)
    one, other = visits.admit("one", make_view), visits.admit("other", make_view)
    assert one is not other
    assert len(visits) == 2
    assert visits.attach(one.token, Line()).view is one
    assert visits.attach("a guess", Line()) is None


def test_tokens_cannot_be_guessed():
    tokens = {make_view().token for _ in range(20)}
    assert len(tokens) == 20
    assert all(len(token) >= 20 for token in tokens)


def test_who_comes_when_it_is_full_waits_and_the_first_goes_first(clock):
    visits = Visits(max_visits=2, clock=clock)
    views = [visits.admit(name, make_view) for name in ("a", "b")]
    assert visits.admit("c", make_view) == Busy(visitors=2, before=0)
    assert visits.admit("d", make_view) == Busy(visitors=2, before=1)
    visits.end(views[0].token)
    assert visits.admit("d", make_view) == Busy(visitors=1, before=1)
    assert isinstance(visits.admit("c", make_view), LiveView)
    assert visits.admit("d", make_view) == Busy(visitors=2, before=0)
    assert not views[1].is_closed  # nobody is thrown out


def test_who_loads_the_page_anew_keeps_the_place(clock):
    visits = Visits(max_visits=1, clock=clock)
    view, line = visits.admit("a", make_view), Line()
    visits.attach(view.token, line)
    assert visits.admit("b", make_view) == Busy(1, 0)
    assert visits.admit("guess", make_view, before=[view.token]) == Busy(1, 1)  # it is still there
    visits.detach(view.token, line, for_good=True)
    again = visits.admit("a, again", make_view, before=["a guess", view.token])
    assert isinstance(again, LiveView)
    assert view.is_closed
    assert len(visits) == 1
    assert visits.admit("c", make_view, before=["a guess"]) == Busy(1, 2)


def test_who_loads_the_page_anew_gets_the_same_view_if_it_says_the_same(clock):
    visits = Visits(clock=clock)
    view, line, asked = visits.admit("a", make_view), Line(), []

    def is_same(other):
        asked.append(other)
        return True

    assert visits.admit("b", make_view, [view.token], is_same) is not view  # it never had a socket
    visits.attach(view.token, line)
    assert visits.admit("c", make_view, [view.token], is_same) is not view  # another tab: that one is open
    assert asked == []
    clock.now += 1
    visits.detach(view.token, line, for_good=True)
    n_views = len(visits)
    assert visits.admit("d", make_view, ["a guess", view.token], is_same) is view
    assert visits.admit("e", make_view, [view.token], is_same) is not view  # it was given away
    assert (asked, len(visits), view.is_closed) == ([view], n_views + 1, False)
    clock.now += GRACE_SECONDS - 1
    visits.sweep()
    assert visits.attach(view.token, Line()).view is view


def test_of_several_views_left_the_last_is_found_and_none_that_says_something_else(clock):
    visits = Visits(clock=clock)
    views = [visits.admit(name, make_view) for name in "abc"]
    for view in views:
        clock.now += 1
        line = Line()
        visits.attach(view.token, line)
        visits.detach(view.token, line, for_good=True)
    tokens = [view.token for view in views]
    assert visits.admit("d", make_view, tokens, lambda view: view is not views[2]) is views[1]
    assert visits.admit("e", make_view, tokens, lambda view: False) not in views
    assert [view.is_closed for view in views] == [False, False, True]  # the place of the last


def test_who_asks_no_longer_waits_no_longer(clock):
    visits = Visits(max_visits=1, clock=clock)
    view = visits.admit("a", make_view)
    visits.admit("left", make_view)
    assert visits.admit("b", make_view) == Busy(1, before=1)
    clock.now += WAITING_SECONDS
    assert visits.admit("b", make_view) == Busy(1, before=0)
    visits.end(view.token)
    assert isinstance(visits.admit("b", make_view), LiveView)


def test_over_the_budget_of_memory_nobody_new_is_let_in(clock, monkeypatch):
    visits = Visits(max_memory=1000, clock=clock)
    now = {"used": 2000}
    given_back = []
    monkeypatch.setattr(memory, "used", lambda: now["used"])
    monkeypatch.setattr(memory, "give_back", lambda: given_back.append(True))
    view = visits.admit("a", make_view)  # the first is let in whatever there is
    assert isinstance(view, LiveView)
    assert visits.admit("b", make_view) == Busy(1, 0)
    assert given_back
    now["used"] = 900
    assert isinstance(visits.admit("b", make_view), LiveView)


def test_who_is_cut_for_a_while_finds_the_run_as_it_was_and_who_is_gone_is_let_go(clock):
    visits = Visits(clock=clock)
    view, line, again = visits.admit("a", make_view), Line(), Line()
    visits.attach(view.token, line)
    clock.now += 10 * GRACE_SECONDS
    assert visits.sweep() == 0  # connected
    visits.detach(view.token, line)
    clock.now += GRACE_SECONDS - 1
    assert visits.sweep() == 0
    assert visits.attach(view.token, again).view is view
    clock.now += 10 * GRACE_SECONDS
    assert visits.sweep() == 0
    visits.detach(view.token, again)
    clock.now += GRACE_SECONDS
    assert visits.sweep() == 1
    assert view.is_closed
    assert visits.attach(view.token, Line()) is None


def test_who_closes_the_page_is_let_go_soon(clock):
    visits = Visits(clock=clock)
    view, line = visits.admit("a", make_view), Line()
    visits.attach(view.token, line)
    visits.detach(view.token, line, for_good=True)
    assert visits.sweep() == 0  # it may be loaded anew
    clock.now += RELOAD_SECONDS
    assert visits.sweep() == 1
    assert view.is_closed


def test_who_never_opens_a_socket_is_let_go(clock):
    visits = Visits(clock=clock)
    view = visits.admit("a", make_view)
    clock.now += GRACE_SECONDS
    assert visits.sweep() == 1
    assert view.is_closed


def test_another_page_takes_over_and_the_first_cannot_end_that(clock):
    visits = Visits(clock=clock)
    view, first, second = visits.admit("a", make_view), Line(), Line()
    visits.attach(view.token, first)
    visits.attach(view.token, second)
    assert (first.taken_over, second.taken_over) == (True, False)
    visits.detach(view.token, first)
    clock.now += 10 * GRACE_SECONDS
    assert visits.sweep() == 0


def test_what_a_visit_held_is_gone_with_it_even_if_its_view_is_still_named(clock):
    visits = Visits(clock=clock)
    view = visits.admit("a", lambda: LiveView(Experiment.default("digits")))
    browser = Browser(view)
    browser.ask(act="play", on=True)
    unpack(browser.ask(want=2))
    view.panels.open("microscope")
    watched = [weakref.ref(one) for one in (view.run, view.run.mlp, view.pictures, view.panels, view.frames)]
    del browser
    visits.end(view.token)
    gc.collect()
    assert [one() for one in watched] == [None] * len(watched)
    with pytest.raises(AttributeError):
        view.payload()


def test_what_a_visitor_waits_for_ends_when_the_visit_does(clock):
    visits = Visits(clock=clock)
    view = visits.admit("a", make_view)

    def ends_itself():
        visits.end(view.token)
        yield

    with pytest.raises(Gone):
        TRAINER.take_turns(view.token, ends_itself()).result()

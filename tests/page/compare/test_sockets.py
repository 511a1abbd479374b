"""Comparisons and their sockets: who is answered, and when the runs are let go of."""

import threading

import pytest
from comparisons import read_payload

from mlpviz.page.compare.sockets import Comparisons, open_comparison
from mlpviz.page.live.view import LiveView
from mlpviz.page.trainer import TRAINER
from mlpviz.page.visits.visits import Visits
from mlpviz.training.experiment import Experiment


class Line:
    def __init__(self):
        self.sent, self.taken = [], False
        self.arrived = threading.Event()

    def send(self, payload):
        self.sent.append(payload)
        self.arrived.set()

    def nudge(self):
        pass

    def take_over(self):
        self.taken = True


@pytest.fixture
def visits():
    return Visits()


@pytest.fixture
def view(visits):
    view = visits.admit(object(), lambda: LiveView(Experiment()))
    yield view
    visits.end(view.token)


def hear(exchange, text):
    TRAINER.do(exchange.view.token, lambda: exchange.hear(text)).result()


def test_a_comparison_is_answered_by_the_token_of_its_visit(visits, view):
    comparisons, line = Comparisons(visits), Line()
    assert comparisons.attach(view.token, line) is None  # nothing is compared yet
    assert comparisons.attach("nobody", line) is None
    view.mode = "compare"
    comparison = open_comparison(view)
    exchange = comparisons.attach(view.token, line)
    hear(exchange, '{"id": 7, "want": 0}')
    header, _, _ = read_payload(line.sent[-1])
    assert header["answer"] == 7
    assert len(header["setup"]["lanes"]) == 2
    assert header["query"] == {"v": "2", "mode": "compare", "lanes": "B learning_rate 0.1"}
    generation = comparison.frames.generation
    line.arrived.clear()
    hear(
        exchange, f'{{"id": 8, "want": 2, "have": {{"generation": {generation}}}, "act": "play", "on": true}}'
    )
    assert line.arrived.wait(10)
    header, _, _ = read_payload(line.sent[-1], comparison.cells)
    assert header["answer"] == 8
    assert header["playing"]
    assert header["frames"][-1]["epoch"] >= 1
    assert "setup" not in header


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{", "x" * 70_000, '{"act": {}}', '{"id": -1, "want": "all"}']
)
def test_whatever_comes_is_answered(visits, view, text):
    open_comparison(view)
    line = Line()
    hear(Comparisons(visits).attach(view.token, line), text)
    assert len(line.sent) == 1


def test_another_page_takes_over(visits, view):
    open_comparison(view)
    comparisons, lines = Comparisons(visits), (Line(), Line())
    for line in lines:
        comparisons.attach(view.token, line)
    assert [line.taken for line in lines] == [True, False]
    comparisons.detach(view.token, lines[0])
    assert view.belongings["compare"].exchange.line is lines[1]


def test_a_mode_that_is_left_for_good_lets_go_of_its_runs_and_knows_what_they_were(visits, view):
    comparison = open_comparison(view)
    TRAINER.do(view.token, comparison.add).result()
    comparisons, line = Comparisons(visits, kept_seconds=0), Line()
    comparisons.attach(view.token, line)
    comparisons.detach(view.token, line)
    for timer in threading.enumerate():
        if isinstance(timer, threading.Timer) and not timer.interval:
            timer.join()
    assert comparison.is_closed
    assert comparisons.attach(view.token, line) is None
    again = open_comparison(view)
    assert again is not comparison
    assert again.described == comparison.described


def test_a_mode_that_is_left_for_a_moment_is_there_as_it_was(visits, view):
    comparison = open_comparison(view)
    comparisons, line = Comparisons(visits), Line()
    comparisons.attach(view.token, line)
    comparisons.detach(view.token, line)
    assert open_comparison(view) is comparison
    assert not comparison.is_closed


def test_another_run_under_watch_is_compared_with_the_same_differences(view):
    comparison = open_comparison(view)
    view.change(dataset="spiral")
    assert open_comparison(view) is comparison
    first, second = (lane.run.experiment for lane in comparison.lanes)
    assert first == view.experiment
    assert second == Experiment(dataset="spiral", learning_rate=0.1)

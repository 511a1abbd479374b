"""The estimate: what it is made of. How good it is depends on the machine, and decides on no test."""

import pytest

from mlpviz.sweeps import Sweep, estimate
from mlpviz.sweeps.estimate import (
    Pace,
    correct,
    describe_seconds,
    estimate_cells,
    estimate_left,
    estimate_seconds,
)
from mlpviz.training.experiment import Experiment

SMALL = Experiment(n_samples=20)


@pytest.fixture(autouse=True)
def nothing_is_known(monkeypatch):
    monkeypatch.setattr(estimate, "_known", type(estimate._known)())


def cells_of(sweep):
    turns = estimate_cells(sweep.trials)
    try:
        while True:
            next(turns)
    except StopIteration as end:
        return end.value


def test_nothing_left_takes_no_time():
    sweep = Sweep(SMALL, seeds=2)
    assert estimate_seconds(sweep, skip={0, 1}) == 0
    assert estimate_seconds(sweep, skip={0}) > 0


def test_more_epochs_seeds_and_values_take_longer_in_proportion_at_every_visit():
    one = estimate_seconds(Sweep(SMALL, seeds=1, epochs=100))
    assert estimate_seconds(Sweep(SMALL, seeds=1, epochs=100)) == one
    assert estimate_seconds(Sweep(SMALL, seeds=4, epochs=100)) == pytest.approx(4 * one)
    start = 2 * one - estimate_seconds(Sweep(SMALL, seeds=1, epochs=200))
    assert 0 <= start <= one
    two = estimate_seconds(Sweep(SMALL, {"learning_rate": [0.1, 10]}, seeds=1, epochs=100))
    assert two == pytest.approx(2 * one)  # a rate makes no difference, nor that it diverges
    sizes = [(4, 2)]
    for more in ((), (8, 8), (2,)):
        before = estimate_seconds(Sweep(SMALL, {"hidden_layer_sizes": sizes}))
        sizes.append(more)
        assert estimate_seconds(Sweep(SMALL, {"hidden_layer_sizes": sizes})) > before


def test_the_least_of_several_probes_counts_and_one_slow_one_is_not_believed(monkeypatch):
    clock = iter([0.0, 0.0, 0.0, 9.0, 0.0, 8.0, 0.0, 0.001, 0.0, 7.0])  # start, warm-up, three probes
    monkeypatch.setattr(estimate.time, "thread_time", lambda: next(clock))
    (seconds,) = cells_of(Sweep(SMALL, epochs=1000)).values()
    assert seconds == pytest.approx(1.0)


def test_of_too_many_shapes_some_are_measured_and_the_others_are_as_they_are_on_average(monkeypatch):
    monkeypatch.setattr(estimate, "MAX_SHAPES", 2)
    monkeypatch.setattr(estimate, "MAX_KNOWN", 2)
    seconds = cells_of(Sweep(SMALL, {"hidden_layer_sizes": [(1,), (2,), (3,), (4,)]}, epochs=1))
    assert seconds[1] == seconds[3] == pytest.approx((seconds[0] + seconds[2]) / 2)
    assert len(estimate._known) == 2


def test_what_the_workers_took_corrects_it():
    assert correct([]) == 1
    assert correct([(3.0, 1.0), (5.0, 1.0)]) == 4
    assert correct([(90.0, 1.0), (2.0, 1.0), (6.0, 3.0)]) == 2  # the first one came to a cold worker
    assert Pace(1.0, 0.5).seconds_of(10) == 6


def test_what_is_left_takes_as_long_as_what_was():
    assert estimate_left([1.0, 3.0], n_left=10, n_workers=4) == 5
    assert estimate_left([100.0] + [1.0] * 100, n_left=2) == 2  # what is long ago counts no more


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "about 1 s"),
        (42.4, "about 40 s"),
        (88, "about 90 s"),
        (200, "about 3 min"),
        (9000, "about 2.5 h"),
    ],
)
def test_a_time_is_told_in_words(seconds, words):
    assert describe_seconds(seconds) == words

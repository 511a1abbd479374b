"""The estimate: what it is made of. How good it is depends on the machine, and decides on no test."""

import pytest

from mlpviz.sweeps import Sweep
from mlpviz.sweeps.estimate import describe_seconds, estimate_left, estimate_seconds
from mlpviz.training.experiment import Experiment


def test_nothing_left_takes_no_time():
    sweep = Sweep(Experiment(n_samples=20), seeds=2)
    assert estimate_seconds(sweep, skip={0, 1}) == 0
    assert estimate_seconds(sweep, skip={0}) > 0


def test_what_is_left_takes_as_long_as_what_was():
    assert estimate_left([1.0, 3.0], n_left=10, n_workers=4) == 5
    assert estimate_left([100.0] + [1.0] * 100, n_left=2) == 2  # what is long ago counts no more


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "about 1 s"), (42.4, "about 42 s"), (200, "about 3 min"), (9000, "about 2.5 h")],
)
def test_a_time_is_told_in_words(seconds, words):
    assert describe_seconds(seconds) == words

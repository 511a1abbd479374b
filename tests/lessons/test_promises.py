"""Promises: those of the lessons are kept, as far as a few starts say; the rule by which fewer starts
than promised contradict them."""

import pytest

from mlpviz.lessons import LESSONS, check_promises
from mlpviz.lessons.promises import binomial_tail, read_promise
from mlpviz.training.experiment import Experiment

SEEDS = 3  # all of the seeds: mlpviz lessons --check
STEPS = 800  # of training at most, of the promises that are tried here
SENTENCE = "test_loss < 0.2 after 300 epochs from at least 60 % of 20 seeds with noise=10"


def make(entries):
    return Experiment.from_query(entries)[0]


def n_steps(promise):
    e = promise.experiment
    return promise.epochs * e.n_samples * e.train_share / 100 / e.batch_size


CHEAP = [
    promise
    for lesson in LESSONS.values()
    for promise in lesson.promises
    if not promise.is_dear and n_steps(promise) <= STEPS
]


def test_a_sentence_makes_a_promise():
    promise = read_promise(SENTENCE, make)
    assert (promise.epochs, promise.at_least, promise.share, promise.seeds) == (300, True, 0.6, 20)
    assert promise.experiment.noise == 10
    with pytest.raises(ValueError, match="such as test_loss"):
        read_promise("it learns", make)


@pytest.mark.parametrize(
    ("way", "n_true", "n_seeds", "kept"),
    [
        ("at least", 12, 20, True),
        ("at least", 11, 20, False),
        ("at most", 12, 20, True),
        ("at most", 13, 20, False),
        ("at least", 0, 4, True),  # so few say little of 60 %: one in 39 times
        ("at least", 0, 6, False),
        ("at most", 6, 6, True),
        ("at most", 10, 10, False),
    ],
)
def test_fewer_starts_contradict_a_promise_only_where_they_hardly_can_be_chance(way, n_true, n_seeds, kept):
    promise = read_promise(SENTENCE.replace("at least", way), make)
    assert promise.judge(n_true, n_seeds).kept == kept


def test_the_tail_of_the_binomial_distribution():
    assert binomial_tail(1, 3, 0.5) == pytest.approx(0.5)
    assert binomial_tail(0, 4, 0.6) == pytest.approx(0.4**4)


def test_the_promises_that_are_cheap_are_kept():
    assert len(CHEAP) >= 8
    broken = [v.promise.sentence for v in check_promises(CHEAP, seeds=SEEDS, n_jobs=1) if not v.kept]
    assert broken == []


def test_a_promise_that_is_wrong_is_found_out():
    promise = read_promise("train_loss < 0 after 1 epochs from at least 95 % of 3 seeds", make)
    (verdict,) = check_promises([promise], n_jobs=1)
    assert (verdict.n_true, verdict.kept) == (0, False)

"""Splitting: every sample is in one part, by chance that can be repeated."""

import numpy as np
import pytest

from mlpviz.data import make_dataset, split


def draw(name, n_samples):
    return make_dataset(name, n_samples=n_samples, noise=0, rng=np.random.default_rng(0))


@pytest.mark.parametrize(
    ("n_samples", "train_share", "n_train"),
    [
        (500, 50, 250),
        (10, 10, 1),
        (10, 90, 9),
        (7, 50, 3),
        (2, 10, 1),
        (2, 90, 1),
        (3, 90, 2),
        (100, 29, 29),
    ],
)
def test_split_gives_the_share_asked_for_and_leaves_no_part_empty(n_samples, train_share, n_train):
    X = np.arange(2.0 * n_samples).reshape(n_samples, 2)
    parts = split(X, np.arange(n_samples), train_share=train_share, rng=np.random.default_rng(0))
    n_test = n_samples - n_train
    assert [part.shape for part in parts] == [(n_train, 2), (n_train,), (n_test, 2), (n_test,)]


def test_split_puts_every_sample_with_its_answer_into_exactly_one_part():
    X = np.arange(60.0).reshape(30, 2)
    X_train, y_train, X_test, y_test = split(X, np.arange(30), train_share=40, rng=np.random.default_rng(0))
    y = np.concatenate([y_train, y_test])
    assert sorted(y) == list(range(30))
    np.testing.assert_array_equal(np.concatenate([X_train, X_test]), X[y])


def test_split_shuffles_by_its_generator_alone():
    X, y = draw("circle", 100)
    same = [split(X, y, train_share=50, rng=np.random.default_rng(3)) for _ in range(2)]
    other = split(X, y, train_share=50, rng=np.random.default_rng(4))
    np.testing.assert_array_equal(same[0][0], same[1][0])
    assert not np.array_equal(same[0][0], other[0])
    assert not np.array_equal(same[0][0], X[:50])


def test_a_larger_train_share_keeps_the_samples_that_trained_before():
    X, y = draw("circle", 100)
    small = split(X, y, train_share=30, rng=np.random.default_rng(3))
    large = split(X, y, train_share=70, rng=np.random.default_rng(3))
    np.testing.assert_array_equal(large[0][:30], small[0])


def test_split_leaves_its_arguments_alone():
    X, y = draw("circle", 100)
    X_before, y_before = X.copy(), y.copy()
    for part in split(X, y, train_share=50, rng=np.random.default_rng(0)):
        part[:] = 0
    np.testing.assert_array_equal(X, X_before)
    np.testing.assert_array_equal(y, y_before)


@pytest.mark.parametrize(
    ("X", "y", "train_share", "message"),
    [
        (np.zeros((4, 2)), np.zeros(4), 9, "train_share must be between 10 and 90, got 9"),
        (np.zeros((4, 2)), np.zeros(4), 91, "train_share must be between 10 and 90, got 91"),
        (np.zeros((4, 2)), np.zeros(3), 50, "X and y must have equal length, got 4 and 3"),
        (np.zeros((1, 2)), np.zeros(1), 50, "X must have at least 2 samples to split, got 1"),
    ],
)
def test_split_refuses_what_it_cannot_split(X, y, train_share, message):
    with pytest.raises(ValueError, match=message):
        split(X, y, train_share=train_share, rng=np.random.default_rng(0))

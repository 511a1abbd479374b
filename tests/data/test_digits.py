"""Digits: the ones that scikit-learn brings along."""

import numpy as np
import pytest

from mlpviz.data.digits import load_digits, split_digits


def test_the_digits_are_ink_from_0_to_1():
    X, y = load_digits()
    assert (X.shape, X.dtype, X.min(), X.max()) == ((1797, 64), np.float32, 0, 1)
    assert np.bincount(y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_they_are_read_once_and_nobody_can_write_into_them():
    X, y = load_digits()
    assert load_digits()[0] is X
    for array in (X, y):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_every_digit_is_in_one_part_with_a_one_for_the_biases():
    X, y = load_digits()
    parts = split_digits(80, np.random.default_rng(0))
    assert (parts.inputs_train.shape, parts.inputs_test.shape) == ((1437, 65), (360, 65))
    assert parts.inputs_train.dtype == np.float32
    together = np.concatenate([parts.inputs_train, parts.inputs_test])
    labelled = np.column_stack([together[:, :-1], np.concatenate([parts.y_train, parts.y_test])])
    assert (together[:, -1] == 1).all()
    expected = np.column_stack([X, y])
    assert np.array_equal(labelled[np.lexsort(labelled.T)], expected[np.lexsort(expected.T)])


def test_chance_splits_them():
    same, again, other = (split_digits(80, np.random.default_rng(seed)) for seed in (0, 0, 1))
    assert np.array_equal(same.y_train, again.y_train)
    assert not np.array_equal(same.y_train, other.y_train)

"""Array data: a table without the page's limits, compared by what is in it and how it is to be taken."""

import copy
import pickle

import numpy as np
import pytest

from mlpviz.data import ArrayData, TableData

NAMES = ("a", "b", "y")


def make(**rest):
    return ArrayData([[1.0, 2], [3, 5], [4, 4]], [0.0, 10, 4], NAMES, **rest)


def test_it_has_no_limits_of_size():
    many = ArrayData(np.zeros((20_001, 65)), np.arange(20_001) % 11, ["x"] * 66, [str(k) for k in range(11)])
    assert many.n_classes == 11
    assert not many.fits_link
    assert many.to_text() == "none"
    with pytest.raises(ValueError, match="at most 20,000 rows"):
        TableData(many.values, many.y, many.names, many.labels)


def test_it_is_equal_to_another_that_is_taken_alike():
    assert make() == make()
    assert make() != make(standardize=False)
    assert make(n_train=2) != make(n_train=1)
    again = pickle.loads(pickle.dumps(make(n_train=2, standardize=False)))
    assert copy.deepcopy(again) == again == make(n_train=2, standardize=False)
    assert (again.n_train, again.standardize) == (2, False)


def test_the_first_rows_train_where_that_is_said():
    X_train, y_train, X_test, y_test = make(n_train=2).divide(train_share=50, rng=None)
    assert X_train.tolist() == [[1, 2], [3, 5]]
    assert y_train.tolist() == [-1, 1]
    assert X_test.tolist() == [[4, 4]]
    assert y_test == pytest.approx([-0.2])  # 4 between 0 and 10


def test_values_may_stay_as_they_are():
    raw = make(n_train=3, standardize=False)
    assert raw.unit == (0, 1)
    assert raw.arrays()[1].tolist() == [0, 10, 4]
    assert make().unit == (5, 5)


@pytest.mark.parametrize("n_train", [0, 4])
def test_some_rows_have_to_train(n_train):
    with pytest.raises(ValueError, match=f"n_train must be between 1 and 3, got {n_train}"):
        make(n_train=n_train)

"""The mean surface and the disagreement, against numbers worked out by hand."""

import numpy as np
import pytest

from mlpviz.sweeps import average_surfaces, measure_disagreement, stack_surfaces


def test_the_mean_is_that_of_every_cell():
    assert average_surfaces(np.array([[[0.5, -1]], [[1.0, 0]]])).tolist() == [[0.75, -0.5]]


def test_two_classes_disagree_most_at_half_and_half():
    votes = np.array([[1.0, 1, 1], [1, 1, -1], [1, -1, -1], [1, -0.1, -1]])[:, None]
    assert measure_disagreement(votes, 2).tolist() == [[0, 1, 0.5]]


def test_of_many_classes_the_largest_party_counts():
    probabilities = np.eye(3)[[[0, 0], [0, 1], [0, 2]]][:, None]  # [3 networks, 1, 2 cells, 3 classes]
    assert measure_disagreement(probabilities, 3) == pytest.approx(np.array([[0, 1]]))


def test_values_disagree_by_their_standard_deviation():
    values = np.array([[[0.0, 4.0]], [[0.0, 2.0]]])  # means 0 and 3, deviations 0 and 1
    assert measure_disagreement(values, 0) == pytest.approx(np.array([[0, 1 / 1.5]]))
    assert measure_disagreement(np.ones((2, 1, 1)), 0).tolist() == [[0]]


def test_surfaces_of_trials_that_diverged_are_left_out(results):
    assert stack_surfaces(list(results)).shape == (4, 5, 5)
    with pytest.raises(ValueError, match="results must have at least one surface"):
        stack_surfaces([result for result in results if result.diverged])

"""Input features: what the network is told about a point."""

import math

import numpy as np
import pytest

from mlpviz.data import FEATURES, apply_features

AT_3_4 = {
    "x1": 3, "x2": 4, "x1_squared": 9, "x2_squared": 16, "x1_x2": 12,
    "sin_x1": math.sin(3), "sin_x2": math.sin(4), "cos_x1": math.cos(3), "cos_x2": math.cos(4), "radius": 5,
}  # fmt: skip


@pytest.mark.parametrize("name", FEATURES)
def test_a_feature_is_what_its_name_says(name):
    inputs = apply_features(np.array([[3.0, 4.0], [0.0, 0.0]]), [name])
    assert inputs.shape == (2, 1)
    at_origin = 1 if name.startswith("cos") else 0
    np.testing.assert_allclose(inputs[:, 0], [AT_3_4[name], at_origin])


def test_features_come_in_the_order_asked():
    inputs = apply_features(np.array([[3.0, 4.0]]), ["radius", "x2", "x1"])
    np.testing.assert_array_equal(inputs, [[5, 4, 3]])


def test_all_features_at_once_make_one_column_each():
    inputs = apply_features(np.array([[3.0, 4.0]] * 7), list(FEATURES))
    np.testing.assert_allclose(inputs, [list(AT_3_4.values())] * 7)
    assert len({feature.label for feature in FEATURES.values()}) == len(FEATURES)


def test_inputs_are_a_copy_of_the_points():
    X = np.array([[3.0, 4.0]])
    apply_features(X, ["x1", "x2"])[:] = 0
    np.testing.assert_array_equal(X, [[3, 4]])


def test_no_feature_or_an_unknown_one_is_refused():
    X = np.zeros((3, 2))
    with pytest.raises(ValueError, match=r"features must name at least one of x1, x2, .*, got none"):
        apply_features(X, [])
    with pytest.raises(ValueError, match=r"features must be among x1, x2, .*, got 'x3'"):
        apply_features(X, ["x1", "x3"])

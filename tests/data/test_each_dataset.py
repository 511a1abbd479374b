"""Datasets, one by one: what each shows, and what noise does to it."""

import numpy as np
import pytest

from mlpviz.data import DATASETS, make_dataset

REGRESSION = [name for name, dataset in DATASETS.items() if dataset.task == "regression"]


def draw(name, n_samples=300, noise=0, n_classes=3, seed=0):
    return make_dataset(
        name, n_samples=n_samples, noise=noise, n_classes=n_classes, rng=np.random.default_rng(seed)
    )


# The rule of each dataset, which holds for every point as long as there is no noise


def test_circle_is_class_1_within_half_the_radius_and_0_beyond_a_gap():
    X, y = draw("circle", 1000)
    radius = np.hypot(*X.T)
    np.testing.assert_array_equal(y, radius < 2.5)
    assert radius[y == 0].min() > 3.5
    assert radius[y == 0].max() < 5
    assert radius[y == 1].min() < 0.1  # uniform from the very middle
    assert radius[y == 1].max() > 2.4


def test_xor_is_class_1_where_both_coordinates_have_one_sign():
    X, y = draw("xor", 1000)
    np.testing.assert_array_equal(y, X[:, 0] * X[:, 1] > 0)
    assert np.abs(X).min() > 0.3
    assert np.abs(X).max() < 5.3


# The variance of 2000 values is known to about 1 / sqrt(1000) = 3 %, so 10 % is three of these. Beyond
# TFP's 50 % the line goes on: 0.5 + 3.5 * 2.
@pytest.mark.parametrize(("noise", "variance"), [(0, 0.5), (25, 2.25), (50, 4.0), (100, 7.5)])
def test_gauss_has_its_classes_about_2_and_minus_2_with_a_variance_that_grows_with_noise(noise, variance):
    X, y = draw("gauss", 4000, noise)
    for class_id, center in [(0, -2), (1, 2)]:
        cloud = X[y == class_id]
        np.testing.assert_allclose(cloud.mean(axis=0), center, atol=0.2)
        np.testing.assert_allclose(cloud.var(axis=0), variance, rtol=0.1)


def test_spiral_has_arms_of_one_and_three_quarter_turns_facing_each_other():
    X, y = draw("spiral", 200)
    # The i-th of 100 points of class 1: radius 5 i / 100, angle 1.75 * 2 pi i / 100 from the top, clockwise.
    i = np.arange(100)
    radius, angle = 5 * i / 100, 1.75 * 2 * np.pi * i / 100
    arm = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
    np.testing.assert_allclose(X[y == 1], arm, atol=1e-12)
    np.testing.assert_allclose(X[y == 0], -arm, atol=1e-12)


def test_moons_are_two_half_circles_which_reach_into_each_other():
    X, y = draw("moons")
    # scikit-learn's moons have radius 1 about (0, 0) and (1, 0.5); ours are 10/3 as large and centred.
    for class_id, center, side in [(0, (-5 / 3, -5 / 6), 1), (1, (5 / 3, 5 / 6), -1)]:
        from_center = X[y == class_id] - center
        np.testing.assert_allclose(np.hypot(*from_center.T), 10 / 3)
        assert (side * from_center[:, 1] > -1e-12).all()


def test_checkerboard_alternates_from_square_to_square():
    X, y = draw("checkerboard", 2000)
    column, row = np.floor(X / 2.5).astype(int).T
    np.testing.assert_array_equal(y, (row + column) % 2 == 0)
    assert len(set(zip(column, row, strict=True))) == 16


@pytest.mark.parametrize("n_classes", [2, 5, 8])
def test_blobs_lie_nearest_to_the_center_of_their_class(n_classes):
    X, y = draw("blobs", 400, n_classes=n_classes)
    angle = 2 * np.pi * np.arange(n_classes) / n_classes
    centers = 4 * np.column_stack([np.sin(angle), np.cos(angle)])
    distances = np.linalg.norm(X[:, np.newaxis] - centers, axis=2)
    np.testing.assert_array_equal(distances.argmin(axis=1), y)


def test_blobs_widen_with_noise():
    for noise, std in [(0, 0.4), (50, 2.0)]:
        X, y = draw("blobs", 4000, noise, n_classes=2)
        np.testing.assert_allclose(X[y == 0].std(axis=0), std, rtol=0.1)


@pytest.mark.parametrize("n_classes", [2, 5, 8])
def test_rings_go_outwards_class_by_class_with_gaps_between(n_classes):
    X, y = draw("rings", 400, n_classes=n_classes)
    place = np.hypot(*X.T) / (5 / n_classes)
    np.testing.assert_array_equal(np.floor(place), y)
    assert (place % 1 > 0.3 - 1e-12).all()


@pytest.mark.parametrize("n_classes", [2, 5, 8])
def test_spiral_arms_are_one_arm_turned_on_from_class_to_class(n_classes):
    X, y = draw("spiral_arms", 50 * n_classes, n_classes=n_classes)
    turn = 2 * np.pi / n_classes
    clockwise = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    for class_id in range(n_classes):
        np.testing.assert_allclose(
            X[y == class_id] @ clockwise, X[y == (class_id + 1) % n_classes], atol=1e-12
        )


@pytest.mark.parametrize("n_classes", [2, 5, 8])
def test_spiral_arms_never_meet(n_classes):
    X, y = draw("spiral_arms", 50 * n_classes, n_classes=n_classes)
    distances = np.linalg.norm(X[:, np.newaxis] - X, axis=2)
    assert distances[y[:, np.newaxis] != y].min() > 0.3


def test_plane_is_a_tenth_of_the_sum():
    X, y = draw("plane")
    np.testing.assert_allclose(y, X.sum(axis=1) / 10)


def test_multi_gauss_has_six_bumps_of_alternating_sign():
    X, y = draw("multi_gauss", 3000)
    distance_to_any = np.full(len(X), np.inf)
    for center, sign in [
        ((-4, 2.5), 1), ((0, 2.5), -1), ((4, 2.5), 1), ((-4, -2.5), -1), ((0, -2.5), 1), ((4, -2.5), -1),
    ]:  # fmt: skip
        distance = np.hypot(*(X - center).T)
        on_it = distance < 2
        np.testing.assert_allclose(y[on_it], sign * (1 - distance[on_it] / 2))
        distance_to_any = np.minimum(distance_to_any, distance)
    assert (y[distance_to_any >= 2] == 0).all()
    assert np.abs(X).max() > 5.9


def test_cliff_is_a_slope_that_jumps_by_1_at_its_line():
    X, y = draw("cliff", 3000)
    x1, x2 = X.T
    above = x2 > 2 * np.sin(x1)
    np.testing.assert_allclose(y[above], x1[above] / 12 + 0.5)
    np.testing.assert_allclose(y[~above], x1[~above] / 12 - 0.5)


# Noise


@pytest.mark.parametrize("name", ["circle", "xor"])
def test_noise_in_circle_and_xor_flips_classes_and_moves_no_point(name):
    X, y = draw(name, 1000)
    X_noisy, y_noisy = draw(name, 1000, noise=50)
    np.testing.assert_array_equal(X_noisy, X)
    assert 0.05 < (y_noisy != y).mean() < 0.5


# P(flip) in xor, worked by hand for 50 %: the shift of a coordinate is U(-2.5, 2.5). A coordinate at distance
# d = 0.3 + U(0, 5) from its axis changes sign with probability (2.5 - d) / 5, for d < 2.5: on the mean
# (1/5) * integral from 0.3 to 2.5 of (2.5 - d) / 5 = 2.2² / 50 = 0.0968. One of the two, not both:
# 2 * 0.0968 * 0.9032 = 0.175; its standard deviation over 10000 points is 0.004.
def test_half_noise_flips_as_many_points_of_xor_as_worked_by_hand():
    (_, y), (_, y_noisy) = draw("xor", 10_000), draw("xor", 10_000, noise=50)
    assert (y_noisy != y).mean() == pytest.approx(0.175, abs=0.015)


@pytest.mark.parametrize(
    ("name", "reach"),
    [("spiral", 1.0), ("spiral_arms", 1.0), ("rings", 5 / 3), ("checkerboard", 2.5)],
)
@pytest.mark.parametrize("noise", [20, 50, 100])
def test_noise_moves_points_and_keeps_their_classes(name, reach, noise):
    X, y = draw(name, 1000)
    X_noisy, y_noisy = draw(name, 1000, noise=noise)
    shift = (X_noisy - X) / (reach * noise / 100)  # uniform between -1 and 1
    np.testing.assert_allclose([shift.min(), shift.max()], [-1, 1], atol=0.02)
    np.testing.assert_array_equal(y_noisy, y)


def test_noise_moves_the_points_of_moons_normally():
    X, y = draw("moons", 4000)
    X_noisy, y_noisy = draw("moons", 4000, noise=50)
    assert (X_noisy - X).std() == pytest.approx(0.25 * 10 / 3, rel=0.05)
    np.testing.assert_array_equal(y_noisy, y)


@pytest.mark.parametrize("name", REGRESSION)
@pytest.mark.parametrize("noise", [0, 50, 100])
def test_regression_values_stay_between_minus_1_and_1(name, noise):
    _, y = draw(name, 3000, noise)
    assert -1 <= y.min() < -0.8
    assert 0.8 < y.max() <= 1


@pytest.mark.parametrize("name", REGRESSION)
def test_noise_in_regression_changes_values_and_moves_no_point(name):
    X, y = draw(name)
    X_noisy, y_noisy = draw(name, noise=30)
    np.testing.assert_array_equal(X_noisy, X)
    assert np.mean(y_noisy != y) > 0.5


def test_noise_shifts_each_coordinate_of_a_plane_by_at_most_6_at_full_noise():
    (_, y), (_, y_noisy) = draw("plane", 3000), draw("plane", 3000, noise=10)
    assert 0.11 < np.abs(y_noisy - y).max() <= 0.12  # 10 % of (6 + 6) / 10

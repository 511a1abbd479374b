"""The data floor: every dataset of the registry keeps the common rules, and each its own."""

import math
import subprocess
import sys

import numpy as np
import pytest

from mlpviz.data import DATASETS, DOMAIN, FEATURES, LIMITS, apply_features, make_dataset, split

CLASSIFICATION = [name for name, dataset in DATASETS.items() if dataset.task == "classification"]
REGRESSION = [name for name, dataset in DATASETS.items() if dataset.task == "regression"]
CHOSEN_CLASSES = [name for name, dataset in DATASETS.items() if dataset.n_classes is None]

every_dataset = pytest.mark.parametrize("name", DATASETS)


def draw(name, n_samples=300, noise=0, n_classes=3, seed=0):
    return make_dataset(
        name, n_samples=n_samples, noise=noise, n_classes=n_classes, rng=np.random.default_rng(seed)
    )


# Every dataset


@every_dataset
@pytest.mark.parametrize("n_samples", [8, 11, 250, 501])
@pytest.mark.parametrize("noise", [0, 12.5, 100])
def test_a_dataset_has_exactly_the_samples_asked_for(name, n_samples, noise):
    X, y = draw(name, n_samples, noise)
    assert X.shape == (n_samples, 2)
    assert y.shape == (n_samples,)
    assert X.dtype == np.float64
    assert y.dtype == (np.int64 if DATASETS[name].task == "classification" else np.float64)


@every_dataset
@pytest.mark.parametrize("noise", [0, 30])
def test_an_equal_generator_gives_equal_data(name, noise):
    for first, second in zip(draw(name, noise=noise), draw(name, noise=noise), strict=True):
        np.testing.assert_array_equal(first, second)


# Without noise the spirals and the moons are curves with nothing random about them.
@every_dataset
def test_another_generator_gives_other_data(name):
    assert not np.array_equal(draw(name, noise=10, seed=0)[0], draw(name, noise=10, seed=1)[0])


@every_dataset
def test_a_generator_used_on_gives_other_data(name):
    rng = np.random.default_rng(0)
    first, _ = make_dataset(name, n_samples=100, noise=10, n_classes=3, rng=rng)
    second, _ = make_dataset(name, n_samples=100, noise=10, n_classes=3, rng=rng)
    assert not np.array_equal(first, second)


@every_dataset
def test_the_global_random_state_is_left_alone(name):
    # Reading the global generator would move it.
    before = np.random.get_state()[1:3]  # noqa: NPY002
    draw(name, noise=10)
    after = np.random.get_state()[1:3]  # noqa: NPY002
    np.testing.assert_array_equal(after[0], before[0])
    assert after[1] == before[1]


@every_dataset
@pytest.mark.parametrize("n_classes", [2, 8])
def test_without_noise_every_point_lies_in_the_domain(name, n_classes):
    for seed in range(5):
        X, _ = draw(name, n_samples=1000, n_classes=n_classes, seed=seed)
        assert np.abs(X).max() <= DOMAIN
        assert np.abs(X).max() > 0.7 * DOMAIN or name == "gauss"  # it fills the picture, too


@every_dataset
@pytest.mark.parametrize("noise", [0, 50, 100])
def test_every_value_is_finite(name, noise):
    for values in draw(name, noise=noise):
        assert np.isfinite(values).all()


@every_dataset
def test_noise_changes_the_data(name):
    quiet, noisy = draw(name), draw(name, noise=50)
    assert not all(np.array_equal(a, b) for a, b in zip(quiet, noisy, strict=True))


# Classes


@pytest.mark.parametrize("name", [name for name in CLASSIFICATION if name not in ("xor", "rule")])
@pytest.mark.parametrize("n_samples", [10, 11, 100, 503])
@pytest.mark.parametrize("n_classes", [2, 3, 7, 8])
def test_classes_are_equal_in_size_up_to_one_sample(name, n_samples, n_classes):
    _, y = draw(name, n_samples, n_classes=n_classes)
    sizes = np.bincount(y)
    assert len(sizes) == (DATASETS[name].n_classes or n_classes)
    assert sizes.max() - sizes.min() == (1 if n_samples % len(sizes) else 0)


@pytest.mark.parametrize("name", [name for name in CLASSIFICATION if name not in ("xor", "circle", "rule")])
def test_noise_that_moves_points_keeps_classes_equal_in_size(name):
    _, y = draw(name, 503, noise=80)
    sizes = np.bincount(y)
    assert sizes.max() - sizes.min() <= 1


def test_xor_has_about_half_its_points_in_each_class():
    _, y = draw("xor", 2000)
    assert set(y) == {0, 1}
    assert abs(y.mean() - 0.5) < 0.05  # over four standard deviations


@pytest.mark.parametrize("name", CHOSEN_CLASSES)
@pytest.mark.parametrize("n_classes", range(LIMITS["n_classes"][0], LIMITS["n_classes"][1] + 1))
def test_the_chosen_number_of_classes_is_there(name, n_classes):
    for n_samples in (n_classes, 100):
        _, y = draw(name, n_samples, n_classes=n_classes)
        assert set(y) == set(range(n_classes))


@pytest.mark.parametrize("name", [name for name in DATASETS if name not in CHOSEN_CLASSES])
def test_the_number_of_classes_is_ignored_where_it_is_not_a_choice(name):
    for first, second in zip(draw(name, n_classes=2), draw(name, n_classes=None), strict=True):
        np.testing.assert_array_equal(first, second)


def test_the_registry_tells_how_many_classes_a_dataset_has():
    assert [DATASETS[name].n_classes for name in REGRESSION] == [0] * len(REGRESSION)
    assert {DATASETS[name].n_classes for name in CLASSIFICATION} == {2, None}
    assert len({dataset.label for dataset in DATASETS.values()}) == len(DATASETS)


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


# Errors of make_dataset


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"name": "foo"}, f"dataset must be one of {', '.join(DATASETS)}, got 'foo'"),
        ({"noise": 130}, "noise must be between 0 and 100, got 130"),
        ({"noise": -0.1}, "noise must be between 0 and 100, got -0.1"),
        ({"noise": math.nan}, "noise must be between 0 and 100, got nan"),
        ({"noise": "much"}, "noise must be a number, got 'much'"),
        ({"n_classes": 1}, "n_classes must be between 2 and 8, got 1"),
        ({"n_classes": 9}, "n_classes must be between 2 and 8, got 9"),
        ({"n_classes": 2.5}, "n_classes must be a whole number, got 2.5"),
        ({"n_classes": None}, "n_classes must be a whole number, got None"),
        ({"n_samples": 2}, "n_samples must be at least 3, got 2"),
        ({"n_samples": 10.0}, "n_samples must be a whole number, got 10.0"),
        ({"name": "circle", "n_samples": 1}, "n_samples must be at least 2, got 1"),
    ],
)
def test_an_error_names_the_parameter_the_rule_and_the_value(wrong, message):
    right = {"name": "blobs", "n_samples": 10, "noise": 0, "n_classes": 3, "rng": np.random.default_rng(0)}
    make_dataset(**right)
    with pytest.raises(ValueError, match=r"must be") as error:
        make_dataset(**(right | wrong))
    assert str(error.value) == message


@every_dataset
def test_the_smallest_dataset_can_be_drawn_and_split(name):
    X, y = draw(name, n_samples=2, n_classes=2, noise=100)
    X_train, y_train, X_test, y_test = split(X, y, train_share=50, rng=np.random.default_rng(0))
    assert len(X_train) == len(y_train) == len(X_test) == len(y_test) == 1


# split


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


# Input features

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


# Architecture


def test_the_data_imports_none_of_the_floors_above():
    script = (
        "import sys, mlpviz.data;"
        "above = {'streamlit', 'plotly', 'mlpviz.training', 'mlpviz.figures', 'mlpviz.page'};"
        "print(sorted(above & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"

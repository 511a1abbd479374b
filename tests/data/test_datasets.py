"""Datasets: every one of the registry keeps the common rules."""

import math

import numpy as np
import pytest

from mlpviz.data import DATASETS, DOMAIN, LIMITS, make_dataset, split

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
        ({"n_classes": True}, "n_classes must be a whole number, got True"),
        ({"noise": True}, "noise must be a number, got True"),
        ({"n_samples": 2}, "n_samples must be a whole number of at least 3, got 2"),
        ({"n_samples": 10.5}, "n_samples must be a whole number of at least 3, got 10.5"),
        ({"name": "circle", "n_samples": 1}, "n_samples must be a whole number of at least 2, got 1"),
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

"""The samples: what a run trains on, as people have them and as the network is fed them."""

import numpy as np
import pytest

from mlpviz.data import IDENTITY, TABLES, OwnData, TableData, apply_features
from mlpviz.training import Experiment, Samples

OWN = OwnData(((0.0, 1.0, 2.0), (1.0, 0.5, 0.0), (2.0, 2.0, 1.0), (-1.0, 3.0, 2.0)))
OWN_TWO = OwnData(((0.0, 1.0, 1.0), (1.0, 0.5, 0.0), (2.0, 2.0, 1.0), (-1.0, 3.0, 0.0)))
OWN_VALUES = OwnData(((0.0, 1.0, 0.5), (1.0, 0.5, -1.0), (2.0, 2.0, 0.25)))

VALUES = TableData(
    [[1.0, 200, 3], [2, 100, 3], [4, 50, 3], [3, 10, 3]], [10.0, 20, 30, 25], ("a", "b (cm)", "c", "price")
)


def test_points_are_fed_as_their_features_and_a_column_of_ones():
    samples = Samples(Experiment(features=("x2", "sin_x1"), train_share=80, dtype="float32"))
    assert (samples.X_train.shape, samples.X_test.shape) == ((400, 2), (100, 2))
    assert (samples.inputs_train.shape, samples.inputs_train.dtype) == ((400, 3), np.float32)
    assert (samples.input_units, samples.output_units) == (2, 1)
    expected = apply_features(samples.X_test, ("x2", "sin_x1")).astype(np.float32)
    assert np.array_equal(samples.inputs_test, np.column_stack([expected, np.ones(100)]))
    inputs, targets = samples.encode(samples.X_test, samples.y_test)
    assert np.array_equal(inputs, samples.inputs_test)
    assert np.array_equal(targets, samples.targets_test)
    assert samples.encode_inputs(samples.X_test, np.float64).dtype == np.float64
    assert samples.projection is IDENTITY


@pytest.mark.parametrize(
    ("experiment", "n_classes", "output_units"),
    [
        (Experiment(), 2, 1),
        (Experiment(dataset="rings", n_classes=2), 2, 1),
        (Experiment(dataset="own", own=OWN_TWO), 2, 1),
        (Experiment(dataset="rings", n_classes=5), 5, 5),
        (Experiment(dataset="cliff"), 0, 1),
        (Experiment(dataset="own", own=OWN), 3, 3),
        (Experiment(dataset="own_values", own=OWN_VALUES), 0, 1),
        (Experiment.default("digits"), 10, 10),
        (Experiment(dataset="iris"), 3, 3),
        (Experiment(dataset="table_values", table=VALUES), 0, 1),
    ],
    ids=lambda value: getattr(value, "dataset", None),
)
def test_the_labels_come_in_the_form_of_the_loss(experiment, n_classes, output_units):
    samples = Samples(experiment)
    assert (samples.n_classes, samples.output_units) == (n_classes, output_units)
    assert experiment.count_classes() == n_classes
    if n_classes == 2:
        assert np.array_equal(samples.targets_train[:, 0], 2 * samples.y_train - 1)
    elif n_classes:
        assert np.array_equal(samples.targets_train.argmax(axis=1), samples.y_train)
        assert np.array_equal(np.unique(samples.targets_train), [0, 1])
    else:
        assert np.allclose(samples.targets_train[:, 0], samples.y_train)


def test_own_points_are_all_there_and_only_shuffled():
    samples = Samples(Experiment(dataset="own", own=OWN))
    X = np.concatenate([samples.X_train, samples.X_test])
    y = np.concatenate([samples.y_train, samples.y_test])
    assert sorted(zip(*X.T.tolist(), y.tolist(), strict=True)) == sorted(OWN.points)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_fed_standardized_by_what_it_trains_on(name):
    samples = Samples(Experiment(dataset=name, train_share=60))
    values = TABLES[name].load().values
    every = np.concatenate([samples.X_train, samples.X_test])
    assert sorted(map(tuple, every.tolist())) == sorted(map(tuple, values.tolist()))  # in its own units
    inputs, ones = samples.inputs_train[:, :-1], samples.inputs_train[:, -1]
    assert np.allclose(inputs.mean(axis=0), 0)
    assert np.allclose(inputs.std(axis=0), 1)
    assert (ones == 1).all()
    mean, std = samples.X_train.mean(axis=0), samples.X_train.std(axis=0)
    assert np.allclose(samples.inputs_test[:, :-1], (samples.X_test - mean) / std)
    assert samples.input_units == values.shape[1]


def test_values_of_a_table_fill_the_range_and_an_error_is_told_in_their_unit():
    samples = Samples(Experiment(dataset="table_values", table=VALUES, train_share=50))
    assert samples.unit == (20, 10)
    y = np.concatenate([samples.y_train, samples.y_test])
    assert sorted(20 + 10 * y) == [10, 20, 25, 30]
    assert samples.error_in_unit(0.5 * 0.3**2) == pytest.approx(3)  # 0.3 off everywhere is 3 of the table's
    assert np.isfinite(samples.inputs_test).all()  # one column is the same in every row


def test_values_of_points_have_a_unit_too():
    own = OwnData(OWN_VALUES.points, ((0, 1), (0, 1), (100, 50)))
    assert Samples(Experiment(dataset="own_values", own=own)).unit == (100, 50)
    assert Samples(Experiment(dataset="plane")).error_in_unit(0.02) == pytest.approx(0.2)

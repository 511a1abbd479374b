"""A run on somebody's own X and y: split, standardized or not, measured, copied, and refused in words."""

import math
import pickle

import numpy as np
import pandas as pd
import pytest

from mlpviz import Experiment, Run, diagnostics
from mlpviz.data import ArrayData, TableData
from mlpviz.training import LargeExperiment
from mlpviz.training.own_arrays import take_arrays

rng = np.random.default_rng(0)
X3 = rng.normal(5, [1, 20, 0.1], size=(90, 3))
SPECIES = np.array(["ant", "bee", "cat"])[np.digitize(X3[:, 1], [-5, 20])]
WEIGHTS = 70 + 3 * X3[:, 1] - 40 * X3[:, 2]


def test_classes_are_learned_by_their_labels():
    run = Run.on(X3, SPECIES, LargeExperiment(learning_rate=0.1))
    run.advance(epochs=100)
    assert run.task == "classification"
    assert run.n_classes == 3
    assert run.experiment.table.labels == ("ant", "bee", "cat")
    assert len(run.y_train) == len(run.y_test) == 45
    assert run.history["test_accuracy"][-1] > 0.8 > run.history["test_accuracy"][0]


def test_values_are_learned_in_a_unit_of_ours():
    frame = pd.DataFrame(X3, columns=["age", "height (cm)", "share"])
    run = Run.on(frame, WEIGHTS, Experiment(train_share=80, learning_rate=0.1))
    run.advance(epochs=100)
    assert run.task == "regression"
    assert run.experiment.table.names == ("age", "height (cm)", "share", "y")
    assert np.abs(np.concatenate([run.y_train, run.y_test])).max() == pytest.approx(1)
    assert run.measurement.test_accuracy > 0.9  # R²
    assert run.samples.error_in_unit(run.measurement.test_loss) < WEIGHTS.std() / 3


def test_small_arrays_have_a_link_that_is_the_same_run():
    few = Run.on(X3[:60], SPECIES[:60], Experiment(data_seed=4))
    assert type(few.experiment.table) is TableData
    again, problems = Experiment.from_query(few.experiment.to_query())
    assert problems == []
    assert again == few.experiment
    few.epoch()
    other = Run(again)
    other.epoch()
    assert (few.mlp.parameters == other.mlp.parameters).all()


def test_a_test_part_may_be_given():
    run = Run.on(X3[:50], SPECIES[:50], X_test=X3[50:], y_test=SPECIES[50:])
    assert (run.X_train == X3[:50]).all()
    assert (run.X_test == X3[50:]).all()
    assert [run.experiment.table.labels[k] for k in run.y_test] == SPECIES[50:].tolist()
    run.epoch()
    again = pickle.loads(pickle.dumps(run))
    for one in (run, again):
        one.advance(epochs=2)
    assert (again.mlp.parameters == run.mlp.parameters).all()
    assert again.experiment == run.experiment


@pytest.mark.parametrize("y", [SPECIES, WEIGHTS], ids=["classes", "values"])
@pytest.mark.filterwarnings("error")
def test_without_a_test_part_its_numbers_are_unknown(y):
    run = Run.on(X3, y, X_test=X3[:0], y_test=y[:0])
    run.advance(epochs=40)
    assert run.diverged is None
    assert len(run.y_train) == 90
    assert math.isnan(run.measurement.test_loss)
    assert math.isnan(run.measurement.test_accuracy)
    assert np.isnan(run.history["test_loss"]).all()
    assert np.isfinite(run.history["train_loss"]).all()
    assert run.best == (0, math.inf)
    assert diagnostics.choose_remark(run).rule not in ("overfitting", "learned")
    diagnostics.diagnose(run)
    assert diagnostics.Plane(run, 4).output().shape[:2] == (4, 4)


def test_inputs_and_values_may_stay_as_they_come():
    run = Run.on(X3, WEIGHTS, X_test=X3[:1], y_test=WEIGHTS[:1], standardize=False)
    assert (run.samples.inputs_train[:, :-1] == X3).all()
    assert (run.samples.targets_train[:, 0] == WEIGHTS).all()
    assert isinstance(run.experiment.table, ArrayData)
    inputs, targets = run.encode(X3[:2], WEIGHTS[:2])
    assert (inputs[:, :-1] == X3[:2]).all()
    assert (targets[:, 0] == WEIGHTS[:2]).all()


def test_two_columns_are_the_plane_of_the_pictures():
    X = X3[:, :2]
    run = Run.on(X, SPECIES)
    (x1, x2), origin = run.projection.to_plane(X).T, run.projection.origin
    assert np.corrcoef(x1, X[:, 0])[0, 1] == pytest.approx(1)
    assert np.corrcoef(x2, X[:, 1])[0, 1] == pytest.approx(1)
    assert run.projection.from_plane(np.zeros((1, 2))) == pytest.approx(origin[None])
    assert run.projection.explained == pytest.approx(1)


def test_the_page_binds_no_large_experiment():
    large = LargeExperiment(
        hidden_layer_sizes=(300,) * 9, batch_size=2000, weight_seed=2**40, learning_rate=50
    )
    assert large.hidden_layer_sizes == (300,) * 9
    with pytest.raises(ValueError, match="batch_size must be at least 1, got 0"):
        LargeExperiment(batch_size=0)
    with pytest.raises(ValueError, match="between 1 and 64 units each, got 300"):
        Experiment(hidden_layer_sizes=(300,))
    same = {"hidden_layer_sizes": (7,), "batch_seed": 3}
    one, other = Run(LargeExperiment(**same)), Run(Experiment(**same))
    one.epoch()
    other.epoch()
    assert (one.mlp.parameters == other.mlp.parameters).all()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"X": [1, 2, 3]}, r"X must have the shape \[n_samples, n_features\], got \[3\]"),
        ({"X": [["a"], ["b"]]}, r"X must be numbers, got \[\['a'\], \['b'\]\]"),
        ({"X": np.full((90, 2), np.nan)}, "X must be finite numbers, got NaN"),
        ({"y": SPECIES[:5]}, "y must be as many as the rows of X, 90, got 5"),
        ({"y": SPECIES[:, None]}, r"y must have the shape \[n_samples\], got \[90, 1\]"),
        ({"y": ["ant"] * 90}, "y must have at least 2 classes, got 1 class"),
        ({"y": SPECIES, "task": "regression"}, "y must be numbers, got '...' in it"),
        ({"y": WEIGHTS * np.inf}, "y must be finite numbers"),
        ({"task": "clustering"}, "task must be one of classification, regression, got 'clustering'"),
        ({"X_test": X3}, "X_test and y_test must be given together"),
        ({"X_test": X3[:, :2], "y_test": SPECIES}, "X_test must have 3 columns as X has, got 2"),
        ({"X_test": X3[:1], "y_test": ["dog"]}, "y_test must have the labels of y, got 'dog'"),
        ({"X_test": X3[:2], "y_test": ["ant"]}, "y_test must be as many as the rows of X_test, 2, got 1"),
        ({"X": np.full((90, 2), 1e13)}, "table must have numbers between"),
        ({"experiment": Experiment.default("digits")}, "hidden_layer_sizes must be between 1 and 64"),
    ],
)
def test_what_does_not_fit_is_refused(wrong, message):
    with pytest.raises(ValueError, match=message):
        take_arrays(**{"X": X3, "y": SPECIES, **wrong})

"""Own arrays: an experiment on somebody's own X and y.

They become the experiment's table, so that it says what it learns from as every experiment does, and an equal
one is an equal run. Small ones have a link, too.
"""

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data import OWN_TABLES, ArrayData, TableData
from mlpviz.data.table_data import MAX_INPUTS, MAX_LABELS, MAX_ROWS
from mlpviz.network.arrays import Array
from mlpviz.training.experiment import Experiment
from mlpviz.training.large_experiment import LargeExperiment
from mlpviz.training.values import shorten


def take_arrays(
    X: Any,
    y: Any,
    experiment: Experiment | None = None,
    *,
    X_test: Any = None,
    y_test: Any = None,
    task: str | None = None,
    standardize: bool = True,
) -> Experiment:
    """`experiment`, by default a LargeExperiment, with somebody's own samples to learn from.

    X [n, d], y [n]: arrays, lists or a data frame of numbers, and class labels of any kind or values. task:
    "classification" or "regression", by default the latter if y are floating-point numbers. X_test, y_test:
    samples to test with, maybe none at all, [0, d] and [0]; by default the experiment's train_share and
    data_seed split X and y. standardize: whether the inputs are standardized by the mean and the deviation of
    what is trained on, and the values of a regression made to fill [-1, 1].
    Raises ValueError, naming the parameter, the rule and what came, for other shapes and tasks, for numbers
    that are not finite or beyond ±1e12, for less than two classes, and for labels that y does not have.
    """
    values, answers = _read_inputs("X", X), _read_answers("y", y)
    _check_length("y", answers, "X", values)
    n_train = None
    if (X_test is None) != (y_test is None):
        raise ValueError("X_test and y_test must be given together, got one of them")
    if task is None:
        task = "regression" if answers.dtype.kind == "f" else "classification"
    if task not in OWN_TABLES.values():
        raise ValueError(f"task must be one of {', '.join(OWN_TABLES.values())}, got {shorten(task)}")
    labels, ids = _find_labels(answers) if task == "classification" else ((), _read_values("y", answers))
    if X_test is not None:
        n_train, tests = len(values), _read_inputs("X_test", X_test)
        if tests.shape[1] != values.shape[1]:
            raise ValueError(f"X_test must have {values.shape[1]} columns as X has, got {tests.shape[1]}")
        answers_test = _read_answers("y_test", y_test)
        _check_length("y_test", answers_test, "X_test", tests)
        more = _find_ids(answers, answers_test) if labels else _read_values("y_test", answers_test)
        values, ids = np.concatenate([values, tests]), np.concatenate([ids, more])
    names = (*map(str, getattr(X, "columns", [f"x{k}" for k in range(1, values.shape[1] + 1)])), "y")
    fits = len(ids) <= MAX_ROWS and values.shape[1] <= MAX_INPUTS and len(labels) <= MAX_LABELS
    if fits and n_train is None and standardize:
        table = TableData(values, ids, names, labels)
    else:
        table = ArrayData(values, ids, names, labels, n_train, standardize)
    dataset = next(name for name, of in OWN_TABLES.items() if of == task)
    if experiment is None:
        experiment = LargeExperiment()
    return replace(experiment, dataset=dataset, table=table)


def _read_inputs(name: str, X: Any) -> Array:
    """X as float64, [n, d]."""
    try:
        values = np.asarray(X, np.float64)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be numbers, got {shorten(X)}") from None
    if values.ndim != 2 or values.shape[1] == 0:
        raise ValueError(f"{name} must have the shape [n_samples, n_features], got {list(values.shape)}")
    if not np.isfinite(values).all():
        raise ValueError(f"{name} must be finite numbers, got NaN or infinity in it")
    return values


def _read_answers(name: str, y: Any) -> npt.NDArray[Any]:
    answers = np.asarray(y)
    if answers.ndim != 1:
        raise ValueError(f"{name} must have the shape [n_samples], got {list(answers.shape)}")
    return answers


def _read_values(name: str, answers: npt.NDArray[Any]) -> Array:
    try:
        values = answers.astype(np.float64)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be numbers, got {shorten(answers[0])} in it") from None
    if not np.isfinite(values).all():
        raise ValueError(f"{name} must be finite numbers, got NaN or infinity in it")
    return values


def _check_length(name: str, y: npt.NDArray[Any], beside: str, X: Array) -> None:
    if len(y) != len(X):
        raise ValueError(f"{name} must be as many as the rows of {beside}, {len(X)}, got {len(y)}")


def _find_labels(answers: npt.NDArray[Any]) -> tuple[tuple[str, ...], npt.NDArray[Any]]:
    """The names of the classes in y, in order, and the class id of each answer."""
    classes, ids = np.unique(answers, return_inverse=True)
    if len(classes) < 2:
        raise ValueError(f"y must have at least 2 classes, got {len(classes)} class")
    return tuple(map(str, classes.tolist())), ids


def _find_ids(answers: npt.NDArray[Any], answers_test: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The class ids of test labels, which are to be among those of the training."""
    classes = np.unique(answers)
    unknown = [one for one in np.unique(answers_test).tolist() if one not in classes]
    if unknown:
        raise ValueError(f"y_test must have the labels of y, got {shorten(unknown[0])}")
    return np.searchsorted(classes, answers_test)

"""The axes: what they may be, in words, and every combination of their values."""

import re

import numpy as np
import pytest

from mlpviz.sweeps import Sweep
from mlpviz.sweeps.axes import describe_cell, list_cells, write_value
from mlpviz.training.experiment import Experiment

SMALL = Experiment(n_samples=20)


def test_every_combination_is_a_cell_and_the_last_axis_varies_fastest():
    axes = {"learning_rate": (0.1, 0.2), "activation": ("tanh", "relu")}
    assert [tuple(cell.values()) for cell in list_cells(axes)] == [
        (0.1, "tanh"),
        (0.1, "relu"),
        (0.2, "tanh"),
        (0.2, "relu"),
    ]
    assert list_cells({}) == [{}]


def test_values_are_coerced_as_those_of_an_experiment():
    sweep = Sweep(SMALL, {"hidden_layer_sizes": [[5], np.array([6, 3])], "learning_rate": np.array([1, 0.1])})
    assert sweep.axes == {"hidden_layer_sizes": ((5,), (6, 3)), "learning_rate": (1.0, 0.1)}
    assert type(sweep.axes["learning_rate"][0]) is float


@pytest.mark.parametrize(
    ("axes", "words"),
    [
        ({"rate": [1]}, "axes must be named by settings such as learning_rate, got 'rate'"),
        ({"learning_rate": []}, "the axis learning_rate must have at least one value, got none"),
        ({"learning_rate": 0.1}, "the axis learning_rate must be a list of values, got 0.1"),
        ({"activation": "tanh"}, "the axis activation must be a list of values, got 'tanh'"),
        ({"learning_rate": [0.1, 11]}, "learning_rate must be between 1e-05 and 10.0, got 11"),
        ({"learning_rate": [1, 1.0]}, "the axis learning_rate must have each value once, got 1.0 twice"),
        (
            {"learning_rate": range(1, 11), "batch_size": range(1, 101), "noise": range(11)},
            "axes must make at most 10000 cells, got 11000",
        ),
        ({"noise": [0.5]}, "noise must be a whole number, got 0.5"),
        (
            {"dataset": ["circle", "digits"], "hidden_layer_sizes": [(4,), (100,)]},
            "hidden_layer_sizes must be between 1 and 64 units each, got 100 "
            "(in the cell dataset circle, hidden_layer_sizes 100)",
        ),
    ],
)
def test_what_is_not_allowed_is_refused_in_words(axes, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        Sweep(SMALL, axes)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"seeds": 0}, "seeds must be between 1 and 10000, got 0"),
        ({"seeds": []}, "seeds must be at least one, got none"),
        ({"seeds": [1, 1]}, "seeds must be given once each, got [1, 1]"),
        ({"seeds": [1.5]}, "seeds must be a whole number, got 1.5"),
        ({"seeds": 2, "streams": ["luck"]}, "streams must be among data, weight, batch, got 'luck'"),
        ({"seeds": 2, "streams": []}, "streams must name at least one of the seeds, got none"),
        (
            {"seeds": 2, "axes": {"weight_seed": [1, 2]}},
            "seeds must be left out where weight_seed is an axis, got 2",
        ),
        (
            {"seeds": 1001, "axes": {"batch_size": range(1, 101)}},
            "axes and seeds must make at most 100000 trials, got 100100",
        ),
        ({"epochs": 0}, "epochs must be at least 1, got 0"),
        ({"surface_cells": -1}, "surface_cells must be between 0 and 200, got -1"),
    ],
)
def test_seeds_and_lengths_that_are_not_allowed_are_refused_in_words(options, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        Sweep(SMALL, **options)


def test_what_an_experiment_needs_beside_a_value_is_changed_with_it():
    by_layer = Experiment(n_samples=20, hidden_layer_sizes=(4,), layer_activations=("relu",))
    trials = Sweep(by_layer, {"hidden_layer_sizes": [(3,), (3, 3)]}).trials
    assert [trial.experiment.layer_activations for trial in trials] == [("relu",), ("relu", "tanh")]
    (trial,) = Sweep(SMALL, {"regularization": ["l2"]}).trials
    assert trial.experiment.regularization_rate > 0


def test_a_cell_is_described_as_people_write_it():
    assert describe_cell({"learning_rate": 0.1, "hidden_layer_sizes": (8, 4)}) == (
        "learning_rate 0.1, hidden_layer_sizes 8+4"
    )
    assert describe_cell({}) == "of the experiment as it is"


def test_sizes_are_never_written_as_a_spreadsheet_reads_a_day():
    assert write_value("hidden_layer_sizes", (8, 4)) == "8+4"
    assert write_value("hidden_layer_sizes", ()) == "none"
    assert write_value("features", ("x1", "x2")) == "x1-x2"
    assert write_value("learning_rate", 0.1) == 0.1

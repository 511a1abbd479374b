"""Axes as a visitor has them: what can vary, what is proposed, and what was typed."""

import re
from dataclasses import replace

import pytest

from mlpviz.language import speaking
from mlpviz.page.sweeps.axes import (
    CAN_VARY,
    MAX_TEXT,
    MAX_VALUES,
    N_PROPOSED,
    list_settings,
    propose_values,
    read_values,
    write_value,
    write_values,
)
from mlpviz.page.words.english.controls import LABELS
from mlpviz.sweeps import Sweep
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import SETTINGS

EXPERIMENTS = [
    Experiment(regularization="l2", regularization_rate=0.01),
    Experiment(hidden_layer_sizes=(), learning_rate=10.0, batch_size=1, noise=50),
    Experiment(hidden_layer_sizes=(64,) * 8, learning_rate=0.0123456789, n_samples=5000),
    Experiment(dataset="plane"),
    Experiment.default("digits"),
    Experiment(dataset="iris"),
]


@pytest.mark.parametrize("experiment", EXPERIMENTS, ids=lambda one: f"{one.dataset} {one.learning_rate}")
def test_what_is_proposed_can_be_swept_holds_the_present_value_and_comes_back_from_text(experiment):
    for name in list_settings(experiment):
        values = propose_values(experiment, name)
        assert 2 <= len(values) <= max(N_PROPOSED, 5)
        assert len(set(values)) == len(values)
        assert getattr(experiment, name) in values
        Sweep(experiment, {name: values})
        if SETTINGS[name].kind != "choice":
            assert read_values(name, write_values(name, values)) == values
        assert all(write_value(name, value) for value in values)


def test_values_are_proposed_from_the_scale_of_the_setting():
    experiment = Experiment()
    assert propose_values(experiment, "learning_rate") == (0.003, 0.01, 0.03, 0.1, 0.3)
    assert propose_values(experiment, "noise") == (0, 5, 10, 15, 20)
    assert (4,) in propose_values(experiment, "hidden_layer_sizes")
    assert (8, 4) in propose_values(experiment, "hidden_layer_sizes")


def test_settings_without_effect_do_not_vary():
    assert "regularization_rate" not in list_settings(Experiment())
    assert "regularization_rate" in list_settings(Experiment(regularization="l1", regularization_rate=0.1))
    assert {"noise", "n_samples"}.isdisjoint(list_settings(Experiment(dataset="iris")))
    assert "loss" not in list_settings(Experiment(dataset="plane"))
    assert all(name in LABELS for name in CAN_VARY)


@pytest.mark.parametrize(
    ("name", "text", "values"),
    [
        ("learning_rate", "0.1; .3, 1e-3,", (0.1, 0.3, 0.001)),
        ("hidden_layer_sizes", "4, 8 + 8, 6-3, none", ((4,), (8, 8), (6, 3), ())),
        ("batch_size", " 1,10 ", (1, 10)),
    ],
)
def test_values_are_read_as_people_write_them(name, text, values):
    assert read_values(name, text) == values


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("learning_rate", "0.1, fast", "“Learning rate” must be a number, got 'fast'"),
        ("learning_rate", "0.1, 99", "“Learning rate” must be between 1e-05 and 10.0, got 99.0"),
        ("learning_rate", "0.1, 0.10", "0.10 is there twice"),
        ("learning_rate", " , ", "At least one value"),
        ("learning_rate", "1," * MAX_TEXT, "At most 400 characters"),
        ("batch_size", ",".join(map(str, range(1, MAX_VALUES + 2))), "At most 40 values, got 41"),
        ("batch_size", "1.5", "“Batch size” must be a whole number"),
        ("hidden_layer_sizes", "4-x", "“Hidden layers” must be"),
        ("learning_rate", "nan", "“Learning rate” must be"),
    ],
)
def test_what_is_no_value_is_said_by_the_label(name, text, problem):
    with pytest.raises(ValueError, match="^" + re.escape(problem)):
        read_values(name, text)


def test_what_is_no_value_is_quoted_as_it_was_typed():
    with speaking("fr"), pytest.raises(ValueError, match=r"'0,01 0,03'$"):
        read_values("learning_rate", "0,01 0,03; 1")


def test_wide_layers_stay_within_the_limits():
    experiment = replace(Experiment(), hidden_layer_sizes=(60,))
    for sizes in propose_values(experiment, "hidden_layer_sizes"):
        assert all(units <= experiment.max_units for units in sizes)

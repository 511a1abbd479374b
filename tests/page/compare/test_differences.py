"""Differences in words: what differs and nothing else."""

from mlpviz.page.compare.differences import describe_difference, describe_knobs, describe_shared, write_value
from mlpviz.page.lanes import KNOBS
from mlpviz.training.experiment import Experiment

A = Experiment(dataset="spiral")


def test_a_run_is_told_apart_by_what_it_has_otherwise_than_the_first():
    fast = Experiment(dataset="spiral", learning_rate=0.3)
    other = Experiment(dataset="spiral", optimizer="adam", hidden_layer_sizes=(8, 8))
    three = [A, fast, other]
    assert describe_difference(fast, three) == [["Learning rate", "0.3"]]
    assert describe_difference(other, three) == [["Optimizer", "Adam"], ["Hidden layers", "8 + 8"]]
    first = [["Learning rate", "0.03"], ["Optimizer", "SGD"], ["Hidden layers", "4 + 2"]]
    assert describe_difference(A, three) == first


def test_runs_that_are_the_same_differ_in_nothing():
    same = Experiment(dataset="spiral")
    assert describe_difference(same, [A, same]) == []
    assert describe_difference(A, [A, same]) == []


def test_of_a_rate_without_a_penalty_nothing_is_told():
    idle = Experiment(dataset="spiral", regularization_rate=0.1)
    assert describe_difference(idle, [A, idle]) == []
    on = Experiment(dataset="spiral", regularization="l2", regularization_rate=0.1)
    assert [label for label, _ in describe_difference(on, [A, on])] == [
        "Regularization",
        "Regularization rate",
    ]


def test_activations_layer_by_layer_are_told_as_one():
    mixed = Experiment(dataset="spiral", layer_activations=("relu", "tanh"))
    assert describe_difference(mixed, [A, mixed]) == [["Activation", "Several"]]
    assert describe_difference(A, [A, mixed]) == [["Activation", "Tanh"]]


def test_what_all_share_leaves_out_what_differs():
    other = Experiment(dataset="spiral", learning_rate=0.3)
    told = describe_shared([A, other])
    assert told == "Same for all: spiral, hidden layers 4 + 2, Tanh, SGD, batch size 10, seeds 0, 0, 0"


def test_no_hidden_layer_has_a_word():
    assert write_value(Experiment(hidden_layer_sizes=()), "hidden_layer_sizes") == "none"


def test_every_menu_offers_the_value_that_there_is():
    odd = Experiment(learning_rate=0.123, batch_size=7, regularization="l1", regularization_rate=0.5)
    knobs = {knob["name"]: knob for knob in describe_knobs(odd)}
    assert list(knobs) == list(KNOBS)
    for knob in knobs.values():
        assert knob["choices"] is None or knob["value"] in [value for value, _ in knob["choices"]]
    assert knobs["learning_rate"]["value"] == "0.123"
    assert "regularization_rate" not in {knob["name"] for knob in describe_knobs(A)}

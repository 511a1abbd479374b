"""The query: an experiment as the few words of a link, and back."""

from dataclasses import fields

import pytest

from mlpviz.training import SETTINGS, Experiment

UNUSUAL = Experiment(
    dataset="spiral_arms",
    n_samples=321,
    n_classes=5,
    noise=35,
    train_share=80,
    features=("x1", "sin_x2"),
    hidden_layer_sizes=(8, 3),
    activation="relu",
    layer_activations=("sine", "silu"),
    initializer="he_normal",
    loss="squared_error",
    optimizer="adamw",
    learning_rate=0.1 + 0.2,
    schedule="cosine",
    schedule_epochs=7,
    batch_size=33,
    regularization="l1",
    regularization_rate=1e-3,
    data_seed=1,
    weight_seed=2,
    batch_seed=3,
    dtype="float32",
    rule="x1*x2 > 0",
)


def test_the_default_experiment_needs_no_words_in_a_link():
    assert Experiment().to_query() == {}
    assert Experiment.from_query({}) == (Experiment(), [])


def test_a_link_brings_every_setting_back_to_the_last_digit():
    query = UNUSUAL.to_query()
    assert all(isinstance(value, str) for value in query.values())
    # UNUSUAL differs in all of them but `own` and `table`, which belong to other datasets
    assert set(query) == {"v"} | {f.name for f in fields(Experiment)} - {"own", "table"}
    assert Experiment.from_query(query) == (UNUSUAL, [])


def test_a_link_holds_only_what_differs():
    assert Experiment(noise=10, hidden_layer_sizes=()).to_query() == {
        "v": "2",
        "noise": "10",
        "hidden_layer_sizes": "none",
    }
    assert Experiment.from_query({"hidden_layer_sizes": "none"})[0].hidden_layer_sizes == ()


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"colour": "red"}, "colour is not a setting"),
        ({"noise": "loud"}, "noise must be a whole number, got 'loud'"),
        ({"learning_rate": "nan"}, "learning_rate must be between"),
        ({"dataset": "cats"}, "dataset must be one of circle"),
        ({"hidden_layer_sizes": "4-x"}, "hidden_layer_sizes must be whole numbers joined by -, got '4-x'"),
        ({"features": "none"}, "features must name at least one"),
        ({"features": "x1-x1"}, "features must name each input feature once"),
        ({"layer_activations": "tanh"}, "layer_activations must be one for each of 2 hidden layers, got 1"),
        ({"v": "99"}, "v must be 2, got '99'"),
    ],
)
def test_a_broken_entry_is_named_and_the_default_taken(query, named):
    experiment, problems = Experiment.from_query({"batch_size": "7", **query})
    assert experiment == Experiment(batch_size=7)
    assert len(problems) == 1
    assert named in problems[0]


@pytest.mark.parametrize(
    ("query", "named", "taken"),
    [
        ({"noise": "2000"}, "noise must be between 0 and 100, got 2000", {"noise": 100}),
        ({"noise": "-1"}, "noise must be between", {"noise": 0}),
        ({"learning_rate": "inf"}, "learning_rate must be between", {"learning_rate": 10.0}),
        ({"hidden_layer_sizes": "4-65"}, "1 and 64 units each, got 65", {"hidden_layer_sizes": (4, 64)}),
        ({"hidden_layer_sizes": "4-999"}, "1 and 64 units each, got 999", {"hidden_layer_sizes": (4, 64)}),
        (
            {"hidden_layer_sizes": "-".join("8" * 10)},
            "hidden_layer_sizes must be at most 8 layers, got 10",
            {"hidden_layer_sizes": (8,) * 8},
        ),
    ],
)
def test_of_a_number_out_of_range_the_nearest_is_taken_and_said(query, named, taken):
    experiment, problems = Experiment.from_query({"batch_size": "7", **query})
    assert experiment == Experiment(batch_size=7, **taken)
    (problem,) = problems
    (value,) = taken
    assert named in problem
    assert problem.endswith(f"; taken is {SETTINGS[value].to_text(taken[value])}")


def test_images_have_larger_layers_in_a_link_too():
    experiment, problems = Experiment.from_query({"dataset": "digits", "hidden_layer_sizes": "300-100"})
    assert experiment.hidden_layer_sizes == (256, 100)
    assert problems == ["hidden_layer_sizes must be between 1 and 256 units each, got 300; taken is 256-100"]


def test_entries_that_fit_only_together_are_taken_together():
    query = {"layer_activations": "relu-relu-relu", "hidden_layer_sizes": "2-2-2", "noise": "-1"}
    experiment, problems = Experiment.from_query(query)
    assert experiment.layer_activations == ("relu",) * 3
    assert len(problems) == 1


def test_a_link_is_to_be_read_by_people():
    experiment = Experiment(hidden_layer_sizes=[8, 3], learning_rate=0.1, features=["x1", "sin_x2"])
    assert experiment.to_query() == {
        "v": "2",
        "features": "x1-sin_x2",
        "hidden_layer_sizes": "8-3",
        "learning_rate": "0.1",
    }


@pytest.mark.parametrize("text", ["9" * 400, "-" + "9" * 400, "1e999", "-1e999", "nan", "9-9-nan", "-", ""])
@pytest.mark.parametrize("name", SETTINGS)
def test_no_number_however_large_is_too_much(name, text):
    experiment, problems = Experiment.from_query({name: text})
    assert len(problems) <= 1
    assert Experiment.from_query(experiment.to_query()) == (experiment, [])


@pytest.mark.parametrize("query", [{name: "?" * 1000} for name in SETTINGS])
def test_reading_never_raises_whatever_the_link_says(query):
    experiment, problems = Experiment.from_query(query)
    assert experiment == Experiment()
    assert len(problems) == 1
    assert len(problems[0]) < 400


def test_all_that_is_broken_is_named():
    query = {"noise": "101", "batch_size": "0", "dtype": "float16", "optimizer": "adam"}
    experiment, problems = Experiment.from_query(query)
    assert experiment == Experiment(optimizer="adam", noise=100, batch_size=1)
    assert [problem.partition(" ")[0] for problem in problems] == ["noise", "batch_size", "dtype"]


OLDER = {"v": "1", "learning_rate": "0.1"}


@pytest.mark.parametrize("query", [OLDER, {**OLDER, "dataset": "rings", "n_classes": "2"}])
def test_an_older_link_to_two_classes_is_read_and_the_difference_told(query):
    experiment, problems = Experiment.from_query(query)
    assert experiment == Experiment.from_query({**query, "v": "2"})[0]
    assert experiment.learning_rate == 0.1
    assert len(problems) == 1
    assert "two classes had two outputs then, and have one now" in problems[0]


@pytest.mark.parametrize("dataset", ["rings", "plane", "digits"])
def test_an_older_link_that_means_the_same_still_is_read_without_a_word(dataset):
    experiment, problems = Experiment.from_query({**OLDER, "dataset": dataset})
    assert (experiment.dataset, experiment.learning_rate, problems) == (dataset, 0.1, [])

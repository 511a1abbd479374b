"""The experiment: settings in their own types, those that concern each other, and what follows from them."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.data import NO_DATA, OwnData
from mlpviz.training import Experiment


def test_activations_chosen_by_layer_follow_the_layers():
    experiment = Experiment(layer_activations=("relu", "sine"))
    assert experiment.activations == ("relu", "sine")
    longer = experiment.completed({"hidden_layer_sizes": (4, 2, 2)})
    assert replace(experiment, **longer).activations == ("relu", "sine", "tanh")
    shorter = experiment.completed({"hidden_layer_sizes": (4,)})
    assert replace(experiment, **shorter).activations == ("relu",)
    for_all = experiment.completed({"activation": "elu"})
    assert replace(experiment, **for_all).activations == ("elu", "elu")


def test_a_penalty_that_is_switched_on_has_a_rate():
    none = Experiment()
    assert none.completed({"regularization": "l1"}) == {"regularization": "l1", "regularization_rate": 0.001}
    assert none.completed({"regularization": "none"}) == {"regularization": "none"}
    chosen = replace(none, regularization_rate=0.3).completed({"regularization": "l2"})
    assert chosen["regularization_rate"] == 0.3
    free = replace(none, regularization="l1")  # at a rate of 0, which somebody chose
    assert free.completed({"regularization": "l2"}) == {"regularization": "l2"}


def test_settings_come_in_other_types_and_are_kept_in_their_own():
    experiment = Experiment(
        n_samples=np.int64(100),
        hidden_layer_sizes=[8, np.int32(8)],
        features=["x1", "x2"],
        learning_rate=np.float64(0.1),
        regularization_rate=1,
        optimizer=np.str_("adam"),
    )
    plain = Experiment(
        n_samples=100,
        hidden_layer_sizes=(8, 8),
        learning_rate=0.1,
        regularization_rate=1.0,
        optimizer="adam",
    )
    assert experiment == plain
    assert hash(experiment) == hash(plain)
    assert repr(experiment) == repr(plain)
    assert Experiment.from_query(experiment.to_query()) == (plain, [])


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"batch_size": 2.5}, r"batch_size must be a whole number, got 2\.5"),
        ({"batch_size": 0}, "batch_size must be between 1 and 500, got 0"),
        ({"hidden_layer_sizes": 4}, "hidden_layer_sizes must be a list of whole numbers, got 4"),
        (
            {"hidden_layer_sizes": (True,)},
            "hidden_layer_sizes must be a list of whole numbers, got True in it",
        ),
        ({"hidden_layer_sizes": (65,)}, "hidden_layer_sizes must be between 1 and 64 units each, got 65"),
        ({"rule": 5}, "rule must be text, got 5"),
        ({"own": None}, "own must be an OwnData, got None"),
        ({"activation": None}, "activation must be one of .*, got None"),
        ({"dataset": "own"}, "own must have at least 2 points, got 0"),
        ({"layer_activations": ["relu"]}, "layer_activations must be one for each of 2 hidden layers, got 1"),
    ],
)
def test_what_is_not_allowed_is_refused_with_name_rule_and_value(settings, problem):
    with pytest.raises(ValueError, match=f"^{problem}$"):
        Experiment(**settings)


def test_images_may_have_larger_layers_than_points():
    wide = replace(Experiment.default("digits"), hidden_layer_sizes=(256,))
    assert wide.max_units == 256
    with pytest.raises(ValueError, match="between 1 and 64 units each, got 256"):
        replace(wide, dataset="circle")


def test_hidden_layers_that_are_not_allowed_are_refused_before_activations_follow_them():
    with pytest.raises(ValueError, match="hidden_layer_sizes must be a list of whole numbers, got 4"):
        Experiment(layer_activations=("relu", "sine")).completed({"hidden_layer_sizes": 4})


def test_each_seed_starts_a_stream_of_its_own():
    draws = {Experiment().generator(stream).random() for stream in ("data", "weight", "batch")}
    assert len(draws) == 3  # although all three seeds are 0
    assert Experiment(weight_seed=1).generator("weight").random() not in draws


def test_own_points_are_part_of_an_equal_experiment():
    points = OwnData(((0.1 + 0.2, 1.0, 0.0), (1 / 3, -1.0, 1.0)))
    experiment = Experiment(dataset="own", own=points)
    assert Experiment.from_query(experiment.to_query()) == (experiment, [])
    assert "own" not in Experiment(own=points, noise=5).to_query()
    assert replace(experiment, own=NO_DATA, dataset="circle") == Experiment()

"""The setup of a run: its figures and its diagram."""

import base64
from dataclasses import replace

import numpy as np
import pytest
from payloads import unpack_header

from mlpviz import figures
from mlpviz.data import FEATURES, OwnData
from mlpviz.data.custom import MAX_CLASSES
from mlpviz.page.live.readers import MAX_PLACES
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import MAX_HIDDEN_LAYERS, MAX_UNITS, MAX_UNITS_OF_IMAGES


def setup_of(experiment, **options):
    return unpack_header(LiveView(experiment, **options))["setup"]


def test_it_describes_the_pictures_and_the_network():
    setup = setup_of(Experiment(features=("x2", "x1_x2"), layer_activations=("relu", "sine")))
    assert set(setup["figures"]) == {"surface", "loss-curve", "gradients"}
    assert set(setup["palettes"]) == set(setup["luts"]) == set(setup["templates"]) == {"light", "dark"}
    network = setup["network"]
    assert [one["name"] for one in network["inputs"]] == list(FEATURES)
    assert (
        [one["name"] for one in network["inputs"] if one["on"]] == network["active_inputs"] == ["x2", "x1_x2"]
    )
    assert [(one["units"], one["activation"]) for one in network["layers"]] == [(4, "relu"), (2, "sine")]
    assert network["samples"] == [250, 250]
    assert network["limits"] == {
        "max_layers": MAX_HIDDEN_LAYERS,
        "max_units": MAX_UNITS,
        "max_classes": MAX_CLASSES,
        "max_places": MAX_PLACES,
    }


@pytest.mark.parametrize(
    ("settings", "outputs", "labelled"),
    [
        ({}, ["class 1"], False),
        ({"dataset": "blobs", "n_classes": 3}, ["class 0", "class 1", "class 2"], False),
        ({"dataset": "plane"}, ["value"], False),
        ({"dataset": "digits"}, list("0123456789"), False),
        (
            {"dataset": "own", "own": OwnData(((0, 0, 0), (1, 1, 1)), labels=("cat", "dog"))},
            ["dog"],
            True,
        ),
    ],
)
def test_outputs_are_called_by_what_they_are(settings, outputs, labelled):
    network = setup_of(Experiment(**settings))["network"]
    assert (network["outputs"], network["labelled"]) == (outputs, labelled)
    first = {("class 1",): ["class 0"], ("dog",): ["cat"]}.get(tuple(outputs), [])
    assert network["classes"] == ([] if outputs == ["value"] else first + outputs)


@pytest.mark.parametrize(("dataset", "tinted"), [("circle", 0), ("plane", 0), ("blobs", 5), ("digits", 10)])
def test_each_of_several_classes_has_colours_for_what_its_output_says(dataset, tinted):
    luts = setup_of(replace(Experiment.default(dataset), dataset=dataset, n_classes=5))["luts"]
    for theme, palette in figures.PALETTES.items():
        tables = [np.frombuffer(base64.b64decode(lut), np.uint8) for lut in luts[theme]["classes"]]
        assert len(tables) == tinted
        for k, table in enumerate(tables):
            assert np.array_equal(table.reshape(256, 4), figures.class_lut(k, palette))


def test_images_have_one_input_and_a_plane_in_words(mnist):
    network = setup_of(Experiment.default("mnist"), mnist=mnist)["network"]
    assert [one["label"] for one in network["inputs"]] == ["28 × 28 px"]
    assert network["images"]["validates"] is True
    assert "the 400 validation images" in network["images"]["plane"]
    assert network["limits"]["max_units"] == MAX_UNITS_OF_IMAGES


def test_of_many_images_the_curve_says_which_it_is_of(mnist):
    curves = setup_of(Experiment.default("mnist"), mnist=mnist)["figures"]["loss-curve"]["data"]
    assert [trace["name"] for trace in curves[:2]] == ["training (first 5,000)", "validation"]


@pytest.mark.parametrize(
    ("settings", "loss", "title"),
    [
        ({}, "cross_entropy", "loss: cross-entropy"),
        ({"loss": "squared_error"}, "squared_error", "loss: squared error"),
        ({"dataset": "digits"}, "cross_entropy", "loss: cross-entropy"),
        ({"dataset": "plane"}, "squared_error", "loss: squared error"),
    ],
)
def test_the_loss_is_called_by_its_name(settings, loss, title):
    setup = setup_of(Experiment(**settings))
    assert setup["network"]["loss"] == loss
    assert setup["figures"]["loss-curve"]["layout"]["yaxis"]["title"]["text"] == title


def test_the_penalty_has_a_curve_if_there_is_one():
    def series(experiment):
        traces = setup_of(experiment)["figures"]["loss-curve"]["data"]
        return {trace.get("meta", {}).get("series") for trace in traces}

    assert "penalty" not in series(Experiment())
    assert "penalty" in series(Experiment(regularization="l2"))


def test_what_is_hidden_and_what_is_open_is_told_anew():
    view = LiveView(Experiment(), hidden={"noise", "draw"})
    view.panels.open("space")
    setup = unpack_header(view)["setup"]
    assert setup["hidden"] == ["draw", "noise"]
    assert (setup["panel"], setup["shown"]) == ("space", None)
    assert setup["panels"] == ["microscope", "change", "space", "landscape", "sample"]

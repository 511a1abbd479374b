"""Health: every badge is provoked, and silent where its cause is absent."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.diagnostics import diagnose
from mlpviz.diagnostics.health import LIMITS, RULES
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

DEEP = Experiment(hidden_layer_sizes=(8,) * 6)


def found(run, rule):
    return [finding for finding in diagnose(run) if finding.rule == rule]


def test_six_sigmoid_layers_vanish_and_say_by_how_much():
    run = Run(replace(DEEP, activation="sigmoid"))
    run.advance(epochs=2)
    first = found(run, "vanishing")[0]
    magnitudes = run.measurement.layers.gradient_magnitude
    assert first.layer == 1
    assert first.number == pytest.approx(magnitudes[-1] / magnitudes[0])
    assert first.number >= first.limit == LIMITS["vanishing"]


def test_six_relu_layers_from_he_do_not_vanish():
    run = Run(replace(DEEP, activation="relu", initializer="he_normal"))
    run.advance(epochs=2)
    assert found(run, "vanishing") == []
    assert found(run, "symmetric") == []


def test_weights_too_large_for_their_gradients_explode():
    wide = replace(DEEP, dataset="plane", hidden_layer_sizes=(32,) * 6)
    run = Run(replace(wide, activation="linear", initializer="uniform_half"))
    exploding = found(run, "exploding")
    assert exploding
    layers = run.measurement.layers
    k = exploding[0].layer - 1
    expected = run.learning_rate * layers.gradient_magnitude[k] / layers.weight_norm[k]
    assert exploding[0].number == pytest.approx(expected)
    assert found(Run(Experiment()), "exploding") == []


def test_a_learning_rate_that_kills_relus_names_the_dead_ones():
    run = Run(
        Experiment(activation="relu", hidden_layer_sizes=(8, 8), learning_rate=3.0, initializer="he_normal")
    )
    run.advance(epochs=5)
    dead = found(run, "dead")
    assert dead
    for finding in dead:
        answers = run.mlp.layers
        X = run.encode(run.X_train, run.y_train)[0][:, :-1]
        for layer in answers[: 2 * finding.layer]:
            X = layer.forward(X)
        assert finding.units == tuple(np.flatnonzero(X.max(axis=0) <= 0).tolist())


def test_large_weights_saturate():
    run = Run(Experiment())
    run.set_parameter(1, 0, 2, 900.0)
    (finding,) = found(run, "saturated")
    assert (finding.layer, finding.units) == (1, (2,))
    assert finding.number > finding.limit
    run.set_parameter(1, 0, 2, 0.1)
    assert found(run, "saturated") == []


def test_zeros_are_symmetric_and_stay_so():
    run = Run(Experiment(initializer="zeros"))
    for _ in range(2):
        layers = {finding.layer: finding.units for finding in found(run, "symmetric")}
        assert layers == {1: (0, 1, 2, 3), 2: (0, 1)}
        run.advance(epochs=5)
    assert found(Run(Experiment()), "symmetric") == []


def test_every_rule_has_a_limit():
    assert RULES.keys() == LIMITS.keys()


def test_findings_of_an_earlier_epoch_are_those_of_the_network_as_it_was():
    run = Run(Experiment(activation="relu", learning_rate=0.3))
    found = diagnose(run)
    run.advance(epochs=3)
    past = run.history.checkpoint_at(0)
    mlp = run.mlp.astype(run.mlp.dtype)
    mlp.parameters[...] = past.parameters
    assert diagnose(run, mlp, 0.3) == found
    mlp.dense[0].biases = np.full(4, -100.0)  # nothing can be positive any more
    assert (1, (0, 1, 2, 3)) in [(f.layer, f.units) for f in diagnose(run, mlp, 0.3) if f.rule == "dead"]


def test_another_network_is_held_against_the_learning_rate_in_use_unless_told():
    run = Run(
        replace(
            DEEP,
            dataset="plane",
            hidden_layer_sizes=(32,) * 6,
            activation="linear",
            initializer="uniform_half",
        )
    )
    mlp = run.mlp.astype(run.mlp.dtype)
    assert diagnose(run, mlp) == diagnose(run)
    assert [finding.rule for finding in diagnose(run, mlp, 1e-9) if finding.rule == "exploding"] == []

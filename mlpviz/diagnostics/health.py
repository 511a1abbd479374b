"""Health: what may be wrong with the layers of a run, each finding with its rule and its number.

A rule is a function of a State that yields Findings; `LIMITS` says where it begins to speak. The
gradients are those of the mean loss over the training data.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.network.evaluation import SATURATED_SHARE, LayerMeasurement
from mlpviz.network.mlp import MLP

LIMITS = {
    "vanishing": 50,  # times smaller than the output layer's is a hidden layer's gradient
    "exploding": 1,  # learning rate times gradient, as a share of the weights' own norm
    "dead": 0,  # share of the training points for which a ReLU unit is not 0
    "saturated": SATURATED_SHARE,  # of the training points, at the end of the activation's bounds
    "symmetric": 1e-9,  # difference of the weights of two units of a layer, as a share of the largest
}


@dataclass(frozen=True)
class Finding:
    """rule: a name in `RULES`. layer: counted from 1. units: those of the layer it is about, from 0; empty if
    it is about all of it. number: what was measured, to be held against limit."""

    rule: str
    layer: int
    units: tuple
    number: float
    limit: float


@dataclass(frozen=True, eq=False)
class State:
    """What the rules look at: a network, the LayerMeasurement of it, and the learning rate in use."""

    mlp: MLP
    layers: LayerMeasurement
    learning_rate: float


def diagnose(run, mlp=None, learning_rate=None):
    """All Findings, layer by layer: on a run as it stands, or on another network of its shape, such as the
    run's own at an earlier epoch, with the learning rate in use then."""
    if mlp is None:
        state = State(run.mlp, run.measurement.layers, run.learning_rate)
    else:
        state = State(mlp, run.measure_layers(mlp), learning_rate)
    found = [finding for rule in RULES.values() for finding in rule(state)]
    return sorted(found, key=lambda finding: finding.layer)


def vanishing(state):
    """Little of the error reaches the layer: its gradient magnitude is many times smaller than the output
    layer's (Hochreiter 1991; Glorot & Bengio 2010)."""
    *hidden, output = state.layers.gradient_magnitude
    for layer, magnitude in enumerate(hidden, start=1):
        times = output / magnitude if magnitude > 0 else np.inf
        if output > 0 and times >= LIMITS["vanishing"]:
            yield _finding("vanishing", layer, times)


def exploding(state):
    """A plain step at this learning rate would be larger than the weights themselves."""
    layers, rate = state.layers, state.learning_rate
    for layer, (gradient, weights) in enumerate(
        zip(layers.gradient_magnitude, layers.weight_norm, strict=True), start=1
    ):
        if weights > 0 and rate * gradient / weights > LIMITS["exploding"]:
            yield _finding("exploding", layer, rate * gradient / weights)


def dead(state):
    """ReLU units that are 0 for every training point: no gradient passes, so they stay so."""
    for layer, units in enumerate(state.layers.dead_units, start=1):
        if units.any():
            yield _finding("dead", layer, 0.0, units)


def saturated(state):
    """Units of a bounded activation at its end for nearly all points: the slope there is almost 0."""
    for layer, shares in enumerate(state.layers.saturation, start=1):
        units = shares > LIMITS["saturated"]
        if units.any():
            yield _finding("saturated", layer, shares[units].min(), units)


def symmetric(state):
    """Units of a layer with the same weights in and out: they answer alike and learn alike, for ever."""
    for layer, (inward, outward) in enumerate(
        zip(state.mlp.dense, state.mlp.dense[1:], strict=False), start=1
    ):
        weights = np.concatenate([inward.parameters, outward.weights.T])  # a column for each unit
        scale = np.abs(weights).max() or 1.0
        apart = np.array([np.abs(weights - one[:, None]).max(axis=0) for one in weights.T])  # [units, units]
        np.fill_diagonal(apart, np.inf)
        units = apart.min(axis=1) <= LIMITS["symmetric"] * scale
        if units.any():
            yield _finding("symmetric", layer, apart.min() / scale, units)


def _finding(rule, layer, number, units=()):
    units = tuple(int(unit) for unit in np.flatnonzero(units))
    return Finding(rule, layer, units, float(number), LIMITS[rule])


RULES = {rule.__name__: rule for rule in (vanishing, exploding, dead, saturated, symmetric)}

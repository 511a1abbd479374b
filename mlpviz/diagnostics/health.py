"""Health: what may be wrong with the layers of a run, each finding with its rule and its number.

A rule is a function of a State that yields Findings; `LIMITS` says where it begins to speak. The
gradients are those of the mean loss over the training data.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mlpviz.network.evaluation import SATURATED_SHARE, LayerMeasurement
from mlpviz.network.mlp import MLP
from mlpviz.training.run import Run

LIMITS: dict[str, float] = {
    "vanishing": 50,  # times smaller than the output layer's is a hidden layer's gradient
    "exploding": 1,  # learning rate times gradient, as a share of the weights' own norm
    "dead": 0,  # share of the training samples for which a ReLU unit is not 0
    "saturated": SATURATED_SHARE,  # of the training samples, at the end of the activation's bounds
    "symmetric": 1e-9,  # difference of the weights of two units of a layer, as a share of the largest
}


@dataclass(frozen=True)
class Finding:
    """Something that may be wrong with one layer.

    rule: a name in `RULES`. layer: counted from 1. units: those of the layer it is about, from 0; empty if
    it is about all of it. number: what was measured, to be held against limit.
    """

    rule: str
    layer: int
    units: tuple[int, ...]
    number: float
    limit: float


@dataclass(frozen=True, eq=False)
class State:
    """What the rules look at: a network, the LayerMeasurement of it, and the learning rate in use."""

    mlp: MLP
    layers: LayerMeasurement
    learning_rate: float


Rule = Callable[[State], Iterator[Finding]]


def diagnose(run: Run, mlp: MLP | None = None, learning_rate: float | None = None) -> list[Finding]:
    """All Findings on a run as it stands, layer by layer.

    mlp: another network of the same shape to look at, such as the run's own at an earlier epoch.
    learning_rate: the one in use then; by default the one in use now.
    """
    state = State(
        run.mlp if mlp is None else mlp,
        run.measurement.layers if mlp is None else run.measure_layers(mlp),
        run.learning_rate if learning_rate is None else learning_rate,
    )
    found = [finding for rule in RULES.values() for finding in rule(state)]
    return sorted(found, key=lambda finding: finding.layer)


def vanishing(state: State) -> Iterator[Finding]:
    """Little of the error reaches the layer: its gradient magnitude is many times smaller than the output
    layer's (Hochreiter 1991; Glorot & Bengio 2010)."""
    *hidden, output = state.layers.gradient_magnitude
    for layer, magnitude in enumerate(hidden, start=1):
        times = output / magnitude if magnitude > 0 else np.inf
        if output > 0 and times >= LIMITS["vanishing"]:
            yield _finding("vanishing", layer, times)


def exploding(state: State) -> Iterator[Finding]:
    """A plain step at this learning rate would be larger than the weights themselves."""
    layers, rate = state.layers, state.learning_rate
    for layer, (gradient, weights) in enumerate(
        zip(layers.gradient_magnitude, layers.weight_norm, strict=True), start=1
    ):
        if weights > 0 and rate * gradient / weights > LIMITS["exploding"]:
            yield _finding("exploding", layer, rate * gradient / weights)


def dead(state: State) -> Iterator[Finding]:
    """ReLU units that are 0 for every training sample: no gradient passes, so only a change of the layers
    before can revive them; those of the first layer it cannot."""
    for layer, units in enumerate(state.layers.dead_units, start=1):
        if units.any():
            yield _finding("dead", layer, 0.0, units)


def saturated(state: State) -> Iterator[Finding]:
    """Units of a bounded activation at its end for nearly all samples: the slope there is almost 0."""
    for layer, shares in enumerate(state.layers.saturation, start=1):
        units = shares > LIMITS["saturated"]
        if units.any():
            yield _finding("saturated", layer, shares[units].min(), units)


def symmetric(state: State) -> Iterator[Finding]:
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


def _finding(rule: str, layer: int, number: float, units: npt.NDArray[np.bool_] | tuple[()] = ()) -> Finding:
    """units: [units] of the layer, true for those it is about."""
    rows = tuple(int(unit) for unit in np.flatnonzero(units))
    return Finding(rule, layer, rows, float(number), LIMITS[rule])


RULES: dict[str, Rule] = {rule.__name__: rule for rule in (vanishing, exploding, dead, saturated, symmetric)}

"""Regularizers: a price on large weights, added to the loss.

Each is a penalty of the weights and its gradient, both for a regularization rate of 1; biases are free,
since they bend nothing. The penalty is always reported apart from the loss, never hidden in it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpviz.network.arrays import Array


def no_penalty(weights: Array) -> float:
    """0"""
    return 0.0


def no_penalty_gradient(weights: Array, out: Array) -> None:
    """out[...] = 0"""
    out.fill(0)


def l1_penalty(weights: Array) -> float:
    """Σ |w|"""
    return float(np.abs(weights).sum())


def l1_penalty_gradient(weights: Array, out: Array) -> None:
    """out[...] = sign w"""
    np.sign(weights, out)


def l2_penalty(weights: Array) -> float:
    """½ Σ w²"""
    return 0.5 * float(weights @ weights)


def l2_penalty_gradient(weights: Array, out: Array) -> None:
    """out[...] = w"""
    np.copyto(out, weights)


@dataclass(frozen=True)
class Regularizer:
    """label: its name in a menu. penalty(weights [n]) -> float. gradient(weights [n], out [n]) writes the
    gradient of the penalty into `out`."""

    label: str
    penalty: Callable[[Array], float]
    gradient: Callable[[Array, Array], None]


REGULARIZERS = {
    "none": Regularizer("None", no_penalty, no_penalty_gradient),
    # Pulls every weight towards zero equally hard, many reach it (Tibshirani 1996)
    "l1": Regularizer("L1", l1_penalty, l1_penalty_gradient),
    # Pulls large weights harder (Hoerl & Kennard 1970; "weight decay")
    "l2": Regularizer("L2", l2_penalty, l2_penalty_gradient),
}

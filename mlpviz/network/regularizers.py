"""Regularizers: a price on large weights, added to the loss.

Each is a penalty of the weights and its gradient, both for a regularization rate of 1; biases are free,
since they bend nothing. The penalty is always reported apart from the loss, never hidden in it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Regularizer:
    """penalty(weights) -> float; gradient(weights, out) writes its gradient, of the weights' shape."""

    label: str
    penalty: Callable
    gradient: Callable


REGULARIZERS = {
    "none": Regularizer("none", lambda weights: 0.0, lambda weights, out: out.fill(0)),
    # Σ |w|: pulls every weight towards zero equally hard, many reach it (Tibshirani 1996)
    "l1": Regularizer("L1", lambda weights: float(np.abs(weights).sum()), np.sign),
    # ½ Σ w²: pulls large weights harder (Hoerl & Kennard 1970; "weight decay")
    "l2": Regularizer(
        "L2", lambda weights: 0.5 * float(weights @ weights), lambda weights, out: np.copyto(out, weights)
    ),
}

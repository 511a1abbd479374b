"""Input features: what the network is told about a point (x₁, x₂).

Besides the coordinates themselves, some fixed functions of them. A good one can do the work of a hidden
layer: with x₁² and x₂² a circle is linearly separable. A new feature is one line in `FEATURES`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from mlpviz.network.arrays import Array


@dataclass(frozen=True)
class Feature:
    """A function of the coordinates x1 and x2, arrays of one shape, and its name for the eye."""

    label: str
    function: Callable[[Array, Array], Array]


# None is scaled: x₁² reaches 36 within the picture, as in TensorFlow Playground.
FEATURES = {
    "x1": Feature("x₁", lambda x1, x2: x1),
    "x2": Feature("x₂", lambda x1, x2: x2),
    "x1_squared": Feature("x₁²", lambda x1, x2: x1**2),
    "x2_squared": Feature("x₂²", lambda x1, x2: x2**2),
    "x1_x2": Feature("x₁x₂", lambda x1, x2: x1 * x2),
    "sin_x1": Feature("sin x₁", lambda x1, x2: np.sin(x1)),
    "sin_x2": Feature("sin x₂", lambda x1, x2: np.sin(x2)),
    "cos_x1": Feature("cos x₁", lambda x1, x2: np.cos(x1)),
    "cos_x2": Feature("cos x₂", lambda x1, x2: np.cos(x2)),
    "radius": Feature("radius r", lambda x1, x2: np.hypot(x1, x2)),
}


def apply_features(X: Array, names: Sequence[str]) -> Array:
    """The network's input [n, len(names)] for the points `X` [n, 2]; column j is the feature names[j].

    The columns come in the order asked, so that they always fit `names`. Raises ValueError if no feature is
    named, or an unknown one.
    """
    if len(names) == 0:
        raise ValueError(f"features must name at least one of {', '.join(FEATURES)}, got none")
    for name in names:
        if name not in FEATURES:
            raise ValueError(f"features must be among {', '.join(FEATURES)}, got {name!r}")
    x1, x2 = X[:, 0], X[:, 1]
    return np.column_stack([FEATURES[name].function(x1, x2) for name in names])

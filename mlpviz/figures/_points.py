"""Points: samples upon a picture of the plane, coloured by their class or value, training and test apart.

Training points have a light rim; test points are smaller and have a dark one. With more than two classes each
has its own shape as well as its own colour.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.figures.colormaps import value_colours
from mlpviz.figures.theme import POINTS
from mlpviz.network.arrays import Array

SYMBOLS = (
    *("circle", "square", "diamond", "triangle-up", "cross", "star", "hexagon", "triangle-down"),
    *("pentagon", "x"),
)  # of up to ten classes
RIMS = {"train": "#ffffff", "test": "#10171d"}
SIZES = {"train": 7.5, "test": 6}

Units = Sequence[tuple[float, float]]  # (centre, scale) of x1, x2 and y
PLAIN: Units = ((0.0, 1.0),) * 3


def point_colours(y: npt.NDArray[Any], task: str) -> list[str]:
    """Colours [n], #rrggbb, of points by their class or value y [n], on light and dark alike."""
    return value_colours(y, POINTS) if task == "regression" else [POINTS.classes[k] for k in y]


def make_points(
    X: Array,
    y: npt.NDArray[Any],
    role: str,
    *,
    task: str,
    n_classes: int,
    units: Units | None = None,
    labels: Sequence[str] = (),
) -> dict[str, Any]:
    """A scatter trace of points X [n, 2] with classes or values y [n]. role: "train" or "test". units: those
    in which places and values are told, if not ours. labels: names of the classes, if they have some."""
    (center1, scale1), (center2, scale2), (middle, half) = units or PLAIN
    form = ".4g" if units else ".2f"
    symbols: str | list[str] = "circle"
    if task == "regression":
        words = [f"value {middle + half * value:{form}}" for value in y]
    else:
        words = [escape(labels[k]) if labels else f"class {k}" for k in y]
        if n_classes != 2:
            symbols = [SYMBOLS[k] for k in y]
    place, customdata = "x₁ %{x:.2f}, x₂ %{y:.2f}", None
    if units:
        place = "%{customdata[0]:.4~g}, %{customdata[1]:.4~g}"
        customdata = np.column_stack([center1 + scale1 * X[:, 0], center2 + scale2 * X[:, 1]]).tolist()
    return {
        "x": np.round(X[:, 0], 3).tolist(),
        "y": np.round(X[:, 1], 3).tolist(),
        "mode": "markers",
        "name": "training points" if role == "train" else "test points",
        "meta": {"role": role},
        "marker": {
            "size": SIZES[role],
            "color": point_colours(y, task),
            "symbol": symbols,
            "opacity": 0.95,
            "line": {"color": RIMS[role], "width": 1},
        },
        "text": words,
        "customdata": customdata,
        "hovertemplate": f"%{{text}}<br>{place}<extra>{role}</extra>",
    }

"""Points: samples upon a picture of the plane, coloured by their class or value, training and test apart.

Training points have a dark rim of their own colour; test points are smaller and have a white one. With more
than two classes each has its own shape as well as its own colour. A trace says the class or the value, and
the template of the theme what that looks like.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data.column_names import split_unit, tell_row, tell_value
from mlpviz.figures import words
from mlpviz.figures.colormaps import value_colours
from mlpviz.figures.theme import MAX_CLASSES, POINTS
from mlpviz.language import fill, write_number
from mlpviz.network.arrays import Array

SYMBOLS = (
    *("circle", "square", "diamond", "triangle-up", "cross", "star", "hexagon", "triangle-down"),
    *("pentagon", "x"),
)  # of up to ten classes
SIZES = {"train": 8, "test": 6.5}
TEST_RIM = "#ffffff"
COLOUR_AXES = {  # those of the template, see `make_template`
    "coloraxis": {"cmin": -0.5, "cmax": MAX_CLASSES - 0.5, "showscale": False},
    "coloraxis2": {"cmin": -0.5, "cmax": MAX_CLASSES - 0.5, "showscale": False},
    "coloraxis3": {"cmin": -1, "cmax": 1, "showscale": False},
}

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
    names: Sequence[str] = (),
    rows: Array | None = None,
) -> dict[str, Any]:
    """A scatter trace, for a layout with `COLOUR_AXES`, of points X [n, 2] with classes or values y [n].

    role: "train" or "test". units: those in which places and values are told, if not ours. labels: names of
    the classes, if they have some. names: of x1, x2 and y, if they have some; or, with rows [n, d], which are
    told instead of places, of the columns of these and of y.
    """
    (center1, scale1), (center2, scale2), (middle, half) = units or PLAIN
    symbols: str | list[str] = "circle"
    if task == "regression":
        told = [_tell_value(middle + half * value, names, is_own=units is not None) for value in y]
    else:
        told = [escape(labels[k]) if labels else fill(words.CLASS, number=int(k)) for k in y]
        if names:
            told = [f"{escape(names[-1])}: {word}" for word in told]
        if n_classes != 2:
            symbols = [SYMBOLS[k] for k in y]
    place, customdata = "<br>x₁ %{x:.2f}, x₂ %{y:.2f}", None
    if rows is not None:
        place = ""
        columns = [tell_row(names[:-1], row) for row in rows.tolist()]
        told = ["<br>".join([word, *map(escape, row)]) for word, row in zip(told, columns, strict=True)]
    elif units:
        place = "<br>" + ", ".join(_place_of(k, names) for k in range(2))
        customdata = np.column_stack([center1 + scale1 * X[:, 0], center2 + scale2 * X[:, 1]]).tolist()
    return {
        "x": np.round(X[:, 0], 3).tolist(),
        "y": np.round(X[:, 1], 3).tolist(),
        "mode": "markers",
        "name": words.POINTS[role],
        "meta": {"role": role},
        "marker": {
            "size": SIZES[role],
            "color": np.asarray(y).tolist(),
            "coloraxis": "coloraxis3" if task == "regression" else "coloraxis",
            "symbol": symbols,
            "line": _rim(y, role, task),
        },
        "text": told,
        "customdata": customdata,
        "hovertemplate": f"%{{text}}{place}<extra>{words.ROLES[role]}</extra>",
    }


def _rim(y: npt.NDArray[Any], role: str, task: str) -> dict[str, Any]:
    if role == "test":
        return {"color": TEST_RIM, "width": 1}
    if task == "regression":
        y = (y > 0).astype(int)  # as the class that has the colour
    return {"color": np.asarray(y).tolist(), "coloraxis": "coloraxis2", "width": 1}


def _tell_value(value: float, names: Sequence[str], *, is_own: bool) -> str:
    if names:
        return escape(tell_value(names[-1], value))
    return fill(words.VALUE, value=write_number(value, ".4g" if is_own else ".2f"))


def _place_of(k: int, names: Sequence[str]) -> str:
    """One of two coordinates, as Plotly's template has it, which the name of a column is no part of."""
    number = f"%{{customdata[{k}]:.4~g}}"
    if not names:
        return number
    name, unit = (escape(part).replace("%", "&#37;") for part in split_unit(names[k]))
    return f"{name} {number}" + (f" {unit}" if unit else "")

"""The hidden space: training points as a hidden layer has them, and the plane, bent to bring them there."""

from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures._points import point_colours
from mlpviz.figures.theme import dress
from mlpviz.network.arrays import Array

SQUARE = {"showgrid": False, "zeroline": False, "constrain": "domain"}


def hidden_space(
    points: npt.ArrayLike,
    y: npt.NDArray[Any],
    grid: npt.ArrayLike,
    lines: npt.ArrayLike,
    *,
    task: str,
    axes: tuple[str, str] = ("", ""),
    theme: str | None = None,
) -> go.Figure:
    """A hidden layer's space, as `mlpviz.diagnostics.project_hidden_layer` measures it.

    points [n, 2] and y [n]: the training points there. grid [m, k, 2]: lines of the input plane. lines
    [l, 3]: (a, b, c) of a u + b v + c = 0, where the next layer divides the space. task: "classification" or
    "regression". axes: names of u and v. theme: "light" or "dark" for a figure that stands alone.
    """
    points, grid = np.asarray(points, float), np.asarray(grid, float)
    breaks = np.full((len(grid), 1, 2), np.nan)
    threads = np.concatenate([grid, breaks], axis=1).reshape(-1, 2)
    horizontal, vertical = _range(points[:, 0]), _range(points[:, 1])
    figure = go.Figure()
    still = {"hoverinfo": "skip", "showlegend": False, "mode": "lines"}
    figure.add_scatter(
        x=threads[:, 0], y=threads[:, 1], line={"width": 0.7, "color": "rgba(128, 140, 150, 0.55)"}, **still
    )
    for a, b, c in np.asarray(lines, float).tolist():
        ends = _cross_box(a, b, c, horizontal, vertical)
        if ends is not None:
            figure.add_scatter(
                x=ends[:, 0], y=ends[:, 1], line={"width": 2, "dash": "dash", "color": "#8a5fc0"}, **still
            )
    figure.add_scatter(
        x=points[:, 0],
        y=points[:, 1],
        mode="markers",
        marker={"size": 6, "color": point_colours(y, task), "line": {"width": 0.7, "color": "#ffffff"}},
        hovertemplate="%{x:.3f}, %{y:.3f}<extra></extra>",
        showlegend=False,
    )
    figure.update_layout(
        xaxis={**SQUARE, "title": {"text": axes[0]}, "range": horizontal},
        yaxis={**SQUARE, "title": {"text": axes[1]}, "range": vertical},
        margin={"l": 52, "r": 8, "t": 8, "b": 34},
    )
    return dress(figure, theme)


def _range(values: Array) -> list[float]:
    """[low, high] around all values, with a margin."""
    low, high = float(values.min()), float(values.max())
    margin = 0.12 * (high - low) or 1.0
    return [low - margin, high + margin]


def _cross_box(a: float, b: float, c: float, horizontal: list[float], vertical: list[float]) -> Array | None:
    """The piece of a x + b y + c = 0 within a box, [2, 2], or None where it does not pass through."""
    (left, right), (low, high) = horizontal, vertical
    ends = []
    if b:
        ends += [(x, -(a * x + c) / b) for x in (left, right)]
    if a:
        ends += [(-(b * y + c) / a, y) for y in (low, high)]
    slack = 1e-9 * max(right - left, high - low)
    inside = [
        end
        for end in ends
        if left - slack <= end[0] <= right + slack and low - slack <= end[1] <= high + slack
    ]
    return np.array([min(inside), max(inside)]) if len(inside) >= 2 else None

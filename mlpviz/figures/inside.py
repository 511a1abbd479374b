"""Inside: hidden space, and what training changed on the surface."""

import numpy as np
import plotly.graph_objects as go

from mlpviz.data import DOMAIN
from mlpviz.figures.surface import point_colours
from mlpviz.figures.theme import PALETTES, dress

SQUARE = {"showgrid": False, "zeroline": False, "constrain": "domain"}


def hidden_space(points, y, grid, lines, *, task, axes=("", ""), theme=None):
    """Training points [n, 2], lines of the input plane [m, k, 2] and the next layer's lines [l, 3], as
    `mlpviz.diagnostics.hidden_space` has them; axes: their names."""
    points, grid = np.asarray(points, float), np.asarray(grid, float)
    breaks = np.full((len(grid), 1, 2), np.nan)
    threads = np.concatenate([grid, breaks], axis=1).reshape(-1, 2)
    ranges = [_range(points[:, k]) for k in (0, 1)]
    figure = go.Figure()
    still = {"hoverinfo": "skip", "showlegend": False, "mode": "lines"}
    figure.add_scatter(
        x=threads[:, 0], y=threads[:, 1], line={"width": 0.7, "color": "rgba(128, 140, 150, 0.55)"}, **still
    )
    for a, b, c in np.asarray(lines, float):
        ends = _through(a, b, c, *ranges)
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
        xaxis={**SQUARE, "title": {"text": axes[0]}, "range": ranges[0]},
        yaxis={**SQUARE, "title": {"text": axes[1]}, "range": ranges[1]},
        margin={"l": 52, "r": 8, "t": 8, "b": 34},
    )
    return dress(figure, theme)


def surface_change(change, X, y, ringed=None, *, task, signed=True, theme=None):
    """A change [cells, cells] of the surface under the points X [n, 2], y [n]; ringed: rows of X that stand
    out. signed: whether the change has a direction."""
    change = np.asarray(change, float)
    largest = float(np.abs(change).max()) or 1e-12
    side = 2 * DOMAIN / len(change)
    palette = PALETTES["light"]
    figure = go.Figure()
    figure.add_heatmap(
        z=change,
        x0=-DOMAIN + side / 2,
        dx=side,
        y0=DOMAIN - side / 2,
        dy=-side,
        zmin=-largest if signed else 0,
        zmax=largest,
        zsmooth="fast",
        colorscale=[(0, palette.negative), (0.5, palette.zero), (1, palette.positive)]
        if signed
        else [(0, palette.zero), (1, "#7b2d6b")],
        colorbar={"thickness": 8, "outlinewidth": 0, "nticks": 5, "tickformat": "~g"},
        hovertemplate="%{z:.3g}<extra></extra>",
    )
    rows = np.zeros(len(X), bool)
    rows[[] if ringed is None else ringed] = True
    figure.add_scatter(
        x=X[:, 0],
        y=X[:, 1],
        mode="markers",
        marker={
            "size": np.where(rows, 10, 5),
            "opacity": 0.9 if not rows.any() else np.where(rows, 1, 0.35),
            "color": point_colours(y, task),
            "line": {"width": np.where(rows, 2, 0.5), "color": np.where(rows, "#10171d", "#ffffff").tolist()},
        },
        hoverinfo="skip",
        showlegend=False,
    )
    axis = {"range": [-DOMAIN, DOMAIN], "constrain": "domain", "showgrid": False, "nticks": 5}
    figure.update_layout(
        xaxis=axis, yaxis={**axis, "scaleanchor": "x"}, margin={"l": 30, "r": 4, "t": 8, "b": 24}
    )
    return dress(figure, theme)


def _range(values):
    low, high = float(values.min()), float(values.max())
    margin = 0.12 * (high - low) or 1.0
    return [low - margin, high + margin]


def _through(a, b, c, horizontal, vertical):
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

"""The surface change: what a step, or all training so far, changed of the network's answer over the plane."""

from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.data import DOMAIN
from mlpviz.figures._plane import place_cells
from mlpviz.figures._points import point_colours
from mlpviz.figures.theme import PALETTES, dress
from mlpviz.network.arrays import Array

UNSIGNED = "#7b2d6b"  # the largest change, where it has no direction


def surface_change(
    change: npt.ArrayLike,
    X: Array,
    y: npt.NDArray[Any],
    ringed: npt.ArrayLike | None = None,
    *,
    task: str,
    signed: bool = True,
    theme: str | None = None,
) -> go.Figure:
    """A change of the surface, [cells, cells], under the points X [n, 2] with classes or values y [n].

    ringed: rows of X that stand out. task: "classification" or "regression". signed: whether the change has a
    direction. theme: "light" or "dark" for a figure that stands alone.
    """
    change = np.asarray(change, float)
    largest = float(np.abs(change).max()) or 1e-12
    palette = PALETTES["light"]
    if signed:
        colours = [(0, palette.negative), (0.5, palette.zero), (1, palette.positive)]
    else:
        colours = [(0, palette.zero), (1, UNSIGNED)]
    figure = go.Figure()
    figure.add_heatmap(
        z=change,
        **place_cells(len(change)),
        zmin=-largest if signed else 0,
        zmax=largest,
        zsmooth="fast",
        colorscale=colours,
        colorbar={"thickness": 8, "outlinewidth": 0, "nticks": 5, "tickformat": "~g"},
        hovertemplate="%{z:.3g}<extra></extra>",
    )
    rows = np.zeros(len(X), bool)
    if ringed is not None:
        rows[np.asarray(ringed, int)] = True
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

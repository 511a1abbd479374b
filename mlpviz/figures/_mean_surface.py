"""The mean surface of many seeds: their mean answer, its boundary, and thinly that of every one."""

from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures._decision_surface import decision_surface
from mlpviz.figures._plane import place_cells
from mlpviz.figures.colormaps import encode_output
from mlpviz.figures.theme import PALETTES
from mlpviz.network.arrays import Array


def mean_surface(
    mean: Array,
    surfaces: Array,
    X_train: Array,
    y_train: npt.NDArray[Any],
    X_test: Array,
    y_test: npt.NDArray[Any],
    *,
    task: str,
    n_classes: int,
    theme: str = "light",
) -> go.Figure:
    """The mean answer over the plane, under the points; of two classes, with the mean's boundary, thick, and
    each seed's, thin.

    mean [cells, cells] or, of more than two classes, [cells, cells, n_classes]; surfaces [n_seeds, …] of that
    shape. The points, task and theme: as of `decision_surface`.
    """
    picture = encode_output(mean, n_classes)
    figure = decision_surface(
        *(picture, X_train, y_train, X_test, y_test), task=task, n_classes=n_classes, theme=theme
    )
    if n_classes != 2:
        return figure
    image, *points = figure.data
    lines = [_boundary(surface, 0.7, PALETTES[theme], 0.3) for surface in np.asarray(surfaces, float)]
    lines.append(_boundary(np.asarray(mean, float), 2.5, PALETTES[theme], 1.0))
    return go.Figure([image, *lines, *points], figure.layout)


def _boundary(surface: Array, width: float, palette: Any, opacity: float) -> go.Contour:
    """The line on which an answer is undecided."""
    return go.Contour(
        z=surface,
        **place_cells(len(surface)),
        contours={"start": 0, "end": 0, "size": 1, "coloring": "none"},
        line={"width": width, "color": palette.text},
        opacity=opacity,
        showscale=False,
        hoverinfo="skip",
    )

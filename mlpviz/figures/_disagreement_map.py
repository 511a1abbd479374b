"""The disagreement map: where networks from different starts do not say the same."""

from typing import Any

import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._plane import lay_out_plane, place_cells
from mlpviz.figures._points import COLOUR_AXES, make_points
from mlpviz.figures._sweep_colours import DISAGREEMENT, make_colorscale
from mlpviz.figures.theme import dress
from mlpviz.language import fill
from mlpviz.network.arrays import Array


def disagreement_map(
    disagreement: Array,
    X_train: Array,
    y_train: npt.NDArray[Any],
    X_test: Array | None = None,
    y_test: npt.NDArray[Any] | None = None,
    *,
    task: str,
    n_classes: int,
    theme: str | None = None,
) -> go.Figure:
    """Disagreement [cells, cells], from 0, all of one opinion, to 1, over the plane, under the points trained
    on, X_train [n, 2], y_train [n], and those tested on, if they are given. task: "classification" or
    "regression". theme: "light" or "dark" for a figure that stands alone."""
    figure = go.Figure()
    figure.add_heatmap(
        z=disagreement,
        **place_cells(len(disagreement)),
        zmin=0,
        zmax=1,
        colorscale=make_colorscale(DISAGREEMENT),
        zsmooth="best",
        showscale=False,
        hovertemplate=fill(words.DISAGREEMENT, value="%{z:.2f}") + "<extra></extra>",
    )
    figure.add_scatter(**make_points(X_train, y_train, "train", task=task, n_classes=n_classes))
    if X_test is not None and y_test is not None:
        figure.add_scatter(**make_points(X_test, y_test, "test", task=task, n_classes=n_classes))
    lay_out_plane(figure, left=23)
    return dress(figure.update_layout(images=[], **COLOUR_AXES), theme)

"""The decision surface as the page shows it: points over the network's answer all over the plane.

The picture of the answer is filled in with every frame.
"""

from collections.abc import Sequence
from typing import Any

import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures._plane import lay_out_plane, make_plain, name_axes, ticks_in_units
from mlpviz.figures._points import COLOUR_AXES, Units, make_points
from mlpviz.figures.theme import dress
from mlpviz.network.arrays import Array


def surface(
    X_train: Array,
    y_train: npt.NDArray[Any],
    X_test: Array,
    y_test: npt.NDArray[Any],
    *,
    task: str,
    n_classes: int,
    units: Units | None = None,
    labels: Sequence[str] = (),
    names: Sequence[str] = (),
    rows: tuple[Array, Array] | None = None,
    axes: Sequence[str] = (),
    theme: str | None = None,
) -> go.Figure:
    """The points of a run over a picture of its output, which the page fills in with every frame.

    X_train [n, 2], y_train [n], and the same for the test points, which start hidden. task: "classification"
    or "regression". units: (centre, scale) of x1, x2 and y, where the axes and the points tell what is shown
    in units of its own. labels: names of the classes. names: of x1, x2 and y. Of a table, the points are the
    shadows of rows, of the training ones [n, d] and of the test ones, which the points tell; then names are
    those of the columns and of y, and axes those of the two axes, as of images, whose points tell none.
    theme: "light" or "dark" for a figure that stands alone.
    """
    figure = go.Figure()
    rows_train, rows_test = rows or (None, None)
    for X, y, role, told in (
        (X_train, y_train, "train", rows_train),
        (X_test, y_test, "test", rows_test),
    ):
        points = make_points(
            *(X, y, role),
            task=task,
            n_classes=n_classes,
            units=units,
            labels=labels,
            names=names,
            rows=told,
        )
        figure.add_scatter(**points, visible=role == "train")
    figure.update_layout(COLOUR_AXES)
    lay_out_plane(figure, left=0 if axes or not units else 40)
    if axes:
        make_plain(figure, axes, ticks=False)
    elif not units:
        make_plain(figure)
    else:
        figure.update_layout(xaxis=ticks_in_units(*units[0]), yaxis=ticks_in_units(*units[1]))
        if names:
            name_axes(figure, [f"x₁ {names[0]}", f"x₂ {names[1]}"])
    return dress(figure, theme)

"""The decision surface as a figure that stands alone, for a notebook."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures._plane import place_cells
from mlpviz.figures._points import Units
from mlpviz.figures._surface import surface
from mlpviz.figures.colormaps import output_lut
from mlpviz.figures.theme import PALETTES
from mlpviz.network.arrays import Array


def decision_surface(
    output_bytes: npt.NDArray[np.uint8],
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
    theme: str = "light",
) -> go.Figure:
    """The network's answer all over the plane, under the points it is to answer for.

    output_bytes [cells, cells]: the answer, as `encode_output` has it. X_train [n, 2], y_train [n], and the
    same for the test points. task: "classification" or "regression". units, labels, names, rows, axes: what
    the axes and the points tell, as `surface` has it. theme: "light" or "dark".
    """
    picture = output_lut(n_classes, PALETTES[theme])[output_bytes]
    figure = surface(
        *(X_train, y_train, X_test, y_test),
        task=task,
        n_classes=n_classes,
        units=units,
        labels=labels,
        names=names,
        rows=rows,
        axes=axes,
        theme=theme,
    )
    figure.update_traces(visible=True)
    figure.add_image(z=picture[..., :3], **place_cells(len(picture)), zsmooth="fast", hoverinfo="skip")
    figure.data = (figure.data[-1], *figure.data[:-1])  # the points stay on top
    return figure.update_layout(images=[], width=420, height=420)

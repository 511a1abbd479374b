"""The gradients: how large they are in every layer, now and over the epochs.

A notebook gives the numbers. The page gives none: there the browser fills in the series that a trace's `meta`
names, epoch by epoch. What is not finite is not drawn.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures._finite import as_finite_list, as_positive_array
from mlpviz.figures._layers import layer_colours
from mlpviz.figures.theme import dress
from mlpviz.network.arrays import Array

DECADES = (-3, 0)  # powers of ten that the axis always shows: where the gradients of most runs are
MAX_TICKS = 5
BLANK: tuple[float, ...] = ()


def gradients(
    n_layers: int,
    names: Sequence[str],
    epoch: npt.ArrayLike = BLANK,
    magnitudes: npt.ArrayLike | None = None,
    *,
    theme: str | None = None,
) -> go.Figure:
    """The gradient magnitude (L2 norm) of every dense layer: now, as dots, and by epoch, as lines, on one
    logarithmic axis of whole decades, `DECADES` at least.

    names: one for each of n_layers. epoch [n]. magnitudes [n_layers, n]: one line each, the last column being
    "now". A logarithmic axis has no zero, on which a bar could stand; and a gradient of exactly zero has no
    dot. theme: "light" or "dark" for a figure that stands alone.
    """
    values = as_positive_array(np.empty((n_layers, 0)) if magnitudes is None else magnitudes)
    lines = [as_finite_list(row) for row in values]
    colours = layer_colours(n_layers)
    share = min(0.3 + 0.02 * n_layers, 0.42)  # of the width, for the bars
    short = [name.removeprefix("layer ") for name in names]
    figure = go.Figure()
    figure.add_scatter(
        x=list(names),
        y=[line[-1] if line else None for line in lines],
        mode="markers",
        cliponaxis=False,
        marker={"color": colours, "size": 10, "line": {"width": 0}},
        meta={"now": True},
        showlegend=False,
        hovertemplate="%{y:.3g}",
        name="now",
    )
    for layer, (name, colour, line) in enumerate(zip(names, colours, lines, strict=True), start=1):
        figure.add_scatter(
            x=as_finite_list(epoch),
            y=line,
            mode="lines",
            name=name,
            xaxis="x2",
            meta={"series": f"gradient_magnitude/{layer}"},
            line={"width": 1.6, "color": colour},
            showlegend=False,
            hovertemplate="%{y:.3g}",
        )
    figure.update_layout(
        xaxis={
            "domain": [0, share],
            "title": {"text": "layer, now"},
            "type": "category",
            "range": [-0.5, n_layers - 0.5],
            "tickvals": list(names),
            "ticktext": short if n_layers <= 3 else [label[:3] for label in short],
            "showgrid": False,
            "tickangle": 0,
        },
        xaxis2={
            "domain": [share + 0.04, 1],
            "title": {"text": "epoch"},
            "rangemode": "tozero",
            "showgrid": False,
            "nticks": 6,
            "anchor": "y",
        },
        yaxis={
            "type": "log",
            "title": {"text": "gradient magnitude"},
            "exponentformat": "power",
            "ticklabeloverflow": "allow",  # or the uppermost, at the edge, is hidden
            **_whole_decades(values),
        },
        margin={"l": 52, "r": 10, "t": 10, "b": 34},
        hovermode="x unified",
        meta={"decades": True},  # the browser widens the axis by whole decades, too
        uirevision="gradients",
    )
    return dress(figure, theme)


def _whole_decades(values: Array) -> dict[str, Any]:
    """The range of an axis on which all the values [n_layers, n] that are not NaN lie, and its ticks."""
    low, high = DECADES
    powers = np.log10(values[~np.isnan(values)])
    if len(powers):
        low, high = min(low, int(np.floor(powers.min()))), max(high, int(np.ceil(powers.max())))
    return {"range": [low, high], "tick0": 0, "dtick": -(-(high - low) // MAX_TICKS)}

"""The gradients: how large they are in every layer, now and over the epochs.

A notebook gives the numbers. The page gives none: there the browser fills in the series that a trace's `meta`
names, epoch by epoch. What is not finite is not drawn.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures._finite import as_finite_list, as_positive_array
from mlpviz.figures._layers import layer_colours
from mlpviz.figures.theme import dress

BLANK: tuple[float, ...] = ()


def gradients(
    n_layers: int,
    names: Sequence[str],
    epoch: npt.ArrayLike = BLANK,
    magnitudes: npt.ArrayLike | None = None,
    *,
    theme: str | None = None,
) -> go.Figure:
    """The gradient magnitude (L2 norm) of every dense layer: now, as bars, and by epoch, as lines, on one
    logarithmic axis.

    names: one for each of n_layers. epoch [n]. magnitudes [n_layers, n]: one line each, the last column being
    "now". A bar's top is the value. A logarithmic axis has no zero to stand on, so its foot is the bottom of
    the axis, wherever that is: compare tops, not lengths. A gradient of exactly zero has no bar. theme:
    "light" or "dark" for a figure that stands alone.
    """
    values = as_positive_array(np.empty((n_layers, 0)) if magnitudes is None else magnitudes)
    lines = [as_finite_list(row) for row in values]
    colours = layer_colours(n_layers)
    share = min(0.3 + 0.02 * n_layers, 0.42)  # of the width, for the bars
    short = [name.removeprefix("layer ") for name in names]
    figure = go.Figure()
    figure.add_bar(
        x=list(names),
        y=[line[-1] if line else None for line in lines],
        marker={"color": colours, "cornerradius": 2, "line": {"width": 0}},
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
            "nticks": 3,  # few, or a logarithmic axis names every digit of a decade
            "exponentformat": "power",
        },
        margin={"l": 52, "r": 10, "t": 8, "b": 34},
        hovermode="x unified",
        bargap=0.25,
        uirevision="gradients",
    )
    return dress(figure, theme)

"""The gradients: how large they are in every layer over the epochs, and now.

A notebook gives the numbers. The page gives none: there the browser fills in the series that a trace's `meta`
names, epoch by epoch, and writes their labels at the ends of the lines. What is not finite is not drawn.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_list, as_positive_array
from mlpviz.figures._layers import layer_colours, layer_dashes, shorten_layer_name
from mlpviz.figures.theme import dress
from mlpviz.network.arrays import Array

DECADES = (-5, 1)  # powers of ten that the axis always shows: where the gradients of nearly all runs are
MAX_LABELS = 4  # on the axis
BLANK: tuple[float, ...] = ()


def gradients(
    n_layers: int,
    names: Sequence[str],
    epoch: npt.ArrayLike = BLANK,
    magnitudes: npt.ArrayLike | None = None,
    *,
    theme: str | None = None,
) -> go.Figure:
    """The gradient magnitude (L2 norm) of every dense layer by epoch, as lines, and now, as the dots at their
    ends, on a logarithmic axis of whole decades, `DECADES` at least, with a line for each decade.

    names: one for each of n_layers. epoch [n]. magnitudes [n_layers, n]: one line each, the last column being
    "now". A logarithmic axis has no zero, on which a bar could stand; and a gradient of exactly zero has no
    dot. theme: "light" or "dark" for a figure that stands alone.
    """
    values = as_positive_array(np.empty((n_layers, 0)) if magnitudes is None else magnitudes)
    lines = [as_finite_list(row) for row in values]
    epochs = as_finite_list(epoch)
    series = [f"gradient_magnitude/{layer}" for layer in range(1, n_layers + 1)]
    colours = layer_colours(n_layers)
    figure = go.Figure()
    for layer, (name, line) in enumerate(zip(names, lines, strict=True)):
        figure.add_scatter(
            x=epochs,
            y=line,
            mode="lines",
            name=name,
            meta={"series": series[layer], "label": shorten_layer_name(layer + 1, name)},
            line={"width": 1.6, "color": colours[layer], "dash": layer_dashes(n_layers)[layer]},
            hovertemplate="%{y:.3g}",
        )
    figure.add_scatter(
        x=epochs[-1:] * n_layers,
        y=[line[-1] if line else None for line in lines],
        mode="markers",
        cliponaxis=False,
        marker={"color": colours, "size": 7, "line": {"width": 0}},
        meta={"now": series},
        showlegend=False,
        hoverinfo="skip",
        name="now",
    )
    figure.update_layout(
        xaxis={
            "title": {"text": words.EPOCH},
            "rangemode": "tozero",
            "showgrid": False,
            "showline": True,
            "nticks": 6,
        },
        yaxis={
            "type": "log",
            "title": {"text": words.GRADIENT},
            "ticklabeloverflow": "allow",  # or the uppermost, at the edge, is hidden
            **_whole_decades(values),
        },
        margin={"l": 58, "r": 10, "t": 10, "b": 38},
        hovermode="x unified" if n_layers <= 3 else "closest",  # a long list would not fit
        legend={"orientation": "h", "x": 1, "xanchor": "right", "y": 1.01, "yanchor": "bottom"},
        meta={"decades": True},  # the browser widens the axis by whole decades, too
        uirevision="gradients",
    )
    return dress(figure, theme)


def _whole_decades(values: Array) -> dict[str, Any]:
    """The range of an axis on which all the values [n_layers, n] that are not NaN lie, a tick for every
    decade, and words for some."""
    low, high = DECADES
    powers = np.log10(values[~np.isnan(values)])
    if len(powers):
        low, high = min(low, int(np.floor(powers.min()))), max(high, int(np.ceil(powers.max())))
    every = -(-(high - low) // MAX_LABELS)
    ticks = range(low, high + 1)
    written = {0: "1", 1: "10"}
    return {
        "range": [low, high],
        "tickvals": [10.0**power for power in ticks],
        "ticktext": [
            "" if power % every else written.get(power, f"10<sup>{power}</sup>".replace("-", "−"))
            for power in ticks
        ],
    }

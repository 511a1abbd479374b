"""The quantile bands: how the spread of the numbers in every layer changes over the epochs."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_array
from mlpviz.figures._layers import layer_colours, layer_names
from mlpviz.figures._panel import MARGIN, describe_epochs, make_title, make_translucent
from mlpviz.figures.theme import dress

GAP = 0.02  # between two layers, as a share of the width


def quantile_bands(
    epochs: npt.ArrayLike,
    quantiles: npt.ArrayLike,
    names: Sequence[str] | None = None,
    *,
    title: str | None = None,
    theme: str | None = None,
) -> go.Figure:
    """The spread of each layer's numbers over the epochs, side by side: the middle half, the middle nine
    tenths and the median.

    epochs [n]; quantiles [n, n_layers, 5], at 5, 25, 50, 75 and 95 %. names: one for each layer, by default
    "layer 1", …, "output". theme: "light" or "dark" for a figure that stands alone.
    """
    epochs, quantiles = np.asarray(epochs), as_finite_array(quantiles)
    n_layers = quantiles.shape[1]
    names = names or layer_names(n_layers)
    width = (1 - GAP * (n_layers - 1)) / n_layers
    figure = go.Figure()
    layout: dict[str, Any] = {}
    for layer, (name, colour) in enumerate(zip(names, layer_colours(n_layers), strict=True)):
        axis = "" if layer == 0 else str(layer + 1)
        left = layer * (width + GAP)
        layout[f"xaxis{axis}"] = {
            **describe_epochs(),
            "domain": [left, left + width],
            "title": {"text": name},
            "nticks": 3,
            "anchor": "y",
        }
        for low, high in ((0, 4), (1, 3)):
            edge = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip", "showlegend": False}
            shared = {"x": epochs, "xaxis": f"x{axis}", **edge}
            figure.add_scatter(y=quantiles[:, layer, low], **shared)
            filled = {"fill": "tonexty", "fillcolor": make_translucent(colour)}
            figure.add_scatter(y=quantiles[:, layer, high], **filled, **shared)
        figure.add_scatter(
            x=epochs,
            y=quantiles[:, layer, 2],
            xaxis=f"x{axis}",
            mode="lines",
            name=name,
            line={"width": 1.6, "color": colour},
            hovertemplate=words.MEDIAN + " %{y:.3g}",
            showlegend=False,
        )
    figure.update_layout(title=make_title(title), margin=MARGIN, yaxis={"nticks": 5}, **layout)
    return dress(figure, theme)

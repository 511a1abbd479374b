"""The update ratios: by how much a step moves the weights of every layer, as a share of their own size."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_positive_array
from mlpviz.figures._layers import layer_colours, layer_names
from mlpviz.figures._panel import MARGIN, describe_epochs, make_title
from mlpviz.figures.theme import dress

GUIDE = 1e-3  # the update-to-weight ratio that is often found in networks that train well


def update_ratios(
    epochs: npt.ArrayLike,
    ratios: npt.ArrayLike,
    names: Sequence[str] | None = None,
    *,
    theme: str | None = None,
) -> go.Figure:
    """By how much the last step of an epoch moved the weights of a layer, as a share of their own size.

    epochs [n]; ratios [n_layers, n]. names: one for each layer, by default "layer 1", …, "output". The axis
    is logarithmic, so a ratio of exactly zero leaves a gap. theme: "light" or "dark" for a figure that stands
    alone.
    """
    values = as_positive_array(ratios)
    n_layers = len(values)
    figure = go.Figure()
    for name, colour, row in zip(
        names or layer_names(n_layers), layer_colours(n_layers), values, strict=True
    ):
        figure.add_scatter(
            x=np.asarray(epochs),
            y=row,
            mode="lines",
            name=name,
            line={"width": 1.6, "color": colour},
            hovertemplate="%{y:.2g}",
            showlegend=False,
        )
    figure.add_hline(y=GUIDE, line={"dash": "dot", "width": 1, "color": "#8a949c"})
    figure.update_layout(
        title=make_title(words.UPDATE_TITLE),
        margin=MARGIN,
        xaxis=describe_epochs(),
        yaxis={"type": "log", "nticks": 4, "exponentformat": "power"},
        hovermode="x unified",
    )
    return dress(figure, theme)

"""The distribution of the numbers in every layer, activations, weights or gradients: a ridge for each."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._layers import layer_colours, layer_names
from mlpviz.figures._panel import MARGIN, make_title, make_translucent
from mlpviz.figures.theme import dress
from mlpviz.language import fill

HIGHEST = 0.85  # of a ridge, where the next one begins at 1


def distribution(
    edges: npt.ArrayLike,
    shares: npt.ArrayLike,
    names: Sequence[str] | None = None,
    *,
    title: str | None = None,
    theme: str | None = None,
) -> go.Figure:
    """How the numbers of each layer are spread: a ridge for each, the first layer at the bottom.

    edges [bins + 1]; shares [n_layers, bins]: of a layer's numbers, in each bin. All ridges are equally high.
    names: one for each layer, by default "layer 1", …, "output". theme: "light" or "dark" for a figure that
    stands alone.
    """
    shares, edges = np.asarray(shares, float), np.asarray(edges)
    n_layers = len(shares)
    names = list(names or layer_names(n_layers))
    middles = (edges[:-1] + edges[1:]) / 2
    figure = go.Figure()
    for layer, (name, colour, row) in enumerate(zip(names, layer_colours(n_layers), shares, strict=True)):
        figure.add_scatter(
            x=middles,
            y=np.full(len(middles), layer),
            mode="lines",
            line={"width": 0},
            showlegend=False,
            hoverinfo="skip",
        )
        figure.add_scatter(
            x=middles,
            y=layer + HIGHEST * row / (row.max() or 1),
            mode="lines",
            fill="tonexty",
            name=name,
            line={"width": 1.2, "color": colour, "shape": "hvh"},
            fillcolor=make_translucent(colour),
            customdata=row,
            hovertemplate=fill(words.NEAR, name=name, share="%{customdata:.1%}", place="%{x:.3g}")
            + "<extra></extra>",
            showlegend=False,
        )
    figure.update_layout(
        title=make_title(title),
        margin=MARGIN,
        xaxis={"showgrid": False, "nticks": 5},
        yaxis={"tickvals": list(range(n_layers)), "ticktext": names, "range": [-0.1, n_layers]},
    )
    return dress(figure, theme)

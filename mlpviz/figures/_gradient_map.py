"""The gradient map: how large the gradients are in every layer at every epoch, as a map of both."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_positive_array
from mlpviz.figures._layers import layer_names
from mlpviz.figures._panel import MARGIN, describe_epochs, make_title
from mlpviz.figures.theme import dress
from mlpviz.language import fill

SCALE = [(0, "#2b2140"), (0.25, "#5b3a8c"), (0.5, "#2878be"), (0.75, "#18a06e"), (1, "#f0e442")]


def gradient_map(
    epochs: npt.ArrayLike,
    magnitudes: npt.ArrayLike,
    names: Sequence[str] | None = None,
    *,
    theme: str | None = None,
) -> go.Figure:
    """Gradient magnitude (L2 norm) as a map of layers and epochs, the first layer at the bottom.

    epochs [n]; magnitudes [n_layers, n]. names: one for each layer, by default "layer 1", …, "output".
    Gradients span many powers of ten, so the colours are logarithmic, and an exact zero leaves a gap. theme:
    "light" or "dark" for a figure that stands alone.
    """
    logarithms = np.log10(as_positive_array(magnitudes))
    finite = logarithms[np.isfinite(logarithms)]
    low, high = (np.floor(finite.min()), np.ceil(finite.max())) if len(finite) else (-1, 0)
    powers = np.arange(low, max(high, low + 1) + 1, max(1, np.ceil((high - low) / 4)))
    figure = go.Figure()
    figure.add_heatmap(
        x=np.asarray(epochs),
        y=list(names or layer_names(len(logarithms))),
        z=logarithms,
        zmin=low,
        zmax=max(high, low + 1),
        colorscale=SCALE,
        colorbar={
            "thickness": 8,
            "outlinewidth": 0,
            "tickvals": powers.tolist(),
            "ticktext": [f"10<sup>{int(power)}</sup>" for power in powers],
        },
        customdata=np.asarray(magnitudes, float),
        hovertemplate=fill(words.AT_EPOCH, layer="%{y}", epoch="%{x}", value="%{customdata:.3g}")
        + "<extra></extra>",
    )
    figure.update_layout(
        title=make_title(words.GRADIENT_TITLE), margin={**MARGIN, "r": 4}, xaxis=describe_epochs()
    )
    return dress(figure, theme)

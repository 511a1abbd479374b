"""The gradient microscope: the gradients, the updates and the numbers of every layer, over time.

Layers stand from the first at the bottom to the output layer at the top. Names, where they may be given, are
one for each layer. Gradients span many powers of ten, so their axes are logarithmic; an exact zero has no
place on such an axis and leaves a gap.
"""

import numpy as np
import plotly.graph_objects as go

from mlpviz.figures.curves import layer_colours
from mlpviz.figures.theme import dress

GUIDE = 1e-3  # the update-to-weight ratio that is often found in networks that train well
SCALE = [(0, "#2b2140"), (0.25, "#5b3a8c"), (0.5, "#2878be"), (0.75, "#18a06e"), (1, "#f0e442")]
MARGIN = {"l": 62, "r": 12, "t": 26, "b": 34}


def layer_names(n_layers):
    """ "layer 1", …, "output" """
    return [*(f"layer {layer}" for layer in range(1, n_layers)), "output"]


def gradient_map(epochs, magnitudes, names=None, *, theme=None):
    """Gradient magnitude as a map of layers and epochs. epochs [n]; magnitudes [n_layers, n]."""
    logarithms = _logarithm(magnitudes)
    names = names or layer_names(len(logarithms))
    finite = logarithms[np.isfinite(logarithms)]
    low, high = (np.floor(finite.min()), np.ceil(finite.max())) if len(finite) else (-1, 0)
    powers = np.arange(low, max(high, low + 1) + 1, max(1, np.ceil((high - low) / 4)))
    figure = go.Figure()
    figure.add_heatmap(
        x=np.asarray(epochs),
        y=list(names),
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
        hovertemplate="%{y}, epoch %{x}: %{customdata:.3g}<extra></extra>",
    )
    figure.update_layout(title=_title("Gradient magnitude"), margin={**MARGIN, "r": 4}, xaxis=_EPOCHS)
    return dress(figure, theme)


def update_ratios(epochs, ratios, names=None, *, theme=None):
    """By how much the last step of an epoch moved the weights of a layer, as a share of their own size.
    epochs [n]; ratios [n_layers, n]."""
    ratios = np.asarray(ratios, float)
    names = names or layer_names(len(ratios))
    figure = go.Figure()
    for name, colour, row in zip(names, layer_colours(len(ratios)), ratios, strict=True):
        figure.add_scatter(
            x=np.asarray(epochs),
            y=_finite(np.where(row > 0, row, np.nan)),
            mode="lines",
            name=name,
            line={"width": 1.6, "color": colour},
            hovertemplate="%{y:.2g}",
            showlegend=False,
        )
    figure.add_hline(y=GUIDE, line={"dash": "dot", "width": 1, "color": "#8a949c"})
    figure.update_layout(
        title=_title("Update ÷ weights, guide 10<sup>−3</sup>"),
        margin=MARGIN,
        xaxis=_EPOCHS,
        yaxis={"type": "log", "nticks": 4, "exponentformat": "power"},
        hovermode="x unified",
    )
    return dress(figure, theme)


def distribution(edges, shares, names=None, *, title=None, theme=None):
    """How the numbers of each layer are spread: a ridge for each.

    edges [bins + 1]; shares [n_layers, bins].
    """
    shares = np.asarray(shares, float)
    names = names or layer_names(len(shares))
    middles = (np.asarray(edges)[:-1] + np.asarray(edges)[1:]) / 2
    figure = go.Figure()
    for layer, (name, colour, row) in enumerate(zip(names, layer_colours(len(shares)), shares, strict=True)):
        height = 0.85 * row / (row.max() or 1)
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
            y=layer + height,
            mode="lines",
            fill="tonexty",
            name=name,
            line={"width": 1.2, "color": colour, "shape": "hvh"},
            fillcolor=_transparent(colour),
            customdata=row,
            hovertemplate=name + ": %{customdata:.1%} near %{x:.3g}<extra></extra>",
            showlegend=False,
        )
    figure.update_layout(
        title=_title(title),
        margin=MARGIN,
        xaxis={"showgrid": False, "nticks": 5},
        yaxis={"tickvals": list(range(len(names))), "ticktext": list(names), "range": [-0.1, len(names)]},
    )
    return dress(figure, theme)


def quantile_bands(epochs, quantiles, names=None, *, title=None, theme=None):
    """The spread of each layer's numbers over the epochs, side by side: the middle half, the middle nine
    tenths and the median.

    epochs [n]; quantiles [n, n_layers, 5], at 5, 25, 50, 75 and 95 %.
    """
    quantiles = np.asarray(quantiles, float)
    n_layers = quantiles.shape[1]
    names = names or layer_names(n_layers)
    epochs = np.asarray(epochs)
    figure = go.Figure()
    layout, gap = {}, 0.02
    width = (1 - gap * (n_layers - 1)) / n_layers
    for layer, (name, colour) in enumerate(zip(names, layer_colours(n_layers), strict=True)):
        axis = "" if layer == 0 else str(layer + 1)
        left = layer * (width + gap)
        layout[f"xaxis{axis}"] = {
            **_EPOCHS,
            "domain": [left, left + width],
            "title": {"text": name},
            "nticks": 3,
            "anchor": "y",
        }
        for low, high in ((0, 4), (1, 3)):
            edge = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip", "showlegend": False}
            shared = {"x": epochs, "xaxis": f"x{axis}", **edge}
            figure.add_scatter(y=_finite(quantiles[:, layer, low]), **shared)
            figure.add_scatter(
                y=_finite(quantiles[:, layer, high]),
                fill="tonexty",
                fillcolor=_transparent(colour),
                **shared,
            )
        figure.add_scatter(
            x=epochs,
            y=_finite(quantiles[:, layer, 2]),
            xaxis=f"x{axis}",
            mode="lines",
            name=name,
            line={"width": 1.6, "color": colour},
            hovertemplate="median %{y:.3g}",
            showlegend=False,
        )
    figure.update_layout(title=_title(title), margin=MARGIN, yaxis={"nticks": 5}, **layout)
    return dress(figure, theme)


_EPOCHS = {"title": {"text": "epoch"}, "showgrid": False, "nticks": 6}


def _title(text):
    return {
        "text": text,
        "font": {"size": 12},
        "x": 0,
        "xref": "paper",
        "y": 1,
        "yref": "container",
        "pad": {"t": 6},
    }


def _logarithm(values):
    values = np.asarray(values, float)
    return np.log10(values, out=np.full(values.shape, np.nan), where=values > 0)


def _finite(values):
    """With NaN, which Plotly leaves out, for what is not finite."""
    values = np.asarray(values, float)
    return np.where(np.isfinite(values), values, np.nan)


def _transparent(colour):
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, 0.28)"

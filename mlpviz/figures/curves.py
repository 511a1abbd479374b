"""Curves over the epochs: the losses, and the gradient magnitude of every layer.

The same functions serve a notebook, which gives the numbers, and the page, which gives none: there the
browser fills in the series that a trace's `meta` names, epoch by epoch.
"""

import numpy as np
import plotly.graph_objects as go

from mlpviz.figures.theme import PALETTES, TEMPLATES


def loss_curve(epoch=(), train_loss=(), test_loss=(), penalty=None, *, log=False, theme=None):
    """Training and test loss by epoch, each [n]; and the penalty, unless that is None."""
    figure = go.Figure()
    series = {"train_loss": ("training", train_loss), "test_loss": ("test", test_loss)}
    if penalty is not None:
        series["penalty"] = ("penalty", penalty)
    for name, (label, values) in series.items():
        figure.add_scatter(
            x=list(epoch),
            y=list(values),
            mode="lines",
            name=label,
            meta={"series": name},
            line={"width": 1.8, "dash": "dot" if name == "penalty" else "solid"},
            hovertemplate="%{y:.4g}",
        )
    figure.update_layout(
        xaxis={"title": {"text": "epoch"}, "rangemode": "tozero", "nticks": 7, "showgrid": False},
        yaxis={
            "type": "log" if log else "linear",
            "rangemode": "tozero",
            "nticks": 6,
            "exponentformat": "power",
        },
        margin={"l": 44, "r": 10, "t": 20, "b": 32},
        hovermode="x unified",
        legend={"orientation": "h", "x": 1, "xanchor": "right", "y": 1.02, "yanchor": "bottom"},
        uirevision="loss-curve",
    )
    return _dressed(figure, theme)


def gradients(n_layers, names, epoch=(), magnitudes=None, *, theme=None):
    """The gradient magnitude (L2 norm) of every dense layer: now, as bars, and by epoch, as lines, on one
    logarithmic axis.

    names: one for each of n_layers. magnitudes [n_layers, n]: one line each. A bar's top is the value; its
    foot stands at the bottom of the axis, wherever that is.
    """
    magnitudes = np.empty((n_layers, 0)) if magnitudes is None else np.asarray(magnitudes)
    colours = layer_colours(n_layers)
    now = magnitudes[:, -1] if magnitudes.shape[1] else np.full(n_layers, np.nan)
    figure = go.Figure()
    figure.add_bar(
        x=list(names),
        y=[None if not value > 0 else float(value) for value in now],
        marker={"color": colours},
        meta={"now": True},
        showlegend=False,
        hovertemplate="%{x}: %{y:.3g}<extra>now</extra>",
    )
    for layer, (name, colour) in enumerate(zip(names, colours, strict=True), start=1):
        figure.add_scatter(
            x=list(epoch),
            y=magnitudes[layer - 1].tolist(),
            mode="lines",
            name=name,
            xaxis="x2",
            meta={"series": f"gradient_magnitude/{layer}"},
            line={"width": 1.6, "color": colour},
            showlegend=False,
            hovertemplate="%{y:.3g}",
        )
    figure.update_layout(
        xaxis={"domain": [0, 0.36], "showgrid": False, "tickangle": 0},
        xaxis2={
            "domain": [0.41, 1],
            "title": {"text": "epoch"},
            "rangemode": "tozero",
            "showgrid": False,
            "nticks": 6,
            "anchor": "y",
        },
        yaxis={"type": "log", "exponentformat": "power", "dtick": 1},
        margin={"l": 44, "r": 10, "t": 8, "b": 32},
        hovermode="x unified",
        bargap=0.25,
        uirevision="gradients",
    )
    return _dressed(figure, theme)


def layer_colours(n_layers):
    """From the input side to the output side, a violet that turns green: readable on light and dark."""
    first, last = np.array([124, 77, 190]), np.array([24, 160, 110])
    along = np.linspace(0, 1, max(n_layers, 2))[:n_layers, np.newaxis]
    middle = np.array([40, 120, 190])
    colours = np.where(
        along < 0.5, first + (middle - first) * 2 * along, middle + (last - middle) * (2 * along - 1)
    )
    return [f"rgb({r},{g},{b})" for r, g, b in np.rint(colours).astype(int)]


def _dressed(figure, theme):
    if theme:
        figure.update_layout(template=TEMPLATES[theme])
        palette = PALETTES[theme]
        figure.update_layout(paper_bgcolor=palette.panel, plot_bgcolor=palette.panel)
    return figure

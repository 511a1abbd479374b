"""Curves over the epochs: the losses, and the gradient magnitude of every layer.

The same functions serve a notebook, which gives the numbers, and the page, which gives none: there the
browser fills in the series that a trace's `meta` names, epoch by epoch. What is not finite is not drawn.
"""

import numpy as np
import plotly.graph_objects as go

from mlpviz.figures.theme import dress

SCORES = {"train_loss": "train_accuracy", "test_loss": "test_accuracy"}  # may be drawn in place of the losses
BEFORE_COLUMNS = ("epoch", *SCORES, *SCORES.values())
BEFORE = ("rgba(40, 160, 150, 0.3)", "rgba(180, 90, 160, 0.3)")  # another way: pale on light and dark


def loss_curve(
    epoch=(),
    train_loss=(),
    test_loss=(),
    penalty=None,
    *,
    before=None,
    events=(),
    names=("training", "test"),
    log=False,
    theme=None,
):
    """Training and test loss by epoch, each [n]; and the penalty, unless that is None.

    before: the same of another way the run took, arrays by the names of `BEFORE_COLUMNS`, drawn behind, or
    None.
    events: (epoch, text) of what a person did to the run, as marks at the foot. names: of the samples of
    the two losses.
    """
    figure = go.Figure()
    series = {"train_loss": (names[0], train_loss), "test_loss": (names[1], test_loss)}
    if penalty is not None:
        series["penalty"] = ("penalty", penalty)
    for name, (label, values) in series.items():
        figure.add_scatter(
            x=_finite(epoch),
            y=_finite(values),
            mode="lines",
            name=label,
            meta={"series": name},
            line={"width": 2, "dash": "dot" if name == "penalty" else "solid"},
            hovertemplate="%{y:.4g}",
        )
    for name, colour in (("train_loss", 0), ("test_loss", 1)) if before else ():
        figure.add_scatter(
            x=_finite(before["epoch"]),
            y=_finite(before[name]),
            customdata=_finite(before[SCORES[name]]),
            meta={"before": True},
            mode="lines",
            name=f"{name.partition('_')[0]}, before",
            line={"width": 4, "color": BEFORE[colour]},
            zorder=-1,
            showlegend=False,
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=[at for at, _ in events],
        y=[0] * len(events),
        text=[text for _, text in events],
        yaxis="y2",
        mode="markers",
        name="",
        meta={"events": True},
        marker={"symbol": "triangle-up", "size": 8, "color": "#8a949c"},
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )
    figure.update_layout(
        yaxis2={"overlaying": "y", "range": [0, 1], "fixedrange": True, "visible": False},
        xaxis={"title": {"text": "epoch"}, "rangemode": "tozero", "nticks": 7, "showgrid": False},
        yaxis={
            "title": {"text": "loss"},
            "type": "log" if log else "linear",
            "rangemode": "tozero",
            "nticks": 4,  # few, or a logarithmic axis names every digit of a decade
            "tickformat": "~g",
        },
        margin={"l": 52, "r": 10, "t": 20, "b": 34},
        hovermode="x unified",
        legend={"orientation": "h", "x": 1, "xanchor": "right", "y": 1.01, "yanchor": "bottom"},
        uirevision="loss-curve",
    )
    return dress(figure, theme)


def gradients(n_layers, names, epoch=(), magnitudes=None, *, theme=None):
    """The gradient magnitude (L2 norm) of every dense layer: now, as bars, and by epoch, as lines, on one
    logarithmic axis.

    names: one for each of n_layers. magnitudes [n_layers, n]: one line each, the last column being "now". A
    bar's top is the value. A logarithmic axis has no zero to stand on, so its foot is the bottom of the
    axis, wherever that is: compare tops, not lengths. A gradient of exactly zero has no bar.
    """
    magnitudes = np.empty((n_layers, 0)) if magnitudes is None else np.asarray(magnitudes, float)
    colours = layer_colours(n_layers)
    lines = [_finite(np.where(row > 0, row, np.nan)) for row in magnitudes]
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
            x=_finite(epoch),
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
            "nticks": 3,  # few, as above
            "exponentformat": "power",
        },
        margin={"l": 52, "r": 10, "t": 8, "b": 34},
        hovermode="x unified",
        bargap=0.25,
        uirevision="gradients",
    )
    return dress(figure, theme)


def layer_colours(n_layers):
    """From the input side to the output side, violet by blue to green: readable on light and dark."""
    stops = np.array([(140, 92, 204), (40, 120, 190), (24, 160, 110)])
    along = np.linspace(0, 1, max(n_layers, 2))[:n_layers]
    colours = np.column_stack([np.interp(along, [0, 0.5, 1], channel) for channel in stops.T])
    return [f"#{r:02x}{g:02x}{b:02x}" for r, g, b in np.rint(colours).astype(int).tolist()]


def _finite(values):
    """A list of Python's own numbers, with None, which Plotly leaves out, for what is not finite."""
    return [value if np.isfinite(value) else None for value in np.asarray(values).tolist()]

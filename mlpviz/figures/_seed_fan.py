"""The fan of seeds: one run from many starts, the median and the middle half in front of every single one."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_list
from mlpviz.figures._panel import describe_epochs, make_translucent
from mlpviz.figures.theme import PALETTES, dress


def seed_fan(
    epochs: npt.ArrayLike,
    curves: npt.ArrayLike,
    median: npt.ArrayLike,
    low: npt.ArrayLike,
    high: npt.ArrayLike,
    *,
    labels: Sequence[str],
    measure: str = "",
    log: bool = False,
    theme: str | None = None,
) -> go.Figure:
    """A line for each seed, faint, their median, and the band from low to high, the quartiles.

    epochs [n]; curves [n_seeds, n], not finite after a divergence; median, low, high [n], not finite where
    there is none. labels: one for each seed, for the hover. log: whether the axis of the measure is
    logarithmic. theme: "light" or "dark" for a figure that stands alone.
    """
    palette = PALETTES[theme or "light"]
    x = as_finite_list(epochs)
    figure = go.Figure()
    for label, curve in zip(labels, np.asarray(curves, float), strict=True):
        figure.add_scatter(
            x=x,
            y=as_finite_list(curve),
            mode="lines",
            name=label,
            meta={"series": "seed"},
            line={"width": 1, "color": palette.muted},
            opacity=0.35,
            hovertemplate=f"{label}: %{{y:.4g}}<extra></extra>",
            showlegend=False,
        )
    banded = np.isfinite(np.asarray(low, float)) & np.isfinite(np.asarray(high, float))
    for name, edge in (("low", low), ("high", high)):
        figure.add_scatter(
            x=[epoch for epoch, there in zip(x, banded, strict=True) if there],
            y=np.asarray(edge, float)[banded].tolist(),
            mode="lines",
            meta={"series": name},
            name=words.MIDDLE_HALF,
            line={"width": 0},
            fill="tonexty" if name == "high" else None,
            fillcolor=make_translucent(palette.test),
            hoverinfo="skip",
            showlegend=name == "high",
        )
    figure.add_scatter(
        x=x,
        y=as_finite_list(median),
        mode="lines",
        name=words.MEDIAN,
        meta={"series": "median"},
        line={"width": 3, "color": palette.test},
        hovertemplate=words.MEDIAN + " %{y:.4g}<extra></extra>",
    )
    figure.update_layout(
        xaxis=describe_epochs(),
        yaxis={
            "title": {"text": measure or words.TEST_LOSS},
            "type": "log" if log else "linear",
            "nticks": 5,
            "tickformat": "~g",
        },
        margin={"l": 52, "r": 10, "t": 20, "b": 34},
        legend={"orientation": "h", "x": 1, "xanchor": "right", "y": 1.01, "yanchor": "bottom"},
        hovermode="closest",
    )
    return dress(figure, theme)

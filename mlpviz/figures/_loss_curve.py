"""The loss curve: training and test loss over the epochs.

A notebook gives the numbers. The page gives none: there the browser fills in the series that a trace's `meta`
names, epoch by epoch, and writes their labels at the ends of the lines. What is not finite is not drawn.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_list
from mlpviz.figures._loss_axes import describe_loss_axes
from mlpviz.figures.theme import dress

SCORES = {"train_loss": "train_accuracy", "test_loss": "test_accuracy"}  # may be drawn in place of the losses
BEFORE_COLUMNS = ("epoch", *SCORES, *SCORES.values())
BEFORE_COLOURS = {  # of another way: pale on light and dark
    "train_loss": "rgba(40, 160, 150, 0.3)",
    "test_loss": "rgba(180, 90, 160, 0.3)",
}
DASHES = {"train_loss": "solid", "test_loss": "6px,2px", "penalty": "dot"}  # colour is never the only sign
BLANK: tuple[float, ...] = ()


def loss_curve(
    epoch: npt.ArrayLike = BLANK,
    train_loss: npt.ArrayLike = BLANK,
    test_loss: npt.ArrayLike = BLANK,
    penalty: npt.ArrayLike | None = None,
    *,
    before: Mapping[str, npt.ArrayLike] | None = None,
    events: Sequence[tuple[float, str]] = (),
    names: tuple[str, str] | None = None,
    loss: str = "",
    log: bool = False,
    theme: str | None = None,
) -> go.Figure:
    """Training and test loss by epoch, each [n]; and the penalty, unless that is None.

    before: the same of another way the run took, arrays by the names of `BEFORE_COLUMNS`, drawn behind, or
    None. events: (epoch, text) of what a person did to the run, as marks at the foot. names: of the samples
    of the two losses. loss: its name, for the axis. log: whether that axis is logarithmic. theme: "light" or
    "dark" for a figure that stands alone.
    """
    figure = go.Figure()
    names = names or (words.TRAINING, words.TEST)
    series = {"train_loss": (names[0], train_loss), "test_loss": (names[1], test_loss)}
    if penalty is not None:
        series["penalty"] = (words.PENALTY, penalty)
    for name, (label, values) in series.items():
        figure.add_scatter(
            x=as_finite_list(epoch),
            y=as_finite_list(values),
            mode="lines",
            name=label,
            meta={"series": name, "label": label},
            line={"width": 2, "dash": DASHES[name]},
            hovertemplate="%{y:.4g}",
        )
    if before is not None:
        for name, colour in BEFORE_COLOURS.items():
            figure.add_scatter(**_line_before(before, name, colour))
    figure.add_scatter(**_dots_now(epoch, train_loss, test_loss))
    figure.add_scatter(**_marks(events))
    figure.update_layout(
        coloraxis4={"cmin": -0.5, "cmax": 2.5, "showscale": False},
        yaxis2={"overlaying": "y", "range": [0, 1], "fixedrange": True, "visible": False},
        **describe_loss_axes(
            loss, log=log, nticks=4
        ),  # few, or a logarithmic axis names every digit of a decade
        margin={"l": 52, "r": 10, "t": 20, "b": 34},
        hovermode="x unified",
        legend={"orientation": "h", "x": 1, "xanchor": "right", "y": 1.01, "yanchor": "bottom"},
        uirevision="loss-curve",
    )
    return dress(figure, theme)


def _line_before(before: Mapping[str, npt.ArrayLike], name: str, colour: str) -> dict[str, Any]:
    """The trace of a loss as it was on another way, with its score at hand."""
    return {
        "x": as_finite_list(before["epoch"]),
        "y": as_finite_list(before[name]),
        "customdata": as_finite_list(before[SCORES[name]]),
        "meta": {"before": True},
        "mode": "lines",
        "name": f"{name.partition('_')[0]}, before",
        "line": {"width": 4, "color": colour},
        "zorder": -1,
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _dots_now(epoch: npt.ArrayLike, train_loss: npt.ArrayLike, test_loss: npt.ArrayLike) -> dict[str, Any]:
    """The trace of the two losses at the last epoch, in the colours of their curves."""
    x, y = as_finite_list(epoch)[-1:], [as_finite_list(values)[-1:] for values in (train_loss, test_loss)]
    return {
        "x": 2 * x,
        "y": y[0] + y[1],
        "meta": {"now": ["train_loss", "test_loss"]},
        "mode": "markers",
        "marker": {"size": 7, "color": [0, 1], "coloraxis": "coloraxis4", "symbol": ["circle", "square"]},
        "name": "now",
        "cliponaxis": False,
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _marks(events: Sequence[tuple[float, str]]) -> dict[str, Any]:
    """The trace of what a person did, on an axis of its own, so that it stays at the foot."""
    return {
        "x": [epoch for epoch, _ in events],
        "y": [0] * len(events),
        "text": [text for _, text in events],
        "yaxis": "y2",
        "mode": "markers",
        "name": "",
        "meta": {"events": True},
        "marker": {"symbol": "triangle-up", "size": 8, "color": "#8a949c"},
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
        "showlegend": False,
    }

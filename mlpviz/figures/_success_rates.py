"""Success rates: how many trials of each cell reach the goal, and how sure that is."""

from collections.abc import Sequence
from html import escape

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._sweep_colours import PLATES
from mlpviz.figures.theme import PALETTES, dress
from mlpviz.language import fill


def success_rates(
    names: Sequence[str],
    n_success: npt.ArrayLike,
    n_trials: npt.ArrayLike,
    intervals: npt.ArrayLike,
    *,
    goal: str = "",
    theme: str | None = None,
) -> go.Figure:
    """A point for each cell at its share of successes, with its interval.

    names: one for each cell; n_success, n_trials [n]; intervals [n, 2], from 0 to 1; a cell without trials
    has no point, only the interval. goal: what a success is, for the axis. theme: "light" or "dark" for a
    figure that stands alone.
    """
    n_success, n_trials = np.asarray(n_success), np.asarray(n_trials)
    intervals = np.asarray(intervals, float).reshape(-1, 2)
    y = [escape(name) for name in names]
    figure = go.Figure()
    for row, (low, high) in enumerate(intervals.tolist()):
        figure.add_scatter(
            x=[low, high],
            y=[y[row]] * 2,
            mode="lines",
            meta={"series": "interval"},
            line={"width": 6, "color": PLATES[1]},
            hoverinfo="skip",
        )
    tried = np.flatnonzero(n_trials > 0)
    figure.add_scatter(
        x=(n_success[tried] / n_trials[tried]).tolist(),
        y=[y[row] for row in tried],
        mode="markers",
        meta={"series": "rate"},
        marker={
            "size": 11,
            "color": PLATES[2],
            "line": {"width": 1, "color": PALETTES[theme or "light"].panel},
        },
        text=[
            fill(
                words.RATE,
                n=int(n_success[row]),
                total=int(n_trials[row]),
                low=float(intervals[row, 0]),
                high=float(intervals[row, 1]),
            )
            for row in tried
        ],
        hovertemplate="%{y}: %{text}<extra></extra>",
    )
    figure.update_layout(
        xaxis={
            "range": [-0.02, 1.02],
            "tickformat": ".0%",
            "title": {"text": fill(words.SHARE, goal=escape(goal or words.GOAL))},
        },
        yaxis={"type": "category", "autorange": "reversed", "showgrid": False, "automargin": True},
        margin={"l": 90, "r": 12, "t": 12, "b": 40},
        showlegend=False,
    )
    return dress(figure, theme)

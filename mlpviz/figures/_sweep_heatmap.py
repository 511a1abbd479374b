"""The heat map of a sweep: the median of every cell, and a cross where trials diverged."""

from collections.abc import Sequence
from html import escape

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_array
from mlpviz.figures._sweep_colours import INK, PLATES, make_colorscale, rank_shares
from mlpviz.figures.theme import dress
from mlpviz.language import fill, write_number


def sweep_heatmap(
    medians: npt.ArrayLike,
    n_diverged: npt.ArrayLike,
    *,
    rows: tuple[str, Sequence[str]],
    columns: tuple[str, Sequence[str]],
    greater_is_better: bool = False,
    measure: str = "",
    theme: str | None = None,
) -> go.Figure:
    """The cells of a sweep of two settings, as deep in colour as their median is good.

    medians [n_rows, n_columns]: not finite where there is none, since too many diverged or none has finished.
    n_diverged [n_rows, n_columns]: where it is more than 0, the cell has a cross. rows, columns: the name of
    the setting and its values. theme: "light" or "dark" for a figure that stands alone.
    """
    medians, n_diverged = as_finite_array(medians), np.asarray(n_diverged)
    figure = go.Figure()
    x, y = [escape(text) for text in columns[1]], [escape(text) for text in rows[1]]
    hover = f"{escape(rows[0])} %{{y}}<br>{escape(columns[0])} %{{x}}"
    figure.add_heatmap(
        x=x,
        y=y,
        z=as_finite_array(rank_shares(medians, greater_is_better=greater_is_better)),
        zmin=0,
        zmax=1,
        text=[
            ["" if np.isnan(value) else write_number(value, ".3g") for value in row]
            for row in medians.tolist()
        ],
        texttemplate="%{text}",
        colorscale=make_colorscale(PLATES),
        showscale=False,
        xgap=2,
        ygap=2,
        hovertemplate=f"{hover}<br>{measure or words.MEDIAN_TEST_LOSS} %{{text}}<extra></extra>",
    )
    crossed = np.argwhere(n_diverged > 0)
    figure.add_scatter(
        x=[x[column] for _, column in crossed],
        y=[y[row] for row, _ in crossed],
        mode="markers",
        marker={"symbol": "x-thin", "size": 26, "line": {"width": 1.5, "color": INK}, "opacity": 0.6},
        text=[fill(words.N_DIVERGED, n=int(n_diverged[row, column])) for row, column in crossed],
        hovertemplate="%{text}<extra></extra>",
        showlegend=False,
    )
    figure.update_layout(
        xaxis={"type": "category", "title": {"text": escape(columns[0])}, "showgrid": False},
        yaxis={
            "type": "category",
            "title": {"text": escape(rows[0])},
            "showgrid": False,
            "autorange": "reversed",
        },
        margin={"l": 90, "r": 8, "t": 8, "b": 44},
        dragmode=False,
    )
    return dress(figure, theme)

"""The plane of the pictures: its axes, and the picture of the output that lies below the points.

That picture is an image of the layout (`layout.images[0]`): a hundred times cheaper to change than a heat
map, which is what makes the surface live.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import plotly.graph_objects as go

from mlpviz.data import DOMAIN
from mlpviz.language import write_number

EMPTY = (  # one transparent pixel
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII="
)


def lay_out_plane(figure: go.Figure, *, left: int = 0) -> None:
    """Give a figure the axes of the plane, and an empty picture below its traces. left: that margin, in
    pixels, for an axis with numbers; without it the picture begins where the figure does."""
    axis = {
        "range": [-DOMAIN, DOMAIN],
        "tickvals": [-6, -4, -2, 0, 2, 4, 6],
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "ticklen": 3,
        "constrain": "domain",
    }
    figure.update_layout(
        images=[
            {
                "source": EMPTY,
                "xref": "x",
                "yref": "y",
                "x": -DOMAIN,
                "y": DOMAIN,
                "sizex": 2 * DOMAIN,
                "sizey": 2 * DOMAIN,
                "sizing": "stretch",
                "layer": "below",
            }
        ],
        xaxis=axis,
        yaxis={**axis, "scaleanchor": "x"},
        margin={"l": left, "r": 0, "t": 0, "b": 22},
        showlegend=False,
        hovermode="closest",
        dragmode="zoom",
        uirevision="surface",  # a constant keeps the zoom
    )


def make_plain(figure: go.Figure, names: Sequence[str] = ("x₁", "x₂"), *, ticks: bool = True) -> None:
    """Have the plane begin where the figure does: numbers below it alone, or none, the names of its axes
    within."""
    figure.update_xaxes(
        tickvals=[-4, -2, 0, 2, 4], ticks="", showticklabels=ticks
    )  # the ends would be cut off
    figure.update_yaxes(showticklabels=False, ticks="")
    across, up = (escape(name) for name in names)
    corners = {f"{up} ↑": ("left", 0, "top", 1), f"{across} →": ("right", 1, "bottom", 0)}
    for text, (xanchor, x, yanchor, y) in corners.items():
        place = {
            "xref": "x domain",
            "x": x,
            "xanchor": xanchor,
            "yref": "y domain",
            "y": y,
            "yanchor": yanchor,
        }
        figure.add_annotation(text=text, showarrow=False, borderpad=4, **place)


def name_axes(figure: go.Figure, names: Sequence[str]) -> None:
    """Give the two axes of the plane, which have numbers, their names."""
    for axis, name in zip((figure.layout.xaxis, figure.layout.yaxis), names, strict=True):
        axis.title = {"text": escape(name), "standoff": 1}
    margin = figure.layout.margin
    figure.update_layout(margin={"l": margin.l + 16, "b": margin.b + 16})


def place_cells(n_cells: int) -> dict[str, float]:
    """Where a heat map or an image of n_cells × n_cells has its cells, the first row at the top."""
    side = 2 * DOMAIN / n_cells
    return {"x0": -DOMAIN + side / 2, "dx": side, "y0": DOMAIN - side / 2, "dy": -side}  # of their middles


def ticks_in_units(center: float, scale: float) -> dict[str, Any]:
    """Ticks at round numbers of the unit whose `center + scale * x` is our x."""
    apart = 2 * DOMAIN * scale / 6
    power = 10.0 ** np.floor(np.log10(apart))
    step = next(nice * power for nice in (1, 2, 5, 10) if nice * power >= apart * (1 - 1e-9))
    first, last = np.ceil((center - DOMAIN * scale) / step), np.floor((center + DOMAIN * scale) / step)
    values = step * np.arange(first, last + 1)
    values[np.abs(values) < step / 2] = 0.0
    return {
        "tickvals": ((values - center) / scale).tolist(),
        "ticktext": [write_number(value, ".4g") for value in values.tolist()],
    }

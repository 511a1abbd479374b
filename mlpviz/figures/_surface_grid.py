"""The grid of surfaces: a small picture for every cell of a sweep, on a plate as deep as its cell is good."""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._sweep_colours import choose_ink, mix_plates, rank_shares
from mlpviz.figures.colormaps import output_lut
from mlpviz.figures.theme import PALETTES, dress
from mlpviz.language import fill, write_number

PLATE = 6  # hundredths of a cell's side, around the picture
CAPTION = 24  # below it
STRIPE = 5  # pixels of the picture, of a cell in which trials diverged


def surface_grid(
    surfaces: npt.NDArray[np.uint8],
    medians: npt.ArrayLike,
    *,
    n_classes: int,
    n_trials: npt.ArrayLike,
    n_success: npt.ArrayLike,
    n_diverged: npt.ArrayLike,
    rows: tuple[str, Sequence[str]],
    columns: tuple[str, Sequence[str]],
    best: tuple[int, int] | None = None,
    greater_is_better: bool = False,
    measure: str = "",
    theme: str | None = None,
) -> go.Figure:
    """A picture for every cell of a sweep of two settings.

    surfaces [n_rows, n_columns, cells, cells]: answers as `encode_output` has them, of each cell that has
    trials. medians [n_rows, n_columns]: what makes the plates deep, infinite where too many diverged.
    n_trials, n_success, n_diverged [n_rows, n_columns]: how many of each; a cell without trials waits. rows,
    columns: the name of the setting and its values. best: the row and column of the best cell, which gets a
    frame. theme: "light" or "dark" for a figure that stands alone.

    One image holds all pictures; a trace of squares above it tells a cell on hover, and holds its (row,
    column) for whoever clicks.
    """
    medians, n_trials = np.asarray(medians, float), np.asarray(n_trials)
    n_success, n_diverged = np.asarray(n_success), np.asarray(n_diverged)
    shares = rank_shares(np.where(n_trials > 0, medians, np.nan), greater_is_better=greater_is_better)
    figure = go.Figure()
    mosaic, side, height = _lay_mosaic(surfaces, shares, n_trials, n_diverged, n_classes, theme or "light")
    figure.add_image(z=mosaic, hoverinfo="skip")
    places = [(row, column) for row in range(len(medians)) for column in range(medians.shape[1])]
    told = [
        _describe(rows, columns, place, measure, medians, n_trials, n_success, n_diverged) for place in places
    ]
    figure.add_scatter(
        x=[(column + 0.5) * side for _, column in places],
        y=[row * height + side / 2 for row, _ in places],
        mode="markers",
        marker={"symbol": "square", "size": 40, "opacity": 0},
        customdata=[list(place) for place in places],
        text=told,
        hovertemplate="%{text}<extra></extra>",
    )
    captions = [
        {
            "x": (column + 0.5) * side,
            "y": row * height + side + (height - side) / 3,
            "text": _caption(row, column, medians, n_trials, n_success, n_diverged),
            "font": {"size": 13, "color": choose_ink(shares[row, column])},
            "showarrow": False,
        }
        for row, column in places
    ]
    if best is not None:
        row, column = best
        figure.add_shape(
            **{"x0": column * side, "x1": (column + 1) * side, "y0": row * height, "y1": (row + 1) * height},
            line={"color": PALETTES[theme or "light"].text, "width": 3},
        )
    ticks = {"showgrid": False, "zeroline": False, "ticks": "", "constrain": "domain"}
    figure.update_layout(
        xaxis={
            **ticks,
            "side": "top",
            "title": {"text": escape(columns[0])},
            "tickvals": [(i + 0.5) * side for i in range(len(columns[1]))],
            "ticktext": [escape(text) for text in columns[1]],
        },
        yaxis={
            **ticks,
            "scaleanchor": "x",
            "autorange": "reversed",
            "title": {"text": escape(rows[0])},
            "tickvals": [i * height + side / 2 for i in range(len(rows[1]))],
            "ticktext": [escape(text) for text in rows[1]],
        },
        annotations=captions,
        margin={"l": 90, "r": 8, "t": 44, "b": 8},
        showlegend=False,
        hovermode="closest",
        dragmode=False,  # a swipe over it scrolls the page
    )
    return dress(figure, theme)


def _lay_mosaic(
    surfaces: npt.NDArray[np.uint8],
    shares: npt.NDArray[Any],
    n_trials: npt.NDArray[Any],
    n_diverged: npt.NDArray[Any],
    n_classes: int,
    theme: str,
) -> tuple[npt.NDArray[np.uint8], int, int]:
    """(picture [height, width, 3], width of a cell, its height, both in pixels)"""
    n_rows, n_columns, cells, _ = surfaces.shape
    border = max(cells * PLATE // 100, 1)
    side, below = cells + 2 * border, max(cells * CAPTION // 100, 1)
    height = side + below
    lut, plates = output_lut(n_classes, PALETTES[theme])[:, :3], mix_plates(shares)
    picture = np.empty((n_rows * height, n_columns * side, 3), np.uint8)
    down, across = np.indices((cells, cells))
    striped = (down + across) % (2 * STRIPE) < STRIPE // 2
    for row in range(n_rows):
        for column in range(n_columns):
            plate = picture[row * height : (row + 1) * height, column * side : (column + 1) * side]
            plate[...] = plates[row, column]
            if n_trials[row, column]:
                inside = plate[border : border + cells, border : border + cells]
                inside[...] = lut[surfaces[row, column]]
                if n_diverged[row, column]:
                    inside[striped] = 255
            plate[-1], plate[:, -1] = 255, 255  # what parts two plates
    return picture, side, height


def _caption(row: int, column: int, medians: Any, n_trials: Any, n_success: Any, n_diverged: Any) -> str:
    n = n_trials[row, column]
    if n == 0:
        return str(words.WAITING)
    if n_diverged[row, column]:
        return fill(words.DIVERGED_OF, n=int(n_diverged[row, column]), total=int(n))
    median = write_number(float(medians[row, column]), ".3g")
    return f"{median}&nbsp; {n_success[row, column]}/{n}"


def _describe(
    rows: tuple[str, Sequence[str]],
    columns: tuple[str, Sequence[str]],
    place: tuple[int, int],
    measure: str,
    medians: Any,
    n_trials: Any,
    n_success: Any,
    n_diverged: Any,
) -> str:
    """A cell in a few lines, for the hover."""
    row, column = place
    lines = [
        f"{escape(name)} {escape(values[i])}"
        for (name, values), i in ((rows, row), (columns, column))
        if name
    ]
    if n_trials[place]:
        value = float(medians[place])
        median = write_number(value, ".4g") if np.isfinite(value) else words.NO_MEDIAN
        lines.append(f"{measure or words.MEDIAN_TEST_LOSS} {median}")
        counts = {"n": n_success, "total": n_trials, "diverged": n_diverged}
        lines.append(fill(words.OUTCOMES, **{name: int(one[place]) for name, one in counts.items()}))
    else:
        lines.append(words.WAITING)
    return "<br>".join(lines)

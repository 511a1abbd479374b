"""Parallel coordinates: every trial of a sweep a line through its settings, the objective's axis first.

Plotly has no logarithmic axis here, so the logarithms are drawn and the ticks written beside them. A trial
without a finite objective, since it diverged, keeps its line: it goes through a place of its own beyond the
worst, so that it neither vanishes nor flattens the axis for the others.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._sweep_colours import PLATES, make_colorscale
from mlpviz.figures.theme import PALETTES, dress
from mlpviz.language import write_number

BEYOND = 0.12  # of the axis, from the worst to those that diverged
MAX_TICKS = 6


def parallel_coordinates(
    objective: tuple[str, npt.ArrayLike],
    settings: Mapping[str, Sequence[Any]],
    *,
    logarithmic: Collection[str] = (),
    greater_is_better: bool = False,
    theme: str | None = None,
) -> go.Figure:
    """Trials as lines: objective is its name and values [n], infinite or NaN where a trial diverged; settings
    are values [n] by name, numbers or texts, which stand in the order they first come.

    logarithmic: names of the axes, the objective's among them, that are drawn by their logarithms, if all
    finite values there are positive. theme: "light" or "dark" for a figure that stands alone.
    """
    name, values = objective
    first, places = _objective_axis(name, np.asarray(values, float), name in logarithmic, greater_is_better)
    axes = [first, *(_axis(label, column, label in logarithmic) for label, column in settings.items())]
    scale = make_colorscale(PLATES[::-1] if theme == "dark" else PLATES)  # the best stand out
    figure = go.Figure()
    figure.add_parcoords(
        dimensions=axes,
        line={
            "color": places,
            "colorscale": scale,
            "reversescale": not greater_is_better,
            "cmin": min(places, default=0),
            "cmax": max(places, default=1),
        },
        labelfont={"size": 12},
        tickfont={"size": 11},
        unselected={"line": {"color": PALETTES[theme or "light"].muted, "opacity": 0.1}},
    )
    figure.update_layout(margin={"l": 80, "r": 50, "t": 50, "b": 20})
    return dress(figure, theme)


def _objective_axis(
    name: str, values: npt.NDArray[np.float64], log: bool, greater_is_better: bool
) -> tuple[dict[str, Any], list[float]]:
    """(dimension of Plotly's, places [n])"""
    finite = np.isfinite(values)
    drawn, log = _take_logarithms(values, log)
    low, high = (drawn[finite].min(), drawn[finite].max()) if finite.any() else (0.0, 1.0)
    span = (high - low) or 1.0
    beyond = low - BEYOND * span if greater_is_better else high + BEYOND * span
    places = np.where(finite, drawn, beyond)
    ticks = _choose_ticks(low, high, log)
    texts = [_write_tick(tick, log) for tick in ticks]
    if not finite.all():
        ticks, texts = [*ticks, beyond], [*texts, words.DIVERGED]
    extent = [min(places, default=0.0), max(places, default=1.0)]
    if extent[0] == extent[1]:
        extent[1] += 1
    return (
        {"label": name, "values": places.tolist(), "tickvals": ticks, "ticktext": texts, "range": extent},
        places.tolist(),
    )


def _axis(name: str, values: Sequence[Any], log: bool) -> dict[str, Any]:
    """A dimension of Plotly's for the values of a setting: each of them has a tick."""
    if all(isinstance(value, int | float | np.number) and not isinstance(value, bool) for value in values):
        drawn, log = _take_logarithms(np.asarray(values, float), log)
        ticks = np.unique(drawn).tolist()
        texts = [_write_tick(tick, log) for tick in ticks]
        return {"label": name, "values": drawn.tolist(), "tickvals": ticks, "ticktext": texts}
    names = list(dict.fromkeys(str(value) for value in values))
    places = [names.index(str(value)) for value in values]
    return {"label": name, "values": places, "tickvals": list(range(len(names))), "ticktext": names}


def _take_logarithms(values: npt.NDArray[np.float64], log: bool) -> tuple[npt.NDArray[np.float64], bool]:
    """(log10 of the values, True) if that is wanted and can be, or (values, False)."""
    finite = np.isfinite(values)
    if not (log and (values[finite] > 0).all()):
        return values, False
    return np.log10(values, where=finite, out=np.full(values.shape, np.nan)), True


def _choose_ticks(low: float, high: float, log: bool) -> list[float]:
    """A few places from low to high; of logarithms those of 1, 2 and 5 times the powers of ten, if there are
    two or more between."""
    if log:
        powers = 10.0 ** np.arange(np.floor(low), np.ceil(high) + 1)
        for digits in ((1,), (1, 3), (1, 2, 5)):
            nice = np.log10(np.outer(powers, digits).ravel())
            nice = nice[(nice >= low) & (nice <= high)]
            if 3 <= len(nice) <= MAX_TICKS:
                return [float(tick) for tick in nice]
    return [float(tick) for tick in np.linspace(low, high, 5 if high > low else 1)]


def _write_tick(tick: float, log: bool) -> str:
    return write_number(10.0**tick if log else tick, ".3g")

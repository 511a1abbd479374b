"""What the two pictures of a loss landscape share: logarithms, their ticks, and titles of the axes."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.figures import words
from mlpviz.figures._finite import as_positive_array
from mlpviz.language import fill, write_number

Logarithms = npt.NDArray[np.float64]


def take_logarithm(losses: npt.ArrayLike) -> Logarithms:
    """log10 of losses of any shape, with NaN for what has none."""
    logarithms: Logarithms = np.log10(as_positive_array(losses))
    return logarithms


def tick_losses(logarithms: Logarithms) -> dict[str, Any]:
    """Up to seven ticks of Plotly's over logarithms of losses, written as losses."""
    finite = logarithms[np.isfinite(logarithms)]
    if not len(finite):
        return {}
    ticks = np.unique(np.linspace(finite.min(), finite.max(), 7))
    return {"tickvals": ticks.tolist(), "ticktext": [write_number(10**tick, ".2g") for tick in ticks]}


def measure_extent(coordinates: npt.ArrayLike) -> list[float]:
    """The least and the greatest of coordinates."""
    return [float(np.min(coordinates)), float(np.max(coordinates))]


def describe_path(epochs: npt.ArrayLike, losses: npt.ArrayLike, measure: str) -> list[str]:
    """What is said of each point of a path: its epoch and its true loss."""
    return [
        fill(words.PATH, epoch=epoch, measure=measure, loss=loss)
        for epoch, loss in zip(np.asarray(epochs).tolist(), np.asarray(losses, float).tolist(), strict=True)
    ]


def describe_axes(shares: npt.ArrayLike | None) -> tuple[str, str]:
    """Titles of the two axes, with the share of the path's variance that each holds, if that is known."""
    names: tuple[str, str] = words.DIRECTIONS
    if shares is None or not np.isfinite(np.asarray(shares)).all():
        return names
    one, two = (
        fill(words.DIRECTION_HOLDS, name=name, share=share)
        for name, share in zip(names, np.asarray(shares).tolist(), strict=True)
    )
    return one, two

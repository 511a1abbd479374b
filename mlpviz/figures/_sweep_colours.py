"""The colours of sweeps, the same on light and dark: plates from pale, the worst, to deep green, the best;
and disagreement from pale to violet."""

from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.figures._finite import as_finite_array
from mlpviz.figures.theme import rgb
from mlpviz.network.arrays import Array

PLATES = ("#e4ebee", "#7fb3ad", "#00534f")
DISAGREEMENT = ("#f3f6f7", "#4a2f8f")
NO_PLATE = "#b9c4ca"  # of a cell without a number
INK, PAPER = "#000000", "#ffffff"  # of text on pale plates, and on deep ones


def make_colorscale(colours: tuple[str, ...]) -> list[list[Any]]:
    """A colour scale of Plotly's through evenly spaced colours #rrggbb."""
    return [[place, colour] for place, colour in zip(np.linspace(0, 1, len(colours)), colours, strict=True)]


def choose_ink(share: float) -> str:
    """The colour of text on a plate from 0, pale, to 1, deep, or NaN: contrast is at least 4.5 either way."""
    return PAPER if share > 0.77 else INK


def mix_plates(shares: npt.ArrayLike) -> npt.NDArray[np.uint8]:
    """The colours of plates, [..., 3], from shares [...] of 0, worst, to 1, best; NaN has none."""
    shares = np.asarray(shares, float)
    colours = np.array([rgb(colour) for colour in PLATES])
    places = np.linspace(0, 1, len(PLATES))
    mixed = np.stack([np.interp(shares, places, colours[:, channel]) for channel in range(3)], axis=-1)
    return np.where(np.isnan(shares)[..., None], rgb(NO_PLATE), np.rint(mixed)).astype(np.uint8)


def rank_shares(values: npt.ArrayLike, *, greater_is_better: bool) -> Array:
    """Values of any shape -> shares from 0, the worst, to 1, the best of those that are finite; NaN for the
    others. Of losses, all positive, by their logarithms."""
    numbers = as_finite_array(values)
    finite = np.isfinite(numbers)
    if not finite.any():
        return numbers
    if not greater_is_better and (numbers[finite] > 0).all():
        numbers = np.log(numbers)
    low, high = np.nanmin(numbers), np.nanmax(numbers)
    shares = (numbers - low) / ((high - low) or 1.0)
    return shares if greater_is_better else 1 - shares

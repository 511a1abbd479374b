"""The trend: whether a curve falls, rises or does neither, held against how much it scatters.

A straight line is laid through the last epochs of the curve by least squares. It counts only where it leads
further than the curve scatters about it: minibatches alone make every loss go up and down.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mlpviz.training.history import History

WINDOW = 20  # rows of a history back from the last: epochs, or steps of the grid of a long run
BEYOND_SCATTER = 3.0  # how many times the scatter the line has to lead
STEADY = 0.9  # this share of the steps in one direction is a trend, too, however bent the curve


@dataclass(frozen=True)
class Trend:
    """How a curve went over the window.

    since: the epoch at which it begins. was, low, high: the value then, the least and the largest. change:
    what the line leads to, as a share of where it begins. direction: −1 for falling, 1 for rising, 0 if
    that is no more than scatter.
    """

    since: int
    was: float
    mean: float
    low: float
    high: float
    change: float
    direction: int


def measure_trend(history: History, name: str) -> Trend | None:
    """The Trend of a column of the history, or None if it is shorter than the window."""
    if len(history) <= WINDOW:
        return None
    values, epochs = history[name][-WINDOW - 1 :], np.array(history.epochs[-WINDOW - 1 :], float)
    x = (epochs - epochs.mean()) / (epochs[-1] - epochs[0])  # −½ … ½
    slope = float(x @ values / (x @ x))
    mean = float(values.mean())
    scatter = float(np.sqrt(np.mean((values - mean - slope * x) ** 2)))
    start = mean - slope / 2
    return Trend(
        since=int(epochs[0]),
        was=float(values[0]),
        mean=mean,
        low=float(values.min()),
        high=float(values.max()),
        change=slope / start if start > 0 else 0.0,
        direction=_direction(values, slope, scatter),
    )


def _direction(values: npt.NDArray[np.float64], slope: float, scatter: float) -> int:
    """Of a line with that slope, in units of the window, through values that scatter so much about it."""
    sign = int(np.sign(slope))
    agree = np.sign(values[-1] - values[0]) == sign  # or the curve has turned
    is_steady = float(np.mean(np.sign(np.diff(values)) == sign)) >= STEADY
    return sign if agree and (is_steady or abs(slope) > BEYOND_SCATTER * scatter) else 0

"""The fan: how the trials of one cell went, epoch by epoch, beside and as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpviz.network.arrays import Array
from mlpviz.network.validation import check_choice
from mlpviz.sweeps.summary import find_quantile
from mlpviz.sweeps.trial import CURVE_COLUMNS, Result


@dataclass(frozen=True, eq=False)
class Fan:
    """epochs [n]; curves [n_trials, n]; median, low and high [n], their median and quartiles. From where a
    trial diverged it counts as infinite, or minus infinite of an accuracy, and so may these."""

    epochs: Array
    curves: Array
    median: Array
    low: Array
    high: Array


def fan_curves(results: Sequence[Result], column: str = "test_loss") -> Fan:
    """The Fan of results of one cell. column: "train_loss", "test_loss" or "test_accuracy". Raises ValueError
    for another one, and without results. The epochs are those of a trial that did not diverge, if there is
    one; all such trials of a cell have the same."""
    check_choice("column", column, CURVE_COLUMNS)
    if not results:
        raise ValueError("results must be at least one, got none")
    worst = -np.inf if column == "test_accuracy" else np.inf
    whole = [result for result in results if not result.diverged] or list(results)
    epochs = max((result.curve.epochs for result in whole), key=len)
    curves = np.full((len(results), len(epochs)), worst)
    for row, result in enumerate(results):
        values = getattr(result.curve, column)
        end = epochs <= result.curve.epochs[-1]
        curves[row, end] = np.interp(epochs[end], result.curve.epochs, values)
    quantiles = [[find_quantile(values, share) for values in curves.T] for share in (0.5, 0.25, 0.75)]
    return Fan(epochs, curves, *(np.array(row) for row in quantiles))

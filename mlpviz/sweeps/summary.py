"""Summaries: what the trials of one cell say together, and which cell is best.

A trial that diverged is a bad result, not a missing one: in a median it ranks behind every number, and it is
no success. A few starts say little, so a rate comes with its interval and a winner with a test.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array
from mlpviz.network.validation import check_choice
from mlpviz.sweeps.axes import describe_cell
from mlpviz.sweeps.results import Results
from mlpviz.sweeps.trial import Result

GOOD_ACCURACY = 0.9  # or R², for a success
SIGNIFICANT = 0.05
N_PERMUTATIONS = 10_000
NORMAL_QUANTILE = 1.959963984540054  # of a 95 % interval
MEASURES: dict[tuple[str, str], Callable[[Result], float]] = {
    ("test_loss", "last"): lambda result: result.test_loss,
    ("test_loss", "best"): lambda result: result.best_test_loss,
    ("test_accuracy", "last"): lambda result: result.test_accuracy,
    ("test_accuracy", "best"): lambda result: result.test_accuracy_at_best,
}


@dataclass(frozen=True)
class Summary:
    """The trials of a cell. n of them finished, n_diverged among those. median, low, high: of the measure,
    the median and the quartiles, infinite where they fall among those that diverged (minus infinity of an
    accuracy); NaN without trials. n_success reached the goal; success_rate is their share, interval its 95 %
    interval (Wilson 1927). typical: the result nearest the median, or None."""

    n: int
    n_diverged: int
    median: float
    low: float
    high: float
    n_success: int
    success_rate: float
    interval: tuple[float, float]
    typical: Result | None


@dataclass(frozen=True)
class BestCell:
    """The best cell of a sweep by the median: its place among the cells, the second best, or None, and p, the
    chance of so large a difference in ranks between those two if there were none. alike: the places of the
    cells that cannot be told from it at 5 %, the better ones first. reason: all that in words."""

    place: int
    second: int | None
    p: float
    alike: tuple[int, ...]
    reason: str

    @property
    def is_told_apart(self) -> bool:
        """Whether it can be told from the second."""
        return self.second is None or self.p < SIGNIFICANT


def measure_results(results: Sequence[Result], measure: str = "test_loss", value: str = "last") -> Array:
    """One number for each result, [n]: measure "test_loss" or "test_accuracy", value "last" or "best", which
    is that of the epoch with the least test loss. A trial that diverged has the worst there is, infinity or
    minus infinity. Raises ValueError for another measure or value."""
    check_choice("measure", measure, ("test_loss", "test_accuracy"))
    check_choice("value", value, ("last", "best"))
    worst = math.inf if measure == "test_loss" else -math.inf
    read = MEASURES[measure, value]
    return np.array([worst if result.diverged else read(result) for result in results], float)


def summarize_cell(
    results: Sequence[Result],
    *,
    measure: str = "test_loss",
    value: str = "last",
    goal: float = GOOD_ACCURACY,
    goal_measure: str = "test_accuracy",
) -> Summary:
    """The Summary of the results of a cell. measure and value: see `measure_results`. goal: a trial succeeds
    whose goal_measure is at least that, or, of "test_loss", at most that."""
    values = measure_results(results, measure, value)
    reached = measure_results(results, goal_measure, value)
    success = reached <= goal if goal_measure == "test_loss" else reached >= goal
    n, n_success = len(results), int(success.sum())
    low, median, high = (find_quantile(values, share) for share in (0.25, 0.5, 0.75))
    typical = None
    if n:
        with np.errstate(invalid="ignore"):  # of infinities
            distances = np.where(values == median, 0, np.abs(values - median))
        typical = results[int(distances.argmin())]
    return Summary(
        n=n,
        n_diverged=sum(result.diverged for result in results),
        median=median,
        low=low,
        high=high,
        n_success=n_success,
        success_rate=n_success / n if n else math.nan,
        interval=find_wilson_interval(n_success, n),
        typical=typical,
    )


def find_quantile(values: Array, share: float) -> float:
    """A quantile of values [n], between two of them in proportion, where some may be infinite; NaN of
    none."""
    if not len(values):
        return math.nan
    ordered, place = np.sort(values), share * (len(values) - 1)
    below, above = float(ordered[math.floor(place)]), float(ordered[math.ceil(place)])
    if below == above:
        return below
    if math.isinf(below) or math.isinf(above):
        return above if math.isinf(above) else below
    return below + (place - math.floor(place)) * (above - below)


def find_wilson_interval(n_success: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a rate of which n_success of n trials were seen (Wilson 1927):
    (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n). From 0 to 1 if there were no trials."""
    if n == 0:
        return 0.0, 1.0
    p, z = n_success / n, NORMAL_QUANTILE
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    middle = p + z * z / (2 * n)
    low = 0.0 if n_success == 0 else (middle - half) / scale  # exactly, whatever rounding does
    high = 1.0 if n_success == n else (middle + half) / scale
    return low, high


def compare_ranks(one: Array, other: Array, *, seed: int = 0) -> float:
    """The chance that the mean ranks of two samples [n] and [m] differ as much or more if they come from the
    same distribution: the rank-sum test (Wilcoxon 1945; Mann & Whitney 1947), ties sharing their ranks, by
    10,000 random permutations drawn by the seed, which no assumption about ties or numbers limits. 1 if one
    of them is empty."""
    if not (len(one) and len(other)):
        return 1.0
    both = np.concatenate([one, other])
    _, inverse, counts = np.unique(both, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    expected = len(one) * ranks.mean()
    seen = abs(ranks[: len(one)].sum() - expected)
    drawn = np.abs(ranks[_draw_subsets(len(ranks), len(one), seed)].sum(axis=1) - expected)
    return float((1 + np.count_nonzero(drawn >= seen - 1e-9)) / (1 + N_PERMUTATIONS))


@lru_cache(maxsize=8)
def _draw_subsets(n: int, size: int, seed: int) -> npt.NDArray[np.integer]:
    """Random subsets of 0 … n − 1, [N_PERMUTATIONS, size]: drawn once for all the cells of a sweep."""
    rng = np.random.default_rng(seed)
    return rng.random((N_PERMUTATIONS, n)).argsort(axis=1)[:, :size]


def find_best_cell(
    results: Results, *, measure: str = "test_loss", value: str = "last", seed: int = 0
) -> BestCell | None:
    """The BestCell of a sweep: that with the best median, with the best mean rank among equals; None without
    results. measure and value: see `measure_results`. Which cells cannot be told from it is decided by
    `compare_ranks`, each at 5 %, with the seed."""
    sign = 1 if measure == "test_loss" else -1  # so that less is better
    values = {
        place: sign * measure_results(of_cell, measure, value)
        for place, of_cell in enumerate(results.by_cell())
        if of_cell
    }
    if not values:
        return None
    medians = {place: find_quantile(of_cell, 0.5) for place, of_cell in values.items()}
    means = {place: float(np.mean(of_cell)) for place, of_cell in values.items()}
    best, *others = sorted(values, key=lambda place: (medians[place], means[place], place))
    p_values = {place: compare_ranks(values[best], values[place], seed=seed) for place in others}
    alike = tuple(place for place in others if p_values[place] >= SIGNIFICANT)
    second = others[0] if others else None
    p = p_values[second] if second is not None else 1.0
    median = sign * medians[best]
    words = (
        f"{'Least' if sign == 1 else 'Greatest'} median {value} {measure.replace('_', ' ')}, {median:.3g}: "
    )
    reason = words + describe_cell(results.cells[best]) + "."
    if second is not None:
        n = min(len(values[best]), len(values[second]))
        reason += f" It can{'' if p < SIGNIFICANT else 'not'} be told apart from the second, "
        reason += f"{describe_cell(results.cells[second])}, {sign * medians[second]:.3g}, "
        reason += f"with {n} {'seed' if n == 1 else 'seeds'} each (p = {p:.2g})."
    if np.isinf(medians[best]):
        reason = "In every cell half of the trials or more diverged."
    return BestCell(best, second, p, alike, reason)

"""Summaries against SciPy's and NumPy's own numbers."""

import math
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from mlpviz.sweeps import (
    Results,
    compare_ranks,
    find_best_cell,
    find_wilson_interval,
    measure_results,
    summarize_cell,
)
from mlpviz.sweeps.summary import find_quantile


@pytest.fixture
def made(results):
    """make(losses by cell) -> Results of two cells and more with these test losses; None diverged."""

    def make(*cells):
        outcomes, number = [], 0
        for place, losses in enumerate(cells):
            for loss in losses:
                trial = replace(results[0].trial, number=number, place=place)
                diverged = None if loss is not None else 2
                value = 0.5 if loss is None else loss
                outcomes.append(
                    replace(
                        results[0],
                        trial=trial,
                        test_loss=value,
                        best_test_loss=value / 2,
                        test_accuracy=1 - value,
                        test_accuracy_at_best=1 - value / 2,
                        diverged_epoch=diverged,
                    )
                )
                number += 1
        axes = {"batch_size": tuple(range(1, len(cells) + 1))}
        return Results(axes, [{"batch_size": place + 1} for place in range(len(cells))], outcomes)

    return make


@pytest.mark.parametrize("n", [1, 5, 20])
def test_the_interval_is_that_of_scipy(n):
    for n_success in range(n + 1):
        expected = stats.binomtest(n_success, n).proportion_ci(method="wilson")
        assert find_wilson_interval(n_success, n) == pytest.approx([expected.low, expected.high], abs=1e-12)


def test_the_interval_of_no_trials_is_everything():
    assert find_wilson_interval(0, 0) == (0, 1)


def test_a_summary_counts_what_diverged_as_the_worst(made):
    summary = summarize_cell(list(made([0.2, 0.04, None, 0.06, 0.5])), goal=0.9)
    assert (summary.n, summary.n_diverged, summary.n_success, summary.success_rate) == (5, 1, 2, 0.4)
    assert (summary.low, summary.median, summary.high) == (0.06, 0.2, 0.5)
    assert summary.typical.test_loss == 0.2
    assert summary.interval == find_wilson_interval(2, 5)
    mostly = summarize_cell(list(made([0.2, None, None])))
    assert (mostly.median, mostly.n_success) == (math.inf, 0)
    assert mostly.typical.diverged
    accuracy = summarize_cell(list(made([0.2, None, None])), measure="test_accuracy")
    assert accuracy.median == -math.inf


def test_a_summary_of_nothing_has_no_numbers():
    summary = summarize_cell([])
    assert (summary.n, summary.typical, summary.interval) == (0, None, (0, 1))
    assert math.isnan(summary.median)


def test_last_or_best_and_loss_or_accuracy_are_a_choice(made):
    some = list(made([0.2, None]))
    worst = math.inf
    assert measure_results(some).tolist() == [0.2, worst]
    assert measure_results(some, value="best").tolist() == [0.1, worst]
    assert measure_results(some, "test_accuracy").tolist() == [0.8, -worst]
    assert measure_results(some, "test_accuracy", "best").tolist() == [0.9, -worst]
    summary = summarize_cell(some, goal=0.15, goal_measure="test_loss", value="best")
    assert (summary.median, summary.n_success) == (worst, 1)
    with pytest.raises(ValueError, match="measure must be"):
        measure_results(some, "loss")
    with pytest.raises(ValueError, match="value must be"):
        measure_results(some, value="first")


@pytest.mark.parametrize("share", [0, 0.25, 0.5, 0.7, 1])
def test_quantiles_are_those_of_numpy_and_infinity_is_one(share):
    values = np.random.default_rng(0).normal(size=8)
    assert find_quantile(values, share) == pytest.approx(np.quantile(values, share))
    assert find_quantile(np.array([1.0, np.inf, np.inf]), 0.5) == np.inf
    assert find_quantile(np.array([1.0, np.inf]), 0.5) == np.inf
    assert find_quantile(np.array([-np.inf, 1.0]), 0.5) == -np.inf
    assert math.isnan(find_quantile(np.array([]), share))


@pytest.mark.parametrize("shift", [0, 0.5, 1, 2])
def test_ranks_are_compared_as_scipy_compares_them(shift):
    rng = np.random.default_rng(1)
    one, other = rng.normal(size=8), rng.normal(size=7) + shift
    expected = stats.mannwhitneyu(one, other, method="exact").pvalue
    assert compare_ranks(one, other) == pytest.approx(expected, abs=0.02)


def test_ties_and_infinities_are_ranked_as_scipy_ranks_them():
    one, other = np.array([1, 1, 2, np.inf, np.inf]), np.array([1, 2, 2, 3, np.inf])
    exact = stats.PermutationMethod(n_resamples=np.inf)
    expected = stats.mannwhitneyu(
        stats.rankdata([*one, *other])[:5], stats.rankdata([*one, *other])[5:], method=exact
    )
    assert compare_ranks(one, other) == pytest.approx(expected.pvalue, abs=0.02)


def test_three_seeds_tell_nothing_apart():
    assert compare_ranks(np.array([1.0, 2, 3]), np.array([10.0, 20, 30])) == pytest.approx(0.1, abs=0.02)
    assert compare_ranks(np.array([1.0]), np.array([])) == 1


def test_the_best_cell_has_the_least_median_and_is_told_apart(made):
    good, bad = np.linspace(0.1, 0.2, 8), np.linspace(0.5, 0.6, 8)
    best = find_best_cell(made(bad, good, [None] * 8))
    assert (best.place, best.second, best.alike, best.is_told_apart) == (1, 0, (), True)
    assert best.reason.startswith("Least median last test loss, 0.15: batch_size 2. It can be told apart")
    by_accuracy = find_best_cell(made(bad, good, [None] * 8), measure="test_accuracy")
    assert (by_accuracy.place, by_accuracy.second) == (1, 0)


def test_cells_that_cannot_be_told_apart_are_named(made):
    best = find_best_cell(made([0.2, 0.4, 0.6], [0.1, 0.5, 0.3], [0.9, None, None]))
    assert (best.place, best.second, best.is_told_apart) == (1, 0, False)
    assert best.alike == (0, 2)
    assert "cannot be told apart from the second, batch_size 1, 0.4, with 3 seeds each" in best.reason


def test_a_single_cell_is_the_best_and_none_of_nothing(made):
    best = find_best_cell(made([0.1, 0.2]))
    assert (best.place, best.second, best.is_told_apart) == (0, None, True)
    assert find_best_cell(made([], [])) is None


def test_if_everything_diverges_that_is_said(made):
    assert find_best_cell(made([None] * 2, [None] * 2)).reason == (
        "In every cell half of the trials or more diverged."
    )


def test_the_outcome_is_the_same_whenever_it_is_asked(made):
    asked = [find_best_cell(made([0.2, 0.4, 0.6], [0.1, 0.5, 0.3])) for _ in range(2)]
    assert asked[0] == asked[1]

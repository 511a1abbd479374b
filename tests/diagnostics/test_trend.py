"""The trend: told from scatter, on curves whose trend is known."""

import numpy as np
import pytest

from mlpviz.diagnostics.trend import WINDOW, measure_trend


class Curve:
    """A history of one column."""

    def __init__(self, values, stride=1):
        self.values, self.epochs = np.array(values), tuple(range(0, stride * len(values), stride))

    def __len__(self):
        return len(self.values)

    def __getitem__(self, name):
        return self.values


STEPS = np.arange(60.0)


def direction(values):
    return measure_trend(Curve(values), "train_loss").direction


@pytest.mark.parametrize(
    "curve", [1 - STEPS / 100, 0.97**STEPS, 1 / (1 + STEPS), np.exp(-(STEPS**2) / 900)], ids=str
)
def test_a_smooth_curve_has_its_trend_however_bent(curve):
    assert direction(curve) == -1
    assert direction(2 - curve) == 1


@pytest.mark.parametrize(("autocorrelation", "at_most"), [(0, 3), (0.5, 12)])
def test_scatter_alone_is_hardly_ever_a_trend(autocorrelation, at_most):
    rng = np.random.default_rng(0)
    found = 0
    for _ in range(300):
        noise = rng.normal(size=60)
        for i in range(1, 60):
            noise[i] += autocorrelation * noise[i - 1]
        found += direction(0.7 + 0.01 * noise) != 0
    assert found <= at_most


def test_a_trend_is_seen_through_scatter():
    noise = 0.01 * np.random.default_rng(0).normal(size=60)
    assert direction(1 - STEPS / 200 + noise) == -1
    assert direction(1 - STEPS / 20_000 + noise) == 0


def test_its_numbers_are_those_of_the_window():
    curve = np.where(STEPS < 60 - WINDOW - 1, 9.0, 1 - STEPS / 100)
    trend = measure_trend(Curve(curve, stride=4), "train_loss")
    assert (trend.since, trend.was) == (4 * (59 - WINDOW), curve[-WINDOW - 1])
    assert (trend.low, trend.high) == (curve[-1], curve[-WINDOW - 1])
    assert trend.mean == pytest.approx(curve[-WINDOW - 1 :].mean())
    assert trend.change == pytest.approx(curve[-1] / curve[-WINDOW - 1] - 1)


def test_a_short_history_has_no_trend():
    assert measure_trend(Curve(STEPS[:WINDOW]), "train_loss") is None
    assert measure_trend(Curve(STEPS[: WINDOW + 1]), "train_loss") is not None


def test_a_curve_that_has_turned_has_no_trend():
    valley = np.abs(np.linspace(-1, 1.2, WINDOW + 1))
    assert direction(valley) == 0

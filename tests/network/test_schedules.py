"""Schedules: factors on the learning rate, by hand."""

import numpy as np
import pytest

from mlpviz.network.schedules import SCHEDULES

SCHEDULED = {  # at epochs 0, 5, 10 and 25, with a length of 10
    "constant": [1, 1, 1, 1],
    "step": [1, 1, 0.5, 0.25],
    "exponential": [1, 0.5**0.5, 0.5, 0.5**2.5],
    "cosine": [1, 0.5, 1, 0.5],
    "warm_up": [0.0001, 0.5001, 1, 1],
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedule_has_its_values(name):
    assert [SCHEDULES[name](epoch, 10) for epoch in (0, 5, 10, 25)] == pytest.approx(SCHEDULED[name])


@pytest.mark.parametrize("name", SCHEDULES)
@pytest.mark.parametrize("length", [1, 7, 100])
def test_a_schedule_never_leaves_zero_to_one(name, length):
    factors = [SCHEDULES[name](epoch, length) for epoch in np.linspace(0, 3 * length, 100)]
    assert all(0 <= factor <= 1 for factor in factors)


@pytest.mark.parametrize("name", ["exponential", "cosine", "warm_up"])
def test_a_smooth_schedule_changes_within_an_epoch_too(name):
    assert SCHEDULES[name](1.0, 10) != SCHEDULES[name](1.5, 10)


def test_the_steps_come_at_whole_lengths():
    step = SCHEDULES["step"]
    assert [step(epoch, 10) for epoch in (9.999, 10, 19.999, 20)] == [1, 0.5, 0.5, 0.25]

"""The budget: how far a run is told to train, and that it goes just so far."""

import numpy as np
import pytest

from mlpviz.training import Experiment, Run
from mlpviz.training.budget import CLOCK_STEPS, Budget

SMALL = Experiment(n_samples=60, batch_size=7)  # 30 training points are 5 steps


@pytest.mark.parametrize(
    "nothing", [{"steps": 0}, {"epochs": 0}, {"steps": 0, "epochs": 3}, {"steps": 3, "epochs": 0}]
)
@pytest.mark.parametrize("before", [0, 3, 5])
def test_no_steps_or_no_epochs_change_nothing(nothing, before):
    run, alone = Run(SMALL), Run(SMALL)
    for one in (run, alone):
        one.advance(steps=before)
    run.advance(**nothing)
    assert (run.steps, run.epochs, run.history.epochs) == (alone.steps, alone.epochs, alone.history.epochs)
    assert run.mlp.version() == alone.mlp.version()
    run.epoch()
    alone.epoch()
    assert run.mlp.version() == alone.mlp.version()


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"steps": -2}, "steps must be at least 0, got -2"),
        ({"epochs": -1}, "epochs must be at least 0, got -1"),
        ({"steps": 1.5}, r"steps must be a whole number, got 1\.5"),
        ({"epochs": "2"}, "epochs must be a whole number, got '2'"),
        ({"steps": True}, "steps must be a whole number, got True"),
        ({"epochs": float("inf")}, "epochs must be a whole number, got inf"),
        ({"seconds": -0.1}, r"seconds must be at least 0, got -0\.1"),
        ({"seconds": float("nan")}, "seconds must be at least 0, got nan"),
        ({"seconds": "1"}, "seconds must be a number, got '1'"),
    ],
)
def test_what_is_no_amount_of_training_is_refused_and_changes_nothing(wrong, problem):
    run = Run(SMALL)
    run.advance(steps=3)
    before = (run.mlp.version(), run.last_update.copy())
    with pytest.raises(ValueError, match=f"^{problem}$"):
        run.advance(**wrong)
    assert (run.steps, run.mlp.version()) == (3, before[0])
    assert np.array_equal(run.last_update, before[1])


@pytest.mark.parametrize(
    ("amount", "steps"),
    [
        ({"steps": 7}, 7),
        ({"steps": np.int64(7)}, 7),
        ({"epochs": 2}, 10),
        ({"steps": 7, "epochs": 2}, 7),
        ({"steps": 17, "epochs": 2}, 10),
        ({}, 5),
        ({"epochs": 2, "seconds": 60}, 10),
        ({"steps": 7, "seconds": 60}, 7),
    ],
)
def test_whichever_is_spent_first_ends_the_training(amount, steps):
    run = Run(SMALL)
    run.advance(**amount)
    assert run.steps == steps


def test_nothing_given_finishes_the_epoch():
    run = Run(SMALL)
    run.advance(steps=2)
    run.advance()
    assert (run.steps, run.epochs) == (5, 1)


def test_no_time_at_all_is_time_for_one_step():
    budget = Budget(None, None, 0)
    assert not budget.is_spent()
    assert budget.steps_until_a_look(25, seconds_a_step=1.0) == 1
    budget.spend(1, epoch_ended=False)
    assert budget.is_spent()


def test_the_clock_is_looked_at_after_some_steps_unless_they_are_slow():
    budget = Budget(None, None, 0)
    assert budget.steps_until_a_look(1000, seconds_a_step=0) == CLOCK_STEPS  # not known yet
    assert budget.steps_until_a_look(1000, seconds_a_step=1e-6) == CLOCK_STEPS
    assert budget.steps_until_a_look(3, seconds_a_step=1e-6) == 3
    assert Budget(None, None, 60).steps_until_a_look(10_000, seconds_a_step=0.1) in range(590, 601)

"""Training without a look: seen later, it is as if it had been seen at once."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

DIVERGES = Experiment(
    dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0, batch_size=1
)  # within its first epoch


def state_of(run):
    return run.diverged, run.steps, run.epochs, run.mlp.version()


def test_it_trains_the_same():
    seen, unseen = Run(Experiment()), Run(Experiment())
    for _ in range(30):
        seen.advance(steps=7)
        unseen.advance(steps=7, look=False)
    unseen.look()
    assert state_of(unseen) == state_of(seen)
    assert np.array_equal(unseen.history.rows, seen.history.rows)


@pytest.mark.parametrize("steps", [1, 7, 100])
def test_a_divergence_is_found_at_the_same_step_however_it_was_walked(steps):
    seen, unseen = Run(DIVERGES), Run(DIVERGES)
    seen.advance(epochs=1)
    assert seen.diverged
    while not unseen.diverged and unseen.epochs == 0:
        unseen.advance(steps=steps, look=False)
    unseen.look()
    assert state_of(unseen) == state_of(seen)
    assert np.isfinite(unseen.mlp.parameters).all()


@pytest.mark.parametrize(
    "deed",
    [
        lambda run: run.change(learning_rate=0.001),
        lambda run: run.checkpoint(),
        lambda run: run.advance(steps=0) or run.look(),
    ],
)
def test_whoever_changes_or_keeps_the_run_looks_first(deed):
    """The loss overflows some steps before the parameters do."""
    run, seen = Run(replace(DIVERGES, dtype="float32")), Run(replace(DIVERGES, dtype="float32"))
    seen.advance(epochs=1)
    run.advance(steps=seen.diverged.step, look=False)
    deed(run)
    assert run.diverged == seen.diverged


def test_who_goes_back_need_not_look():
    run = Run(Experiment())
    start = run.checkpoint()
    run.advance(steps=5, look=False)
    run.restore(start)
    run.look()
    assert (run.steps, run.diverged) == (0, None)
    run.advance(epochs=1)
    straight = Run(Experiment())
    straight.advance(epochs=1)
    assert state_of(run) == state_of(straight)

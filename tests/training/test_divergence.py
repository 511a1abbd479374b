"""Divergence: a run stops, says at which step and why, and keeps the last finite state."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.network.mlp import MLP
from mlpviz.training import Experiment, Run, Samples
from mlpviz.training.descent import GradientDescent
from mlpviz.training.divergence import find_divergence

DIVERGING = Experiment(
    dataset="plane", hidden_layer_sizes=(), features=("x1", "x2", "x1_squared"), learning_rate=1.0
)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.filterwarnings("error")
def test_a_divergence_is_told_and_leaves_the_last_finite_state(dtype):
    run = Run(replace(DIVERGING, dtype=dtype))
    run.advance(epochs=100)
    broken = run.diverged
    assert broken.layer == 1
    assert "overflow" in broken.reason
    assert run.steps == broken.step - 1
    assert np.isfinite(run.mlp.parameters).all()
    assert np.isfinite(run.measurement.train_loss)
    assert np.isfinite(run.history.rows).all()
    run.advance(epochs=5)
    assert run.steps == broken.step - 1  # it stands still


def test_the_divergence_is_found_at_the_same_step_however_one_gets_there():
    by_epochs, by_steps = Run(DIVERGING), Run(DIVERGING)
    by_epochs.advance(epochs=100)
    while by_steps.diverged is None:
        by_steps.step()
    assert by_steps.diverged == by_epochs.diverged
    assert np.array_equal(by_steps.mlp.parameters, by_epochs.mlp.parameters)


def test_after_a_divergence_one_can_go_on_with_a_smaller_rate():
    run = Run(DIVERGING)
    run.advance(epochs=100)
    run.forget_divergence()
    run.step()
    assert run.diverged is not None  # nothing had changed
    run.restore(run.history.checkpoint_at(0))
    run.change(learning_rate=0.003)
    run.advance(epochs=20)
    assert run.diverged is None


@pytest.mark.parametrize(
    ("seen_at", "seen_in_full_at", "step"), [(4, 4, 4), (4, 2, 2), (None, 3, 3), (1, 1, 1), (6, 5, 5)]
)
def test_a_loss_that_only_a_full_look_sees_is_found_at_its_step(seen_at, seen_in_full_at, step):
    samples = Samples(Experiment())
    mlp = MLP((2, 4, 2, 2), rng=np.random.default_rng(0))
    descent = GradientDescent(mlp, samples, Experiment())
    descent.minibatches.begin_epoch()
    before = descent.moment()

    def train_loss(*, in_full):
        first = seen_in_full_at if in_full else seen_at
        return np.inf if first is not None and descent.steps >= first else 1.0

    found = find_divergence(descent, before, 6, train_loss)
    assert (found.step, descent.steps) == (step, step - 1)
    assert found.reason == "the training loss overflowed"
    assert find_divergence(descent, before, step - 1, train_loss) is None

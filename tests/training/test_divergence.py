"""Divergence: a run stops, says at which step and why, and keeps the last finite state."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.training import Experiment, Run

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

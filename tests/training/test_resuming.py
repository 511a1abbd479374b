"""Resuming: other samples, the same training."""

import numpy as np
import pytest

from mlpviz import Experiment, Run
from mlpviz.training.resuming import resume_on


def test_it_starts_where_the_other_stands():
    run = Run(Experiment(optimizer="adam", schedule="step", schedule_epochs=3))
    run.advance(epochs=4)
    other = resume_on(
        run, Experiment("xor", n_samples=90, optimizer="adam", schedule="step", schedule_epochs=3)
    )
    assert (other.mlp.parameters == run.mlp.parameters).all()
    assert (other.epochs, other.steps, other.progress) == (4, run.steps, 0)
    assert other.learning_rate == run.learning_rate == 0.015
    assert (other.checkpoint().optimizer_state == run.checkpoint().optimizer_state).all()
    assert other.checkpoint().optimizer_t == run.steps
    other.epoch()
    assert other.steps == run.steps + 5  # 45 samples in batches of 10
    assert other.history.epochs[-1] == 5


def test_on_the_same_samples_nothing_is_different():
    run = Run(Experiment(optimizer="momentum"))
    run.epoch()
    other = resume_on(run, run.experiment)
    for one in (run, other):
        one.advance(epochs=2)
    assert (other.mlp.parameters == run.mlp.parameters).all()


def test_another_optimizer_starts_anew():
    run = Run(Experiment(optimizer="adam"))
    run.epoch()
    other = resume_on(run, Experiment(optimizer="momentum"))
    assert not np.any(other.checkpoint().optimizer_state)
    other.epoch()
    assert other.diverged is None


def test_another_network_cannot():
    with pytest.raises(ValueError, match=r"experiment must have the network MLP\(2 → 4 tanh"):
        resume_on(Run(Experiment()), Experiment(hidden_layer_sizes=(3,)))

"""Early stopping: training ends where the test loss stalls, and the best epoch is kept."""

import numpy as np
import pytest

from mlpviz import Experiment, Run
from mlpviz.training import train_until_it_stalls

OVERFITTING = Experiment(
    "gauss", n_samples=60, noise=60, hidden_layer_sizes=(32,), optimizer="adam", learning_rate=0.03
)


def test_it_goes_back_to_the_best_epoch():
    run, long = Run(OVERFITTING), Run(OVERFITTING)
    trained = train_until_it_stalls(run, 300, patience=5)
    long.advance(epochs=trained)
    losses = long.history["test_loss"]
    assert trained < 300
    assert run.epochs == np.argmin(losses) == trained - 5
    assert run.measurement.test_loss == losses.min() == run.best.test_loss
    assert run.history.epochs[-1] == run.epochs
    assert run.measurement.test_loss < losses[-1]


def test_it_ends_with_the_epochs_there_are():
    run = Run(OVERFITTING)
    assert train_until_it_stalls(run, 2, patience=50) == 2


def test_what_is_within_the_tolerance_is_no_improvement():
    run = Run(OVERFITTING)
    assert train_until_it_stalls(run, 300, patience=3, tolerance=100.0) == 3
    assert run.epochs == 0


@pytest.mark.filterwarnings("error")
def test_a_divergence_ends_it_and_is_told():
    run = Run(Experiment("plane", activation="linear", learning_rate=10.0, noise=50, optimizer="momentum"))
    train_until_it_stalls(run, 300, patience=300)
    assert run.diverged is not None
    assert np.isfinite(run.mlp.parameters).all()

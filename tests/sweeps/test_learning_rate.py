"""The learning-rate finder: against a run that is turned by hand, and what it suggests."""

import numpy as np
import pytest

from mlpviz.sweeps import find_learning_rate
from mlpviz.sweeps.learning_rate import MAX_RISE, suggest_learning_rate
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from tests.diagnostics.test_read_only import EXPERIMENTS, run_in_the_middle_of_an_epoch, snapshot

RATES = np.geomspace(1e-5, 10, 100)


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_it_sees_what_a_run_does_whose_rate_is_raised_step_by_step(optimizer):
    experiment = Experiment(
        dataset="spiral", n_samples=100, optimizer=optimizer, regularization="l2", regularization_rate=0.01
    )
    found = find_learning_rate(Run(experiment))
    run, losses = Run(experiment), []
    for rate in RATES:
        run.change(learning_rate=min(max(float(rate), 1e-5), 10.0))
        run.step()
        losses.append(run.measurement.train_loss)
        if losses[-1] > MAX_RISE * min(losses):
            break
    assert np.array_equal(found.losses, losses)
    assert np.array_equal(found.learning_rates, RATES[: len(losses)])
    assert found.suggestion == pytest.approx(RATES[np.argmin(losses)] / 10, rel=0.05)


@pytest.mark.parametrize("dataset", EXPERIMENTS)
def test_the_run_stays_as_it_was_bit_for_bit(dataset):
    run, other = (run_in_the_middle_of_an_epoch(EXPERIMENTS[dataset]) for _ in range(2))
    before = snapshot(run)
    find_learning_rate(run)
    assert [part for part, value in snapshot(run).items() if before[part] != value] == []
    for twin in (run, other):
        twin.advance(steps=3)
    assert np.array_equal(run.mlp.parameters, other.mlp.parameters)


def test_where_it_diverges_it_ends_with_finite_losses():
    squares = Experiment(dataset="plane", features=("x1_squared", "x2_squared"), hidden_layer_sizes=())
    found = find_learning_rate(Run(squares))
    assert len(found.losses) < 100
    assert np.isfinite(found.losses).all()
    run = Run(Experiment(**vars(squares) | {"learning_rate": found.suggestion}))
    run.advance(epochs=20)
    assert run.measurement.train_loss < found.losses[0] / 2


def test_a_tenth_of_the_rate_of_the_least_loss_is_suggested():
    rates = np.array([0.001, 0.01, 0.1, 1.0])
    assert suggest_learning_rate(rates, [0.9, 0.5, 0.3, 4.0], 1.0) == (
        0.01,
        "The loss fell from 1 to its least, 0.3, at a rate of 0.1; "
        "a tenth of that leaves room before it rises.",
    )
    assert (
        suggest_learning_rate(np.array([1e-5, 1e-4]), [0.5, 9.0], 1.0)[0] == 1e-5
    )  # which is the least allowed


@pytest.mark.parametrize("losses", [[1.0, 0.99, 1.2, 6.0], [], [7.0]])
def test_no_suggestion_is_an_answer(losses):
    suggestion, reason = suggest_learning_rate(np.array([0.001, 0.01, 0.1, 1.0]), losses, 1.0)
    assert suggestion is None
    assert reason.startswith("No rate up to")


def test_the_number_of_steps_is_checked():
    with pytest.raises(ValueError, match="n_steps must be at least 10, got 3"):
        find_learning_rate(Run(Experiment(n_samples=20)), n_steps=3)

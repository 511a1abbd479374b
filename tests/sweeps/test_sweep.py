"""The sweep: its trials, the same results whoever computes them, and cancelling."""

import threading
from dataclasses import replace

import pytest

from mlpviz.sweeps import Failure, Result, Sweep
from mlpviz.training.experiment import Experiment
from tests.sweeps.outcomes import as_values

SMALL = Experiment(n_samples=20)
AXES = {"learning_rate": [0.02, 0.2], "hidden_layer_sizes": [(5,), (6, 3)]}


def test_all_cells_are_tried_with_one_seed_before_the_next():
    sweep = Sweep(SMALL, AXES, seeds=2)
    assert len(sweep) == 8
    assert [trial.number for trial in sweep.trials] == list(range(8))
    assert [trial.place for trial in sweep.trials] == [0, 1, 2, 3] * 2
    assert [trial.seed for trial in sweep.trials] == [0] * 4 + [1] * 4
    assert repr(sweep) == "Sweep(2 learning_rate × 2 hidden_layer_sizes, 2 seeds, 100 epochs: 8 trials)"


def test_seeds_are_those_of_the_weights_and_on_request_of_everything():
    (trial,) = Sweep(SMALL, seeds=[7]).trials
    assert (trial.experiment.data_seed, trial.experiment.weight_seed, trial.experiment.batch_seed) == (
        0,
        7,
        0,
    )
    (trial,) = Sweep(SMALL, seeds=[7], streams=("data", "weight", "batch")).trials
    assert (trial.experiment.data_seed, trial.experiment.weight_seed, trial.experiment.batch_seed) == (
        7,
        7,
        7,
    )


def test_without_seeds_and_axes_it_is_the_experiment_itself():
    (trial,) = Sweep(Experiment(n_samples=20, weight_seed=4)).trials
    assert trial.experiment == Experiment(n_samples=20, weight_seed=4)
    assert (trial.cell, trial.seed) == ({}, 4)


def test_results_stream_in_as_they_finish_and_nothing_is_trained_before_it_is_asked_for():
    sweep = Sweep(SMALL, AXES, epochs=2)
    stream = sweep.stream(n_jobs=1)
    first = next(stream)
    assert isinstance(first, Result)
    assert first.trial == sweep.trials[0]
    assert [outcome.trial.number for outcome in stream] == [1, 2, 3]


def test_progress_is_told_after_each_trial():
    told = []
    Sweep(SMALL, AXES, epochs=1).run(n_jobs=1, progress=lambda *numbers: told.append(numbers))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_cancelled_sweep_keeps_what_it_has_and_can_be_run_again():
    sweep = Sweep(SMALL, AXES, epochs=1)

    def cancel_after_two(n_done, _):
        if n_done == 2:
            sweep.cancel()

    assert len(sweep.run(n_jobs=1, progress=cancel_after_two)) == 2
    assert len(sweep.run(n_jobs=1)) == 4


def test_cancelling_what_is_not_under_way_does_nothing():
    sweep = Sweep(SMALL, epochs=1)
    sweep.cancel()
    assert len(sweep.run(n_jobs=1)) == 1


def test_a_stream_that_is_cancelled_before_it_is_asked_for_anything_is_empty():
    sweep = Sweep(SMALL, AXES, epochs=1)
    stream = sweep.stream(n_jobs=1)
    sweep.cancel()
    assert list(stream) == []


def test_a_sweep_can_be_cancelled_from_another_thread_while_it_waits():
    sweep = Sweep(SMALL, seeds=100, epochs=3000)
    stream = sweep.stream(n_jobs=2)
    threading.Timer(0.05, sweep.cancel).start()
    assert len(list(stream)) < 100


def test_trials_can_be_left_out():
    outcomes = list(Sweep(SMALL, AXES, epochs=1).stream(n_jobs=1, skip={0, 2}))
    assert [outcome.trial.number for outcome in outcomes] == [1, 3]


def test_a_trial_that_raises_is_told_and_the_others_go_on(monkeypatch, tmp_path):
    monkeypatch.setenv("MLPVIZ_MNIST", str(tmp_path))  # where no images are
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SCIKIT_LEARN_DATA", str(tmp_path))
    experiment = replace(Experiment.default("mnist"), hidden_layer_sizes=(8,))
    results = Sweep(experiment, {"dataset": ["mnist", "iris"]}, epochs=1).run(n_jobs=1)
    (failure,) = results.failures
    assert isinstance(failure, Failure)
    assert failure.trial.cell == {"dataset": "mnist"}
    assert failure.reason.startswith(("FileNotFoundError", "ValueError", "OSError", "RuntimeError"))
    assert [result.trial.cell for result in results] == [{"dataset": "iris"}]


def test_n_jobs_is_at_least_one():
    with pytest.raises(ValueError, match="n_jobs must be at least 1, got 0"):
        Sweep(SMALL).stream(n_jobs=0)


def test_the_same_sweep_gives_the_same_results_again(sweep, results):
    assert [as_values(result) for result in sweep.run(n_jobs=1)] == [as_values(result) for result in results]

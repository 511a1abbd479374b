"""The trial: its result against runs trained by hand, to the last digit."""

import pickle

import numpy as np
import pytest

from mlpviz.data import OwnData
from mlpviz.diagnostics import Plane
from mlpviz.sweeps import Sweep
from mlpviz.sweeps.trial import MAX_CURVE_POINTS, try_trial
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from tests.sweeps.outcomes import as_values, open_link

LONG = 450  # epochs: the history keeps every second only


def test_the_link_of_a_result_opens_the_very_same_run(results):
    for result in results:
        run = Run(open_link(result.link))
        run.advance(epochs=30)
        now = run.measurement
        assert (result.train_loss, result.test_loss) == (now.train_loss, now.test_loss)
        assert result.test_accuracy == now.test_accuracy
        assert (result.best_epoch, result.best_test_loss) == run.best
        assert result.diverged == (run.diverged is not None)
        if run.diverged:
            assert (result.diverged_epoch, result.reason) == (run.diverged.epoch, run.diverged.reason)


def test_trials_that_diverge_are_results(results):
    assert [result.diverged for result in results] == [False, True] * 4
    assert all(np.isfinite(result.test_loss) for result in results)
    assert {result.diverged_epoch for result in results if not result.diverged} == {None}


def test_the_best_and_its_accuracy_are_those_of_an_epoch_the_history_has_dropped():
    experiment = Experiment(dataset="xor", n_samples=30, noise=40, learning_rate=0.3, data_seed=6)
    (trial,) = Sweep(experiment, epochs=LONG).trials
    result = try_trial(trial)
    run, scores = Run(experiment), {}
    for _ in range(LONG):
        scores[run.epochs] = (run.measurement.test_loss, run.measurement.test_accuracy)
        run.epoch()
    best = min(scores, key=lambda epoch: scores[epoch][0])
    assert run.history.stride > 1
    assert not run.history.is_on_grid(best)
    assert (result.best_epoch, result.best_test_loss, result.test_accuracy_at_best) == (best, *scores[best])
    assert result.test_loss == run.measurement.test_loss


def test_the_curve_is_the_history_thinned_with_its_ends():
    experiment = Experiment(n_samples=20)
    (trial,) = Sweep(experiment, epochs=250).trials
    curve, run = try_trial(trial).curve, Run(experiment)
    run.advance(epochs=250)
    assert len(curve.epochs) == MAX_CURVE_POINTS
    assert curve.epochs[[0, -1]].tolist() == [0, 250]
    assert np.diff(curve.epochs).max() <= 3
    for epoch, loss, accuracy in zip(curve.epochs, curve.test_loss, curve.test_accuracy, strict=True):
        row = run.history.row_at(int(epoch))
        assert (row["test_loss"], row["test_accuracy"]) == (loss, accuracy)


@pytest.mark.parametrize(("dataset", "shape"), [("spiral", (6, 6)), ("iris", (6, 6, 3))])
def test_the_surface_is_that_of_the_plane(dataset, shape):
    experiment = Experiment(dataset=dataset, n_samples=40)
    (trial,) = Sweep(experiment, epochs=3, surface_cells=6).trials
    result, run = try_trial(trial), Run(experiment)
    run.advance(epochs=3)
    assert result.surface.shape == shape
    assert result.n_classes == run.n_classes
    assert np.allclose(result.surface, Plane(run, 6).output(), atol=1e-3)


def test_a_surface_is_left_out_where_nobody_wants_it():
    (trial,) = Sweep(Experiment(n_samples=20), epochs=1, surface_cells=0).trials
    assert try_trial(trial).surface is None


def test_trials_and_results_travel_and_are_small(sweep, results):
    assert as_values(pickle.loads(pickle.dumps(results[0]))) == as_values(results[0])
    assert pickle.loads(pickle.dumps(sweep.trials[0])) == sweep.trials[0]
    assert len(pickle.dumps(sweep.trials[0])) < 2_000
    assert len(pickle.dumps(results[0])) < 10_000


def test_data_that_no_link_holds_have_none():
    own = OwnData.from_text("_".join(f"{i % 7}~{i % 5}~{i % 2}" for i in range(20)))
    (trial,) = Sweep(Experiment(dataset="own", own=own)).trials
    assert open_link(trial.link) == trial.experiment
    many = OwnData.from_text("_".join(f"{i % 7}~{i % 5}~{i % 2}" for i in range(300)))
    (trial,) = Sweep(Experiment(dataset="own", own=many)).trials
    assert trial.link == ""

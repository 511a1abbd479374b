"""After a divergence: the evidence is in the history and the last finite state, every remedy is an
experiment that may be started."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.diagnostics import suggest_remedies, trace_divergence
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

BROKEN = Experiment(
    dataset="plane", hidden_layer_sizes=(), features=("x1", "x2", "x1_squared"), learning_rate=1.0
)


def test_the_evidence_is_what_the_history_and_the_last_finite_state_hold():
    run = Run(BROKEN)
    run.advance(epochs=50)
    assert run.diverged
    seen = trace_divergence(run)
    h, now = run.history, run.measurement
    ratios = h["learning_rate"] * h["gradient_magnitude/1"] / h["weight_norm/1"]
    assert seen.layer == 1
    assert seen.ratio == pytest.approx(
        now.learning_rate * now.layers.gradient_magnitude[0] / now.layers.weight_norm[0]
    )
    assert seen.ratio > 1
    assert (ratios[list(h.epochs).index(seen.since) :] > 1).all()
    assert seen.risen == pytest.approx(now.train_loss / h["train_loss"].min())


def test_a_run_that_breaks_within_its_first_epoch_has_evidence_of_that_epoch():
    run = Run(replace(Experiment.default("digits"), activation="linear", learning_rate=10.0))
    run.advance(epochs=1)
    assert (run.diverged.epoch, len(run.history)) == (0, 1)
    assert trace_divergence(run).risen == pytest.approx(
        run.measurement.train_loss / run.history["train_loss"][0]
    )
    assert trace_divergence(run).risen > 1e3


def test_the_layer_is_the_one_that_was_pushed_hardest_even_if_nothing_pushes_it_any_more():
    run = Run(replace(Experiment.default("digits"), learning_rate=10.0))
    run.advance(epochs=1)
    assert run.diverged
    layers = run.measurement.layers
    pushed = 10.0 * layers.gradient_magnitude[1:] / layers.weight_norm[1:]
    assert pushed.max() < 1e-3  # the weights are too large by now
    assert trace_divergence(run).ratio > 0.1


def test_a_calm_run_has_no_since():
    run = Run(Experiment(n_samples=60))
    run.advance(epochs=3)
    seen = trace_divergence(run)
    assert seen.since is None
    assert seen.ratio < 1


@pytest.mark.parametrize(
    ("experiment", "names"),
    [
        (BROKEN, ["smaller_steps", "tame_features", "adaptive_steps"]),
        (
            replace(BROKEN, optimizer="momentum"),
            ["smaller_steps", "no_momentum", "tame_features", "adaptive_steps"],
        ),
        (
            replace(
                BROKEN,
                optimizer="adam",
                initializer="uniform_half",
                hidden_layer_sizes=(8,),
                features=("x1",),
            ),
            ["smaller_steps", "fitting_start"],
        ),
    ],
)
def test_remedies_fit_the_experiment_and_can_be_started(experiment, names):
    found = suggest_remedies(experiment)
    assert list(found) == names
    for settings in found.values():
        changed = replace(experiment, **settings)
        assert changed != experiment
        assert np.isfinite(Run(changed).measurement.train_loss)


@pytest.mark.parametrize("remedy", ["tame_features", "adaptive_steps"])
def test_a_remedy_helps_where_its_cause_was_the_cause(remedy):
    broken, mended = replace(BROKEN, learning_rate=0.1), suggest_remedies(BROKEN)[remedy]
    runs = [Run(broken), Run(replace(broken, **mended))]
    for run in runs:
        run.advance(epochs=60)
    assert [run.diverged is None for run in runs] == [False, True]

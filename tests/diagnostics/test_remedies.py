"""After a divergence: the evidence is in the history and the last finite state, every remedy is an
experiment that may be started."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.data import FEATURES
from mlpviz.diagnostics import find_overshoot, find_remedies, suggest_remedies, trace_divergence
from mlpviz.network.buffers import Buffers
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from tests.diagnostics.turns import result_of

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


@pytest.mark.parametrize("seed", range(8))
def test_the_layer_pushed_hardest_is_that_of_float64_where_the_squares_of_float32_overflow(seed):
    squares = ("x1_squared", "x2_squared", "x1_x2")
    deep = Experiment(dataset="plane", features=squares, hidden_layer_sizes=(12,) * 5, activation="relu")
    run = Run(replace(deep, initializer="he_normal", learning_rate=10.0, weight_seed=seed, dtype="float32"))
    run.advance(epochs=200)
    assert run.diverged
    now = run.mlp.astype(np.float64)
    loss, (X, targets) = run.loss, run.encode(run.X_train, run.y_train)
    now.loss_gradient(X.astype(float), targets.astype(float), loss, Buffers(now, len(X)))
    gradients = np.array([np.linalg.norm(dense.grad_weights) for dense in now.dense])
    weights = np.array([np.linalg.norm(dense.weights) for dense in now.dense])
    h = run.history
    before = h["learning_rate"] * h.per_layer("gradient_magnitude") / h.per_layer("weight_norm")
    ratios = np.column_stack([before, 10.0 * gradients / weights])
    layer, last = np.unravel_index(ratios.argmax(), ratios.shape)
    seen = trace_divergence(run)
    assert seen.layer == layer + 1
    assert seen.ratio == pytest.approx(ratios[layer, last], rel=1e-4)


def test_a_calm_run_has_no_since():
    run = Run(Experiment(n_samples=60))
    run.advance(epochs=3)
    seen = trace_divergence(run)
    assert seen.since is None
    assert seen.ratio < 1


MENDABLE = replace(BROKEN, learning_rate=0.1)
PENALIZED = Experiment(
    dataset="spiral",
    noise=15,
    train_share=90,
    batch_size=30,
    features=tuple(FEATURES),
    hidden_layer_sizes=(8,),
    regularization="l2",
    regularization_rate=10.0,
    learning_rate=0.3,
)


@pytest.mark.parametrize(
    ("experiment", "names"),
    [
        (BROKEN, ["smaller_steps", "adaptive_steps"]),
        (MENDABLE, ["smaller_steps", "tame_features", "adaptive_steps"]),
        (PENALIZED, ["lower_penalty", "smaller_steps", "adaptive_steps"]),
    ],
)
def test_remedies_fit_the_experiment_and_can_be_started(experiment, names):
    found = suggest_remedies(experiment)
    assert list(found) == names
    for settings in found.values():
        changed = replace(experiment, **settings)
        assert changed != experiment
        assert np.isfinite(Run(changed).measurement.train_loss)


@pytest.mark.parametrize("remedy", ["smaller_steps", "tame_features", "adaptive_steps"])
def test_a_remedy_helps_where_its_cause_was_the_cause(remedy):
    runs = [Run(MENDABLE), Run(replace(MENDABLE, **suggest_remedies(MENDABLE)[remedy]))]
    for run in runs:
        run.advance(epochs=60)
    assert [run.diverged is None for run in runs] == [False, True]


def diverging_experiments(n):
    """So many experiments that diverge within 20 epochs, varied in everything a divergence can be owed to;
    the same at every call."""
    rng = np.random.default_rng(3)
    points, squares = ("x1", "x2"), ("x1_squared", "x2_squared", "x1_x2")

    def choose(*choices):
        return choices[rng.integers(len(choices))]

    while n:
        experiment = Experiment(
            dataset=choose("plane", "circle", "spiral", "xor", "gauss"),
            n_samples=40,
            features=choose(points, squares, points + squares),
            hidden_layer_sizes=choose((), (4,), (8, 8), (5, 10, 5)),
            activation=choose("relu", "leaky_relu", "tanh", "linear", "silu"),
            initializer=choose("glorot_uniform", "he_normal", "uniform_half"),
            optimizer=choose("sgd", "momentum", "nesterov"),
            learning_rate=choose(0.1, 0.3, 1.0, 10.0),
            schedule=choose("constant", "cosine", "step"),
            batch_size=choose(5, 20),
            regularization=choose("none", "l2"),
            regularization_rate=choose(0.1, 3.0, 10.0),
            weight_seed=n,
            dtype=choose("float64", "float32"),
        )
        run = Run(experiment)
        run.advance(epochs=20)
        if run.diverged:
            n -= 1
            yield experiment


def test_every_remedy_offered_lasts_200_epochs():
    wide = Experiment(
        dataset="plane",
        n_samples=40,
        hidden_layer_sizes=(64,) * 4,
        activation="relu",
        initializer="uniform_half",
        learning_rate=0.01,
    )
    offered, without = [], 0
    for experiment in (wide, PENALIZED, *diverging_experiments(20)):
        found = suggest_remedies(experiment)
        offered += found
        without += not found
        for settings in found.values():
            run = Run(replace(experiment, **settings))
            run.advance(epochs=200)
            assert run.diverged is None, (experiment, settings)
        if find_overshoot(experiment) and any(name.startswith("lower") for name in found):
            assert next(iter(found)) in ("lower_penalty", "lower_both")
    assert without <= 1
    assert set(offered) == {
        *("lower_penalty", "lower_both", "smaller_steps", "no_momentum"),
        *("tame_features", "fitting_start", "adaptive_steps"),
    }


def test_a_remedy_that_helps_at_first_only_is_not_offered():
    third = replace(MENDABLE, learning_rate=0.03)
    run = Run(third)
    run.advance(steps=100)
    assert run.diverged is None
    run.advance(epochs=200)
    assert run.diverged
    assert suggest_remedies(MENDABLE)["smaller_steps"]["learning_rate"] < 0.03


def test_a_remedy_is_tried_at_the_full_learning_rate_which_a_schedule_reaches_later():
    late = replace(MENDABLE, schedule="warm_up", schedule_epochs=10_000)
    assert suggest_remedies(late)["smaller_steps"]["learning_rate"] < 0.03


def test_an_adam_too_bold_is_offered_smaller_steps_of_its_own():
    bold = replace(BROKEN, optimizer="adam", learning_rate=10.0)
    assert suggest_remedies(bold)["adaptive_steps"] == {"optimizer": "adam", "learning_rate": 0.01}
    assert "adaptive_steps" not in suggest_remedies(replace(bold, learning_rate=0.001))


def test_a_penalty_that_multiplies_every_weight_by_minus_2_is_the_cause_and_is_lowered_first():
    run = Run(PENALIZED)
    run.advance(epochs=200)
    assert run.diverged
    cause = find_overshoot(PENALIZED)
    assert (cause.product, cause.limit, cause.factor) == pytest.approx((3, 2, -2))
    name, settings = next(iter(suggest_remedies(PENALIZED).items()))
    assert (name, settings) == ("lower_penalty", {"regularization_rate": 0.03})


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "nesterov"])
def test_beyond_the_limit_and_not_below_it_the_penalty_alone_makes_a_weight_grow(optimizer):
    experiment = Experiment(optimizer=optimizer, learning_rate=1.0, regularization="l2")
    limit = find_overshoot(replace(experiment, regularization_rate=10.0)).limit
    for rate, grows in ((limit - 0.01, False), (limit + 0.01, True)):
        weights, descend = np.ones(1), OPTIMIZERS[optimizer](1)
        for _ in range(5_000):
            descend.step(weights, rate * weights, 1.0)
        assert (abs(weights[0]) > 1) == grows
        assert (find_overshoot(replace(experiment, regularization_rate=rate)) is not None) == grows


@pytest.mark.parametrize(
    "settings", [{"regularization": "l1"}, {"optimizer": "adam"}, {"regularization_rate": 6.0}]
)
def test_what_does_not_multiply_the_weights_is_no_overshoot(settings):
    assert find_overshoot(replace(PENALIZED, **settings)) is None


def test_remedies_are_looked_for_in_turns_and_are_the_same():
    found, turns = result_of(find_remedies(MENDABLE))
    assert found == suggest_remedies(MENDABLE)
    assert turns >= 6  # one at least for each experiment that was tried

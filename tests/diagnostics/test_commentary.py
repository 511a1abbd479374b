"""Commentary: every rule is provoked by a run of its own, and speaks of that run's numbers."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.data import OwnData
from mlpviz.diagnostics.commentary import RULES, choose_remark, loss_of_a_guess
from mlpviz.page.words.english import live as words
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

OVERFITTED = Experiment(
    dataset="gauss",
    noise=50,
    n_samples=60,
    train_share=50,
    hidden_layer_sizes=(16, 16),
    activation="relu",
    optimizer="adam",
    learning_rate=0.03,
)
DYING = Experiment(
    dataset="xor", hidden_layer_sizes=(5, 10, 5), activation="relu", optimizer="adam", learning_rate=1.0
)
STUCK = Experiment(
    n_samples=100,
    features=("x1", "x2", "x1_squared", "x2_squared"),
    hidden_layer_sizes=(3, 3, 3),
    optimizer="momentum",
    learning_rate=10.0,
    dtype="float32",
)
XOR_BY_A_LINE = Experiment(dataset="xor", hidden_layer_sizes=())
PROVOKED = {
    "untrained": (Experiment(), 0),
    "overfitting": (OVERFITTED, 150),
    "learned": (Experiment(dataset="gauss"), 30),
    "dead_from_the_start": (
        Experiment(activation="relu", hidden_layer_sizes=(1, 1), initializer="he_normal", n_samples=40),
        3,
    ),
    "dead": (DYING, 30),
    "stuck_from_the_start": (Experiment(initializer="zeros"), 5),
    "stuck": (STUCK, 60),
    "saturated": (Experiment(learning_rate=10.0), 30),
    "vanishing": (Experiment(hidden_layer_sizes=(4,) * 6, activation="sigmoid"), 5),
    "rising": (  # a little more than 2 / E[x⁴]: plain gradient descent must grow
        Experiment(
            dataset="plane",
            hidden_layer_sizes=(),
            features=("x1", "x2", "x1_squared"),
            learning_rate=0.0168,
            batch_size=500,
        ),
        60,
    ),
    "guessing": (XOR_BY_A_LINE, 60),
    "still": (
        Experiment(dataset="xor", noise=35, hidden_layer_sizes=(3,), activation="relu", train_share=50),
        300,
    ),
    "wandering": (Experiment(dataset="multi_gauss", learning_rate=0.3, noise=40), 25),
    "falling": (Experiment(dataset="spiral"), 25),
    "going": (Experiment(), 1),
}


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_provoked_and_its_words_take_its_numbers(rule):
    experiment, epochs = PROVOKED[rule]
    run = Run(experiment)
    if epochs:
        run.advance(epochs=epochs)
    said = choose_remark(run)
    assert said.rule == rule
    assert said.numbers["epoch"] == epochs
    sentence = words.REMARKS[rule].format(**said.numbers)
    assert "nan" not in sentence
    assert "inf" not in sentence


def test_the_numbers_of_overfitting_are_those_of_the_best_epoch():
    run = Run(OVERFITTED)
    run.advance(epochs=150)
    numbers = choose_remark(run).numbers
    best = int(np.argmin(run.history["test_loss"]))
    assert numbers["since"] == run.history.epochs[best]
    assert numbers["least"] == run.history["test_loss"][best]
    assert numbers["rise"] == pytest.approx(run.measurement.test_loss / numbers["least"] - 1)


def test_the_best_epoch_is_named_though_the_history_has_forgotten_it():
    run = Run(OVERFITTED)
    run.advance(epochs=5)
    while run.best.epoch in run.history.epochs:
        run.advance(epochs=400)
    said = choose_remark(run)
    assert said.rule == "overfitting"
    assert (said.numbers["since"], said.numbers["least"]) == run.best
    assert run.best.test_loss < run.history["test_loss"].min()


def test_a_loss_that_wanders_about_chance_is_never_said_to_fall_or_rise():
    """XOR without a hidden layer: 60 remarks, from the time the loss has come down to chance."""
    said = set()
    for learning_rate in (0.03, 0.1, 0.3):
        for seed in range(4):
            run = Run(replace(XOR_BY_A_LINE, learning_rate=learning_rate, data_seed=seed, batch_seed=seed))
            for epochs in (30, 15, 15, 20, 20):
                run.advance(epochs=epochs)
                said.add(choose_remark(run).rule)
    assert said == {"guessing"}


def test_of_samples_of_one_class_nothing_is_said_of_guessing():
    run = Run(
        Experiment(dataset="rule", rule="0 < 1", n_samples=20, hidden_layer_sizes=(), learning_rate=1e-5)
    )
    run.mlp.parameters[...] = 0
    run.mlp.dense[-1].biases[...] = -30  # wrong everywhere, and hardly moved
    run.advance(epochs=30)
    assert loss_of_a_guess(run) == 0
    assert choose_remark(run).rule not in ("guessing", "learned")


def test_chance_level_is_the_loss_of_a_network_that_answers_the_same_everywhere():
    for experiment in (XOR_BY_A_LINE, Experiment(dataset="spiral_arms", n_samples=90), OVERFITTED):
        run = Run(experiment)
        counts = np.bincount(run.y_train)
        run.mlp.parameters[...] = 0
        biases = run.mlp.dense[-1].biases
        biases[...] = np.log(counts / counts[0])[-len(biases) :]  # of two classes, the logit of the second
        assert loss_of_a_guess(run) == pytest.approx(run.measurement.train_loss)
    run = Run(Experiment(dataset="plane"))
    run.mlp.parameters[...] = 0
    run.mlp.dense[-1].biases[...] = run.y_train.mean()
    assert loss_of_a_guess(run) == pytest.approx(run.measurement.train_loss)
    run = Run(replace(XOR_BY_A_LINE, loss="squared_error"))
    run.mlp.parameters[...] = 0
    run.mlp.dense[-1].biases[...] = np.arctanh(run.samples.targets_train.mean())
    assert loss_of_a_guess(run) == pytest.approx(run.measurement.train_loss)


def test_a_dead_layer_is_the_cause_that_is_named_and_since_when():
    run = Run(DYING)
    run.advance(epochs=30)
    shares = run.history["dead_share/3"]
    numbers = choose_remark(run).numbers
    assert numbers["layer"] == 3
    assert shares[run.history.epochs.index(numbers["since"]) - 1] < 1
    assert (shares[run.history.epochs.index(numbers["since"]) :] == 1).all()
    outputs = run.mlp.forward(run.X_test)
    assert np.ptp(outputs, axis=0) == pytest.approx(0)  # the same everywhere


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_where_the_rate_is_to_blame_other_weights_are_not_advised(activation):
    run = Run(Experiment(activation=activation, learning_rate=10.0))
    run.advance(epochs=20)
    said = choose_remark(run)
    assert said.rule == {"relu": "dead", "tanh": "saturated"}[activation]
    assert "smaller learning rate" in words.REMARKS[said.rule]
    assert "initial weights" not in words.REMARKS[said.rule]


def test_a_layer_whose_biases_still_move_is_not_stuck():
    run = Run(Experiment(dataset="gauss", n_samples=40, initializer="zeros", hidden_layer_sizes=(2,)))
    counts = np.bincount(run.y_train)
    assert counts[0] != counts[1]
    layers = run.measurement.layers
    assert layers.gradient_magnitude.tolist() == [0, 0]
    assert layers.bias_gradient[1] > 0
    run.step()
    assert choose_remark(run).numbers["layer"] == 1
    biased = Run(Experiment(initializer="zeros", hidden_layer_sizes=(), features=("x1",)))
    biased.mlp.dense[0].weights[...] = 0
    biased.step()
    assert choose_remark(biased).rule == "going"


def test_a_plateau_is_named_as_one_and_another_start_is_offered():
    """XOR 2-2-1 with sigmoids, from weights that lead to a plateau: outputs near 0, 1, ½ and ½."""
    points = [(a, b, a ^ b) for a in (0, 1) for b in (0, 1)]
    run = Run(
        Experiment(
            dataset="own",
            own=OwnData(points * 10),
            train_share=90,
            data_seed=9,  # as many of each point
            hidden_layer_sizes=(2,),
            activation="sigmoid",
            learning_rate=0.3,
            batch_size=500,
        )
    )
    hidden, output = run.mlp.dense
    hidden.weights = [[-0.126926, -0.844956], [-0.935743, 0.817365]]
    hidden.biases = [0.396507, -0.498085]
    output.parameters[...] = 0  # logits (0, z), or z alone
    output.parameters[:, -1] = -0.583266, 0.530895, 0.290894
    run.advance(epochs=4_000)
    logits = run.mlp.forward(np.array(points, float)[:, :2])
    z = logits[:, -1] - (logits[:, 0] if logits.shape[1] == 2 else 0)
    assert 1 / (1 + np.exp(-z)) == pytest.approx([0, 1, 0.5, 0.5], abs=0.03)
    assert choose_remark(run).rule == "still"
    assert "a plateau" in words.REMARKS["still"]
    assert "New weights" in words.REMARKS["still"]


def test_six_sigmoid_layers_vanish_and_relu_with_he_does_not():
    run = Run(Experiment(hidden_layer_sizes=(4,) * 6, activation="sigmoid"))
    run.advance(epochs=5)
    numbers = choose_remark(run).numbers
    gradients = run.measurement.layers.gradient_magnitude
    assert gradients[numbers["layer"] - 1] * numbers["times"] == pytest.approx(gradients[-1])
    healthy = Run(Experiment(hidden_layer_sizes=(4,) * 6, activation="relu", initializer="he_normal"))
    healthy.advance(epochs=5)
    assert choose_remark(healthy).rule != "vanishing"


def test_there_is_always_something_to_say():
    for seed in range(5):
        run = Run(Experiment(dataset="multi_gauss", weight_seed=seed, learning_rate=0.3))
        for _ in range(40):
            run.advance(epochs=1)
            said = choose_remark(run)
            words.REMARKS[said.rule].format(**said.numbers)


def test_the_words_know_every_rule():
    assert words.REMARKS.keys() == RULES.keys()

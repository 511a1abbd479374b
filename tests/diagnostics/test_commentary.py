"""Commentary: every rule is provoked by a run of its own, and speaks of that run's numbers."""

import numpy as np
import pytest

from mlpviz.diagnostics.commentary import RULES, choose_remark
from mlpviz.page.words import live as words
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
PROVOKED = {
    "untrained": (Experiment(), 0),
    "overfitting": (OVERFITTED, 150),
    "learned": (Experiment(dataset="gauss"), 30),
    "stuck": (Experiment(initializer="zeros"), 5),
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
    "still": (Experiment(dataset="xor", hidden_layer_sizes=(), learning_rate=0.01), 200),
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


def test_the_numbers_of_overfitting_are_the_historys():
    run = Run(OVERFITTED)
    run.advance(epochs=150)
    numbers = choose_remark(run).numbers
    best = int(np.argmin(run.history["test_loss"]))
    assert numbers["since"] == run.history.epochs[best]
    assert numbers["least"] == run.history["test_loss"][best]
    assert numbers["rise"] == pytest.approx(run.measurement.test_loss / numbers["least"] - 1)


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

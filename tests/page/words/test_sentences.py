"""Sentences: what is put into them is readable, and what was typed stays as it was typed."""

import re
from dataclasses import replace

import pytest

from mlpviz.diagnostics import TrialLength, find_overshoot
from mlpviz.language import fill, speaking
from mlpviz.page import words
from mlpviz.page.words.sentences import (
    by_label,
    event_by_label,
    layer_name,
    overshoot,
    plain,
    trial_length,
)
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import SETTINGS


def test_what_a_visitor_typed_is_said_as_it_is_and_not_as_markdown():
    assert plain("x1**2 < 9, __import__('os') `a` $b$ [c] snake_case") == (
        r"x1\*\*2 \< 9, \_\_import\_\_('os') \`a\` \$b\$ \[c\] snake_case"
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [(0.5, "0.500"), (-0.25, "−0.250"), (999999.0, "999999.000"), (1e300, "1.0e+300"), (-1e7, "−1.0e+07")],
)
def test_numbers_are_read_at_a_glance(number, said):
    assert fill("{x:.3f}", x=number) == said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("hidden_layer_sizes must be few, got 9", "“Hidden layers” must be few, got 9"),
        ("data_seed must be small", "“Data seed” must be small"),
        ("meant must be a class from 0 to 9, got 10", "the class must be a class from 0 to 9, got 10"),
        ("activation must be one of relu, tanh, got 'x'", "“Activation” must be one of ReLU, Tanh, got 'x'"),
        ("dataset must be one of gauss, got 'relu'", "“Data set” must be one of Gaussian, got 'relu'"),
        ("layer must be between 1 and 2, got 0", "layer must be between 1 and 2, got 0"),
        ("there is no drawing yet", "there is no drawing yet"),
        ("nothing", "nothing"),
    ],
)
def test_an_error_calls_its_parameter_as_the_visitor_knows_it(error, said):
    assert by_label(ValueError(error)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("learning_rate from 0.03 to 0.1", "Learning rate from 0.03 to 0.1"),
        ("optimizer from sgd to adam", "Optimizer from SGD to Adam"),
        ("weight 1 → 2 of layer 1 from 0.5 to 1", "weight 1 → 2 of layer 1 from 0.5 to 1"),
        ("continued from epoch 3", "continued from epoch 3"),
    ],
)
def test_an_event_is_told_by_labels(text, said):
    assert event_by_label(text) == said


BROKEN = {  # of every setting, values that are refused for what they are, their size or their number
    name: [None, "?", -1e9, 1e9, [], ["?"], [1e9], [1] * 99, {}, "x1.real > 0"] for name in SETTINGS
}


@pytest.mark.parametrize("name", SETTINGS)
def test_no_refusal_calls_a_setting_or_a_choice_by_its_code_name(name):
    said = []
    for value in BROKEN[name]:
        try:
            replace(Experiment(dataset="own") if name == "own" else Experiment(), **{name: value})
        except ValueError as error:
            said.append(by_label(error).partition(", got ")[0])
    assert said
    for sentence in said:
        assert not re.search(r"[a-z0-9]_[a-z0-9]", sentence), sentence
        assert not sentence.startswith(name)


@pytest.mark.parametrize("code", ["fr", "de"])
@pytest.mark.parametrize("name", SETTINGS)
def test_a_refusal_has_no_english_words_in_another_language(name, code):
    english = re.compile(
        r"\b(must|be|got|the|a|an|of|at|least|most|between|and|each|one|that|can|such|or|list)\b"
    )
    with speaking(code):
        for value in BROKEN[name]:
            try:
                replace(Experiment(dataset="own") if name == "own" else Experiment(), **{name: value})
            except ValueError as error:
                said = by_label(error).rpartition(words.phrases.GOT.partition("{")[0])[0]
                assert said
                assert not english.search(re.sub(r" and, or, not\b", "", said)), said


def test_the_last_layer_is_the_output_layer():
    assert [layer_name(layer, 2) for layer in (1, 2)] == ["Layer 1", "The output layer"]


def test_a_penalty_that_makes_the_weights_grow_is_named_with_its_numbers():
    cause = find_overshoot(Experiment(learning_rate=0.3, regularization="l2", regularization_rate=10.0))
    assert overshoot(cause) == (
        "The cause: learning rate × regularization rate is 3, more than 2, so the penalty alone multiplies "
        "every weight by −2 at each step."
    )
    fast = Experiment(learning_rate=0.3, regularization="l2", regularization_rate=10.0, optimizer="nesterov")
    assert overshoot(find_overshoot(fast)).endswith(
        "is 3, more than 1.36, so the penalty alone makes every weight grow, step by step."
    )


def test_a_trial_that_was_cut_short_is_told_in_steps():
    assert trial_length(TrialLength(5000, 200)) == "200 epochs"
    assert trial_length(TrialLength(2176, 48.4)) == "its first 2,176 steps, since more would take too long"

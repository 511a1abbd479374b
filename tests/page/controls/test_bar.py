"""The bar: what this is, and buttons that Streamlit need not hear of."""

import pytest
from pages import open_page

from mlpviz.page.words.sentences import summarize
from mlpviz.training.experiment import Experiment


def html_of(**query):
    return "".join(block.proto.body for block in open_page(**query).get("html"))


def test_the_page_has_one_headline_that_says_what_to_do():
    html = html_of()
    assert html.count("<h1>") == 1
    assert "Press play" in html


def test_buttons_of_the_browser_are_there_unless_a_link_hides_them():
    assert 'data-mlp-button="projector"' in html_of()
    assert 'data-mlp-button="projector"' not in html_of(hide="projector")
    assert 'data-mlp-opens="settings"' in html_of(hide="projector")


@pytest.mark.parametrize(
    ("experiment", "line"),
    [
        (Experiment(), "<b>Circle, 4 + 2 units</b> Tanh · SGD · learning rate 0.03"),
        (
            Experiment(
                dataset="spiral",
                hidden_layer_sizes=(),
                optimizer="adam",
                regularization="l2",
                regularization_rate=0.01,
            ),
            "<b>Spiral, no hidden layer</b> Tanh · Adam · learning rate 0.03 · L2 0.01",
        ),
        (
            Experiment(layer_activations=("relu", "sine")),
            "<b>Circle, 4 + 2 units</b> Mixed · SGD · learning rate 0.03",
        ),
    ],
)
def test_an_experiment_is_one_line_of_words(experiment, line):
    assert summarize(experiment) == line

"""Links: what is hidden survives the way there and back, and what is not understood is named."""

import pytest
from pages import open_page, told, view_of, widgets
from payloads import say

from mlpviz.page.links import link_query, read_link
from mlpviz.page.words.controls import HIDEABLE
from mlpviz.page.words.notices import NOT_HIDEABLE
from mlpviz.training.experiment import Experiment


def test_a_link_with_hidden_names_comes_back():
    experiment, hidden = Experiment(dataset="xor", learning_rate=0.3), {"play", "noise", "loss_curve"}
    query = link_query(experiment, hidden)
    assert query["hide"] == "loss_curve-noise-play"
    assert read_link(query) == (experiment, hidden, [])


def test_a_link_to_the_default_page_is_empty():
    assert link_query(Experiment()) == {}
    assert read_link({}) == (Experiment(), frozenset(), [])


def test_unknown_names_are_named_and_streamlits_own_entries_left_alone():
    experiment, hidden, problems = read_link({"hide": "wings-play--x y", "embed": "true", "noise": "10"})
    assert (experiment, hidden) == (Experiment(noise=10), {"play"})
    assert problems == [NOT_HIDEABLE.format(name=name) for name in ("'wings'", "'x y'")]


def test_a_name_without_end_is_named_in_few_words():
    _, _, (problem,) = read_link({"hide": "x" * 100_000})
    assert len(problem) < 200


@pytest.mark.parametrize("name", sorted(HIDEABLE))
def test_everything_hideable_can_be_hidden(name):
    app = open_page(hide=name)
    assert told(app) == []
    assert name not in widgets(app)
    assert len(widgets(app)) > 16


def test_a_hidden_control_keeps_its_value():
    app = open_page(hide="learning_rate-play", learning_rate="0.3")
    assert view_of(app).experiment.learning_rate == 0.3
    say(view_of(app), act="reset")
    assert view_of(app).experiment.learning_rate == 0.3


def test_an_older_link_opens_and_says_what_has_changed():
    app = open_page(v="1", learning_rate="0.3")
    assert view_of(app).experiment == Experiment(learning_rate=0.3)
    (notice,) = told(app)
    assert "two classes had two outputs then, and have one now" in notice
    assert told(open_page(v="2", learning_rate="0.3")) == []

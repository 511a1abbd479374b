"""Links: what is hidden survives the way there and back, and what is not understood is named."""

import pytest
from streamlit.testing.v1 import AppTest

from mlpviz.page import words
from mlpviz.page.links import link_query, read_link
from mlpviz.page.server import PAGE
from mlpviz.training.experiment import Experiment


def open_link(**query):
    app = AppTest.from_file(str(PAGE), default_timeout=30)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


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
    assert problems == [words.NOT_HIDEABLE.format(name=name) for name in ("wings", "x y")]


@pytest.mark.parametrize("name", sorted(words.HIDEABLE))
def test_everything_hideable_can_be_hidden(name):
    app = open_link(hide=name)
    assert not app.exception
    assert not app.warning
    buttons = (app.button, app.button_group, app.selectbox)
    numbers = (app.number_input, app.select_slider, app.slider, app.text_input)
    keys = {widget.key for group in (*buttons, *numbers) for widget in group}
    assert name not in keys
    assert len(keys) > 20


def test_a_hidden_control_keeps_its_value():
    app = open_link(hide="learning_rate-play", learning_rate="0.3")
    assert app.session_state["view"].experiment.learning_rate == 0.3
    app.button(key="reset").click().run()
    assert not app.exception
    assert app.session_state["view"].experiment.learning_rate == 0.3


def test_help_lists_the_keys_of_the_buttons_that_are_there():
    app = open_link(hide="step")
    app.button(key="help").click().run()
    assert not app.exception
    text = "".join(markdown.value for markdown in app.markdown)
    assert "Space: train, or pause" in text
    assert "S: one minibatch" not in text


def test_sharing_offers_a_link_and_ticks_what_is_hidden():
    app = open_link(hide="noise", dataset="xor")
    app.button(key="share").click().run()
    assert not app.exception
    assert app.checkbox(key="hide-noise").value
    assert not app.checkbox(key="hide-play").value
    assert "dataset=xor&hide=noise" in app.code[0].value
    assert "embed=true" in app.code[1].value

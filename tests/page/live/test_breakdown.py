"""What the page says of a run that blew up."""

from concurrent.futures import wait
from dataclasses import replace

import pytest
from payloads import Browser, say, take_notices, unpack_header

from mlpviz.diagnostics import suggest_remedies
from mlpviz.page.live.remark import make_remark
from mlpviz.page.live.view import LiveView
from mlpviz.page.trainer import TRAINER
from mlpviz.training.experiment import Experiment


@pytest.fixture
def browser():
    """A browser whose run has blown up while it played."""
    view = LiveView(
        Experiment(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    )
    browser = Browser(view)
    browser.ask(act="play", on=True)
    while view.playing:
        browser.ask(want=16)
    assert view.run.diverged
    wait([TRAINER.take_turns(view.token, iter(()))])  # whatever was to be tried has been
    return browser


def test_a_divergence_stops_playing_and_says_where_it_began(browser):
    view = browser.view
    step = view.run.diverged.step
    header = browser.ask_header()
    said = " ".join(header["diverged"]["sentences"])
    assert header["playing"] is False
    assert f"step {step:,}" in said
    assert "The output layer went first" in said
    assert (
        make_remark(view.run) == f"Stopped before step {step}: from here on the numbers are no longer finite."
    )


def test_a_penalty_too_high_is_said_to_be_the_cause_and_lowering_it_is_offered_first():
    view = LiveView(Experiment(learning_rate=0.3, regularization="l2", regularization_rate=10.0))
    view.advance(epochs=100)
    assert view.run.diverged
    while view.breakdown.remedies is None:
        wait([TRAINER.take_turns(view.token, iter(()))])
    told = unpack_header(view)["diverged"]
    said = " ".join(told["sentences"])
    assert "learning rate × regularization rate is 3, more than 2" in said
    assert "was pushed hardest" not in said  # by the data, which are not to blame
    assert told["remedies"][0]["name"] == "lower_penalty"
    assert "trained for 200 epochs" in told["ask"]


def test_one_may_stay_with_the_run_at_its_last_finite_state(browser):
    view = browser.view
    step = view.run.diverged.step
    assert browser.ask_header(act="resume")["diverged"] is None
    assert view.run.diverged is None
    assert view.run.steps == step - 1
    assert browser.ask_header(act="step")["diverged"]


def test_remedies_are_told_when_they_have_been_tried(browser):
    view = browser.view
    while view.breakdown.remedies is None:
        wait([TRAINER.take_turns(view.token, iter(()))])
    assert browser.nudges
    remedies = suggest_remedies(view.experiment)
    offered = {one["name"]: one["label"] for one in browser.ask_header()["diverged"]["remedies"]}
    assert list(offered) == list(remedies)
    name, settings = next(iter(remedies.items()))
    assert f"{settings['learning_rate']:.3g}" in offered[name]
    before = view.experiment
    header = browser.ask_header(act="remedy", name=name)
    assert header["diverged"] is None
    assert view.experiment == replace(before, **settings)
    assert (view.run.diverged, view.run.epochs) == (None, 0)


def test_a_remedy_there_is_not_is_refused():
    view = LiveView(Experiment())
    say(view, act="remedy", name="smaller_steps")
    assert "name must be one of" in take_notices(view)[0]
    assert unpack_header(view)["diverged"] is None

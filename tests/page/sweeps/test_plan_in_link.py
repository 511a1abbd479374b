"""A plan in a link: it comes back as it was, and what is broken is told and left out."""

import pytest

from mlpviz.page.links import Link, read_link
from mlpviz.page.live.linked import follow_link, link_to
from mlpviz.page.live.view import LiveView
from mlpviz.page.sweeps.axes import CAN_VARY
from mlpviz.page.sweeps.plan import Plan, read_plan
from mlpviz.page.sweeps.plan_in_link import MAX_NUMBERS, read_plan_text, write_plan_text
from mlpviz.page.sweeps.sweeping import sweeping_of
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import SETTINGS

EXPERIMENT = Experiment()
PLAN = (
    Plan(("hidden_layer_sizes", "learning_rate", "activation"), seeds=3, epochs=50)
    .edit("hidden_layer_sizes", "none, 4; 8 - 8")
    .edit("learning_rate", "0.01,0.123456789")
    .edit("activation", ["relu", "tanh"])
)
TEXT = "hidden_layer_sizes none 4 8-8 learning_rate 0.01 0.123456789 activation relu tanh seeds 3 epochs 50"


def test_a_plan_makes_the_same_sweep_again_and_is_short_and_readable():
    assert write_plan_text(PLAN, EXPERIMENT) == TEXT
    again, problems = read_plan_text(TEXT, EXPERIMENT)
    assert not problems
    (sweep, _), (other, _) = read_plan(PLAN, EXPERIMENT), read_plan(again, EXPERIMENT)
    assert (sweep.axes, sweep.seeds, sweep.epochs) == (other.axes, other.seeds, other.epochs)
    assert write_plan_text(again, EXPERIMENT) == TEXT


def test_it_stands_in_the_link_of_that_mode_alone_and_not_as_long_as_nobody_touched_it():
    query = Link(plan=PLAN, mode="sweep").to_query()
    assert query["sweep"] == TEXT
    assert read_link(query)[0].plan.seeds == 3
    assert "sweep" not in Link(plan=PLAN).to_query()
    assert Link(mode="sweep").to_query() == {"v": "2", "mode": "sweep"}


def test_values_that_are_proposed_are_written_so_that_the_link_lasts():
    text = write_plan_text(Plan(epochs=10), EXPERIMENT)
    assert "learning_rate 0.003 0.01 0.03 0.1 0.3" in text


def test_values_that_are_wrong_in_the_form_are_proposed_anew_by_the_link():
    text = write_plan_text(Plan(("learning_rate",)).edit("learning_rate", "fast"), EXPERIMENT)
    assert text == "learning_rate seeds 5 epochs 300"
    assert read_plan_text(text, EXPERIMENT) == (Plan(("learning_rate",)), [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("speed 3", "sweep says 'speed'"),
        ("learning_rate 0.1 learning_rate 0.2", "twice"),
        ("learning_rate fast", "“Learning rate”"),
        ("learning_rate 0.1 0.1", "is there twice"),
        ("activation relu swish9", "“Activation”"),
        ("regularization_rate 0.1", "“Regularization rate” makes no difference"),
        ("learning_rate 0.1 seeds 1000", "“Seeds a cell” must be"),
        ("learning_rate 0.1 seeds 1.5", "whole number"),
        ("learning_rate 0.1 epochs", "whole number"),
        ("learning_rate " + "9" * 3000, "at most 2,000 characters"),
        ("learning_rate " + " ".join(map(str, range(1, 60))), "At most 40 values"),
        ("learning_rate noise batch_size 1 n_samples 50 train_share", "at most 4 settings"),
    ],
)
def test_what_is_broken_is_told_and_the_rest_is_taken(text, problem):
    plan, problems = read_plan_text(text, EXPERIMENT)
    (told,) = problems
    assert problem in told
    assert read_plan(plan, EXPERIMENT)[0]


def test_no_value_reads_like_the_name_of_a_setting():
    names = {*CAN_VARY, *MAX_NUMBERS}
    assert not names & {choice for name in CAN_VARY for choice in SETTINGS[name].choices or ()}


def test_a_link_fills_in_the_form_of_its_visitor_and_the_address_says_so():
    view = LiveView(EXPERIMENT)
    link, problems = read_link({"v": "2", "mode": "sweep", "sweep": TEXT})
    follow_link(view, link, problems)
    assert sweeping_of(view).plan == link.plan != Plan()
    assert link_to(view).to_query()["sweep"] == TEXT
    view.mode = "watch"
    assert "sweep" not in link_to(view).to_query()

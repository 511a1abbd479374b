"""The mode Compare: opened by a link or by its word in the bar, and left again."""

import pytest
from pages import choose, open_page, run, told, view_of

from mlpviz.page.live.linked import link_to
from mlpviz.page.trainer import TRAINER

LINK = {"mode": "compare", "dataset": "spiral", "lanes": "B optimizer adam C learning_rate 0.3 name Fast"}


def comparison_of(app):
    return view_of(app).belongings["compare"]


def test_a_link_opens_the_whole_comparison():
    app = open_page(**LINK)
    comparison = comparison_of(app)
    assert [lane.run.experiment.optimizer for lane in comparison.lanes] == ["sgd", "adam", "sgd"]
    assert [lane.name for lane in comparison.lanes] == ["", "", "Fast"]
    assert {lane.run.experiment.dataset for lane in comparison.lanes} == {"spiral"}
    assert told(app) == []
    assert link_to(view_of(app)).to_query() == {"v": "2", **LINK}


def test_running_the_script_again_changes_nothing():
    app = open_page(**LINK)
    comparison = comparison_of(app)
    run(app)
    assert comparison_of(app) is comparison


def test_what_a_link_says_wrongly_is_told_by_label():
    app = open_page(mode="compare", lanes="B learning_rate 77")
    assert len(comparison_of(app).lanes) == 2
    (notice,) = comparison_of(app).notices.describe()
    assert "“Learning rate” must be between 1e-05 and 10.0, got 77.0 (run B)" in notice["text"]


def test_the_mode_is_chosen_in_the_bar_and_left_again():
    app = open_page()
    run_of_watch = view_of(app).run
    choose(app, "mode", "compare")
    comparison = comparison_of(app)
    assert [len(comparison.lanes), view_of(app).mode] == [2, "compare"]
    assert comparison.lanes[0].run is not run_of_watch
    choose(app, "mode", "watch")
    assert view_of(app).run is run_of_watch
    choose(app, "mode", "compare")
    assert comparison_of(app) is comparison


def test_a_lane_made_the_run_is_there_under_watch():
    app = open_page(**LINK)
    comparison = comparison_of(app)
    lane = comparison.lanes[1]
    TRAINER.do(comparison.token, lambda: comparison.make_main(lane)).result()
    run(app)  # the browser has the script run again, since the page shows something old
    assert view_of(app).mode == "watch"
    assert view_of(app).run is lane.run
    assert app.session_state["view"].experiment.optimizer == "adam"
    query = link_to(view_of(app)).to_query()
    assert query["optimizer"] == "adam"
    assert "lanes" not in query


@pytest.mark.parametrize("dataset", ["iris", "digits", "plane"])
def test_every_kind_of_problem_can_be_compared(dataset):
    app = open_page(mode="compare", dataset=dataset, hidden_layer_sizes="4")
    lanes = comparison_of(app).lanes
    assert len(lanes) == 2
    assert comparison_of(app).payload()

"""Own data on the page: the dialog, the rule, and what stays as it is when something is wrong."""

import pytest
from streamlit.testing.v1 import AppTest

from mlpviz.data import NO_DATA
from mlpviz.page.live.actions import act
from mlpviz.page.live.view import LiveView
from mlpviz.page.server import PAGE
from mlpviz.training.experiment import Experiment

TABLE = "x,y,kind\n1,2,cat\n2,1,dog\n3,3,cat\n4,2,dog\n"


@pytest.fixture
def app():
    return AppTest.from_file(str(PAGE), default_timeout=30).run()


def use_table(app, text, task="classification"):
    app.button(key="own").click().run()
    app.segmented_control(key="own_task").set_value(task)
    app.text_area(key="own_text").set_value(text)
    app.button(key="own_use").click().run()
    assert not app.exception


def test_a_pasted_table_is_the_data_from_then_on_and_survives_a_reset(app):
    use_table(app, TABLE)
    view = app.session_state["view"]
    assert view.experiment.dataset == "own"
    assert view.experiment.own.labels == ("cat", "dog")
    assert view.setup()["network"]["outputs"] == ["cat", "dog"]
    app.button(key="epoch").click().run()
    app.button(key="reset").click().run()
    assert (view.experiment.dataset, view.run.epochs) == ("own", 0)
    assert len(view.experiment.own.points) == 4


def test_values_make_a_regression_in_their_own_units(app):
    use_table(app, "1,2,100\n2,1,300\n3,3,250\n", "regression")
    view = app.session_state["view"]
    assert view.experiment.dataset == "own_values"
    assert view.setup()["network"]["range"] == ["100", "300"]


def test_a_bad_table_is_refused_with_its_line_and_nothing_is_lost(app):
    app.button(key="epoch").click().run()
    use_table(app, "1,2,a\n3,four,b\n")
    assert "line 2 must have a number" in app.session_state["own_problem"]
    view = app.session_state["view"]
    assert (view.experiment.dataset, view.run.epochs) == ("circle", 1)


def test_own_data_have_no_control_of_what_is_not_drawn(app):
    use_table(app, TABLE)
    keys = {widget.key for widget in (*app.slider, *app.select_slider, *app.button)}
    assert not keys & {"noise", "n_samples", "regenerate"}
    assert "train_share" in keys


def test_a_rule_is_typed_and_a_broken_one_refused(app):
    app.query_params.clear()
    view = app.session_state["view"]
    view.change(dataset="rule")
    app.run()
    app.text_input(key="rule").set_value("x1 > x2").run()
    assert view.experiment.rule == "x1 > x2"
    app.text_input(key="rule").set_value("x1.real > 0").run()
    assert not app.exception
    assert "rule must be made of" in app.warning[0].value
    assert view.experiment.rule == "x1 > x2"
    assert next(one for one in app.text_input if one.key.startswith("rule")).value == "x1 > x2"


@pytest.mark.parametrize(
    "stroke",
    [
        {"points": [[0, 0, 0], [1, 1, 0.5]]},
        {"points": [[0, 0, 0], [7, 1, 1]]},
        {"points": [[0, 0, 0], [float("nan"), 1, 1]]},
        {"points": [[0, 0, 8], [1, 1, 1]]},
        {"points": [[0, 0]]},
        {"points": "all"},
        {"points": [[i / 1000, 0, 0] for i in range(5001)]},
    ],
)
def test_a_stroke_that_is_none_is_refused_and_changes_nothing(stroke):
    view = LiveView(Experiment())
    act(view, {"id": 1, "act": "paint", **stroke})
    assert view.experiment == Experiment()
    assert view.sketch == NO_DATA
    assert view.page_is_stale  # the page has to say why

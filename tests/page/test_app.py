"""The page's wiring: widgets → experiment → run, and no traceback ever."""

import pytest
from pages import open_page, run, told, view_of
from payloads import unpack_header

from mlpviz.training.experiment import Experiment


@pytest.fixture
def app():
    return open_page()


def test_the_page_opens_on_the_default_experiment(app):
    assert view_of(app).experiment == Experiment()
    assert view_of(app).run.epochs == 0


def test_running_the_script_again_changes_nothing(app):
    view_of(app).play(True)
    view_of(app).run.advance(steps=3)
    steps = view_of(app).run.steps
    for _ in range(3):
        run(app)
    assert view_of(app).run.steps == steps
    assert view_of(app).playing


def test_a_link_sets_the_controls_and_its_mistakes_are_named_once():
    app = open_page(dataset="spiral", learning_rate="0.02", noise="loud", wings="2", hide="wings_too")
    assert view_of(app).experiment == Experiment(dataset="spiral", learning_rate=0.02)
    assert app.select_slider(key="learning_rate").value == 0.02
    (notice,) = told(app)
    for problem in ("“Noise” must be a whole number, got 'loud'", "wings is not a setting", "'wings_too'"):
        assert problem in notice


@pytest.mark.parametrize(
    "deed",
    [
        lambda view: view.start(view.experiment),
        lambda view: view.change(learning_rate=0.1),
        lambda view: view.change(noise=10),
    ],
)
def test_what_changes_the_page_has_it_drawn_again_once_whoever_called_it(app, deed):
    view = view_of(app)
    assert unpack_header(view)["page"] is None
    deed(view)
    assert unpack_header(view)["page"] == view.revision
    run(app)
    assert unpack_header(view)["page"] is None


def test_training_leaves_the_page_alone(app):
    view = view_of(app)
    view.play(True)
    view.play(False)
    view.advance(steps=1)
    assert unpack_header(view)["page"] is None


def test_two_visitors_have_two_runs():
    one, other = open_page(), open_page()
    view_of(one).advance(epochs=1)
    assert (view_of(one).run.epochs, view_of(other).run.epochs) == (1, 0)

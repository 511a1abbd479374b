"""The page's wiring: widgets → experiment → run, and no traceback ever."""

from pathlib import Path

import pytest
from pages import open_page, press, run, view_of, warnings

from mlpviz.training.experiment import Experiment


@pytest.fixture
def app():
    return open_page()


def test_the_page_opens_on_the_default_experiment(app):
    assert view_of(app).experiment == Experiment()
    assert view_of(app).run.epochs == 0


def test_running_the_script_again_changes_nothing(app):
    press(app, "play")
    steps = view_of(app).run.steps
    for _ in range(3):
        run(app)
    assert view_of(app).run.steps == steps
    assert view_of(app).playing


def test_a_link_sets_the_controls_and_its_mistakes_are_named_once():
    app = open_page(dataset="spiral", learning_rate="0.02", noise="loud", wings="2", hide="wings_too")
    assert view_of(app).experiment == Experiment(dataset="spiral", learning_rate=0.02)
    assert app.select_slider(key="learning_rate").value == 0.02
    (warning,) = warnings(app)
    for problem in ("noise must be a whole number, got 'loud'", "wings is not a setting", "'wings_too'"):
        assert problem in warning
    assert not run(app).warning


@pytest.mark.parametrize(
    "deed",
    [
        lambda view: view.play(True),
        lambda view: view.play(False),
        lambda view: view.advance(steps=1),
        lambda view: view.start(view.experiment),
        lambda view: view.change(learning_rate=0.1),
        lambda view: view.change(noise=10),
        lambda view: view.resume(),
    ],
)
def test_what_changes_the_page_has_it_drawn_again_whoever_called_it(app, deed):
    view = view_of(app)
    assert not view.page_is_stale
    deed(view)
    assert view.page_is_stale  # the pictures' own run would now run the whole page
    run(app)
    assert not view.page_is_stale


def test_a_notice_is_shown_once_as_it_is_and_not_as_markdown(app):
    view_of(app).notices.refuse(ValueError("rule must be made of x1 and x2, got 'x1**2 < 9'"))
    assert warnings(run(app)) == [
        "Not changed: “Class 1 where” must be made of x1 and x2, got 'x1\\*\\*2 \\< 9'"
    ]
    assert not run(app).warning


def test_two_visitors_have_two_runs():
    one, other = open_page(), open_page()
    press(one, "epoch")
    assert (view_of(one).run.epochs, view_of(other).run.epochs) == (1, 0)


def test_the_launcher_names_what_the_requirements_name():
    root = Path(__file__).parents[2]
    required = [line for line in (root / "requirements.txt").read_text().splitlines() if line]
    inline = (root / "playground.py").read_text()
    for line in required:
        assert line.replace('"', "'") in inline.replace('"', "'")

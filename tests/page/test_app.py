"""The page's wiring, by Streamlit's AppTest: widgets → experiment → run, and no traceback ever."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from mlpviz.page import words
from mlpviz.page.server import PAGE
from mlpviz.training.experiment import Experiment


@pytest.fixture
def app():
    return AppTest.from_file(str(PAGE), default_timeout=30).run()


def view_of(app):
    return app.session_state["view"]


def widget(widgets, name):
    """The widget of a setting: its key bears a number once the setting was changed elsewhere."""
    return next(one for one in widgets if one.key.partition("-")[0] == name)


def press(app, key):
    app.button(key=key).click().run()
    assert not app.exception


def test_the_page_opens_on_the_default_experiment(app):
    assert not app.exception
    assert view_of(app).experiment == Experiment()
    assert view_of(app).run.epochs == 0


def test_running_the_script_again_changes_nothing(app):
    press(app, "play")
    steps = view_of(app).run.steps
    for _ in range(3):
        app.run()
    assert view_of(app).run.steps == steps
    assert view_of(app).playing


def test_the_transport_buttons_do_what_they_say(app):
    press(app, "step")
    assert view_of(app).run.steps == 1
    press(app, "epoch")
    assert (view_of(app).run.epochs, view_of(app).run.steps) == (1, 25)
    press(app, "epoch")
    assert view_of(app).run.epochs == 2
    start = view_of(app).run.history.checkpoint_at(0).parameters
    press(app, "reset")
    assert view_of(app).run.epochs == 0
    assert (view_of(app).run.mlp.parameters == start).all()
    press(app, "play")
    assert view_of(app).playing
    assert app.button(key="play").label == "Pause"
    press(app, "play")
    assert not view_of(app).playing


def test_regenerate_draws_new_points_and_keeps_the_start(app):
    before = view_of(app).run
    press(app, "regenerate")
    after = view_of(app).run
    assert (after.X_train != before.X_train).any()
    assert (after.mlp.parameters == before.mlp.parameters).all()
    press(app, "new_start")
    assert (view_of(app).run.mlp.parameters != before.mlp.parameters).any()


def test_what_a_visitor_typed_is_said_as_it_is_and_not_as_markdown():
    assert words.plain("x1**2 < 9, __import__('os') `a` $b$ [c] snake_case") == (
        r"x1\*\*2 \< 9, \_\_import\_\_('os') \`a\` \$b\$ \[c\] snake_case"
    )


@pytest.mark.parametrize(
    ("kind", "key", "value", "expected"),
    [
        ("slider", "noise", 25, 25),
        ("slider", "train_share", 80, 80),
        ("select_slider", "n_samples", 200, 200),
        ("text_input", "hidden_layer_sizes", "8, 8 3", (8, 8, 3)),
        ("text_input", "hidden_layer_sizes", "none", ()),
        ("selectbox", "activation", "relu", "relu"),
        ("selectbox", "initializer", "he_normal", "he_normal"),
        ("number_input", "weight_seed", 7, 7),
        ("button_group", "features", ["sin_x1", "x1"], ("x1", "sin_x1")),
        ("button_group", "dataset", "spiral", "spiral"),
        ("button_group", "dtype", "float32", "float32"),
    ],
)
def test_a_structural_control_sets_its_setting_and_resets_the_run(app, kind, key, value, expected):
    press(app, "epoch")
    getattr(app, kind)(key=key).set_value(value).run()
    assert not app.exception
    assert getattr(view_of(app).experiment, key) == expected
    assert view_of(app).run.epochs == 0


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("select_slider", "learning_rate", 0.3),
        ("select_slider", "batch_size", 1),
        ("selectbox", "optimizer", "adam"),
        ("selectbox", "schedule", "cosine"),
        ("selectbox", "regularization", "l2"),
    ],
)
def test_a_live_control_sets_its_setting_and_keeps_the_run(app, kind, key, value):
    press(app, "epoch")
    getattr(app, kind)(key=key).set_value(value).run()
    assert not app.exception
    assert getattr(view_of(app).experiment, key) == value
    assert view_of(app).run.epochs == 1


def test_the_problem_type_brings_its_own_data_sets(app):
    widget(app.button_group, "task").set_value("regression").run()
    assert not app.exception
    assert view_of(app).experiment.task == "regression"
    widget(app.button_group, "dataset").set_value("cliff").run()
    assert view_of(app).experiment.dataset == "cliff"
    widget(app.button_group, "task").set_value("classification").run()
    assert view_of(app).experiment.dataset == "circle"


def test_a_data_set_with_free_classes_offers_their_number(app):
    widget(app.button_group, "dataset").set_value("blobs").run()
    app.slider(key="n_classes").set_value(6).run()
    assert view_of(app).run.n_classes == 6


@pytest.mark.parametrize("text", ["4-x", "65", "2-2-2-2-2-2-2-2-2", "0-3"])
def test_a_refused_text_says_why_and_puts_the_old_one_back(app, text):
    press(app, "epoch")
    app.text_input(key="hidden_layer_sizes").set_value(text).run()
    assert not app.exception
    assert "hidden_layer_sizes must be" in app.warning[0].value
    assert [field.value for field in app.text_input] == ["4-2"]
    assert view_of(app).run.epochs == 1


def test_no_feature_at_all_is_refused(app):
    widget(app.button_group, "features").set_value([]).run()
    assert not app.exception
    assert "features must name at least one" in app.warning[0].value
    assert widget(app.button_group, "features").value == ["x1", "x2"]


def test_a_link_sets_the_controls_and_its_mistakes_are_named():
    app = AppTest.from_file(str(PAGE), default_timeout=30)
    for name, value in {"dataset": "spiral", "learning_rate": "0.02", "noise": "loud", "wings": "2"}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert view_of(app).experiment == Experiment(dataset="spiral", learning_rate=0.02)
    assert app.select_slider(key="learning_rate").value == 0.02
    assert "noise must be a whole number, got 'loud'" in app.warning[0].value
    assert "wings is not a setting" in app.warning[0].value
    app.run()
    assert not app.warning


def test_a_divergence_stops_playing_and_offers_two_ways_on(app):
    view = view_of(app)
    view.change(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    app.run()
    press(app, "play")
    for _ in range(20):
        view.answer({"generation": view.generation, "seq": 0}, 16)
    app.run()
    assert not app.exception
    assert not view.playing
    step = view.run.diverged.step
    assert any(
        f"step {step:,}" in text.value and "The output layer went first" in text.value
        for text in app.markdown
    )
    assert view.remark() == f"Stopped before step {step}: from here on the numbers are no longer finite."
    press(app, "resume")
    assert view.run.diverged is None
    assert view.run.steps == step - 1
    press(app, "step")
    assert view.run.diverged is not None
    press(app, "remedy-smaller_steps")
    assert view.experiment.learning_rate == pytest.approx(1 / 3)
    assert (view.run.diverged, view.run.epochs) == (None, 0)


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
    app.run()
    assert not app.exception
    assert not view.page_is_stale


def test_two_visitors_have_two_runs():
    one = AppTest.from_file(str(PAGE), default_timeout=30).run()
    other = AppTest.from_file(str(PAGE), default_timeout=30).run()
    press(one, "epoch")
    assert (view_of(one).run.epochs, view_of(other).run.epochs) == (1, 0)


def test_the_launcher_names_what_the_requirements_name():
    root = Path(__file__).parents[2]
    required = [line for line in (root / "requirements.txt").read_text().splitlines() if line]
    inline = (root / "playground.py").read_text()
    for line in required:
        assert line.replace('"', "'") in inline.replace('"', "'")

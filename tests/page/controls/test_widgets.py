"""The widgets: every control of the page sets what it is about, and says why when it may not."""

import pytest
from pages import choose, experiment_of, open_page, run, told, view_of, widgets

from mlpviz.page.live.readers import sizes_from_text
from mlpviz.page.words.english.live import STARTED_ANEW
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import LIVE, SETTINGS

IN_THE_DIAGRAM = {"features"}  # switched on their tiles
WITH_A_CONTROL = [
    name for name, setting in SETTINGS.items() if setting.has_control and name not in IN_THE_DIAGRAM
]
LINKS = {  # where a control is there only beside another setting
    "n_classes": {"dataset": "blobs"},
    "rule": {"dataset": "rule"},
    "schedule_epochs": {"schedule": "cosine"},
    "regularization_rate": {"regularization": "l2"},
}
TYPED = {  # what is set in the widget, where that is not the value itself
    "hidden_layer_sizes": ("8, 8 3", (8, 8, 3)),
    "rule": ("x1 > x2", "x1 > x2"),
}

COMES_WITH = {"regularization": ["regularization_rate"]}  # what else a setting changes


def another_value(name, experiment):
    """A value of a setting that it does not have."""
    setting, now = SETTINGS[name], getattr(experiment, name)
    if setting.choices:
        return next(one for one in reversed(setting.choices) if one != now and not one.startswith("own"))
    if setting.good_values:
        return next(one for one in setting.good_values if one != now)
    return now + setting.step if now + setting.step <= setting.maximum else now - setting.step


@pytest.mark.parametrize("name", WITH_A_CONTROL)
def test_every_control_sets_its_setting_and_nothing_else(name):
    app = open_page(**LINKS.get(name, {}))
    before = experiment_of(app)
    view_of(app).advance(epochs=1)
    if name == "dataset":
        typed = expected = "spiral"
    else:
        typed, expected = TYPED.get(name) or (another_value(name, before),) * 2
    choose(app, name, typed)
    assert getattr(experiment_of(app), name) == expected
    assert experiment_of(app).differs_in(before) == {name, *COMES_WITH.get(name, ())}
    assert view_of(app).run.experiment == experiment_of(app)
    assert view_of(app).run.epochs == (1 if name in LIVE else 0)
    assert told(app) == ([] if name in LIVE else [STARTED_ANEW])


@pytest.mark.parametrize("name", WITH_A_CONTROL)
def test_every_control_shows_what_its_setting_is(name):
    app = open_page(**LINKS.get(name, {}))
    before = experiment_of(app)
    value = "spiral" if name == "dataset" else (TYPED.get(name) or (None, another_value(name, before)))[1]
    view_of(app).change(**{name: value})
    shown = widgets(run(app))[name].value
    if name == "hidden_layer_sizes":
        assert shown == "8-8-3"
    else:
        assert (tuple(shown) if isinstance(shown, list) else shown) == value


def test_where_the_layers_differ_the_menu_says_mixed_and_choosing_one_sets_them_all():
    app = open_page(layer_activations="relu-sine", activation="tanh")
    menu = widgets(app)["activation"]
    assert (menu.value, menu.options[:2]) == ("mixed", ["Mixed", "ReLU"])
    choose(app, "activation", "tanh")  # which is the setting already
    assert experiment_of(app).activations == ("tanh", "tanh")
    menu = widgets(app)["activation"]
    assert (menu.value, "Mixed" in menu.options) == ("tanh", False)
    view_of(app).change(layer_activations=("elu", "elu"))
    assert widgets(run(app))["activation"].value == "elu"
    view_of(app).change(layer_activations=("elu", "tanh"))
    assert widgets(run(app))["activation"].value == "mixed"
    choose(app, "activation", "mixed")
    assert experiment_of(app).activations == ("elu", "tanh")
    assert told(app) == []


def test_a_penalty_begins_at_a_rate_that_does_something():
    app = choose(open_page(), "regularization", "l2")
    assert widgets(app)["regularization_rate"].value == 0.001


def test_the_limits_of_a_control_are_those_of_its_setting():
    for link in ({}, *LINKS.values()):
        for name, widget in widgets(open_page(**link)).items():
            if name not in SETTINGS or not hasattr(widget, "min"):
                continue
            setting = SETTINGS[name]
            if setting.good_values:
                assert [float(one) for one in widget.options] == list(setting.good_values)
            else:
                limits = (setting.minimum, setting.maximum, setting.step)
                assert (widget.min, widget.max, widget.step) == limits


@pytest.mark.parametrize("text", ["4-x", "65", "2-2-2-2-2-2-2-2-2", "0-3", "9" * 5000])
def test_a_refused_text_says_why_and_puts_the_old_one_back(text):
    app = open_page()
    view_of(app).advance(epochs=1)
    choose(app, "hidden_layer_sizes", text)
    (notice,) = told(app)
    assert "“Hidden layers” must be" in notice
    assert len(notice) < 250
    assert [field.value for field in app.text_input] == ["4-2"]
    assert view_of(app).run.epochs == 1


def test_a_refused_layer_size_names_the_limit_of_images():
    app = open_page(dataset="digits")
    choose(app, "hidden_layer_sizes", "257")
    assert "between 1 and 256 units each, got 257" in told(app)[0]
    assert experiment_of(app) == Experiment.default("digits")


def test_a_broken_rule_is_refused():
    app = open_page(dataset="rule", rule="x1 > x2")
    choose(app, "rule", "x1.real > 0")
    assert "“Class 1 where” must be made of" in told(app)[0]
    assert experiment_of(app).rule == "x1 > x2"
    assert widgets(app)["rule"].value == "x1 > x2"


def test_a_value_that_came_by_a_link_joins_the_good_ones():
    app = open_page(learning_rate="0.02")
    options = widgets(app)["learning_rate"].options
    assert options.index("0.01") + 1 == options.index("0.02") == options.index("0.03") - 1


@pytest.mark.parametrize(
    ("text", "sizes"),
    [("4-2", (4, 2)), ("4 2", (4, 2)), (" 4, 2 ", (4, 2)), ("none", ()), ("None", ()), ("0", ()), ("", ())],
)
def test_layer_sizes_may_be_typed_in_many_ways(text, sizes):
    assert sizes_from_text(text) == sizes


@pytest.mark.parametrize("text", ["four", "2.5", "1e3", "²", "12345", "4--x"])
def test_what_is_no_sizes_is_refused(text):
    with pytest.raises(
        ValueError, match="hidden_layer_sizes must be whole numbers such as 4-2, or none, got"
    ):
        sizes_from_text(text)

"""The panels of a visitor: what is open and chosen, when it is made, and that describing changes nothing."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from payloads import Browser, draw_stroke, say, unpack_header, unpack_panel

from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.panel import show_moment
from mlpviz.page.panels.panels import Panels
from mlpviz.page.panels.registry import PANELS, available_panels
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

DIGITS = replace(Experiment.default("digits"), hidden_layer_sizes=(16, 12))
OF_POINTS = [name for name, panel in PANELS.items() if not panel.only_images]


def parametrize_kinds(function):
    """Every panel on every kind of data it is for."""
    cases = [(name, Experiment(n_samples=60)) for name in OF_POINTS] + [(name, DIGITS) for name in PANELS]
    ids = [f"{name}-{experiment.dataset}" for name, experiment in cases]
    return pytest.mark.parametrize(("name", "experiment"), cases, ids=ids)(function)


def state_of_run(run):
    return (run.mlp.version(), run.steps, run.history.rows.tobytes(), run.next_rows().tobytes())


@parametrize_kinds
def test_describing_changes_nothing_and_says_the_same_twice(name, experiment):
    run, panels = Run(experiment), Panels()
    run.advance(epochs=3)
    panels.show(run)
    if run.images:
        panels.draw(draw_stroke())
    panels.open(name)
    before = (state_of_run(run), panels.choices.copy(), panels.drawing, panels.name, panels.picks)
    first, second = panels.describe(), panels.describe()
    assert repr(first) == repr(second)
    assert (state_of_run(run), panels.choices.copy(), panels.drawing, panels.name, panels.picks) == before


@parametrize_kinds
def test_a_panel_describes_the_moment_it_is_handed(name, experiment):
    if name == "landscape":  # which is worked out elsewhere, see its own tests
        return
    run = Run(experiment)
    panels = Panels()
    panels.show(run)
    if run.images:
        panels.draw(draw_stroke())
    panels.open(name)
    chosen = panels.choices[name]
    at_first = PANELS[name].describe(show_moment(run, None, choices=chosen, drawing=panels.drawing))
    run.advance(epochs=3)
    now = PANELS[name].describe(show_moment(run, None, choices=chosen, drawing=panels.drawing))
    then = PANELS[name].describe(show_moment(run, 0, choices=chosen, drawing=panels.drawing))
    assert repr(now) != repr(at_first)
    if name == "microscope":  # whose curves go on to now
        at_first["figures"], then["figures"] = (one["figures"]["distribution"] for one in (at_first, then))
    assert repr(then) == repr(at_first)


@parametrize_kinds
@pytest.mark.parametrize(
    "settings",
    [
        {"hidden_layer_sizes": ()},
        {"hidden_layer_sizes": (1, 64), "dtype": "float32"},
        {"initializer": "zeros", "activation": "relu"},
    ],
    ids=["none", "wide", "zeros"],
)
def test_every_panel_opens_on_every_run_now_and_then(name, experiment, settings):
    view = LiveView(replace(experiment, **settings))
    if view.run.images:
        view.panels.draw(draw_stroke())
    view.panels.open(name, layer=9, unit=400, axes=(5, 6), span="ten", cell=(0, 1), part="train")
    assert unpack_panel(view)["name"] == name
    view.advance(epochs=2)
    unpack_panel(view)
    view.look_back(1)
    assert unpack_panel(view)["name"] == name
    view.panels.open(name, span="step")
    unpack_panel(view)


@pytest.mark.parametrize("dataset", ["blobs", "plane"])
@pytest.mark.parametrize("name", OF_POINTS)
def test_every_panel_opens_on_several_classes_and_on_numbers(name, dataset):
    view = LiveView(Experiment(dataset=dataset, n_samples=40))
    view.panels.open(name)
    view.advance(epochs=2)
    assert unpack_panel(view)["name"] == name


@pytest.mark.parametrize("name", PANELS)
def test_every_panel_opens_on_a_run_that_has_blown_up(name):
    view = LiveView(replace(Experiment.default("digits"), learning_rate=10.0, activation="linear"))
    view.panels.draw(draw_stroke())
    view.panels.open(name)
    view.advance(epochs=5)
    assert view.run.diverged
    assert unpack_panel(view)["name"] == name


def sentences_and_numbers(described):
    """All that a panel says outside its figures."""
    if isinstance(described, dict):
        for name, value in described.items():
            if name != "figures":
                yield from sentences_and_numbers(value)
    elif isinstance(described, list):
        for value in described:
            yield from sentences_and_numbers(value)
    else:
        yield described


@pytest.mark.parametrize("name", PANELS)
@pytest.mark.parametrize("scale", [1e20, 1e30])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_no_panel_says_nan_however_large_the_weights_are(name, scale):
    view = LiveView(Experiment.default("digits"))
    view.panels.draw(draw_stroke())
    view.panels.open(name)
    view.run.mlp.parameters *= scale
    for value in sentences_and_numbers(unpack_panel(view)):
        assert not re.search(r"\bnan|\binf\b", str(value)), value


@pytest.mark.parametrize("name", [None, *OF_POINTS])
def test_numbers_beyond_all_measure_are_said_in_few_words(name):
    view = LiveView(
        Experiment(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    )
    view.panels.open(name)
    view.advance(epochs=30)
    assert view.run.diverged
    assert view.run.measurement.train_loss > 1e100
    header = unpack_header(view)
    assert len(header["remark"]) < 200
    assert all(len(finding["text"]) < 200 for finding in header.get("panel", {}).get("findings", []))


def test_a_panel_is_made_only_while_it_is_open_and_not_at_every_answer_while_playing(monkeypatch):
    monkeypatch.setattr("mlpviz.page.panels.panels.time", SimpleNamespace(perf_counter=lambda: 100.0))
    view = LiveView(Experiment())
    assert "panel" not in unpack_header(view)
    view.panels.open("microscope")
    assert "panel" in unpack_header(view)
    browser = Browser(view)
    browser.ask(act="play", on=True)
    browser.ask(want=1)
    assert "panel" not in browser.ask_header(want=1)
    view.play(False)
    assert "panel" in unpack_header(view)
    view.panels.open(None)
    assert "panel" not in unpack_header(view)


def test_a_panel_waits_until_the_slider_rests(monkeypatch):
    monkeypatch.setattr("mlpviz.page.panels.panels.time", SimpleNamespace(perf_counter=lambda: 100.0))
    view = LiveView(Experiment())
    view.advance(epochs=6)
    view.panels.open("change")
    view.frames.hear({"generation": view.frames.generation, "seq": 0})
    was_made = []
    for settled in (True, False, False, True):
        say(view, act="look_back", epoch=2, settled=settled)
        was_made.append("panel" in unpack_header(view))
    assert was_made == [True, False, False, True]


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        ({"name": "telescope"}, "panel must be one of"),
        ({"name": "confusion"}, "panel must be one of"),
        ({"name": "microscope", "kind": "moods"}, "kind must be one of"),
        ({"name": "change", "span": "a while"}, "span must be one of"),
    ],
)
def test_a_panel_there_is_not_is_refused(options, rule):
    view = LiveView(Experiment())
    with pytest.raises(ValueError, match=rule):
        view.panels.open(**options)
    assert view.panels.name is None


def test_points_have_no_panels_of_images():
    assert available_panels(Run(Experiment())) == OF_POINTS
    assert available_panels(Run(DIGITS)) == list(PANELS)
    view = LiveView(Experiment())
    with pytest.raises(ValueError, match="drawing digits belongs to images"):
        view.panels.draw(draw_stroke())
    assert view.panels.drawing.sheet is None


def test_another_run_keeps_what_is_open_and_chosen_if_it_means_something_there():
    view = LiveView(DIGITS)
    view.panels.open("confusion", cell=(3, 5), part="train")
    view.start(view.experiment)
    assert view.panels.name == "confusion"
    assert (view.panels.choices["confusion"].cell, view.panels.choices["confusion"].part) == (None, "train")
    view.panels.open("microscope", kind="gradients")
    view.take_up(Experiment())
    assert (view.panels.name, view.panels.choices["microscope"].kind) == ("microscope", "gradients")


def test_a_hidden_panel_is_opened_by_nothing():
    view = LiveView(DIGITS, hidden={"sample"})
    view.panels.pick_image("test", 7)
    view.panels.draw(draw_stroke())
    view.panels.ask_why()
    view.panels.pick(view.run.projection.to_plane(view.run.X_test[3:4])[0], 1, with_test=True)
    assert (view.panels.name, view.panels.picks) == (None, 0)

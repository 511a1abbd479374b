"""The binding of widgets: one that was overtaken by a change elsewhere speaks of nothing any more."""

from pages import choose, experiment_of, open_page, run, view_of, widgets

from mlpviz.page.controls import binding
from mlpviz.page.controls.binding import bind_value
from mlpviz.page.live.undo import take_back


def test_a_setting_changed_elsewhere_is_shown_by_a_new_widget():
    app = open_page()
    view_of(app).change(noise=30)
    (slider,) = [one for one in run(app).slider if one.key.startswith("noise")]
    assert (slider.key, slider.value) == ("noise-1", 30)


def test_the_value_of_a_widget_that_is_gone_changes_nothing():
    chosen = []
    first = bind_value("a knob", 1, chosen.append)
    second = bind_value("a knob", 2, chosen.append)  # the value was changed elsewhere
    first["on_change"]()  # by a message that left the browser before it heard of the change
    assert chosen == []
    second["on_change"]()
    assert chosen == [2]


def test_a_widget_that_may_move_takes_what_counts_along_as_its_default():
    def bind(value):
        return bind_value("a knob that moves", value, print, default="value")

    assert "value" not in bind(0.9)  # the state says it, and both at once is warned of
    assert bind(0.9)["value"] == 0.9
    assert bind(0.8)["key"] != bind(0.9)["key"]


def test_a_new_widget_is_told_its_value_in_the_second_of_two_runs_too_and_later_no_more(monkeypatch):
    def told(app):
        (slider,) = [one for one in app.slider if one.key == "noise"]
        return slider.proto.set_value

    app = open_page()
    assert told(app)
    assert told(run(app))
    monkeypatch.setattr(binding, "YOUNG_SECONDS", 0.0)
    assert not told(run(app))


def test_an_overtaken_setting_can_be_set_again_and_again():
    app = open_page()
    for noise in (5, 10, 15):
        view_of(app).change(noise=noise)
        run(app)
        choose(app, "noise", noise + 40)
        assert experiment_of(app).noise == noise + 40
        assert widgets(app)["noise"].value == noise + 40


def test_the_browser_asks_why_a_value_was_refused_although_nothing_moves():
    app = open_page()
    view, asked = view_of(app), []
    view.nudge = lambda: asked.append(view.notices.describe()[-1]["text"])
    choose(app, "hidden_layer_sizes", "99")
    assert asked == ["Not changed: “Hidden layers” must be between 1 and 64 units each, got 99"]


def test_what_a_slider_said_before_it_heard_of_an_undo_ends_no_redo():
    app = open_page()
    choose(app, "noise", 20)
    view = view_of(app)
    take_back(view)  # by the socket, which overtakes the slider's next value
    widgets(app)["noise"].set_value(25)
    run(app)
    assert view.experiment.noise == 0
    assert view.undo.is_redo
    assert widgets(app)["noise"].value == 0
    choose(app, "noise", 30)  # the page knows of the undo by now
    assert (view.experiment.noise, view.undo.is_redo) == (30, False)

"""The gradient microscope."""

import numpy as np
import pytest
from payloads import unpack_panel

from mlpviz.diagnostics import Finding
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels import microscope
from mlpviz.page.panels.panel import show_moment
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


def test_it_shows_four_pictures_of_the_chosen_numbers_and_what_may_be_wrong():
    view = LiveView(Experiment(hidden_layer_sizes=(4,) * 6, activation="sigmoid"))
    view.panels.open("microscope", kind="activations")
    panel = unpack_panel(view)
    assert set(panel["figures"]) == {"gradient-map", "update-ratios", "distribution", "over-time"}
    assert panel["kind"] == "activations"
    assert "vanishing" in {finding["rule"] for finding in panel["findings"]}


def test_untrained_its_axes_begin_at_epoch_0():
    view = LiveView(Experiment())
    view.panels.open("microscope")
    drawn = unpack_panel(view)["figures"]
    for name in ("gradient-map", "update-ratios", "over-time"):
        axes = [axis for key, axis in drawn[name]["layout"].items() if key.startswith("xaxis")]
        assert {tuple(axis["range"]) for axis in axes} == {(0, 1)}
    view.advance(epochs=1)
    drawn = unpack_panel(view)["figures"]
    assert "range" not in drawn["update-ratios"]["layout"]["xaxis"]  # as far as it went


def test_looking_back_it_shows_the_numbers_of_then():
    view = LiveView(Experiment())
    view.panels.open("microscope", kind="weights")
    first = unpack_panel(view)["figures"]["distribution"]
    view.advance(epochs=20)
    assert unpack_panel(view)["figures"]["distribution"] != first
    view.look_back(0)
    assert unpack_panel(view)["figures"]["distribution"] == first


def test_each_epoch_is_worked_out_once():
    run = Run(Experiment())
    run.advance(epochs=2)
    cache = {}
    shown = show_moment(run, None, choices=microscope.Choices("gradients"), cache=cache)
    microscope.describe(shown)
    known = dict(cache)
    assert len(known) == 3
    run.advance(epochs=1)
    microscope.describe(shown)
    assert len(cache) == 4
    assert all(cache[key] is value for key, value in known.items())


@pytest.mark.parametrize(
    ("finding", "n_train", "text"),
    [
        (Finding("dead", 2, (0,), 0.0, 0), 250, "layer 2, unit 1: 0 for every training sample"),
        (Finding("dead", 2, (0, 4), 0.0, 0), 250, "layer 2, units 1, 5: 0 for every"),
        (Finding("dead", 1, tuple(range(30)), 0.0, 0), 250, "units 1, 2, 3, 4, 5, 6, 7, 8 and 22 more: 0"),
        (Finding("vanishing", 1, (), 1234.4, 50), 250, "layer 1: its gradient is 1,234 times smaller"),
        (Finding("vanishing", 1, (), np.inf, 50), 250, "layer 1: its gradient is zero (rule: 50 times"),
        (Finding("vanishing", 1, (), 60.0, 50), 50_000, "(first 5,000 samples)"),
    ],
)
def test_a_finding_is_said_with_its_number_and_its_units(finding, n_train, text):
    described = microscope.describe_finding(finding, n_train)
    assert text in described["text"]
    assert (described["rule"], described["units"]) == (finding.rule, finding.units)

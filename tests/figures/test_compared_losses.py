"""The losses of several runs in one chart."""

import math

import pytest

from mlpviz import figures
from tests.figures.reading import contrast, parsed

CURVES = [([0, 1], [0.7, 0.5], [0.8, 0.6]), ([0, 1], [0.7, math.inf], [0.8, math.nan])]


def test_each_run_has_both_losses_test_solid_training_dashed_in_its_colour():
    figure = figures.compared_losses("AB", CURVES, loss="cross-entropy", theme="dark")
    lanes = figures.PALETTES["dark"].lanes
    found = {(trace.meta["series"], trace.meta["lane"]): trace for trace in figure.data}
    assert found["train_loss", 0].y == (0.7, 0.5)
    assert found["test_loss", 0].y == (0.8, 0.6)
    for (series, lane), trace in found.items():
        assert trace.line.color == lanes[lane]
        assert (trace.line.dash == "solid") == (series == "test_loss")
    assert [trace.meta["label"] for trace in figure.data if "label" in trace.meta] == ["A", "B"]
    assert figure.layout.yaxis.title.text == "loss: cross-entropy"


def test_what_is_not_finite_is_not_drawn():
    traces = parsed(figures.compared_losses("AB", CURVES))["data"]
    assert [trace["y"] for trace in traces if trace["meta"]["lane"] == 1] == [[0.7, None], [0.8, None]]


def test_the_page_gets_a_chart_to_fill_in():
    traces = parsed(figures.compared_losses("ABCD"))["data"]
    assert len(traces) == 8
    assert all(trace["x"] == trace["y"] == [] for trace in traces)


def test_a_curve_for_each_letter():
    with pytest.raises(ValueError, match="zip"):
        figures.compared_losses("ABC", CURVES)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_of_runs_can_be_read_as_text(theme):
    palette = figures.PALETTES[theme]
    assert len(set(palette.lanes)) == 4
    assert min(contrast(colour, palette.panel) for colour in palette.lanes) >= 4.5

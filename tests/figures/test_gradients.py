"""The gradients: dots for now, lines over the epochs."""

import numpy as np
import pytest

from mlpviz import figures
from tests.figures.reading import by_series, parsed

THEMES = ("light", "dark")


def test_every_layer_has_a_dot_for_now_and_a_line_over_the_epochs():
    names = ["layer 1", "layer 2", "output"]
    magnitudes = np.array([[1e-4, 2e-4], [1e-3, 2e-3], [1e-2, 2e-2]])
    figure = figures.gradients(3, names, [0, 1], magnitudes)
    dots = figure.data[0]
    assert (dots.type, dots.mode, dots.meta) == ("scatter", "markers", {"now": True})
    assert list(dots.x) == names
    assert list(dots.y) == [2e-4, 2e-3, 2e-2]
    lines = by_series(figure)
    assert list(lines) == [f"gradient_magnitude/{layer}" for layer in (1, 2, 3)]
    for line, row, name, colour in zip(lines.values(), magnitudes, names, dots.marker.color, strict=True):
        assert list(line.y) == row.tolist()
        assert (line.name, line.line.color) == (name, colour)


def test_dots_and_lines_share_one_logarithmic_axis_side_by_side():
    figure = figures.gradients(2, ["layer 1", "output"])
    assert figure.layout.yaxis.type == "log"
    assert {trace.yaxis or "y" for trace in figure.data} == {"y"}
    assert figure.data[0].xaxis in (None, "x")
    assert {trace.xaxis for trace in figure.data[1:]} == {"x2"}
    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]


def test_empty_gradients_have_room_for_every_layer_and_no_values():
    dots, *lines = parsed(figures.gradients(9, [f"layer {i}" for i in range(1, 9)] + ["output"]))["data"]
    assert dots["y"] == [None] * 9
    assert len(lines) == 9
    assert all(line["y"] == [] for line in lines)


def test_what_has_no_place_on_a_logarithmic_axis_is_left_out():
    dots, line = figures.gradients(1, ["output"], [0, 1, 2], [[0.1, np.inf, 0.0]]).data
    assert list(line.y) == [0.1, None, None]
    assert list(dots.y) == [None]


@pytest.mark.parametrize(
    ("magnitudes", "decades", "apart"),
    [
        ([[]], (-3, 0), 1),
        ([[0.01, 0.9]], (-3, 0), 1),
        ([[2e-5, 0.9]], (-5, 0), 1),
        ([[1e-12, 30.0]], (-12, 2), 3),
        ([[0.0, np.inf, 0.1]], (-3, 0), 1),
    ],
)
def test_the_axis_ends_at_whole_decades_and_shows_always_the_usual_ones(magnitudes, decades, apart):
    axis = figures.gradients(1, ["output"], range(len(magnitudes[0])), magnitudes).layout.yaxis
    assert tuple(axis.range) == decades
    assert (axis.tick0, axis.dtick) == (0, apart)
    assert axis.ticklabeloverflow == "allow"  # both ends bear a label


def test_the_page_gets_gradients_without_a_theme_and_a_notebook_some_with_it():
    assert "paper_bgcolor" not in parsed(figures.gradients(1, ["output"]))["layout"]
    for theme in THEMES:
        assert (
            figures.gradients(1, ["output"], theme=theme).layout.paper_bgcolor
            == figures.PALETTES[theme].panel
        )

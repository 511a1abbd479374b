"""The gradients: dots for now, lines over the epochs."""

import numpy as np
import pytest

from mlpviz import figures
from tests.figures.reading import by_series, parsed

THEMES = ("light", "dark")


def test_every_layer_has_a_line_over_the_epochs_and_a_dot_at_its_end():
    names = ["layer 1", "layer 2", "output"]
    magnitudes = np.array([[1e-4, 2e-4], [1e-3, 2e-3], [1e-2, 2e-2]])
    figure = figures.gradients(3, names, [0, 1], magnitudes)
    lines = by_series(figure)
    assert list(lines) == [f"gradient_magnitude/{layer}" for layer in (1, 2, 3)]
    dots = figure.data[-1]
    assert (dots.type, dots.mode, dots.meta) == ("scatter", "markers", {"now": list(lines)})
    assert (dots.x, dots.y) == ((1, 1, 1), (2e-4, 2e-3, 2e-2))
    for line, row, name, colour in zip(lines.values(), magnitudes, names, dots.marker.color, strict=True):
        assert list(line.y) == row.tolist()
        assert (line.name, line.line.color) == (name, colour)


def test_dots_and_lines_share_one_logarithmic_axis():
    figure = figures.gradients(2, ["layer 1", "output"])
    assert figure.layout.yaxis.type == "log"
    assert {(trace.xaxis, trace.yaxis) for trace in figure.data} == {(None, None)}


def test_empty_gradients_have_room_for_every_layer_and_no_values():
    *lines, dots = parsed(figures.gradients(9, [f"layer {i}" for i in range(1, 9)] + ["output"]))["data"]
    assert dots["y"] == [None] * 9
    assert len(lines) == 9
    assert all(line["y"] == [] for line in lines)


def test_what_has_no_place_on_a_logarithmic_axis_is_left_out():
    line, dots = figures.gradients(1, ["output"], [0, 1, 2], [[0.1, np.inf, 0.0]]).data
    assert list(line.y) == [0.1, None, None]
    assert list(dots.y) == [None]


@pytest.mark.parametrize(
    ("magnitudes", "decades", "labelled"),
    [
        ([[]], (-5, 1), [-4, -2, 0]),
        ([[0.01, 0.9]], (-5, 1), [-4, -2, 0]),
        ([[1e-12, 30.0]], (-12, 2), [-12, -8, -4, 0]),
        ([[0.0, np.inf, 0.1]], (-5, 1), [-4, -2, 0]),
    ],
)
def test_the_axis_has_a_line_for_each_decade_and_words_for_some(magnitudes, decades, labelled):
    axis = figures.gradients(1, ["output"], range(len(magnitudes[0])), magnitudes).layout.yaxis
    assert tuple(axis.range) == decades
    powers = range(decades[0], decades[1] + 1)
    assert list(axis.tickvals) == pytest.approx([10.0**power for power in powers], rel=1e-12)
    assert [power for power, text in zip(powers, axis.ticktext, strict=True) if text] == labelled
    assert axis.ticktext[powers.index(0)] == "1"
    assert axis.ticktext[powers.index(-4)] == "10<sup>−4</sup>"


def test_the_page_gets_gradients_without_a_theme_and_a_notebook_some_with_it():
    assert "paper_bgcolor" not in parsed(figures.gradients(1, ["output"]))["layout"]
    for theme in THEMES:
        assert (
            figures.gradients(1, ["output"], theme=theme).layout.paper_bgcolor
            == figures.PALETTES[theme].panel
        )

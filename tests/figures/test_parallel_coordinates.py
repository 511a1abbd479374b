"""Parallel coordinates: logarithms with ticks of their own, and nothing that diverged is lost."""

import numpy as np
import pytest

from mlpviz import figures
from tests.figures.reading import parsed

SETTINGS = {"learning_rate": [0.01, 0.1, 1.0, 10.0], "activation": ["tanh", "relu", "tanh", "relu"]}


def axes_of(figure):
    (trace,) = figure.data
    return {axis.label: axis for axis in trace.dimensions}


def test_the_objective_comes_first_and_logarithms_have_ticks_of_their_own():
    figure = figures.parallel_coordinates(
        ("test_loss", [0.001, 0.01, 0.1, 1.0]), SETTINGS, logarithmic=("test_loss", "learning_rate")
    )
    axes = axes_of(figure)
    assert list(axes) == ["test_loss", "learning_rate", "activation"]
    assert list(axes["test_loss"].values) == pytest.approx([-3, -2, -1, 0])
    assert list(axes["test_loss"].ticktext) == ["0.001", "0.01", "0.1", "1"]
    assert list(axes["learning_rate"].values) == pytest.approx([-2, -1, 0, 1])
    assert list(axes["learning_rate"].ticktext) == ["0.01", "0.1", "1", "10"]
    assert list(axes["activation"].values) == [0, 1, 0, 1]
    assert list(axes["activation"].ticktext) == ["tanh", "relu"]
    parsed(figure)


@pytest.mark.parametrize("bad", [np.inf, np.nan])
def test_what_diverged_keeps_its_line_beyond_the_worst_and_flattens_nothing(bad):
    figure = figures.parallel_coordinates(("loss", [0.1, bad, 0.2, bad]), SETTINGS)
    axis = axes_of(figure)["loss"]
    assert list(axis.values) == pytest.approx([0.1, 0.212, 0.2, 0.212])
    assert axis.ticktext[-1] == "diverged"
    assert axis.tickvals[-1] == pytest.approx(0.212)
    parsed(figure)


def test_of_accuracies_the_worst_is_below():
    figure = figures.parallel_coordinates(
        ("accuracy", [0.5, 1.0, -np.inf, 1.0]), SETTINGS, greater_is_better=True
    )
    assert min(axes_of(figure)["accuracy"].values) == pytest.approx(0.44)
    assert figure.data[0].line.reversescale is False


def test_an_axis_with_a_zero_is_not_logarithmic():
    figure = figures.parallel_coordinates(("loss", [1, 2]), {"rate": [0.0, 0.1]}, logarithmic=("rate",))
    assert list(axes_of(figure)["rate"].values) == [0, 0.1]


def test_it_can_be_drawn_before_anything_has_a_number():
    parsed(figures.parallel_coordinates(("loss", []), {"rate": []}))
    parsed(figures.parallel_coordinates(("loss", [np.inf]), {"rate": [0.1]}))
    parsed(figures.parallel_coordinates(("loss", [0.5]), {"rate": [0.1]}))


def test_the_best_stand_out_from_light_and_dark():
    light, dark = (
        figures.parallel_coordinates(("loss", [1, 2]), {"rate": [1, 2]}, theme=theme).data[0].line.colorscale
        for theme in ("light", "dark")
    )
    assert [colour for _, colour in light] == [colour for _, colour in reversed(dark)]

"""The surface of the page: points over a picture that is filled in later."""

import base64
import struct
import zlib

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.figures._plane import EMPTY
from tests.figures.reading import contrast, parsed

LIGHT = figures.PALETTES["light"]


@pytest.mark.parametrize("theme", [None, "light", "dark"])
def test_the_picture_of_the_surface_spans_the_domain_below_the_points(points, theme):
    layout = parsed(figures.surface(*points, task="classification", n_classes=8, theme=theme))["layout"]
    (image,) = layout["images"]
    corners = (image["x"], image["y"], image["x"] + image["sizex"], image["y"] - image["sizey"])
    assert corners == (-6, 6, 6, -6)
    assert (image["xref"], image["yref"], image["layer"], image["sizing"]) == ("x", "y", "below", "stretch")
    assert layout["xaxis"]["range"] == layout["yaxis"]["range"] == [-6, 6]
    assert layout["yaxis"]["scaleanchor"] == "x"


def test_a_plane_without_units_begins_where_the_figure_does_and_is_named_within(points):
    layout = parsed(figures.surface(*points, task="classification", n_classes=8))["layout"]
    assert (layout["margin"]["l"], layout["margin"]["r"], layout["margin"]["t"]) == (0, 0, 0)
    assert layout["yaxis"]["showticklabels"] is False
    assert [note["text"] for note in layout["annotations"]] == ["x₂ ↑", "x₁ →"]
    units = ((0.0, 1.0),) * 3
    own = parsed(figures.surface(*points, task="classification", n_classes=8, units=units))["layout"]
    assert own["margin"]["l"] > 0
    assert "annotations" not in own


def test_the_picture_is_transparent_before_the_first_frame():
    png = base64.b64decode(EMPTY.removeprefix("data:image/png;base64,"), validate=True)
    size, start = struct.unpack(">I", png[33:37])[0], 41  # the chunk after the header's holds the pixels
    assert png[37:41] == b"IDAT"
    assert zlib.decompress(png[start : start + size]) == bytes(5)  # no filter, then RGBA of one pixel


def test_points_carry_their_role_place_class_and_colour(points):
    X_train, y_train, X_test, y_test = points
    figure = figures.surface(*points, task="classification", n_classes=8)
    train, test = figure.data
    assert (train.meta, test.meta) == ({"role": "train"}, {"role": "test"})
    for trace, X, y in ((train, X_train, y_train), (test, X_test, y_test)):
        assert trace.type == "scatter"
        np.testing.assert_allclose(np.column_stack([trace.x, trace.y]), X, atol=5e-4)
        assert list(trace.marker.color) == list(y)
        assert trace.marker.coloraxis == "coloraxis"  # of the theme, which knows the colours of the classes
        assert list(trace.text) == [f"class {k}" for k in y]


def test_test_points_start_hidden_are_smaller_and_have_a_white_rim(points):
    train, test = figures.surface(*points, task="classification", n_classes=8).data
    assert train.visible is not False
    assert test.visible is False
    assert test.marker.size < train.marker.size
    assert test.marker.line.color == "#ffffff"
    assert (train.marker.line.coloraxis, list(train.marker.line.color)) == ("coloraxis2", list(points[1]))
    assert min(contrast(rim, "#ffffff") for rim in LIGHT.edges) > 5


def test_many_classes_have_a_shape_each_and_two_are_circles(points):
    many = figures.surface(*points, task="classification", n_classes=8).data[0]
    assert len(set(many.marker.symbol)) == 8
    X_train, y_train, X_test, y_test = points
    two = figures.surface(X_train, y_train % 2, X_test, y_test % 2, task="classification", n_classes=2)
    assert two.data[0].marker.symbol == "circle"


def test_regression_points_show_their_value_clamped_to_one(points):
    X_train, _, X_test, _ = points
    y = np.linspace(-3, 3, 16)
    figure = figures.surface(X_train, y, X_test, y[:8], task="regression", n_classes=0)
    train, axis = figure.data[0], figure.layout.coloraxis3
    assert list(train.marker.color) == y.tolist()
    assert (train.marker.coloraxis, axis.cmin, axis.cmax) == ("coloraxis3", -1, 1)
    assert set(train.marker.line.color) == {0, 1}  # the rims of the classes with these colours
    assert figure.data[0].text[0] == "value −3.00"


def test_own_units_are_on_the_axes_and_the_points():
    X, y = np.array([[0.0, 0.0], [1.0, -2.0]]), np.array([0, 1])
    units = ((100.0, 10.0), (0.0, 0.001), (0.0, 1.0))
    figure = figures.surface(
        *(X, y, X, y), task="classification", n_classes=2, units=units, labels=("a<b", "dog")
    )
    assert figure.layout.xaxis.ticktext == ("40", "60", "80", "100", "120", "140", "160")
    np.testing.assert_allclose(figure.layout.xaxis.tickvals, [-6, -4, -2, 0, 2, 4, 6])
    assert "0.002" in figure.layout.yaxis.ticktext
    train = figure.data[0]
    assert train.text == ("a&lt;b", "dog")
    np.testing.assert_allclose(train.customdata, [[100, 0], [110, -0.002]])


def test_names_of_columns_are_on_the_axes_and_the_points():
    X, y = np.array([[0.0, 0.0], [1.0, -2.0]]), np.array([0.5, -1])
    figure = figures.surface(
        *(X, y, X, y),
        task="regression",
        n_classes=0,
        units=((100.0, 10.0), (0.0, 0.001), (50.0, 20.0)),
        names=("width (cm)", "a<b %{x}", "price (€)"),
    )
    assert figure.layout.xaxis.title.text == "x₁ width (cm)"
    assert figure.layout.yaxis.title.text == "x₂ a&lt;b %{x}"
    train = figure.data[0]
    assert train.text == ("price 60 €", "price 30 €")
    assert train.hovertemplate == (
        "%{text}<br>width %{customdata[0]:.4~g} cm, a&lt;b &#37;{x} %{customdata[1]:.4~g}<extra>train</extra>"
    )


def test_rows_of_a_table_are_told_with_the_names_of_its_columns():
    X, y = np.array([[0.0, 0.0], [1.0, -2.0]]), np.array([0, 1])
    rows = np.array([[5.1, 3.5, 1], [7, 3.2, 2]])
    figure = figures.surface(
        *(X, y, X[:1], y[:1]),
        task="classification",
        n_classes=2,
        labels=("setosa", "<b>"),
        names=("length (cm)", "width", "n", "species"),
        rows=(rows, rows[:1]),
        axes=("first", "second"),
    )
    train, test = figure.data
    assert train.text == (
        "species: setosa<br>length 5.1 cm<br>width 3.5<br>n 1",
        "species: &lt;b&gt;<br>length 7 cm<br>width 3.2<br>n 2",
    )
    assert train.hovertemplate == "%{text}<extra>train</extra>"
    assert len(test.text) == 1
    assert {note.text for note in figure.layout.annotations} == {"first →", "second ↑"}
    assert figure.layout.xaxis.showticklabels is False

"""The figures: what their traces hold, what bytes and their colours mean, and whether one can read them."""

import base64
import json
import struct
import zlib
from xml.etree import ElementTree

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.figures.surface import EMPTY
from mlpviz.figures.theme import POINTS, rgb

THEMES = ("light", "dark")
LIGHT = figures.PALETTES["light"]


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture
def points(rng):
    """X_train, y_train, X_test, y_test: of eight classes."""
    return rng.uniform(-5, 5, (16, 2)), np.arange(16) % 8, rng.uniform(-5, 5, (8, 2)), np.arange(8)


def parsed(figure):
    """The figure as the browser gets it; NaN and Infinity are no JSON."""

    def refuse(constant):
        raise AssertionError(f"{constant} in the JSON of a figure")

    return json.loads(figure.to_json(), parse_constant=refuse)


def by_series(figure):
    return {trace.meta["series"]: trace for trace in figure.data if "series" in trace.meta}


def contrast(one, other):
    """WCAG 2 contrast ratio of two colours #rrggbb, 1 to 21."""

    def luminance(colour):
        c = np.array(rgb(colour)) / 255
        return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4) @ [0.2126, 0.7152, 0.0722]

    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def simulated_deuteranopia(colour):
    """Linear RGB as seen without the middle cones (Viénot, Brettel and Mollon, 1999)."""
    c = np.array(rgb(colour)) / 255
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return np.array([[0.293, 0.707, 0], [0.293, 0.707, 0], [-0.022, 0.022, 1]]) @ linear


# The theme


def test_the_contrast_ratio_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # just below AA


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("colour", ["text", "muted", "accent"])
@pytest.mark.parametrize("behind", ["panel", "background"])
def test_text_is_readable(theme, colour, behind):
    palette = figures.PALETTES[theme]
    assert contrast(getattr(palette, colour), getattr(palette, behind)) >= 4.5  # WCAG AA


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("colour", ["train", "test"])
def test_curves_stand_out_from_the_panel(theme, colour):
    palette = figures.PALETTES[theme]
    assert contrast(getattr(palette, colour), palette.panel) >= 3  # WCAG AA for graphics


@pytest.mark.parametrize("theme", THEMES)
def test_the_two_loss_curves_differ_in_lightness_too(theme):
    palette = figures.PALETTES[theme]
    assert contrast(palette.train, palette.test) >= 1.4


@pytest.mark.parametrize("theme", THEMES)
def test_zero_is_close_to_the_panel_so_that_the_extremes_glow(theme):
    palette = figures.PALETTES[theme]
    assert contrast(palette.zero, palette.panel) < contrast(palette.negative, palette.panel)
    assert contrast(palette.zero, palette.panel) < contrast(palette.positive, palette.panel)


@pytest.mark.parametrize("theme", THEMES)
def test_the_first_two_classes_are_the_ends_of_the_diverging_scale(theme):
    palette = figures.PALETTES[theme]
    assert palette.classes[:2] == (palette.negative, palette.positive)
    assert len(set(palette.classes)) == 10


@pytest.mark.parametrize("theme", THEMES)
def test_class_colours_differ_without_the_middle_cones(theme):
    seen = [simulated_deuteranopia(colour) for colour in figures.PALETTES[theme].classes]
    apart = [np.linalg.norm(a - b) for i, a in enumerate(seen) for b in seen[:i]]
    assert min(apart) > 0.05


def test_the_orange_and_the_blue_are_those_of_tensorflow_playground():
    assert (LIGHT.negative, LIGHT.zero, LIGHT.positive) == ("#f59322", "#e8eaeb", "#0877bd")


@pytest.mark.parametrize("theme", THEMES)
def test_templates_are_transparent_json_without_web_fonts(theme):
    template = json.loads(json.dumps(figures.TEMPLATES_JSON[theme], allow_nan=False))
    assert template["layout"]["paper_bgcolor"] == template["layout"]["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert "system-ui" in template["layout"]["font"]["family"]
    assert template["layout"]["font"]["color"] == figures.PALETTES[theme].text


@pytest.mark.parametrize("n_layers", [1, 2, 3, 9])
def test_layer_colours_are_distinct_and_readable_on_both_themes(n_layers):
    colours = figures.layer_colours(n_layers)
    assert len(set(colours)) == n_layers
    for theme in THEMES:
        assert min(contrast(colour, figures.PALETTES[theme].panel) for colour in colours) >= 3


# Bytes


def naive_diverging_byte(value, scale):
    return round((min(max(value / scale, -1), 1) + 1) / 2 * 255)


@pytest.mark.parametrize("scale", [1.0, 0.3, 7.0])
def test_diverging_bytes_agree_with_a_loop(rng, scale):
    values = rng.normal(size=(30, 20)).astype(np.float32)
    naive = [[naive_diverging_byte(float(v), scale) for v in row] for row in values]
    encoded = figures.diverging_bytes(values, scale)
    assert encoded.dtype == np.uint8
    assert np.abs(encoded.astype(int) - naive).max() <= 1  # float32 may round a tie the other way
    assert np.mean(encoded == naive) > 0.99


def test_diverging_bytes_reach_both_ends_and_the_middle():
    assert figures.diverging_bytes(np.array([-5, -1, 0, 1, 5])).tolist() == [0, 0, 128, 255, 255]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_largest_numbers_are_clamped_without_overflow(dtype):
    most = np.finfo(dtype).max
    assert figures.diverging_bytes(np.array([-most, most], dtype)).tolist() == [0, 255]
    assert figures.diverging_bytes(np.array([-most, most], dtype), most).tolist() == [0, 255]


def test_decoding_a_diverging_byte_gives_the_value_back(rng):
    values = rng.uniform(-2, 2, 1000)
    decoded = (figures.diverging_bytes(values, 2.0) / 127.5 - 1) * 2
    np.testing.assert_allclose(decoded, values, atol=2 / 255 + 1e-6)


def test_every_picture_of_a_stack_can_have_its_own_scale():
    stack = np.array([[[1.0, -1.0]], [[4.0, 2.0]]], np.float32)
    scales = np.array([1, 4], np.float32).reshape(2, 1, 1)
    assert figures.diverging_bytes(stack, scales).tolist() == [[[255, 0]], [[255, 191]]]


def probabilities(rng, n_classes, shape=(12, 10)):
    values = rng.random((*shape, n_classes)).astype(np.float32) ** 4
    return values / values.sum(axis=-1, keepdims=True)


@pytest.mark.parametrize("n_classes", [3, 5, 8, 10])
def test_a_class_byte_holds_the_winner_and_its_confidence(rng, n_classes):
    output = probabilities(rng, n_classes)
    encoded = figures.encode_output(output, n_classes)
    levels = 25 if n_classes == 10 else 32
    assert encoded.dtype == np.uint8
    assert encoded.shape == output.shape[:-1]
    for cell, byte in zip(output.reshape(-1, n_classes), encoded.ravel().tolist(), strict=True):
        winner, level = divmod(byte, levels)
        confidence = (float(cell.max()) - 1 / n_classes) / (1 - 1 / n_classes)
        assert winner == cell.tolist().index(cell.max())
        assert abs(level - min(confidence * levels, levels - 1) + 0.5) <= 0.5 + 1e-3 or level == levels - 1


@pytest.mark.parametrize("n_classes", [3, 8])
def test_class_bytes_reach_chance_and_certainty(n_classes):
    output = np.full((2, n_classes), 1 / n_classes, np.float32)
    output[1] = np.eye(n_classes)[-1]
    assert figures.encode_output(output, n_classes).tolist() == [0, 32 * (n_classes - 1) + 31]


def test_two_classes_are_the_diverging_scale_of_class_1():
    output = np.array([[1, 0], [0.75, 0.25], [0.5, 0.5], [0, 1]], np.float32)
    assert figures.encode_output(output, 2).tolist() == [0, 64, 128, 255]


def test_regression_is_encoded_by_its_value():
    assert figures.encode_output(np.array([-1.0, 0, 1]), 0).tolist() == [0, 128, 255]


@pytest.mark.parametrize("n_classes", [0, 2, 4])
def test_out_is_written_into_and_returned(rng, n_classes):
    output = probabilities(rng, n_classes) if n_classes else rng.normal(size=(12, 10))
    out = np.full((12, 10), 7, np.uint8)
    assert figures.encode_output(output, n_classes, out=out) is out
    np.testing.assert_array_equal(out, figures.encode_output(output, n_classes))


# Colours of bytes


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("n_classes", [0, 2, 3, 8])
@pytest.mark.parametrize("discrete", [False, True])
def test_a_table_gives_every_byte_an_opaque_colour(theme, n_classes, discrete):
    lut = figures.output_lut(n_classes, figures.PALETTES[theme], discrete=discrete)
    assert lut.shape == (256, 4)
    assert lut.dtype == np.uint8
    assert (lut[:, 3] == 255).all()


@pytest.mark.parametrize("theme", THEMES)
def test_the_diverging_table_runs_from_orange_by_neutral_to_blue(theme):
    palette = figures.PALETTES[theme]
    lut = figures.output_lut(2, palette, softness=1)[:, :3].astype(int)
    assert tuple(lut[0]) == rgb(palette.negative)
    assert tuple(lut[255]) == rgb(palette.positive)
    for middle in (127, 128):
        np.testing.assert_allclose(lut[middle], rgb(palette.zero), atol=2)
    assert np.abs(np.diff(lut, axis=0)).max() <= 3  # no step that would draw a false border


def test_surfaces_are_softer_than_the_points_on_them():
    soft = figures.output_lut(2, LIGHT).astype(int)
    for byte, colour in ((0, LIGHT.negative), (255, LIGHT.positive)):
        towards_neutral = np.abs(soft[byte, :3] - rgb(LIGHT.zero)).sum()
        assert towards_neutral < 0.8 * np.abs(np.subtract(rgb(colour), rgb(LIGHT.zero))).sum()


@pytest.mark.parametrize("theme", THEMES)
def test_a_class_table_grows_from_neutral_towards_the_class(theme):
    palette = figures.PALETTES[theme]
    lut = figures.output_lut(8, palette)[:, :3].astype(int).reshape(8, 32, 3)
    distance = np.linalg.norm(lut - np.array(rgb(palette.zero)), axis=2)
    assert (np.diff(distance, axis=1) > 0).all()
    for k in range(8):
        assert np.linalg.norm(lut[k, 31] - rgb(palette.classes[k])) < np.linalg.norm(
            lut[k, 0] - rgb(palette.classes[k])
        )


def test_a_discrete_table_knows_two_classes_by_their_sign():
    lut = figures.output_lut(2, LIGHT, discrete=True)
    assert len(np.unique(lut[:128], axis=0)) == len(np.unique(lut[128:], axis=0)) == 1
    smooth = figures.output_lut(2, LIGHT)
    np.testing.assert_array_equal(lut[[0, 255]], smooth[[0, 255]])


def test_a_discrete_table_shows_the_winner_whatever_its_confidence():
    lut = figures.output_lut(5, LIGHT, discrete=True)
    smooth = figures.output_lut(5, LIGHT)
    for k in range(5):
        assert (lut[32 * k : 32 * k + 32] == smooth[32 * k + 31]).all()


def test_a_surface_image_is_the_colour_of_every_cell():
    lut = figures.output_lut(2, LIGHT)
    picture = figures.surface_image(np.array([[0, 255], [128, 3]], np.uint8), lut)
    assert picture.shape == (2, 2, 4)
    assert picture[0, 1].tolist() == lut[255].tolist()
    assert picture[1, 0].tolist() == lut[128].tolist()


# The surface


@pytest.mark.parametrize("theme", [None, *THEMES])
def test_the_picture_of_the_surface_spans_the_domain_below_the_points(points, theme):
    layout = parsed(figures.surface(*points, task="classification", n_classes=8, theme=theme))["layout"]
    (image,) = layout["images"]
    corners = (image["x"], image["y"], image["x"] + image["sizex"], image["y"] - image["sizey"])
    assert corners == (-6, 6, 6, -6)
    assert (image["xref"], image["yref"], image["layer"], image["sizing"]) == ("x", "y", "below", "stretch")
    assert layout["xaxis"]["range"] == layout["yaxis"]["range"] == [-6, 6]
    assert layout["yaxis"]["scaleanchor"] == "x"


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
        assert list(trace.marker.color) == [LIGHT.classes[k] for k in y]
        assert list(trace.text) == [f"class {k}" for k in y]


def test_test_points_start_hidden_are_smaller_and_have_a_dark_rim(points):
    train, test = figures.surface(*points, task="classification", n_classes=8).data
    assert train.visible is not False
    assert test.visible is False
    assert test.marker.size < train.marker.size
    assert contrast(train.marker.line.color, test.marker.line.color) > 10


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
    colours = figure.data[0].marker.color
    assert colours[0] == LIGHT.negative == colours[3]  # −3 and −1.8
    assert colours[-1] == LIGHT.positive
    assert figure.data[0].text[0] == "value -3.00"


def test_a_decision_surface_stands_alone_with_its_cells_and_all_points(points, rng):
    cells = rng.integers(0, 256, (50, 50), dtype=np.uint8)
    figure = figures.decision_surface(cells, *points, task="classification", n_classes=8, theme="dark")
    heat, train, test = figure.data
    lut = figures.output_lut(8, figures.PALETTES["dark"])
    np.testing.assert_array_equal(heat.z, figures.surface_image(cells, lut)[..., :3])
    edges = heat.x0 - heat.dx / 2, heat.x0 + 49.5 * heat.dx, heat.y0 - heat.dy / 2, heat.y0 + 49.5 * heat.dy
    assert edges == pytest.approx((-6, 6, 6, -6))
    assert train.visible is True
    assert test.visible is True
    parsed(figure)


# Curves


def test_an_empty_loss_curve_names_the_series_to_fill_in():
    figure = figures.loss_curve(penalty=())
    assert list(by_series(figure)) == ["train_loss", "test_loss", "penalty"]
    assert list(by_series(figures.loss_curve())) == ["train_loss", "test_loss"]
    assert all(trace["x"] == trace["y"] == [] for trace in parsed(figure)["data"])


def test_a_loss_curve_holds_what_it_is_given():
    figure = figures.loss_curve(np.arange(3), np.array([3.0, 2, 1]), [4, 3, 2], np.array([0.1, 0.2, 0.3]))
    drawn = {name: (list(t.x), list(t.y)) for name, t in by_series(figure).items()}
    assert drawn == {
        "train_loss": ([0, 1, 2], [3, 2, 1]),
        "test_loss": ([0, 1, 2], [4, 3, 2]),
        "penalty": ([0, 1, 2], [0.1, 0.2, 0.3]),
    }
    assert (figure.layout.xaxis.title.text, figure.layout.yaxis.title.text) == ("epoch", "loss")


def test_the_loss_axis_can_be_logarithmic():
    assert figures.loss_curve().layout.yaxis.type == "linear"
    assert figures.loss_curve(log=True).layout.yaxis.type == "log"


def test_what_is_not_finite_is_left_out():
    figure = figures.loss_curve([0, 1, 2], [1.0, np.nan, np.inf], [1, 2, 3])
    assert list(figure.data[0].y) == [1, None, None]
    figure = figures.gradients(1, ["output"], [0, 1, 2], [[0.1, np.inf, 0.0]])
    bar, line = figure.data
    assert list(line.y) == [0.1, None, None]  # a logarithmic axis has no zero
    assert list(bar.y) == [None]


def test_every_layer_has_a_bar_for_now_and_a_line_over_the_epochs():
    names = ["layer 1", "layer 2", "output"]
    magnitudes = np.array([[1e-4, 2e-4], [1e-3, 2e-3], [1e-2, 2e-2]])
    figure = figures.gradients(3, names, [0, 1], magnitudes)
    bar = figure.data[0]
    assert (bar.type, bar.meta) == ("bar", {"now": True})
    assert list(bar.x) == names
    assert list(bar.y) == [2e-4, 2e-3, 2e-2]
    lines = by_series(figure)
    assert list(lines) == [f"gradient_magnitude/{layer}" for layer in (1, 2, 3)]
    for line, row, name, colour in zip(lines.values(), magnitudes, names, bar.marker.color, strict=True):
        assert list(line.y) == row.tolist()
        assert (line.name, line.line.color) == (name, colour)


def test_bars_and_lines_share_one_logarithmic_axis_side_by_side():
    figure = figures.gradients(2, ["layer 1", "output"])
    assert figure.layout.yaxis.type == "log"
    assert {trace.yaxis or "y" for trace in figure.data} == {"y"}
    assert figure.data[0].xaxis in (None, "x")
    assert {trace.xaxis for trace in figure.data[1:]} == {"x2"}
    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]


def test_empty_gradients_have_room_for_every_layer_and_no_values():
    bar, *lines = parsed(figures.gradients(9, [f"layer {i}" for i in range(1, 9)] + ["output"]))["data"]
    assert bar["y"] == [None] * 9
    assert len(lines) == 9
    assert all(line["y"] == [] for line in lines)


@pytest.mark.parametrize("draw", [figures.loss_curve, lambda **kw: figures.gradients(1, ["output"], **kw)])
def test_the_page_gets_a_figure_without_a_theme_and_a_notebook_one_with_it(draw):
    assert "paper_bgcolor" not in parsed(draw())["layout"]
    for theme in THEMES:
        layout = draw(theme=theme).layout
        assert layout.paper_bgcolor == figures.PALETTES[theme].panel
        assert layout.template.layout.font.color == figures.PALETTES[theme].text


# Thumbnails


def test_a_thumbnail_is_an_svg_with_a_dot_for_every_point_inside_it(rng):
    X, y = rng.uniform(-6, 6, (120, 2)), np.arange(120) % 3
    svg = ElementTree.fromstring(figures.dataset_thumbnail(X, y, task="classification", n_classes=3))
    assert svg.get("viewBox") == "0 0 48 48"
    dots = list(svg)
    assert [dot.get("fill") for dot in dots] == [LIGHT.classes[k] for k in y]
    for dot in dots:
        for place, size in (("x", "width"), ("y", "height")):
            assert 0 <= float(dot.get(place)) <= 48 - float(dot.get(size))


def test_a_thumbnail_has_its_top_where_x2_is_large():
    X = np.array([[-5.0, 5.0], [5.0, -5.0]])
    first, second = ElementTree.fromstring(
        figures.dataset_thumbnail(X, np.array([0, 1]), task="classification", n_classes=2)
    )
    assert float(first.get("x")) < 24 < float(second.get("x"))
    assert float(first.get("y")) < 24 < float(second.get("y"))


def test_a_thumbnail_of_numbers_uses_the_diverging_scale():
    X, y = np.zeros((3, 2)), np.array([-9.0, 0.0, 9.0])
    dots = ElementTree.fromstring(figures.dataset_thumbnail(X, y, task="regression", n_classes=0))
    low, zero, high = (dot.get("fill") for dot in dots)
    assert (low, high) == (POINTS.negative, POINTS.positive)
    np.testing.assert_allclose(rgb(zero), rgb(POINTS.zero), atol=2)


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


def test_the_gradient_map_is_logarithmic_and_leaves_zeros_out():
    figure = figures.gradient_map([0, 1, 2], [[1e-6, 0, 1e-5], [1e-2, 1e-1, 1]])
    (heat,) = figure.data
    assert np.array_equal(heat.z, [[-6, np.nan, -5], [-2, -1, 0]], equal_nan=True)
    assert list(heat.y) == ["layer 1", "output"]
    assert (heat.zmin, heat.zmax) == (-6, 0)
    assert heat.customdata[0][2] == 1e-5


def test_update_ratios_have_a_line_for_each_layer_and_the_guide():
    figure = figures.update_ratios([0, 1], [[0, 1e-3], [1e-2, np.inf]])
    ys = [trace.y for trace in figure.data]
    assert np.array_equal(ys, [[np.nan, 1e-3], [1e-2, np.nan]], equal_nan=True)
    assert figure.layout.shapes[0].y0 == 1e-3
    assert figure.layout.yaxis.type == "log"


def test_a_distribution_is_a_ridge_for_each_layer():
    figure = figures.distribution([0, 1, 2], [[0.25, 0.75], [0, 0]])
    ridges = [trace for trace in figure.data if trace.fill]
    assert [ridge.customdata.tolist() for ridge in ridges] == [[0.25, 0.75], [0, 0]]
    assert ridges[0].y == pytest.approx((0.85 / 3, 0.85))
    assert ridges[1].y.tolist() == [1, 1]  # nothing to show, and no division by zero


def test_quantile_bands_stand_side_by_side():
    quantiles = np.arange(20.0).reshape(2, 2, 5)
    quantiles[0, 1] = np.nan
    figure = figures.quantile_bands([0, 5], quantiles)
    medians = [trace for trace in figure.data if trace.name]
    assert np.array_equal([trace.y for trace in medians], [[2, 12], [np.nan, 17]], equal_nan=True)
    assert [trace.xaxis for trace in medians] == ["x", "x2"]
    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]


def test_hidden_space_draws_the_lines_within_its_box():
    points = np.array([[0.0, 0.0], [1.0, 2.0]])
    lines = [(1, 0, -0.5), (0, 1, -1), (1, 1, 100)]  # u = 0.5, v = 1, and one far outside
    figure = figures.hidden_space(points, np.array([0, 1]), np.zeros((1, 3, 2)), lines, task="classification")
    threads, upright, level, dots = figure.data
    assert len(threads.x) == 4  # three points and a break
    assert set(upright.x) == {0.5}
    assert set(level.y) == {1}
    assert dots.marker.color == (figures.theme.POINTS.classes[0], figures.theme.POINTS.classes[1])


def test_a_change_without_direction_starts_at_zero_and_rings_its_rows():
    X = np.array([[0.0, 0.0], [1.0, 2.0]])
    figure = figures.surface_change(
        [[0.1, 0.2], [0, 0.4]], X, np.array([0.0, 1.0]), [1], task="regression", signed=False
    )
    heat, dots = figure.data
    assert (heat.zmin, heat.zmax) == (0, 0.4)
    assert dots.marker.size[1] > dots.marker.size[0]
    signed = figures.surface_change([[0.1, -0.2]], X, np.array([0.0, 1.0]), task="regression").data[0]
    assert (signed.zmin, signed.zmax) == (-0.2, 0.2)


def test_what_a_person_did_is_marked_at_the_foot_of_the_loss_curve():
    figure = figures.loss_curve([0, 1], [1, 0.5], [1, 0.6], events=[(1, "learning_rate from 0.03 to 0.1")])
    marks = next(trace for trace in figure.data if trace.meta == {"events": True})
    assert (marks.x, marks.text) == ((1,), ("learning_rate from 0.03 to 0.1",))
    assert marks.yaxis == "y2"
    assert figure.layout.yaxis2.range == (0, 1)  # whatever the losses, and on a logarithmic axis too

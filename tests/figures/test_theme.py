"""The theme: whether one can read it. Without one kind of cones: see test_vision.py."""

import json

import pytest

from mlpviz import figures
from tests.figures.reading import contrast

THEMES = ("light", "dark")
LIGHT = figures.PALETTES["light"]


def test_the_contrast_ratio_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # just below AA


TABLE = {  # colour, on what, at least
    "light": [
        ("text", "panel", 16),
        ("muted", "panel", 6.3),
        ("accent", "panel", 12),
        ("on_accent", "accent", 12),
        ("edge", "panel", 3.2),
        ("train", "panel", 4.7),
        ("test", "panel", 6.6),
        ("negative", "panel", 3.1),
        ("positive", "panel", 4.7),
    ],
    "dark": [
        ("text", "panel", 15),
        ("muted", "panel", 8.3),
        ("accent", "panel", 15),
        ("on_accent", "accent", 15),
        ("edge", "panel", 3),
        ("train", "panel", 9.4),
        ("test", "panel", 8.4),
        ("negative", "panel", 9),
        ("positive", "panel", 7.3),
    ],
}


@pytest.mark.parametrize(
    ("theme", "colour", "behind", "least"), [(theme, *row) for theme, rows in TABLE.items() for row in rows]
)
def test_what_is_drawn_stands_out_from_what_is_behind(theme, colour, behind, least):
    palette = figures.PALETTES[theme]
    assert contrast(getattr(palette, colour), getattr(palette, behind)) >= least
    assert palette.background == palette.panel  # there are no cards


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("k", [0, 1])
def test_points_stand_out_from_their_own_region_by_their_rims(theme, k):
    palette = figures.PALETTES[theme]
    assert contrast(palette.edges[k], palette.surface[2 * k]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_zero_is_close_to_the_panel_so_that_the_extremes_glow(theme):
    palette = figures.PALETTES[theme]
    assert palette.zero == palette.surface[1]
    for colour in (palette.negative, palette.positive, palette.surface[0], palette.surface[2]):
        assert contrast(palette.zero, palette.panel) < contrast(colour, palette.panel)


@pytest.mark.parametrize("theme", THEMES)
def test_there_are_ten_classes_each_with_a_colour_and_a_rim(theme):
    palette = figures.PALETTES[theme]
    assert len(set(palette.classes)) == len(palette.edges) == 10


def test_the_points_of_two_classes_are_those_of_tensorflow_playground():
    assert LIGHT.classes[:2] == ("#f59322", "#0877bd")


@pytest.mark.parametrize("theme", THEMES)
def test_templates_are_transparent_json_in_the_typeface_of_the_page(theme):
    template = json.loads(json.dumps(figures.TEMPLATES_JSON[theme], allow_nan=False))
    layout = template["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert layout["font"]["family"] == '"Source Sans", sans-serif'
    assert layout["font"]["size"] == layout["xaxis"]["tickfont"]["size"] == 13
    assert layout["font"]["color"] == figures.PALETTES[theme].text


@pytest.mark.parametrize("theme", THEMES)
def test_a_template_says_what_each_class_and_its_rim_look_like(theme):
    palette = figures.PALETTES[theme]
    layout = figures.TEMPLATES_JSON[theme]["layout"]
    for axis, colours in (("coloraxis", palette.classes), ("coloraxis2", palette.edges)):
        scale = layout[axis]["colorscale"]
        for k, colour in enumerate(colours):
            steps = [at for at, other in scale[2 * k : 2 * k + 2] if other == colour]
            assert steps == [k / 10, (k + 1) / 10]

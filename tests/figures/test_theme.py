"""The theme: whether one can read it, also without the middle cones."""

import json

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.figures.theme import rgb
from tests.figures.reading import contrast

THEMES = ("light", "dark")
LIGHT = figures.PALETTES["light"]


def simulated_deuteranopia(colour):
    """Linear RGB as seen without the middle cones (Viénot, Brettel and Mollon, 1999)."""
    c = np.array(rgb(colour)) / 255
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return np.array([[0.293, 0.707, 0], [0.293, 0.707, 0], [-0.022, 0.022, 1]]) @ linear


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

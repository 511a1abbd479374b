"""The theme: one palette per appearance, and Plotly's template made from it.

Orange is −1 or class 0, blue is +1 or class 1, a neutral tone is nothing, in points, surfaces and weights
alike, as in TensorFlow Playground. More classes continue with the colours of Okabe & Ito (2008), which
people with the common kinds of colour blindness can tell apart, and then with dark ones. Curves keep away
from both: a blue line would look like the loss of class 1.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any

import plotly.graph_objects as go

FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"


@dataclass(frozen=True)
class Palette:
    """Colours as #rrggbb. `train`, `test`: the curves. `classes`: one for each of up to ten classes."""

    negative: str
    zero: str
    positive: str
    text: str
    muted: str
    panel: str
    background: str
    border: str
    accent: str
    train: str
    test: str
    classes: tuple[str, ...]


PALETTES = {
    "light": Palette(
        negative="#f59322",
        zero="#e8eaeb",
        positive="#0877bd",
        text="#1c2b33",
        muted="#5a6a74",
        panel="#ffffff",
        background="#f5f7f8",
        border="#d5dde1",
        accent="#0b6aa6",
        train="#0f9690",
        test="#7b2d6b",
        classes=(
            "#f59322",
            "#0877bd",
            "#009e73",
            "#cc79a7",
            "#b59f00",
            "#56b4e9",
            "#d1352b",
            "#7a5fb0",
            "#733211",
            "#111173",
        ),
    ),
    "dark": Palette(
        negative="#f59322",
        zero="#26323b",
        positive="#2f9be0",
        text="#e6edf1",
        muted="#9aabb6",
        panel="#18222b",
        background="#10171d",
        border="#2c3a45",
        accent="#5cb8ee",
        train="#2fb8b0",
        test="#f4b6dd",
        classes=(
            "#f59322",
            "#2f9be0",
            "#1fbf92",
            "#d98fb8",
            "#d3bd1e",
            "#7cc7f2",
            "#ef6a5f",
            "#a58fd8",
            "#b23a1b",
            "#5a2bc4",
        ),
    ),
}
PALETTES_JSON = {name: asdict(palette) for name, palette in PALETTES.items()}

# Points and thumbnails look the same on light and dark; their zero stands out from either's.
POINTS = replace(PALETTES["light"], zero="#c3ccd2")


def rgb(colour: str) -> tuple[int, int, int]:
    """The red, green and blue of a colour #rrggbb, each 0…255."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue


def make_template(palette: Palette) -> go.layout.Template:
    """Plotly's template in the colours of a palette."""
    axis = {
        "gridcolor": palette.border,
        "linecolor": palette.border,
        "zerolinecolor": palette.border,
        "tickcolor": palette.border,
        "tickfont": {"color": palette.muted, "size": 11},
        "title": {"font": {"color": palette.muted, "size": 11}, "standoff": 4},
        "gridwidth": 1,
        "zeroline": False,
        "automargin": False,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 11, "color": palette.text},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": [palette.train, palette.test, palette.muted],
            "xaxis": axis,
            "yaxis": axis,
            "hoverlabel": {
                "bgcolor": palette.panel,
                "bordercolor": palette.border,
                "font": {"family": FONT, "size": 11, "color": palette.text},
            },
            "legend": {"font": {"size": 11, "color": palette.text}, "bgcolor": "rgba(0,0,0,0)"},
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": palette.muted, "activecolor": palette.text},
        }
    )


TEMPLATES = {name: make_template(palette) for name, palette in PALETTES.items()}
TEMPLATES_JSON: dict[str, Any] = {name: made.to_plotly_json() for name, made in TEMPLATES.items()}


def dress(figure: go.Figure, theme: str | None) -> go.Figure:
    """The figure in the colours of "light" or "dark", to stand alone; None leaves it as it is."""
    if theme is not None:
        panel = PALETTES[theme].panel
        figure.update_layout(template=TEMPLATES[theme], paper_bgcolor=panel, plot_bgcolor=panel)
    return figure

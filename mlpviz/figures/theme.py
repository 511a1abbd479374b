"""The theme: one palette per appearance, and Plotly's template made from it.

Orange is −1 or class 0, blue is +1 or class 1, a neutral tone is nothing, in points, surfaces and weights
alike, as in TensorFlow Playground. More classes continue with the colours of Okabe & Ito (2008), which
people with the common kinds of colour blindness can tell apart, and then with dark ones. Curves keep away
from both: a blue line would look like the loss of class 1. Controls are ink.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any

import plotly.graph_objects as go

from mlpviz.language import language, number_signs

FONT = '"Source Sans", sans-serif'  # as Streamlit ships it
SIZE = 13  # of all text in a figure, in pixels
MAX_CLASSES = 10


@dataclass(frozen=True)
class Palette:
    """Colours as #rrggbb.

    negative, zero, positive: weights and values. surface: of −1, 0 and +1, softer, so that points stand out
    from it. text, muted: words. panel, background: behind them. border: hairlines. edge: of a control that is
    not filled. accent, on_accent: of a control that is, and of what stands on it. train, test: the curves.
    classes, edges: the points of up to ten classes, and the rims of these. lanes: runs side by side.
    """

    negative: str
    zero: str
    positive: str
    surface: tuple[str, str, str]
    text: str
    muted: str
    panel: str
    background: str
    border: str
    edge: str
    accent: str
    on_accent: str
    train: str
    test: str
    classes: tuple[str, ...]
    edges: tuple[str, ...]
    lanes: tuple[str, ...]


PALETTES = {
    "light": Palette(
        negative="#d8770c",
        zero="#f1f3f4",
        positive="#0877bd",
        surface=("#f7b266", "#f1f3f4", "#5ba6d6"),
        text="#12222c",
        muted="#51616b",
        panel="#ffffff",
        background="#ffffff",
        border="#dce3e7",
        edge="#7d909a",
        accent="#15384b",
        on_accent="#ffffff",
        train="#00807a",
        test="#a3287c",
        classes=(
            *("#f59322", "#0877bd", "#009e73", "#cc79a7", "#b59f00"),
            *("#56b4e9", "#d1352b", "#7a5fb0", "#733211", "#111173"),
        ),
        edges=(
            *("#8f4c00", "#04416b", "#00543d", "#7a3a5b", "#5e5200"),
            *("#1d648c", "#741510", "#3d2d62", "#361605", "#08083a"),
        ),
        lanes=("#6d4bc4", "#12222c", "#6b7a00", "#9c3848"),
    ),
    "dark": Palette(
        negative="#ffa640",
        zero="#18242b",
        positive="#4cb0f0",
        surface=("#b96d1a", "#18242b", "#1b74b0"),
        text="#eaf0f3",
        muted="#a6b5be",
        panel="#10191f",
        background="#10191f",
        border="#26343c",
        edge="#566a75",
        accent="#eaf0f3",
        on_accent="#10191f",
        train="#4fd1c5",
        test="#f495d4",
        classes=(
            *("#ffa640", "#4cb0f0", "#1fbf92", "#d98fb8", "#d3bd1e"),
            *("#7cc7f2", "#ef6a5f", "#a58fd8", "#b23a1b", "#5a2bc4"),
        ),
        edges=("#0c1418",) * MAX_CLASSES,
        lanes=("#b59cf2", "#eaf0f3", "#b7c23f", "#f08a94"),
    ),
}
PALETTES_JSON = {name: asdict(palette) for name, palette in PALETTES.items()}

# Thumbnails, and points in a panel, look the same on light and dark; their zero stands out from either's.
ZERO_POINT = "#c3ccd2"
POINTS = replace(PALETTES["light"], negative=PALETTES["light"].classes[0], zero=ZERO_POINT)


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
        "tickfont": {"color": palette.muted, "size": SIZE},
        "title": {"font": {"color": palette.muted, "size": SIZE}, "standoff": 4},
        "gridwidth": 1,
        "zeroline": False,
        "automargin": False,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": SIZE, "color": palette.text},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": [palette.train, palette.test, palette.muted],
            "xaxis": axis,
            "yaxis": axis,
            # what a class looks like, its rim, a value, a curve
            "coloraxis": {"colorscale": _steps(palette.classes)},
            "coloraxis2": {"colorscale": _steps(palette.edges)},
            "coloraxis3": {
                "colorscale": [[0, palette.classes[0]], [0.5, ZERO_POINT], [1, palette.classes[1]]]
            },
            "coloraxis4": {"colorscale": _steps((palette.train, palette.test, palette.muted))},
            "hoverlabel": {
                "bgcolor": palette.panel,
                "bordercolor": palette.border,
                "font": {"family": FONT, "size": SIZE, "color": palette.text},
            },
            "legend": {"font": {"size": SIZE, "color": palette.text}, "bgcolor": "rgba(0,0,0,0)"},
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": palette.muted, "activecolor": palette.text},
        }
    )


def _steps(colours: tuple[str, ...]) -> list[list[Any]]:
    """A colour scale of one flat step for each colour."""
    n = len(colours)
    return [[(k + end) / n, colour] for k, colour in enumerate(colours) for end in (0, 1)]


TEMPLATES = {name: make_template(palette) for name, palette in PALETTES.items()}
TEMPLATES_JSON: dict[str, Any] = {name: made.to_plotly_json() for name, made in TEMPLATES.items()}


def dress(figure: go.Figure, theme: str | None) -> go.Figure:
    """The figure in the colours of "light" or "dark", to stand alone, or as it is for None; its numbers as
    the language that is spoken writes them."""
    if language() != "en":
        figure.update_layout(separators=number_signs())
    if theme is not None:
        panel = PALETTES[theme].panel
        figure.update_layout(template=TEMPLATES[theme], paper_bgcolor=panel, plot_bgcolor=panel)
    return figure

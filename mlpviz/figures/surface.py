"""The decision surface: the network's answer all over the plane, under the points it is to answer for.

The surface itself is a picture below the points (`layout.images[0]`): a hundred times cheaper to change
than a heat map, which is what makes it live. Training points have a light rim, test points a dark one.
"""

import numpy as np
import plotly.graph_objects as go

from mlpviz.figures.luts import diverging_bytes, output_lut, surface_image
from mlpviz.figures.theme import PALETTES, TEMPLATES

DOMAIN = 6
EMPTY = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star", "hexagon", "triangle-down")


def surface(X_train, y_train, X_test, y_test, *, task, n_classes, theme=None):
    """The points of a run over a picture of its output, which the page fills in with every frame.

    X_train [n, 2], y_train [n], and the same for the test points, which start hidden. theme: "light" or
    "dark" for a figure that stands alone.
    """
    figure = go.Figure()
    for role, X, y, rim in (("train", X_train, y_train, "#ffffff"), ("test", X_test, y_test, "#10171d")):
        colours, symbols, words = _looks(y, task, n_classes)
        figure.add_scatter(
            x=np.round(X[:, 0], 3).tolist(),
            y=np.round(X[:, 1], 3).tolist(),
            mode="markers",
            name="training points" if role == "train" else "test points",
            meta={"role": role},
            visible=role == "train",
            marker={
                "size": 7,
                "color": colours,
                "symbol": symbols,
                "opacity": 0.95,
                "line": {"color": rim, "width": 1},
            },
            text=words,
            hovertemplate="%{text}<br>x₁ %{x:.2f}, x₂ %{y:.2f}<extra>" + f"{role}</extra>",
        )
    axis = {
        "range": [-DOMAIN, DOMAIN],
        "tickvals": [-6, -4, -2, 0, 2, 4, 6],
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "ticklen": 3,
        "constrain": "domain",
    }
    figure.update_layout(
        images=[
            {
                "source": EMPTY,
                "xref": "x",
                "yref": "y",
                "x": -DOMAIN,
                "y": DOMAIN,
                "sizex": 2 * DOMAIN,
                "sizey": 2 * DOMAIN,
                "sizing": "stretch",
                "layer": "below",
            }
        ],
        xaxis=axis,
        yaxis={**axis, "scaleanchor": "x"},
        margin={"l": 24, "r": 6, "t": 6, "b": 22},
        showlegend=False,
        hovermode="closest",
        dragmode="zoom",
        uirevision="surface",
    )
    if theme:
        figure.update_layout(template=TEMPLATES[theme])
    return figure


def decision_surface(output_bytes, X_train, y_train, X_test, y_test, *, task, n_classes, theme="light"):
    """A surface that stands alone, for a notebook: output_bytes [cells, cells] come from `encode_output`."""
    picture = surface_image(output_bytes, output_lut(n_classes, PALETTES[theme]))
    side = 2 * DOMAIN / len(picture)
    figure = surface(X_train, y_train, X_test, y_test, task=task, n_classes=n_classes, theme=theme)
    figure.add_image(
        z=picture[..., :3], x0=-DOMAIN + side / 2, dx=side, y0=DOMAIN - side / 2, dy=-side, hoverinfo="skip"
    )
    figure.data = (figure.data[-1], *figure.data[:-1])  # the points stay on top
    return figure


def _looks(y, task, n_classes):
    """Colours, symbols and words of points, by their class or value."""
    if task == "regression":
        lut = output_lut(0, PALETTES["light"])
        colours = [f"rgb({r},{g},{b})" for r, g, b, _ in lut[diverging_bytes(y)].tolist()]
        return colours, "circle", [f"value {value:.2f}" for value in y]
    classes = PALETTES["light"].classes
    colours = [classes[k] for k in y]
    symbols = "circle" if n_classes == 2 else [SYMBOLS[k] for k in y]
    return colours, symbols, [f"class {k}" for k in y]

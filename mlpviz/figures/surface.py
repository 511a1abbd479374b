"""The decision surface: the network's answer all over the plane, under the points it is to answer for.

The surface itself is a picture below the points (`layout.images[0]`): a hundred times cheaper to change
than a heat map, which is what makes it live. Training points have a light rim; test points are smaller and
have a dark one. With more than two classes each has its own shape as well as its own colour.
"""

from html import escape

import numpy as np
import plotly.graph_objects as go

from mlpviz.data import DOMAIN
from mlpviz.figures.colormaps import output_lut, surface_image, value_colours
from mlpviz.figures.theme import PALETTES, POINTS, dress

EMPTY = (  # one transparent pixel
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII="
)
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star", "hexagon", "triangle-down")
RIMS = {"train": "#ffffff", "test": "#10171d"}
SIZES = {"train": 7.5, "test": 6}


def surface(X_train, y_train, X_test, y_test, *, task, n_classes, units=None, labels=(), theme=None):
    """The points of a run over a picture of its output, which the page fills in with every frame.

    X_train [n, 2], y_train [n], and the same for the test points, which start hidden. units: (centre, scale)
    of x1, x2 and y, where the axes and the points tell what is shown in units of its own. labels: names of
    the classes. theme: "light" or "dark" for a figure that stands alone.
    """
    figure = go.Figure()
    naming = (task, n_classes, units, labels)
    figure.add_scatter(**_points(X_train, y_train, "train", *naming))
    figure.add_scatter(**_points(X_test, y_test, "test", *naming), visible=False)
    _lay_out(figure, left=40 if units else 23)
    if units:
        figure.update_layout(xaxis=ticks_in_units(*units[0]), yaxis=ticks_in_units(*units[1]))
    return dress(figure, theme)


def image_surface(points, y, *, names=("", ""), theme=None):
    """Images over a picture of the output, at their places points [n, 2] in a plane through their space; each
    is drawn as the digit it is, y [n]. names: of the two axes."""
    figure = go.Figure()
    figure.add_scatter(
        x=np.round(points[:, 0], 3).tolist(),
        y=np.round(points[:, 1], 3).tolist(),
        mode="text",
        text=[str(k) for k in y],
        textfont={"size": 10},
        name="images",
        meta={"role": "image"},
        hovertemplate="a %{text}<extra></extra>",
    )
    _lay_out(figure, left=23)
    for axis, name in zip((figure.layout.xaxis, figure.layout.yaxis), names, strict=True):
        axis.update(title={"text": name, "standoff": 1}, showticklabels=False, ticks="")
    return dress(figure, theme)


def _lay_out(figure, left):
    """The picture of the output below, and the axes of the plane."""
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
        margin={"l": left, "r": 6, "t": 8, "b": 21},
        showlegend=False,
        hovermode="closest",
        dragmode="zoom",
        uirevision="surface",  # a constant keeps the zoom
    )


def ticks_in_units(center, scale):
    """Ticks at round numbers of the unit whose `center + scale * x` is our x."""
    apart = 2 * DOMAIN * scale / 6
    power = 10.0 ** np.floor(np.log10(apart))
    step = next(nice * power for nice in (1, 2, 5, 10) if nice * power >= apart * (1 - 1e-9))
    first, last = np.ceil((center - DOMAIN * scale) / step), np.floor((center + DOMAIN * scale) / step)
    values = step * np.arange(first, last + 1)
    return {
        "tickvals": ((values - center) / scale).tolist(),
        "ticktext": [f"{0.0 if abs(value) < step / 2 else value:.4g}" for value in values],
    }


def decision_surface(output_bytes, X_train, y_train, X_test, y_test, *, task, n_classes, theme="light"):
    """A surface that stands alone, for a notebook: output_bytes [cells, cells] come from `encode_output`."""
    picture = surface_image(output_bytes, output_lut(n_classes, PALETTES[theme]))
    side = 2 * DOMAIN / len(picture)
    figure = surface(X_train, y_train, X_test, y_test, task=task, n_classes=n_classes, theme=theme)
    figure.update_traces(visible=True)
    figure.add_image(
        z=picture[..., :3],
        x0=-DOMAIN + side / 2,  # the middle of the first cell
        dx=side,
        y0=DOMAIN - side / 2,
        dy=-side,
        zsmooth="fast",
        hoverinfo="skip",
    )
    figure.data = (figure.data[-1], *figure.data[:-1])  # the points stay on top
    return figure.update_layout(images=[], width=420, height=420)


def point_colours(y, task):
    """The colours of points by their class or value, on light and dark alike."""
    return value_colours(y, POINTS) if task == "regression" else [POINTS.classes[k] for k in y]


def _points(X, y, role, task, n_classes, units, labels):
    """A scatter trace of points by their class or value."""
    (center1, scale1), (center2, scale2), (middle, half) = units or ((0.0, 1.0),) * 3
    form = ".4g" if units else ".2f"
    colours = point_colours(y, task)
    if task == "regression":
        symbols = "circle"
        words = [f"value {middle + half * value:{form}}" for value in y]
    else:
        symbols = "circle" if n_classes == 2 else [SYMBOLS[k] for k in y]
        words = [escape(labels[k]) if labels else f"class {k}" for k in y]
    place = {"hovertemplate": "%{text}<br>x₁ %{x:.2f}, x₂ %{y:.2f}<extra>" + role + "</extra>"}
    if units:
        place = {
            "customdata": np.column_stack([center1 + scale1 * X[:, 0], center2 + scale2 * X[:, 1]]).tolist(),
            "hovertemplate": "%{text}<br>%{customdata[0]:.4~g}, %{customdata[1]:.4~g}"
            f"<extra>{role}</extra>",
        }
    return {
        "x": np.round(X[:, 0], 3).tolist(),
        "y": np.round(X[:, 1], 3).tolist(),
        "mode": "markers",
        "name": "training points" if role == "train" else "test points",
        "meta": {"role": role},
        "marker": {
            "size": SIZES[role],
            "color": colours,
            "symbol": symbols,
            "opacity": 0.95,
            "line": {"color": RIMS[role], "width": 1},
        },
        "text": words,
        **place,
    }

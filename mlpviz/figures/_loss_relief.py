"""The loss landscape as a surface in space, and the path of the run at its true height."""

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_list
from mlpviz.figures._landscape import (
    describe_axes,
    describe_path,
    measure_extent,
    take_logarithm,
    tick_losses,
)
from mlpviz.figures._sweep_colours import PLATES, make_colorscale
from mlpviz.figures.theme import PALETTES, dress


def loss_relief(
    a: npt.ArrayLike,
    b: npt.ArrayLike,
    losses: npt.ArrayLike,
    path: npt.ArrayLike,
    path_losses: npt.ArrayLike,
    path_epochs: npt.ArrayLike,
    shares: npt.ArrayLike | None = None,
    *,
    measure: str = "",
    theme: str | None = None,
) -> go.Figure:
    """What `loss_contours` shows, with the logarithm of the loss as the height. A path that leaves the plane
    floats above the surface or dives below it, since its heights are its true losses; where it is beyond the
    edge of the surface it is left out."""
    measure = measure or words.TRAINING_LOSS
    palette = PALETTES[theme or "light"]
    path, drawn, true = np.asarray(path, float), take_logarithm(losses), take_logarithm(path_losses)
    inside = np.ones(len(path), bool)
    for coordinates, (low, high) in zip(path.T, (measure_extent(a), measure_extent(b)), strict=True):
        inside &= (coordinates >= low) & (coordinates <= high)
    figure = go.Figure()
    figure.add_surface(
        x=a,
        y=b,
        z=drawn,
        colorscale=make_colorscale(PLATES[::-1]),
        showscale=False,
        opacity=0.9,
        customdata=np.where(np.isfinite(drawn), 10**drawn, np.nan),
        hovertemplate=f"{measure} %{{customdata:.4g}}<extra></extra>",
    )
    figure.add_scatter3d(
        x=as_finite_list(np.where(inside, path[:, 0], np.nan)),
        y=as_finite_list(np.where(inside, path[:, 1], np.nan)),
        z=as_finite_list(np.where(inside, true, np.nan)),
        mode="lines+markers",
        name="path",
        line={"width": 5, "color": palette.test},
        marker={"size": 3, "color": palette.test},
        text=describe_path(path_epochs, path_losses, measure),
        hovertemplate="%{text}<extra></extra>",
    )
    x_title, y_title = describe_axes(shares)
    axis = {"color": palette.muted, "backgroundcolor": palette.panel, "gridcolor": palette.border}
    figure.update_layout(
        scene={
            "xaxis": {**axis, "title": {"text": x_title}},
            "yaxis": {**axis, "title": {"text": y_title}},
            "zaxis": {**axis, "title": {"text": measure}, **tick_losses(np.append(drawn, true[inside]))},
            "aspectmode": "cube",
            "camera": {"eye": {"x": 1.4, "y": 1.4, "z": 1.0}, "center": {"x": 0, "y": 0, "z": -0.15}},
        },
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
    )
    return dress(figure, theme)

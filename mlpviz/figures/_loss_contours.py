"""The loss landscape from above: contours of the loss, and the path of the run with its true losses."""

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._landscape import (
    describe_axes,
    describe_path,
    measure_extent,
    take_logarithm,
    tick_losses,
)
from mlpviz.figures._sweep_colours import PLATES, make_colorscale
from mlpviz.figures.theme import PALETTES, dress


def loss_contours(
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
    """Losses [n_b, n_a] over the coordinates a [n_a] and b [n_b], by their logarithms, deep where they are
    small; what is not finite is left out. path [n, 2]: in those coordinates, path_losses [n] its true losses,
    in the same colours, and path_epochs [n]. shares [2]: what each axis holds of the path's variance, which
    its title says. A path may leave the picture. theme: "light" or "dark" for a figure that stands alone."""
    measure = measure or words.TRAINING_LOSS
    palette = PALETTES[theme or "light"]
    path, drawn, true = np.asarray(path, float), take_logarithm(losses), take_logarithm(path_losses)
    scale = make_colorscale(PLATES[::-1])
    both = np.concatenate([drawn.ravel(), true])
    bar = tick_losses(both)  # the path may have been lower than the plane is anywhere
    seen = both[np.isfinite(both)]
    limits = {"zmin": float(seen.min()), "zmax": float(seen.max())} if len(seen) else {"zmin": 0, "zmax": 1}
    figure = go.Figure()
    figure.add_contour(
        x=a,
        y=b,
        z=drawn,
        **limits,
        ncontours=24,
        colorscale=scale,
        line={"width": 0.5},
        customdata=np.where(np.isfinite(drawn), 10**drawn, np.nan),
        hovertemplate=f"{measure} %{{customdata:.4g}}<extra></extra>",
        colorbar={"title": {"text": measure}, "thickness": 12, **bar},
    )
    figure.add_scatter(
        x=path[:, 0].tolist(),
        y=path[:, 1].tolist(),
        mode="lines+markers",
        name="path",
        line={"width": 1.5, "color": palette.test},
        marker={
            "size": 7,
            "color": np.nan_to_num(true, nan=limits["zmax"]),
            "cmin": limits["zmin"],
            "cmax": limits["zmax"],
            "colorscale": scale,
            "line": {"width": 1.2, "color": palette.test},
        },
        text=describe_path(path_epochs, path_losses, measure),
        hovertemplate="%{text}<extra></extra>",
    )
    x_title, y_title = describe_axes(shares)
    figure.update_layout(
        xaxis={"title": {"text": x_title}, "showgrid": False, "range": measure_extent(a)},
        yaxis={"title": {"text": y_title}, "showgrid": False, "range": measure_extent(b)},
        margin={"l": 56, "r": 10, "t": 12, "b": 40},
        showlegend=False,
    )
    return dress(figure, theme)

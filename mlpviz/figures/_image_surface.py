"""The decision surface of images: a plane through their space, with each image drawn as the digit it is."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._plane import lay_out_plane, make_plain
from mlpviz.figures.theme import dress
from mlpviz.language import fill
from mlpviz.network.arrays import Array, ClassIds


def image_surface(
    points: Array, y: ClassIds, *, names: Sequence[str] = ("", ""), theme: str | None = None
) -> go.Figure:
    """Images over a picture of the output, which the page fills in with every frame.

    points [n, 2]: their places in a plane through their space. y [n]: the digits they are. names: of the two
    axes. theme: "light" or "dark" for a figure that stands alone.
    """
    figure = go.Figure()
    figure.add_scatter(
        x=np.round(points[:, 0], 3).tolist(),
        y=np.round(points[:, 1], 3).tolist(),
        mode="text",
        text=[str(k) for k in y],
        textfont={"size": 13},
        name="images",
        meta={"role": "image"},
        hovertemplate=fill(words.IMAGE, label="%{text}") + "<extra></extra>",
    )
    lay_out_plane(figure)
    make_plain(figure, names, ticks=False)
    return dress(figure, theme)

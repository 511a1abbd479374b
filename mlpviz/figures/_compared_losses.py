"""Compared losses: the learning curves of several runs in one chart, each with its letter.

A notebook gives the numbers. The page gives none: there the browser fills in the series that a trace's `meta`
names, and writes the letters at the ends of the lines. What is not finite is not drawn.
"""

from collections.abc import Sequence
from typing import Any

import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_list
from mlpviz.figures._loss_axes import describe_loss_axes
from mlpviz.figures.theme import PALETTES, dress

LINES: dict[str, dict[str, Any]] = {  # the test loss in front
    "train_loss": {"width": 1.25, "dash": "4px,3px"},
    "test_loss": {"width": 2.25, "dash": "solid"},
}


def compared_losses(
    letters: Sequence[str],
    curves: Sequence[tuple[npt.ArrayLike, npt.ArrayLike, npt.ArrayLike]] = (),
    *,
    loss: str = "",
    log: bool = False,
    theme: str | None = None,
) -> go.Figure:
    """Training losses, dashed, and test losses, solid, of runs by their letters, at most four.

    curves: (epoch [n], train_loss [n], test_loss [n]) of each run, or none for a chart to be filled in. loss:
    its name, for the axis. log: whether that axis is logarithmic. theme: "light" or "dark" for a figure that
    stands alone. Raises ValueError for more curves or fewer than letters, unless there are none.
    """
    colours = PALETTES[theme or "light"].lanes
    names = {"train_loss": words.TRAINING, "test_loss": words.TEST}
    figure = go.Figure()
    for series, line in LINES.items():
        for k, (letter, curve) in enumerate(
            zip(letters, curves or [((), (), ())] * len(letters), strict=True)
        ):
            epoch, *losses = curve
            values = dict(zip(LINES, losses, strict=True))[series]
            figure.add_scatter(
                x=as_finite_list(epoch),
                y=as_finite_list(values),
                mode="lines",
                name=f"{letter} {names[series]}",
                meta={"series": series, "lane": k, **({"label": letter} if series == "test_loss" else {})},
                line={**line, "color": colours[k]},
                hovertemplate="%{y:.4g}",
            )
    figure.update_layout(
        **describe_loss_axes(loss, log=log, nticks=6),
        margin={"l": 40, "r": 84, "t": 8, "b": 28},
        hovermode="x unified",
        showlegend=False,
        uirevision="compared-losses",
    )
    return dress(figure, theme)

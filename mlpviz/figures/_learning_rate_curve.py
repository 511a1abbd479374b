"""The finder's curve: the loss as the learning rate is raised, and the rate that is suggested."""

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.figures import words
from mlpviz.figures._finite import as_finite_list
from mlpviz.figures.theme import PALETTES, dress
from mlpviz.language import write_number


def learning_rate_curve(
    learning_rates: npt.ArrayLike,
    losses: npt.ArrayLike,
    suggestion: float | None = None,
    *,
    theme: str | None = None,
) -> go.Figure:
    """The training loss [n] after a step at each of the learning rates [n], on a logarithmic axis, and a line
    at the suggestion, if there is one. theme: "light" or "dark" for a figure that stands alone."""
    palette = PALETTES[theme or "light"]
    figure = go.Figure()
    figure.add_scatter(
        x=as_finite_list(learning_rates),
        y=as_finite_list(losses),
        mode="lines",
        name=words.TRAINING_LOSS,
        line={"width": 2, "color": palette.train},
        hovertemplate="%{x:.2g}: %{y:.4g}<extra></extra>",
    )
    if suggestion is not None:
        figure.add_vline(x=suggestion, line={"width": 1.5, "dash": "dot", "color": palette.text})
        figure.add_annotation(
            x=float(np.log10(suggestion)),  # as a logarithmic axis has annotations, though not lines
            y=1,
            yref="paper",
            xanchor="right",
            text=write_number(suggestion, "g"),
            font={"color": palette.text},
            showarrow=False,
        )
    figure.update_layout(
        xaxis={"type": "log", "title": {"text": words.LEARNING_RATE}, "dtick": 1, "exponentformat": "power"},
        yaxis={"title": {"text": words.TRAINING_LOSS}, "nticks": 5, "tickformat": "~g"},
        margin={"l": 52, "r": 10, "t": 20, "b": 38},
        showlegend=False,
    )
    return dress(figure, theme)

"""The gradients of a run or of an estimator, layer by layer, as a display."""

from typing import Any, Self

import plotly.graph_objects as go

from mlpviz.figures._display import Display
from mlpviz.figures._gradients import gradients
from mlpviz.figures._layers import layer_names
from mlpviz.network.arrays import Array
from mlpviz.training.run import Run


class GradientDisplay(Display):
    """The gradient magnitude (L2 norm) of every dense layer by epoch. epochs [n]; magnitudes [n_layers,
    n]."""

    def __init__(self, epochs: Array, magnitudes: Array) -> None:
        self.epochs, self.magnitudes = epochs, magnitudes

    @classmethod
    def from_run(cls, run: Run, *, theme: str = "light") -> Self:
        """The gradients in the history of a Run, drawn in that theme."""
        display = cls(run.history["epoch"].copy(), run.history.per_layer("gradient_magnitude"))
        display.plot(theme=theme)
        return display

    @classmethod
    def from_estimator(cls, estimator: Any, *, theme: str = "light") -> Self:
        """As `from_run`, of the run behind a fitted estimator of `mlpviz.sklearn`, or behind the last step of
        a pipeline. Raises ValueError for others."""
        return cls.from_run(Run.of(estimator), theme=theme)

    def _draw(self, theme: str) -> go.Figure:
        n_layers = len(self.magnitudes)
        names = layer_names(n_layers)
        return gradients(n_layers, names, self.epochs, self.magnitudes, theme=theme)

"""A display: a picture of a run with what it takes to draw it, by scikit-learn's conventions.

`from_run` and `from_estimator` measure, and draw once; `plot` draws again, in another theme if need be. What
is measured are plain arrays, attributes of the display, and `figure_` is the Plotly figure drawn last.
"""

from typing import Any

import plotly.graph_objects as go


class Display:
    """What every display has: figure_, which a notebook shows in its place."""

    figure_: go.Figure

    def plot(self, *, theme: str = "light") -> go.Figure:
        """Draw, in the theme "light" or "dark", and return the Plotly figure, which is `figure_`, too."""
        self.figure_ = self._draw(theme)
        return self.figure_

    def _draw(self, theme: str) -> go.Figure:
        raise NotImplementedError

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        return self.figure_._repr_mimebundle_(include, exclude)

"""The learning curve of a run or of an estimator, as a display."""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import plotly.graph_objects as go

from mlpviz.figures._display import Display
from mlpviz.figures._loss_curve import loss_curve
from mlpviz.network.arrays import Array
from mlpviz.training.run import Run


class LearningCurveDisplay(Display):
    """Training and test loss by epoch. epochs, train_loss, test_loss, penalty: [n] each; test_loss is NaN
    without test samples, and the penalty is drawn where it is not zero throughout. loss: its name. events:
    (epoch, text) of what a person did to the run. log: whether the axis of the losses is logarithmic."""

    def __init__(
        self,
        epochs: Array,
        train_loss: Array,
        test_loss: Array,
        penalty: Array,
        *,
        loss: str = "",
        events: Sequence[tuple[float, str]] = (),
        log: bool = False,
    ) -> None:
        self.epochs, self.train_loss, self.test_loss = epochs, train_loss, test_loss
        self.penalty, self.loss, self.events, self.log = penalty, loss, events, log

    @classmethod
    def from_run(cls, run: Run, *, log: bool = False, theme: str = "light") -> Self:
        """The losses in the history of a Run, drawn in that theme."""
        columns = (run.history[name].copy() for name in ("epoch", "train_loss", "test_loss", "penalty"))
        events = [(event.epoch, event.text) for event in run.history.events]
        display = cls(*columns, loss=run.loss.label, events=events, log=log)
        display.plot(theme=theme)
        return display

    @classmethod
    def from_estimator(cls, estimator: Any, *, log: bool = False, theme: str = "light") -> Self:
        """As `from_run`, of the run behind a fitted estimator of `mlpviz.sklearn`, or behind the last step of
        a pipeline. Raises ValueError for others."""
        return cls.from_run(Run.of(estimator), log=log, theme=theme)

    def _draw(self, theme: str) -> go.Figure:
        figure = loss_curve(
            *(self.epochs, self.train_loss, self.test_loss),
            self.penalty if self.penalty.any() else None,
            events=self.events,
            loss=self.loss,
            log=self.log,
            theme=theme,
        )
        if np.isnan(self.test_loss).all():
            figure.update_traces(selector={"name": "test"}, visible=False)
        return figure

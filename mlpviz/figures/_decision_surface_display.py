"""The decision surface of a run or of an estimator, as a display."""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from mlpviz.data import OWN, ArrayData
from mlpviz.diagnostics import Plane
from mlpviz.figures._decision_surface import decision_surface
from mlpviz.figures._display import Display
from mlpviz.figures._points import Units
from mlpviz.figures.colormaps import encode_output
from mlpviz.figures.theme import MAX_CLASSES
from mlpviz.network.arrays import Array
from mlpviz.training.run import Run
from mlpviz.training.values import read_whole_number

MAX_DRAWN = 2000  # points of each part, the first
MAX_CELLS = 500
COMPONENTS = ("first principal component", "second principal component")
PLAIN = ((0.0, 1.0), (0.0, 1.0))


class DecisionSurfaceDisplay(Display):
    """A run's answer all over the plane, under the samples it is to answer for.

    Of two columns the plane is that of their values; of more, or of images, it is that of the first two
    principal components of the training samples. output_bytes [cells, cells]: the answer, as `encode_output`
    has it. parts: X [n, 2] in the plane and y [n] of training and test samples, at most 2,000 of each. task,
    n_classes, units, labels, names, rows, axes: as `decision_surface` has them.
    """

    def __init__(
        self,
        output_bytes: npt.NDArray[np.uint8],
        parts: tuple[tuple[Array, npt.NDArray[Any]], tuple[Array, npt.NDArray[Any]]],
        *,
        task: str,
        n_classes: int,
        units: Units | None = None,
        labels: Sequence[str] = (),
        names: Sequence[str] = (),
        rows: tuple[Array, Array] | None = None,
        axes: Sequence[str] = (),
    ) -> None:
        self.output_bytes, self.parts = output_bytes, parts
        self.task, self.n_classes, self.units = task, n_classes, units
        self.labels, self.names, self.rows, self.axes = labels, names, rows, axes

    @classmethod
    def from_run(cls, run: Run, *, cells: int = 100, theme: str = "light") -> Self:
        """The surface of a Run as it stands, cells × cells of it, drawn in that theme. Raises ValueError for
        a run of more than ten classes and for a number of cells that is not between 1 and 500."""
        cells = read_whole_number("cells", cells, 1, MAX_CELLS)
        if run.n_classes > MAX_CLASSES:
            raise ValueError(f"run must have at most {MAX_CLASSES} classes to be drawn, got {run.n_classes}")
        output, some = Plane(run, cells).output(), slice(MAX_DRAWN)
        rows = run.X_train[some], run.X_test[some]
        y_train, y_test = run.y_train[some], run.y_test[some]
        unit = run.samples.unit
        columns = run.samples.columns
        if run.task == "regression" and isinstance(columns, ArrayData) and not columns.standardize:
            low, high = run.y_train.min(), run.y_train.max()  # pictures have values in ±1
            unit = float(low + high) / 2, float(high - low) / 2 or 1.0
            output, y_train, y_test = ((y - unit[0]) / unit[1] for y in (output, y_train, y_test))
        points = (run.projection.to_plane(rows[0]), y_train), (run.projection.to_plane(rows[1]), y_test)
        display = cls(
            *(encode_output(output, run.n_classes), points),
            task=run.task,
            n_classes=run.n_classes,
            **_describe(run, rows, unit),
        )
        display.plot(theme=theme)
        return display

    @classmethod
    def from_estimator(cls, estimator: Any, *, cells: int = 100, theme: str = "light") -> Self:
        """As `from_run`, of the run behind a fitted estimator of `mlpviz.sklearn`, or behind the last step of
        a pipeline. Raises ValueError for others."""
        return cls.from_run(Run.of(estimator), cells=cells, theme=theme)

    def _draw(self, theme: str) -> go.Figure:
        train, test = self.parts
        return decision_surface(
            self.output_bytes,
            *(*train, *test),
            task=self.task,
            n_classes=self.n_classes,
            units=self.units,
            labels=self.labels,
            names=self.names,
            rows=self.rows,
            axes=self.axes,
            theme=theme,
        )


def _describe(run: Run, rows: tuple[Array, Array], unit: tuple[float, float]) -> dict[str, Any]:
    """units, labels, names, rows and axes of a run's samples. rows: those that are drawn, [n, d] each. unit:
    that of y."""
    columns = run.samples.columns
    if run.images:
        return {"axes": COMPONENTS}
    if columns is not None and len(columns.names) == 3:
        plane = run.projection
        scales = (plane.scale * plane.spread * np.ones(2)).tolist()
        units = (*zip(plane.origin.tolist(), scales, strict=True), unit)
        names = () if columns.names == ("x1", "x2", "y") else columns.names
        return {"units": units, "labels": columns.labels, "names": names}
    if columns is not None:
        units = (*PLAIN, unit)
        told = {"units": units, "labels": columns.labels, "names": columns.names}
        return {**told, "rows": rows, "axes": COMPONENTS}
    if run.experiment.dataset in OWN:
        own = run.experiment.own
        return {"units": own.units, "labels": own.labels, "names": own.names}
    return {}

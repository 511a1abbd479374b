"""Surface change: what training did to the network's answer all over the plane, over the last step or some
epochs."""

import numpy as np

from mlpviz.diagnostics.plane import Plane
from mlpviz.network.arrays import Array
from mlpviz.training.run import Run


def compare_surfaces(run: Run, before: Array, now: Array | None = None, *, cells: int = 50) -> Array:
    """How the network's answer changed from the parameters `before` to the parameters `now` (by default the
    run's own), over the plane, [cells, cells], laid out like the pictures of a `Plane`.

    Parameters are vectors laid out like `MLP.parameters`. The change is the difference of the values in
    regression, of the probability of class 1 between two classes, and between more classes the total
    variation, ½ Σ |Δp|, which is never negative.
    """
    plane = Plane(run, cells)
    plane.evaluate(before)
    was = np.array(plane.output())
    plane.evaluate(now)
    difference = plane.output() - was
    if run.task == "regression":
        return difference
    if run.n_classes == 2:
        return difference / 2  # of a verdict, which is 2 p − 1
    return 0.5 * np.abs(difference).sum(axis=-1)

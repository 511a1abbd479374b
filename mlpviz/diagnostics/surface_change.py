"""Change: what training did to the network's answer all over the plane, over the last step or some epochs."""

import numpy as np

from mlpviz.diagnostics.plane import Plane


def compare_surfaces(run, before, now=None, *, cells=50):
    """How the answer changed from the parameters `before` to those of `now` (by default the run's own), over
    the plane, [cells, cells].

    Of a number the difference, of two classes the difference of the probability of class 1, of more classes
    the total variation, ½ Σ |Δp|, which is never negative.
    """
    plane = Plane(run, cells)
    plane.evaluate(before)
    was = np.array(plane.output())
    plane.evaluate(now)
    difference = plane.output() - was
    if run.task == "regression":
        return difference
    if run.n_classes == 2:
        return difference[..., 1]
    return 0.5 * np.abs(difference).sum(axis=-1)

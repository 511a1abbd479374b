"""Parts: the samples of a run by the names the panels have for them, and which of them a picture shows."""

import numpy as np

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.training.measurement import MAX_MEASURED

MAX_DRAWN = 1_000  # rows of a table, the first of each part, that are drawn in the plane
MAX_IMAGES = 400  # test images, the first, that are drawn in the plane


def parts_of(run):
    """The samples there are to choose from, {name: (X, y)}; of many training images the first."""
    if run.images is None:
        return {"train": (run.X_train, run.y_train), "test": (run.X_test, run.y_test)}
    measured = slice(MAX_MEASURED)
    parts = {"test": (run.X_test, run.y_test), "train": (run.X_train[measured], run.y_train[measured])}
    if run.images.validates:
        inputs, y = run.images.final
        parts["final"] = (inputs[:, :-1], y)
    return parts


def kind_of(run, part):
    """What kind of images a part is: the test images only validate if there are others for the very end, and
    of many training images only the first are here."""
    if part == "test" and run.images.validates:
        return "validation"
    return "first" if part == "train" and len(run.X_train) > MAX_MEASURED else part


def images_in_plane(run):
    """(X, y) of the test images that are drawn in the plane, in a run on images."""
    return run.X_test[:MAX_IMAGES], run.y_test[:MAX_IMAGES]


def rows_in_plane(run):
    """{part: (X, y)} of the training and test samples that are drawn in the plane, in a run on anything else
    than images; of a table the first."""
    drawn = slice(MAX_DRAWN if run.samples.columns else None)
    return {name: (X[drawn], y[drawn]) for name, (X, y) in parts_of(run).items()}


def find_nearest(run, at, reach, *, with_test):
    """(part, row) of the sample drawn nearest to the point `at` [2] of the plane, or None if none is within
    reach. with_test: whether test points are shown; of images, test images are all that is."""
    if run.images:
        shown = {"test": run.projection.to_plane(images_in_plane(run)[0])}
    else:
        rows = {name: run.projection.to_plane(X) for name, (X, _) in rows_in_plane(run).items()}
        shown = rows if with_test else {"train": rows["train"]}
    distances = {part: np.hypot(*(X - np.asarray(at)).T) for part, X in shown.items()}
    part = min(distances, key=lambda part: distances[part].min())
    row = int(distances[part].argmin())
    return (part, row) if distances[part][row] <= reach else None


def say_first(n, most):
    """A remark that of so many samples only the first are meant, or nothing."""
    return fill(words.panels.FIRST_SAMPLES, n=most) if n > most else ""

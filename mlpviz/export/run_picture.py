"""The picture of a run: what its network answers over the plane, and its training points, as an SVG that
needs nothing else; for images, one of them."""

import base64

from mlpviz import figures
from mlpviz.diagnostics import Plane
from mlpviz.export.replay import list_points
from mlpviz.export.report import encode_bitmap
from mlpviz.training.run import Run

CELLS = 48  # along an edge
MAX_POINTS = 120  # of a small picture
SHOWN_IMAGE = 3


def draw_run(run: Run, *, points: bool = True, hard_edges: bool = False) -> str:
    """The SVG of a run as it is now, 12 by 12 units; it can stand at any size. points: whether there are the
    training points on it. hard_edges: whether every place has the full colour of its class."""
    if run.experiment.images:
        side = run.experiment.images.side
        return figures.image_thumbnail(run.X_train[SHOWN_IMAGE].reshape(side, side))
    cells = figures.encode_output(Plane(run, CELLS).output(), run.n_classes)
    lut = figures.output_lut(run.n_classes, figures.PALETTES["light"], discrete=hard_edges)
    picture = encode_bitmap(cells, lut)
    address = base64.b64encode(picture).decode("ascii")
    dots = "".join(
        f'<circle cx="{x1}" cy="{-x2:.2f}" r="0.24" fill="{colour}" stroke="#fff" stroke-width="0.07"/>'
        for x1, x2, colour in list_points(run)[: MAX_POINTS if points else 0]
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 12 12" width="240" height="240">'
        f'<image x="-6" y="-6" width="12" height="12" href="data:image/bmp;base64,{address}"/>{dots}</svg>'
    )

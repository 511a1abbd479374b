"""What the server answers besides the page: the browser's scripts and styles, Plotly's own script out of its
Python package, and the pictures of the data sets. Nothing comes from anywhere else."""

from functools import cache
from pathlib import Path

import numpy as np
import plotly
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from mlpviz import figures
from mlpviz.data import DATASETS, OWN, make_dataset
from mlpviz.data.digits import DIGITS_SIDE, load_digits

PAGE = Path(__file__).with_name("app.py")
SHOWN_DIGIT = 3  # which of the digits stands for all
ICONS = {**dict.fromkeys(OWN, "own.svg"), "mnist": "mnist.svg"}  # of data that are not at hand yet
_ASSETS = Path(__file__).parents[2] / "assets"
_PLOTLY = Path(plotly.__file__).parent / "package_data"


@cache
def draw_thumbnail(name):
    """The picture of a data set, as SVG: its own points, without noise, or one of its images."""
    if name == "digits":
        X, _ = load_digits()
        return figures.image_thumbnail(X[SHOWN_DIGIT].reshape(DIGITS_SIDE, DIGITS_SIDE))
    rng = np.random.default_rng(0)
    X, y = make_dataset(name, n_samples=200, noise=0, n_classes=3, rng=rng)
    return figures.dataset_thumbnail(X, y, task=DATASETS[name].task)


def answer_thumbnail(request):
    name = request.path_params["name"]
    if name in ICONS:
        return FileResponse(_ASSETS / "icons" / ICONS[name])
    if name not in {*DATASETS, "digits"}:
        return Response(status_code=404)
    thumbnail = draw_thumbnail(name)
    return Response(thumbnail, media_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})


ROUTES = [
    Mount("/assets", StaticFiles(directory=_ASSETS)),
    Mount("/plotly", StaticFiles(directory=_PLOTLY)),
    Route("/thumbnails/{name}.svg", answer_thumbnail),
]

"""What the server answers besides the page: the browser's scripts and styles, Plotly's own script out of its
Python package, the pictures of the data sets, and the socket of the live view. Nothing comes from anywhere
else."""

import asyncio
from contextlib import asynccontextmanager
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import plotly
import streamlit as st
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from mlpviz import figures
from mlpviz.data import DATASETS, OWN, OWN_TABLES, TABLES, find_standardized_plane, make_dataset
from mlpviz.data.digits import DIGITS_SIDE, load_digits
from mlpviz.page.classroom.sockets import WALLS
from mlpviz.page.compare.sockets import COMPARISONS
from mlpviz.page.lesson_pictures import LESSON_PICTURES, find_choice
from mlpviz.page.places import ASSETS
from mlpviz.page.security import MIDDLEWARE
from mlpviz.page.shelf import SHELF
from mlpviz.page.sweeps.dispatcher import DISPATCHER
from mlpviz.page.visits.socket import answer_socket
from mlpviz.page.visits.visits import VISITS

__all__ = ["MIDDLEWARE", "PAGE", "ROUTES", "end_sweeps"]

PAGE = Path(__file__).with_name("app.py")
SHOWN_DIGIT = 3  # which of the digits stands for all
ICONS = {
    **dict.fromkeys((*OWN, *OWN_TABLES), "own.svg"),
    "mnist": "mnist.svg",
}  # of data that are not at hand yet
CHOICE_PICTURES = "/lessons/{name}/{step:int}-{choice:int}.svg"
_PLOTLY = Path(plotly.__file__).parent / "package_data"


@cache
def draw_thumbnail(name):
    """The picture of a data set, as SVG: its own points, without noise, or one of its images."""
    if name == "digits":
        X, _ = load_digits()
        return figures.image_thumbnail(X[SHOWN_DIGIT].reshape(DIGITS_SIDE, DIGITS_SIDE))
    if name in TABLES:
        X, y = TABLES[name].load().arrays()
        return figures.dataset_thumbnail(find_standardized_plane(X, X).to_plane(X), y, task=TABLES[name].task)
    rng = np.random.default_rng(0)
    X, y = make_dataset(name, n_samples=200, noise=0, n_classes=3, rng=rng)
    return figures.dataset_thumbnail(X, y, task=DATASETS[name].task)


def answer_thumbnail(request):
    name = request.path_params["name"]
    if name in ICONS:
        return FileResponse(ASSETS / "icons" / ICONS[name])
    if name not in {*DATASETS, *TABLES, "digits"}:
        return Response(status_code=404)
    thumbnail = draw_thumbnail(name)
    return Response(thumbnail, media_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})


async def answer_lesson_picture(request):
    """That of a lesson or, where step and choice are named, of a choice of a question."""
    lesson = SHELF.get(request.path_params["name"])
    if lesson is None:
        return Response(status_code=404)
    if "choice" in request.path_params:
        picture = find_choice(lesson, request.path_params["step"], request.path_params["choice"])
        if picture is None:
            return Response(status_code=404)
        drawing = LESSON_PICTURES.of_choice(picture)
    else:
        drawing = LESSON_PICTURES.of_lesson(lesson)
    headers = {"Cache-Control": "max-age=3600"}
    return Response(await asyncio.wrap_future(drawing), media_type="image/svg+xml", headers=headers)


@asynccontextmanager
async def end_sweeps(app):
    """The lifespan of the app: when the server stops, so do the processes that sweep."""
    yield
    DISPATCHER.close()


class UnderBasePath(BaseRoute):
    """A route under the server's base path, which Streamlit adds to none but its own. make(base): the route,
    given "" or a path such as "/playground"; made with the first request, since only then the server surely
    knows its configuration."""

    def __init__(self, make):
        self._make = make

    @cached_property
    def _route(self):
        base = st.get_option("server.baseUrlPath").strip("/")
        return self._make(f"/{base}" if base else "")

    def matches(self, scope):
        return self._route.matches(scope)

    async def handle(self, scope, receive, send):
        await self._route.handle(scope, receive, send)


ROUTES = [
    UnderBasePath(lambda base: Mount(f"{base}/assets", StaticFiles(directory=ASSETS))),
    UnderBasePath(lambda base: Mount(f"{base}/plotly", StaticFiles(directory=_PLOTLY))),
    UnderBasePath(lambda base: Route(f"{base}/thumbnails/{{name}}.svg", answer_thumbnail)),
    UnderBasePath(lambda base: Route(f"{base}/lessons/{{name}}.svg", answer_lesson_picture)),
    UnderBasePath(lambda base: Route(f"{base}{CHOICE_PICTURES}", answer_lesson_picture)),
    UnderBasePath(lambda base: WebSocketRoute(f"{base}/live/{{token}}", answer_socket(VISITS))),
    UnderBasePath(lambda base: WebSocketRoute(f"{base}/compare/{{token}}", answer_socket(COMPARISONS))),
    UnderBasePath(lambda base: WebSocketRoute(f"{base}/wall/{{token}}", answer_socket(WALLS))),
]

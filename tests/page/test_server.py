"""What the server answers besides the page: each data set's own picture, and files that lie here."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette

from mlpviz.data import DATASETS, IMAGES, OWN
from mlpviz.export.run_picture import draw_run
from mlpviz.page.controls.problem import data_sets_of
from mlpviz.page.lesson_pictures import LESSON_PICTURES
from mlpviz.page.server import PAGE, ROUTES
from mlpviz.page.shelf import SHELF
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

ASSETS = PAGE.parents[2] / "assets"


def get(path):
    """(status, type, body) of a request."""
    sent = []

    async def receive():
        return {"type": "http.request"}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "asgi": {"spec_version": "2.4"}, "method": "GET", "path": path}
    scope |= {"root_path": "", "headers": [], "query_string": b""}
    # In a thread of its own: in this one, the browser tests before it may have left an event loop running
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, Starlette(routes=ROUTES)(scope, receive, send)).result()
    headers = dict(sent[0]["headers"])
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], headers.get(b"content-type", b"").decode(), body


@pytest.mark.parametrize("name", [*DATASETS, *OWN, *IMAGES])
def test_every_data_set_has_a_picture(name):
    status, kind, body = get(f"/thumbnails/{name}.svg")
    assert (status, kind.partition(";")[0]) == (200, "image/svg+xml")
    assert b"<svg" in body


def test_no_two_pictures_are_alike():
    bodies = {name: get(f"/thumbnails/{name}.svg")[2] for name in (*DATASETS, *IMAGES)}
    assert len(set(bodies.values())) == len(bodies)


@pytest.mark.parametrize("name", OWN)
def test_own_data_have_the_picture_of_own_data(name):
    assert get(f"/thumbnails/{name}.svg")[2] == (ASSETS / "icons" / "own.svg").read_bytes()


def test_mnist_has_a_picture_of_its_own_before_it_is_at_hand():
    assert get("/thumbnails/mnist.svg")[2] == (ASSETS / "icons" / "mnist.svg").read_bytes()


@pytest.mark.parametrize(
    "path", ["/thumbnails/moon.svg", "/thumbnails/..%2Fapp.svg", "/assets/../mlpviz/page/app.py"]
)
def test_what_there_is_not_is_not_found(path):
    assert get(path)[0] == 404


@pytest.mark.parametrize("path", ["/assets/live.js", "/assets/styles/page.css", "/plotly/plotly.min.js"])
def test_scripts_and_styles_lie_here(path):
    assert get(path)[0] == 200


def test_every_data_set_that_is_offered_has_a_picture():
    for experiment in (Experiment(), Experiment(dataset="plane"), Experiment.default("digits")):
        for name in data_sets_of(experiment):
            assert get(f"/thumbnails/{name}.svg")[0] == 200


def test_a_choice_of_a_question_has_a_picture_that_is_trained_once():
    status, kind, body = get("/lessons/features-instead/0-1.svg")
    assert (status, kind.partition(";")[0]) == (200, "image/svg+xml")
    assert body != get("/lessons/features-instead/0-0.svg")[2]
    picture = SHELF["features-instead"].steps[0].question.choices[1].picture
    assert LESSON_PICTURES.of_choice(picture) is LESSON_PICTURES.of_choice(picture)
    run = Run(picture.experiment)
    run.advance(epochs=picture.epochs)
    assert body.decode() == draw_run(run, points=False)


@pytest.mark.parametrize(
    "path", ["features-instead/0-2", "features-instead/99-0", "one-neuron/0-0", "none/0-0"]
)
def test_what_has_no_picture_is_not_found(path):
    assert get(f"/lessons/{path}.svg")[0] == 404

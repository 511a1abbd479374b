"""What a notebook shows of experiments and runs: small, complete, escaped."""

import base64
import io
import re
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

import numpy as np
import pytest
from PIL import Image

from mlpviz import Experiment, Run
from mlpviz.data import OwnData
from mlpviz.figures import PALETTES
from mlpviz.training import run_card

HOSTILE = '<script>alert(1)</script>"'


class Reader(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.texts, self.links = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href" and tag == "a"]

    def handle_data(self, data):
        self.texts.append(data)


def test_an_experiment_tells_what_is_peculiar_and_has_its_link():
    experiment = Experiment("spiral", hidden_layer_sizes=(8, 8), noise=20)
    card = Reader(experiment._repr_html_())
    assert card.texts[:7] == ["Experiment", "dataset", "spiral", "noise", "20", "hidden layer sizes", "8, 8"]
    (link,) = card.links
    query = dict(parse_qsl(urlsplit(link).query))
    assert Experiment.from_query(query) == (experiment, [])
    assert "the defaults" in Reader(Experiment()._repr_html_()).texts


def test_a_run_tells_where_it_stands():
    run = Run(Experiment("gauss"))
    run.advance(epochs=3)
    texts = Reader(run._repr_html_()).texts
    assert texts[texts.index("epoch") + 1] == "3"
    assert texts[texts.index("network") + 1] == "2 → 4 tanh → 2 tanh → 1"
    assert float(texts[texts.index("test loss") + 1]) == pytest.approx(run.measurement.test_loss, rel=1e-3)
    assert texts[texts.index("test accuracy") + 1] == f"{run.measurement.test_accuracy:.1%}"


@pytest.mark.parametrize(
    "run",
    [
        Run(Experiment("plane")),
        Run(Experiment("iris")),
        Run(Experiment.default("digits")),
        Run.on([[0.0], [1], [2]], [100.0, 300, 200], X_test=np.empty((0, 1)), y_test=[], standardize=False),
    ],
    ids=["values", "table", "images", "arrays"],
)
def test_every_kind_of_samples_has_a_card(run):
    html = run._repr_html_()
    assert "circle" in Reader(html).tags
    assert "nan" not in html.replace("base64", "")[-3000:]
    assert len(html) < 40_000


def test_many_samples_have_no_link_and_many_classes_no_picture():
    run = Run.on(np.arange(700.0).reshape(-1, 1), np.arange(700) % 11)
    card = Reader(run._repr_html_())
    assert card.links == []
    assert "svg" not in card.tags


def test_what_others_wrote_is_escaped():
    own = OwnData(((0, 0, 0), (1, 1, 1)), labels=(HOSTILE[:20], "b"))
    table = Run.on([[0.0, 1, 2], [1, 2, 3]] * 2, [HOSTILE, "b"] * 2).experiment
    for experiment in (Experiment("own", own=own), table):
        for one in (experiment, Run(experiment)):
            assert "<script" not in one._repr_html_()
    assert "&lt;script" in table._repr_html_()


def test_a_divergence_is_told():
    run = Run(Experiment("plane", activation="linear", learning_rate=10.0, optimizer="momentum"))
    run.advance(epochs=20)
    assert any(text.startswith("at step ") for text in Reader(run._repr_html_()).texts)


def test_the_picture_is_that_of_the_answer():
    run = Run(Experiment("gauss", learning_rate=0.1))
    run.advance(epochs=20)
    png = base64.b64decode(re.search(r"base64,([^\"]+)", run._repr_html_())[1])
    pixels = np.asarray(Image.open(io.BytesIO(png)))
    assert pixels.shape == (40, 40, 3)
    x1, x2 = run.X_train[run.y_train == 1].mean(axis=0)
    colour = pixels[int((6 - x2) / 12 * 40), int((6 + x1) / 12 * 40)]
    assert colour.tolist() == pytest.approx([0x5B, 0xA6, 0xD6], abs=30)


def test_the_colours_are_those_of_the_figures():
    assert PALETTES["light"].surface == run_card.SURFACE
    assert PALETTES["light"].classes == run_card.CLASSES

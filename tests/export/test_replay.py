"""The replay: a small page that asks for nothing, with the numbers of the run."""

import base64
import json
import re

import numpy as np
import pytest

import mlpviz
from mlpviz import Experiment, Run, figures
from mlpviz.diagnostics import Plane
from mlpviz.export.replay import CELLS, MAX_BYTES, Replay, write_replay


def recorded_in(html):
    return json.loads(re.search(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.S)[1])


@pytest.fixture(scope="module")
def run():
    run = Run(Experiment(dataset="spiral", n_samples=40, hidden_layer_sizes=(8, 8)))
    run.advance(epochs=300)
    return run


def test_three_hundred_epochs_fit_into_three_megabytes(run):
    html = write_replay(run)
    assert len(html.encode()) <= MAX_BYTES
    assert recorded_in(html)["epoch"] == list(range(301))


def test_it_shows_what_the_run_was(run):
    recorded = recorded_in(write_replay(run))
    assert recorded["test_loss"] == run.history["test_loss"].tolist()
    surfaces = np.frombuffer(base64.b64decode(recorded["surfaces"]), np.uint8).reshape(-1, CELLS, CELLS)
    plane = Plane(run, CELLS)
    plane.evaluate(run.history.checkpoint_at(100).parameters)
    assert np.array_equal(surfaces[100], figures.encode_output(plane.output(), 2))


def test_it_is_one_file_that_asks_for_nothing():
    html = write_replay(Run(Experiment(n_samples=20)))
    assert "default-src 'none'" in html
    assert not re.search(r"\b(?:src|href|url)\s*[=(]|^import |^export |\{\{", html, re.M)
    assert html.count("</script>") == 2


def test_a_link_is_pressed_only_if_it_is_one():
    run = Run(Experiment(n_samples=20))
    assert 'href="http://here/?a=1&amp;b=2"' in write_replay(run, link="http://here/?a=1&b=2")
    assert "alert" not in write_replay(run, link="javascript:alert(1)")
    assert '"><b>' not in write_replay(run, link='http://x/"><b>')


@pytest.mark.parametrize("dataset", ["rings", "plane", "iris"])
def test_data_of_every_kind_have_one(dataset):
    html = write_replay(Run(Experiment(dataset=dataset, n_samples=20)))
    recorded = recorded_in(html)
    assert recorded["percent"] == (dataset != "plane")
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for _, _, colour in recorded["points"])


def test_a_notebook_shows_it_in_a_frame_of_its_own(run, tmp_path):
    replay = mlpviz.watch(run)
    assert isinstance(replay, Replay)
    shown = replay._repr_html_()
    assert shown.startswith('<iframe sandbox="allow-scripts"')
    assert shown.count("<") == 2  # the frame; all of the replay is escaped
    replay.save(tmp_path / "replay.html")
    assert (tmp_path / "replay.html").read_text(encoding="utf-8") == replay.html

"""What changed of the surface."""

import base64

import numpy as np
import pytest
from payloads import unpack_panel

from mlpviz.diagnostics import compare_surfaces
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


def array_of(described):
    """An array as Plotly writes it."""
    numbers = np.frombuffer(base64.b64decode(described["bdata"]), described["dtype"])
    shape = [int(n) for n in described["shape"].split(",")] if "shape" in described else [-1]
    return numbers.reshape(shape)


def test_the_change_of_the_last_step_rings_its_minibatch():
    view = LiveView(Experiment(n_samples=60))
    view.panels.open("change")
    assert "There has been no step yet." in unpack_panel(view)["text"]
    view.advance(steps=1)
    panel = unpack_panel(view)
    sizes = array_of(panel["figures"]["surface-change"]["data"][1]["marker"]["size"])
    assert np.flatnonzero(sizes == sizes.max()).tolist() == sorted(view.run.last_rows().tolist())
    assert panel["text"].startswith("What the last step changed; ringed, the minibatch it was made for.")


@pytest.mark.parametrize(("span", "since"), [("epoch", 29), ("ten", 20), ("hundred", 0)])
def test_the_change_of_some_epochs_is_that_from_then_to_now(span, since):
    view = LiveView(Experiment(n_samples=60))
    view.panels.open("change", span=span)
    view.advance(epochs=30)
    panel = unpack_panel(view)
    assert panel["text"].startswith(f"What changed from epoch {since} to epoch 30.")
    expected = compare_surfaces(view.run, view.run.history.checkpoint_at(since).parameters)
    assert np.allclose(array_of(panel["figures"]["surface-change"]["data"][0]["z"]), expected)


def test_looking_back_the_change_is_that_up_to_then():
    view = LiveView(Experiment(n_samples=60))
    view.panels.open("change", span="ten")
    view.advance(epochs=30)
    view.look_back(15)
    panel = unpack_panel(view)
    assert panel["text"].startswith("What changed from epoch 5 to epoch 15.")
    history = view.run.history
    expected = compare_surfaces(view.run, *(history.checkpoint_at(epoch).parameters for epoch in (5, 15)))
    assert np.allclose(array_of(panel["figures"]["surface-change"]["data"][0]["z"]), expected)
    view.panels.open("change", span="step")
    assert unpack_panel(view)["text"].startswith("What the last step changed. Colour")


def test_of_many_images_only_the_minibatch_is_drawn():
    view = LiveView(Experiment.default("digits"))
    view.panels.open("change")
    view.advance(steps=1)
    dots = unpack_panel(view)["figures"]["surface-change"]["data"][1]
    assert len(array_of(dots["x"])) == len(view.run.last_rows()) == 32
    view.panels.open("change", span="epoch")
    assert len(array_of(unpack_panel(view)["figures"]["surface-change"]["data"][1]["x"])) == 360

"""Slow motion: the next minibatch laid open, which the next step then trains on."""

import base64

import numpy as np
import pytest
from payloads import newest_frame, say, take_notices, unpack_header

from mlpviz.diagnostics import peek_minibatch
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


def test_the_next_minibatch_is_laid_open_until_the_run_plays():
    view = LiveView(Experiment(regularization="l2", regularization_rate=0.1))
    view.play(True)
    say(view, act="slow_motion", on=True)
    assert view.playing is False
    for _ in range(2):
        seen = unpack_header(view)["minibatch"]
        before = view.run.mlp.parameters.copy()
        assert seen["step"] == view.run.steps
        assert len(seen["points"]) == view.experiment.batch_size
        assert [len(means) for means in seen["means"]] == [2, 4, 2, 1]
        assert (seen["plain"], seen["penalized"], seen["optimizer"]) == (True, True, "SGD")
        say(view, act="step")
        gradient = np.frombuffer(base64.b64decode(seen["gradient"]), np.float32)
        assert np.allclose(view.run.mlp.parameters, before - seen["learning_rate"] * gradient, atol=1e-6)
    view.play(True)
    assert unpack_header(view)["minibatch"] is None
    say(view, act="slow_motion", on=True)
    say(view, act="slow_motion", on=False)
    assert unpack_header(view)["minibatch"] is None


def test_it_tells_of_images_by_their_shadows_and_in_an_excerpt():
    view = LiveView(Experiment.default("digits"))
    say(view, act="slow_motion", on=True)
    seen = unpack_header(view)["minibatch"]
    batch = peek_minibatch(view.run)
    assert [len(means) for means in seen["means"]] == [1, 10, 10, 10]
    assert seen["means"][0][0] == pytest.approx(batch.inputs.mean(), rel=1e-5)
    assert np.allclose(np.array(seen["points"])[:, :2], view.run.projection.to_plane(batch.X))
    assert seen["largest"] == pytest.approx(np.abs(batch.gradient).max())
    say(view, act="step")
    assert newest_frame(view)["largest_update"] == pytest.approx(np.abs(view.run.last_update).max())


def test_a_run_that_has_blown_up_has_no_next_step():
    view = LiveView(
        Experiment(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    )
    view.advance(epochs=30)
    assert view.run.diverged
    say(view, act="slow_motion", on=True)
    assert "slow motion needs a run that can take its next step" in take_notices(view)[0]

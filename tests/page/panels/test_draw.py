"""Draw a digit, and what the network says."""

import base64

import numpy as np
from payloads import bytes_of, draw_stroke, say, unpack_panel

from mlpviz.data.preprocessing import prepare
from mlpviz.network.losses import softmax
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.drawing import CANVAS
from mlpviz.page.words.english.panels import PREPARED
from mlpviz.training.experiment import Experiment

DIGITS = Experiment.default("digits")


def test_a_drawing_is_prepared_like_the_data_and_judged_while_the_network_trains():
    view = LiveView(DIGITS)
    view.panels.open("draw")
    nothing = unpack_panel(view)
    assert (nothing["images"], nothing["probabilities"], nothing["meant"]) == (None, None, None)
    assert nothing["text"].startswith("Draw a digit")
    say(view, act="draw", pixels=draw_stroke())
    view.advance(epochs=1)
    panel = unpack_panel(view)
    sheet = np.frombuffer(base64.b64decode(draw_stroke()), np.uint8).reshape(CANVAS, CANVAS)
    image = prepare(sheet / 255, 8).ravel()
    assert np.array_equal(bytes_of(panel["images"], 8)[0], np.rint(255 * image))
    expected = softmax(view.run.mlp.forward(image[None].astype(np.float32)))[0]
    assert np.allclose(panel["probabilities"], expected)
    assert panel["meant"] == expected.argmax()
    says = f"The network says {expected.argmax()} ({expected.max():.0%})."
    assert panel["text"] == f"{says} {PREPARED[8]}"
    view.advance(epochs=1)
    assert unpack_panel(view)["probabilities"] != panel["probabilities"]


def test_what_it_is_meant_as_is_kept_until_it_is_drawn_anew():
    view = LiveView(DIGITS)
    say(view, act="draw", pixels=draw_stroke())
    say(view, act="mean", meant=6)
    view.panels.open("draw")
    assert unpack_panel(view)["meant"] == 6
    say(view, act="draw", pixels=draw_stroke(columns=slice(40, 44)))
    panel = unpack_panel(view)
    assert panel["meant"] == np.argmax(panel["probabilities"])


def test_a_drawing_outlasts_the_run():
    view = LiveView(DIGITS)
    view.panels.draw(draw_stroke())
    view.start(view.experiment)
    view.panels.open("draw")
    assert unpack_panel(view)["images"] is not None


def test_a_refused_drawing_keeps_the_last_one():
    view = LiveView(DIGITS)
    view.panels.draw(draw_stroke())
    kept = view.panels.drawing
    say(view, act="draw", pixels="AAAA")
    assert view.panels.drawing is kept

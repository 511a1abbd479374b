"""The live view of a run on images: an excerpt of the network, and the panels that only images have."""

import base64
import itertools
import re
from dataclasses import replace

import numpy as np
import pytest
from idx import make_mnist_like
from payloads import unpack

from mlpviz.data import ImageParts
from mlpviz.data.preprocessing import prepare
from mlpviz.diagnostics import backpropagate, peek_minibatch, predict_samples
from mlpviz.network.arrays import with_ones
from mlpviz.network.losses import softmax
from mlpviz.page.live.actions import act
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.drawing import CANVAS
from mlpviz.page.panels.image_panels import IMAGE_PANELS
from mlpviz.page.panels.panels import PANELS
from mlpviz.training.experiment import Experiment
from mlpviz.training.measurement import MAX_GLANCED

DIGITS = Experiment.default("digits")


@pytest.fixture
def view():
    return LiveView(DIGITS)


@pytest.fixture(scope="module")
def mnist():
    """Images of MNIST's size and split, made of the bundled digits."""
    images, y = make_mnist_like(7_797)
    inputs = with_ones(images.reshape(len(images), -1) / np.float32(255))
    return ImageParts(inputs[:6_000], y[:6_000], inputs[6_000:], y[6_000:], (inputs[:50], y[:50]))


def ask(view, **message):
    act(view, {"id": view.answered + 1, "have": {}, **message})


def panel_of(view):
    return unpack(view.payload())[0]["panel"]


def pixels(text, side):
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(-1, side * side)


def drawing(*, columns=slice(44, 52)):
    """A stroke from top to bottom, as the browser sends it."""
    sheet = np.zeros((CANVAS, CANVAS), np.uint8)
    sheet[10:86, columns] = 255
    return base64.b64encode(sheet.tobytes()).decode()


def test_a_frame_holds_an_excerpt_of_the_network_and_its_numbers_are_true(view):
    view.advance(epochs=1)
    header, _, body = unpack(view.payload())
    network = header["setup"]["network"]
    assert [(one["units"], one["total"]) for one in network["layers"]] == [(10, 100), (10, 200)]
    assert [one["name"] for one in network["inputs"]] == ["pixels"]
    sizes = [1, 10, 10, 10]
    n = sum((a + 1) * b for a, b in itertools.pairwise(sizes))
    cells, tile = (header["setup"]["surface"][name] for name in ("cells", "tile_cells"))
    per_frame = 4 * n + cells**2 + 30 * tile**2
    last = bytes(body)[-(per_frame + -per_frame % 4) :]
    parameters = np.frombuffer(last, np.float32, n)
    first, second, output = view.run.mlp.dense
    assert np.allclose(parameters[:10], np.linalg.norm(first.weights[:, :10], axis=0))
    assert np.allclose(parameters[10:20], first.biases[:10])
    assert np.allclose(parameters[20:120].reshape(10, 10), second.weights[:10, :10])
    assert np.allclose(parameters[-10:], output.biases)
    tiles = np.frombuffer(last, np.uint8, 30 * tile**2, 4 * n + cells**2).reshape(30, tile, tile)
    weights = first.weights[:, 0].reshape(8, 8)
    assert np.abs(tiles[0, 1::3, 1::3] - (128 + 127.5 * weights / np.abs(weights).max())).max() < 1
    assert header["frames"][-1]["measured"] == [1437, 360]


def test_the_surface_is_the_answer_to_the_images_of_the_plane(view):
    view.advance(epochs=5)
    output = view._plane.output()
    cells = len(output)
    row, column = 7, 30
    point = [[-6 + 12 * (column + 0.5) / cells, 6 - 12 * (row + 0.5) / cells]]
    image = view.run.projection.from_plane(np.array(point))
    expected = softmax(view.run.mlp.forward(image.astype(np.float32)))[0]
    assert np.allclose(output[row, column], expected, atol=1e-4)


def test_slow_motion_tells_of_the_next_minibatch_of_images(view):
    ask(view, act="slow_motion", on=True)
    seen = unpack(view.payload())[0]["minibatch"]
    batch = peek_minibatch(view.run)
    assert [len(means) for means in seen["means"]] == [1, 10, 10, 10]
    assert seen["means"][0][0] == pytest.approx(batch.inputs.mean(), rel=1e-5)
    assert np.allclose(np.array(seen["points"])[:, :2], view.run.projection.to_plane(batch.X))
    assert seen["largest"] == pytest.approx(np.abs(batch.gradient).max())
    ask(view, act="slow_step")
    frame = unpack(view.payload())[0]["frames"][-1]
    assert frame["largest_update"] == pytest.approx(np.abs(view.run.last_update).max())


def test_many_images_are_watched_within_an_epoch_and_measured_in_full_at_a_pause(mnist):
    view = LiveView(Experiment.default("mnist"), mnist=mnist)
    view.speed = "5 batches"
    view.play(True)
    frame = view._frames[-1][0]
    assert 0 < frame["progress"] < 1
    assert frame["measured"] == [MAX_GLANCED, MAX_GLANCED]
    curves = view.setup()["figures"]["loss-curve"]["data"]
    assert [trace["name"] for trace in curves[:2]] == ["training (first 5,000)", "validation"]
    steps = view.run.steps
    view.play(False)
    assert view.run.steps == steps
    frame = view._frames[-1][0]
    assert frame["measured"] == [5_000, 1_797]
    assert frame["test_loss"] == view.run.measurement.test_loss


def test_without_mnist_at_hand_it_is_refused_in_words_and_the_run_stays(view):
    run = view.run
    with pytest.raises(ValueError, match="MNIST is not at hand yet"):
        view.change(dataset="mnist")
    assert view.run is run


def test_another_problem_is_found_as_it_was_left():
    view = LiveView(Experiment(dataset="spiral", hidden_layer_sizes=(8, 8)))
    view.take_up(DIGITS)
    assert view.experiment == DIGITS
    view.change(hidden_layer_sizes=(32,))
    view.panels.open("confusion")
    view.take_up(Experiment())
    assert view.experiment == Experiment(dataset="spiral", hidden_layer_sizes=(8, 8))
    assert view.panels.name is None
    assert "confusion" not in view.setup()["panels"]
    view.take_up(DIGITS)
    assert view.experiment.hidden_layer_sizes == (32,)


def sentences_and_numbers(described):
    """All that a panel says outside its figures."""
    if isinstance(described, dict):
        for name, value in described.items():
            if name != "figures":
                yield from sentences_and_numbers(value)
    elif isinstance(described, list):
        for value in described:
            yield from sentences_and_numbers(value)
    else:
        yield described


@pytest.mark.parametrize("name", PANELS)
@pytest.mark.parametrize("settings", [{}, {"hidden_layer_sizes": ()}, {"hidden_layer_sizes": (1, 256)}])
def test_every_panel_opens_on_images_now_and_then(name, settings):
    view = LiveView(replace(DIGITS, **settings))
    view.panels.draw(drawing())
    view.panels.open(name, layer=9, unit=400, axes=[5, 6], span="ten", cell=[3, 4], part="train")
    assert panel_of(view)["name"] == name
    view.advance(epochs=2)
    panel_of(view)
    view.look_back(1)
    assert panel_of(view)["name"] == name
    view.panels.open(name, span="step")
    panel_of(view)


@pytest.mark.parametrize("name", PANELS)
def test_every_panel_opens_on_a_run_that_has_blown_up(name):
    view = LiveView(replace(DIGITS, learning_rate=10.0, activation="linear"))
    view.panels.draw(drawing())
    view.panels.open(name)
    view.advance(epochs=5)
    assert view.run.diverged
    assert panel_of(view)["name"] == name


@pytest.mark.parametrize("name", PANELS)
@pytest.mark.parametrize("scale", [1e20, 1e30])
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_no_panel_says_nan_however_large_the_weights_are(view, name, scale):
    view.panels.draw(drawing())
    view.panels.open(name)
    view.run.mlp.parameters *= scale
    for value in sentences_and_numbers(panel_of(view)):
        assert not re.search(r"\bnan|\binf\b", str(value)), value


def test_a_cell_of_the_confusions_opens_the_images_behind_it(view):
    view.advance(epochs=2)
    ask(view, act="open_panel", panel="confusion")
    panel = panel_of(view)
    seen = predict_samples(view.run, view.run.X_test, view.run.y_test)
    assert panel["counts"] == seen.confusion().tolist()
    assert panel["rows"] == seen.mistakes().tolist()[:32]
    true, predicted = np.argwhere(seen.confusion() * (1 - np.eye(10)) > 0)[0].tolist()
    ask(view, act="open_panel", panel="confusion", cell=[true, predicted])
    panel = panel_of(view)
    assert len(panel["rows"]) == seen.confusion()[true, predicted]
    assert {view.run.y_test[row] for row in panel["rows"]} == {true}
    shown = pixels(panel["images"], 8)
    assert np.array_equal(shown[0], np.rint(255 * view.run.X_test[panel["rows"][0]]))
    ask(view, act="pick_image", part="test", row=panel["rows"][0])
    sample = panel_of(view)
    assert (sample["name"], sample["label"], sample["part"]) == ("sample", true, "test")


def test_what_is_kept_for_the_very_end_can_be_looked_at_where_there_is_some(mnist):
    view = LiveView(Experiment.default("mnist"), mnist=mnist)
    view.panels.open("confusion", part="final")
    panel = panel_of(view)
    assert np.sum(panel["counts"]) == 50
    assert panel["parts"]["test"] == "validation images (1,797)"
    with pytest.raises(ValueError, match="part must be one of test, train, got 'final'"):
        LiveView(DIGITS).panels.open("confusion", part="final")


def test_a_sample_shows_its_image_and_the_gradient_of_its_loss(view):
    view.advance(epochs=1)
    ask(view, act="pick_image", part="test", row=7)
    panel = panel_of(view)
    X, y = view.run.X_test[7:8], view.run.y_test[7:8]
    assert np.array_equal(pixels(panel["image"], 8)[0], np.rint(255 * X[0]))
    gradient = backpropagate(view.run, X, y).grad_inputs[0]
    blame = pixels(panel["saliency"], 8)[0].astype(int)
    assert blame.argmax() == gradient.argmax()
    assert np.abs(blame - (128 + 127.5 * gradient / np.abs(gradient).max())).max() < 1
    assert np.allclose(panel["point"], view.run.projection.to_plane(X)[0])


def test_a_hidden_panel_is_opened_by_nothing():
    view = LiveView(DIGITS, hidden={"sample"})
    ask(view, act="pick_image", part="test", row=7)
    ask(view, act="draw", pixels=drawing())
    ask(view, act="ask_why")
    assert view.panels.name is None


def test_a_click_in_the_plane_picks_the_nearest_image_drawn_there(view):
    places = view.run.projection.to_plane(view.run.X_test)
    ask(view, act="pick", at=(places[11] + 0.001).tolist(), reach=0.2)
    assert view.panels.picked == ("test", 11)


def test_a_drawing_is_prepared_like_the_data_and_asked_why(view):
    view.advance(epochs=1)
    ask(view, act="draw", pixels=drawing())
    view.panels.open("draw")
    panel = panel_of(view)
    sheet = np.frombuffer(base64.b64decode(drawing()), np.uint8).reshape(CANVAS, CANVAS)
    image = prepare(sheet / 255, 8).ravel()
    assert np.array_equal(pixels(panel["images"], 8)[0], np.rint(255 * image))
    assert np.allclose(
        panel["probabilities"], softmax(view.run.mlp.forward(image[None].astype(np.float32)))[0]
    )
    before = panel["probabilities"]
    view.advance(epochs=1)
    assert panel_of(view)["probabilities"] != before
    ask(view, act="mean", meant=6)
    assert panel_of(view)["meant"] == 6
    ask(view, act="ask_why")
    sample = panel_of(view)
    assert (sample["name"], sample["part"], sample["label"]) == ("sample", "drawing", 6)
    ask(view, act="draw", pixels=drawing(columns=slice(40, 44)))  # another drawing means what it is taken for
    assert panel_of(view)["label"] == np.argmax(panel_of(view)["answers"])
    view.start(view.experiment)
    view.panels.open("draw")
    assert panel_of(view)["images"] is not None  # a new network is asked about the same drawing
    ask(view, act="draw", pixels=base64.b64encode(bytes(CANVAS**2)).decode())
    view.panels.open("draw")
    assert panel_of(view)["images"] is None
    view.panels.open("sample")
    assert panel_of(view)["part"] == "test"


@pytest.mark.parametrize(
    "pixels", [None, 3, "", "?", "AAAA", base64.b64encode(bytes(CANVAS**2 + 1)).decode(), "A" * 10**6, ["AA"]]
)
def test_a_hostile_drawing_is_refused_and_nothing_is_lost(view, pixels):
    ask(view, act="draw", pixels=drawing())
    kept = view.panels.drawing.sheet
    ask(view, act="draw", pixels=pixels)
    assert view.panels.drawing.sheet is kept


@pytest.mark.parametrize(
    "message",
    [
        {"act": "pick_image", "part": "test", "row": 360},
        {"act": "pick_image", "part": "elsewhere", "row": 0},
        {"act": "open_panel", "panel": "confusion", "cell": [3, 10]},
        {"act": "open_panel", "panel": "confusion", "cell": "x"},
        {"act": "ask_why"},
        {"act": "mean", "meant": 10},
        {"act": "toggle_feature", "name": "x1"},
        {"act": "paint", "points": [[0, 0, 1], [1, 1, 0]]},
    ],
)
def test_a_message_that_does_not_fit_changes_nothing(view, message):
    run = view.run
    ask(view, **message)
    assert view.run is run
    assert view.panels.picks == 0
    assert view.panels.cell is None


def test_a_message_of_images_that_comes_after_they_are_gone_changes_nothing(view):
    view.panels.draw(drawing())
    view.take_up(Experiment())
    for message in (
        {"act": "ask_why"},
        {"act": "mean", "meant": 1},
        {"act": "pick_image", "part": "test", "row": 0},
        {"act": "open_panel", "panel": "confusion", "part": "final"},
    ):
        ask(view, **message)
        unpack(view.payload())
    assert (view.panels.name, view.panels.picks, view.panels.picked) == (None, 0, ("train", 0))


@pytest.mark.parametrize("number", [1e999, -1e999, float("nan"), 10**400, True, "7", None, [1]])
def test_numbers_that_are_none_are_refused_in_every_message(view, number):
    view.panels.draw(drawing())
    for message in (
        {"act": "open_panel", "panel": "space", "layer": number, "axes": [number, number]},
        {"act": "open_panel", "panel": "ascent", "layer": 1, "unit": number},
        {"act": "open_panel", "panel": "confusion", "cell": [number, number]},
        {"act": "pick_image", "part": "test", "row": number},
        {"act": "pick", "at": [number, number], "reach": number},
        {"act": "mean", "meant": number},
        {"act": "choose_weight", "layer": number, "input": number, "unit": number},
        {"act": "set_parameter", "layer": 1, "input": 0, "unit": 0, "value": number},
        {"act": "look_back", "epoch": number},
        {"act": "show", "layer": number, "unit": number},
    ):
        answered = view.answered
        act(
            view,
            {"id": answered + 1, "have": {"seq": number, "generation": number}, "want": number, **message},
        )
        assert view.answered == answered + 1
        unpack(view.payload())
    act(view, {"id": number, "have": {}})
    unpack(view.payload())


def test_points_have_no_panels_of_images():
    view = LiveView(Experiment())
    for name in IMAGE_PANELS:
        ask(view, act="open_panel", panel=name)
        assert view.panels.name is None
    ask(view, act="draw", pixels=drawing())
    assert view.panels.drawing.sheet is None


def test_the_favourite_of_an_output_is_taken_for_it(view):
    view.advance(epochs=10)
    ask(view, act="open_panel", panel="ascent", layer=3, unit=7)
    panel = panel_of(view)
    images = pixels(panel["images"], 8) / np.float32(255)
    assert view.run.mlp.forward(images).argmax(axis=1).tolist() == list(range(10))
    assert np.array_equal(pixels(panel["large"], 8)[1], pixels(panel["images"], 8)[7])


def test_the_first_layer_is_shown_unit_by_unit(view):
    view.panels.open("filters")
    panel = panel_of(view)
    shown = pixels(panel["images"], 8)
    assert len(shown) == len(panel["labels"]) == 100
    weights = view.run.mlp.dense[0].weights[:, 41]
    assert np.abs(shown[41] - (128 + 127.5 * weights / np.abs(weights).max())).max() < 1

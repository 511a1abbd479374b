"""The live view without a browser: what it packs, when it trains, and what it does when asked."""

import base64
import threading

import numpy as np
import pytest
from payloads import unpack

from mlpviz.diagnostics import backpropagate
from mlpviz.page.live.actions import act
from mlpviz.page.live.descriptions import TILE_CELLS
from mlpviz.page.live.view import SPEEDS, LiveView
from mlpviz.page.panels.image_panels import IMAGE_PANELS
from mlpviz.page.panels.panels import PANELS
from mlpviz.training.experiment import Experiment

OF_POINTS = [name for name in PANELS if name not in IMAGE_PANELS]


def have(view, seq):
    return {"generation": view.generation, "seq": seq}


def last_seq(view):
    frames = unpack(view.payload())[0]["frames"]
    return frames[-1]["seq"] if frames else view._seq


def test_the_first_payload_describes_the_pictures_and_shows_the_untrained_network():
    view = LiveView(Experiment())
    header, history, body = unpack(view.payload())
    assert set(header["setup"]["figures"]) == {"surface", "loss-curve", "gradients"}
    assert header["playing"] is False
    (frame,) = header["frames"]
    assert (frame["epoch"], frame["step"]) == (0, 0)
    assert frame["train_loss"] == view.run.measurement.train_loss
    assert history["epoch"].tolist() == [0]
    n_parameters, n_tiles = view.run.mlp.parameters.size, 4 + 2 + 2
    cells = header["setup"]["surface"]["cells"]
    n_bytes = 4 * n_parameters + cells**2 + n_tiles * TILE_CELLS**2
    assert len(body) == n_bytes + -n_bytes % 4
    parameters = np.frombuffer(body, np.float32, n_parameters)
    assert np.array_equal(parameters, view.run.mlp.parameters.astype(np.float32))


@pytest.mark.parametrize("_", range(5))
def test_a_click_waits_for_the_training_of_another_thread(_):
    view = LiveView(Experiment())
    view.play(True)
    steps = view.run.steps
    training = threading.Thread(target=view.answer, args=(have(view, 1), 16))
    training.start()
    while view.run.steps == steps:
        pass
    view.start(view.experiment)
    training.join()
    assert (view.run.steps, view.run.epochs, view.playing) == (0, 0, False)
    assert [frame["step"] for frame in unpack(view.payload())[0]["frames"]] == [0]


def test_training_makes_way_for_a_click_that_waits():
    view = LiveView(Experiment())
    view.play(True)
    epochs = view.run.epochs
    click = threading.Thread(target=view.play, args=(False,))
    with view.turns:
        click.start()
        while not view.turns.wanted:
            pass
        view.answer(have(view, 1), 16)
        assert view.run.epochs == epochs + 1  # one frame, not sixteen
    click.join()
    assert not view.playing


def test_the_setup_is_sent_until_the_browser_has_it():
    view = LiveView(Experiment())
    assert "setup" in unpack(view.payload())[0]
    assert "setup" in unpack(view.payload())[0]
    view.answer(have(view, 1), 0)
    header = unpack(view.payload())[0]
    assert "setup" not in header
    assert header["frames"] == []


def test_nothing_trains_while_paused_or_while_drawing():
    view = LiveView(Experiment())
    view.payload()
    view.answer(have(view, 1), 8)
    assert view.run.steps == 0
    view.play(True)
    steps = view.run.steps
    view.payload()
    assert view.run.steps == steps


def test_playing_trains_what_is_asked_for_and_packs_what_is_lacking():
    view = LiveView(Experiment())
    view.play(True)
    seq = last_seq(view)
    view.answer(have(view, seq), 3)
    frames = unpack(view.payload())[0]["frames"]
    epochs = [frame["epoch"] for frame in frames]
    assert epochs == list(range(seq, seq + len(epochs)))  # frame 1 is epoch 0
    assert 1 <= len(epochs) <= 3  # as many as the time for an answer allows
    again = unpack(view.payload())[0]["frames"]
    assert again == frames  # the browser has not said it got them
    view.answer(have(view, frames[0]["seq"]), 0)
    assert [frame["seq"] for frame in unpack(view.payload())[0]["frames"]] == [f["seq"] for f in frames[1:]]


def test_a_browser_that_speaks_of_an_earlier_run_gets_the_new_setup_and_no_training():
    view = LiveView(Experiment())
    view.play(True)
    steps = view.run.steps
    view.answer({"generation": None, "seq": -1}, 5)
    assert view.run.steps == steps
    assert "setup" in unpack(view.payload())[0]


@pytest.mark.parametrize("speed", SPEEDS)
def test_every_speed_trains_as_far_as_it_says(speed):
    view = LiveView(Experiment(n_samples=20, batch_size=5))  # 10 for training: 2 steps an epoch
    view.speed = speed
    view.playing = True
    view.answer(have(view, 1), 1)
    expected = SPEEDS[speed].get("steps") or 2 * SPEEDS[speed]["epochs"]
    assert view.run.steps == expected or speed == "500 epochs"  # which may take longer than a frame has


def test_a_structural_setting_starts_anew_and_pauses_a_live_one_goes_on():
    view = LiveView(Experiment())
    view.play(True)
    generation, epochs = view.generation, view.run.epochs
    assert epochs > 0
    view.change(learning_rate=0.1)
    assert (view.generation, view.playing, view.run.epochs) == (generation, True, epochs)
    view.change(noise=20)
    assert (view.generation, view.playing, view.run.epochs) == (generation + 1, False, 0)


def test_a_refused_setting_loses_nothing():
    view = LiveView(Experiment())
    view.advance(epochs=2)
    run = view.run
    with pytest.raises(ValueError, match="noise must be between"):
        view.change(noise=200)
    assert view.run is run
    assert run.epochs == 2


def test_the_shown_unit_is_what_the_surface_shows():
    view = LiveView(Experiment())
    view.show((1, 3))
    header, _, _ = unpack(view.payload())
    assert header["frames"][-1]["shown"] == [1, 3]
    view.show((9, 0))
    assert unpack(view.payload())[0]["frames"][-1]["shown"] is None


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("dataset", ["spiral_arms", "cliff", "circle"])
def test_every_number_sent_is_finite_even_after_a_divergence(dataset):
    view = LiveView(
        Experiment(
            dataset=dataset,
            features=("x1", "x1_squared", "x2_squared"),
            activation="linear",
            learning_rate=10.0,
            optimizer="momentum",
        )
    )
    view.play(True)
    for _ in range(30):
        view.answer(have(view, 0), 16)
        header, history, body = unpack(view.payload())
        parameters = np.frombuffer(body, np.float32, view.run.mlp.parameters.size)
        for values in (*history.values(), parameters, *(f["gradients"] for f in header["frames"])):
            assert np.isfinite(values).all()
    if dataset == "cliff":  # the classifiers' gradients are bounded and they may survive
        assert view.run.diverged
        assert view.playing is False
        view.resume()
        assert view.run.diverged is None


@pytest.mark.parametrize(
    "message",
    [
        None,
        "play",
        {},
        {"have": "everything", "want": "more"},
        {"have": {"generation": [], "seq": "x"}, "want": None},
        {"have": {}, "act": "explode"},
        {"have": {}, "act": ["show"]},
        {"have": {}, "act": "show"},
        {"have": {}, "act": "show", "layer": "x", "unit": 0},
        {"have": {}, "act": "set_parameter", "layer": 1, "input": 0, "unit": 0, "value": "nan"},
        {"have": {}, "act": "set_parameter", "layer": 99, "input": 0, "unit": 0, "value": 1},
        {"have": {}, "act": "toggle_feature", "name": {}},
        {"have": {}, "act": "set_activation", "layer": 1, "activation": "bend"},
        {"have": {}, "act": "add_unit", "layer": 77},
    ],
)
def test_a_message_that_does_not_fit_changes_nothing_and_is_answered(message):
    view = LiveView(Experiment())
    parameters = view.run.mlp.parameters.copy()
    before = unpack(view.payload())[0]["answers"]
    act(view, message)
    assert view.experiment == Experiment()
    assert np.array_equal(view.run.mlp.parameters, parameters)
    assert unpack(view.payload())[0]["answers"] == before + isinstance(message, dict)


def test_a_message_that_comes_twice_counts_once_and_is_answered_twice():
    view = LiveView(Experiment())
    message = {"id": 7, "have": {}, "act": "add_unit", "layer": 1}
    act(view, message)
    act(view, message)
    assert view.experiment.hidden_layer_sizes == (5, 2)
    header = unpack(view.payload())[0]
    assert (header["answer"], header["answers"]) == (7, 2)
    act(view, {**message, "id": 8})
    assert view.experiment.hidden_layer_sizes == (6, 2)


def test_a_pull_that_comes_twice_trains_once():
    view = LiveView(Experiment())
    view.play(True)
    message = {"id": 7, "have": have(view, 1), "want": 3}
    act(view, message)
    epochs = view.run.epochs
    act(view, message)
    assert view.run.epochs == epochs > 0


def test_slow_motion_lays_the_next_minibatch_open_until_the_run_plays():
    view = LiveView(Experiment(regularization="l2", regularization_rate=0.1))
    view.play(True)
    act(view, {"id": 1, "have": {}, "act": "slow_motion", "on": True})
    assert view.playing is False
    for _ in range(2):
        seen = unpack(view.payload())[0]["minibatch"]
        before = view.run.mlp.parameters.copy()
        assert seen["step"] == view.run.steps
        assert len(seen["points"]) == view.experiment.batch_size
        assert [len(means) for means in seen["means"]] == [2, 4, 2, 2]
        act(view, {"id": view.answered + 1, "have": {}, "act": "slow_step"})
        gradient = np.frombuffer(base64.b64decode(seen["gradient"]), np.float32)
        assert np.allclose(view.run.mlp.parameters, before - seen["learning_rate"] * gradient, atol=1e-6)
    view.play(True)
    assert unpack(view.payload())[0]["minibatch"] is None
    act(view, {"id": 9, "have": {}, "act": "slow_motion", "on": True})
    act(view, {"id": 10, "have": {}, "act": "slow_motion", "on": False})
    assert unpack(view.payload())[0]["minibatch"] is None


@pytest.mark.parametrize("panel", [None, *OF_POINTS])
def test_numbers_beyond_all_measure_are_said_in_few_words(panel):
    view = LiveView(
        Experiment(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    )
    view.panels.open(panel)
    view.advance(epochs=30)
    assert view.run.diverged
    assert view.run.measurement.train_loss > 1e100
    assert len(view.remark()) < 200
    header = unpack(view.payload())[0]
    assert all(len(finding["text"]) < 200 for finding in header.get("panel", {}).get("findings", []))


def newest(view):
    """(header, its last frame)"""
    header, _, _ = unpack(view.payload())
    return header, header["frames"][-1]


def test_looking_back_shows_what_was_and_changes_nothing():
    view = LiveView(Experiment())
    seen = {}
    for epoch in range(4):
        seen[epoch] = view.payload(), newest(view)[1]
        view.advance(epochs=1)
    parameters = view.run.mlp.parameters.copy()
    for epoch in (2, 0, 3):
        act(view, {"id": 1 + view.answered, "have": {}, "act": "look_back", "epoch": epoch})
        header, frame = newest(view)
        assert header["past"] == epoch
        for name in ("epoch", "step", "train_loss", "test_accuracy", "learning_rate"):
            assert frame[name] == seen[epoch][1][name]
        assert frame["gradients"] == pytest.approx(seen[epoch][1]["gradients"], rel=1e-12)
        checkpoint = view.run.history.checkpoint_at(epoch)
        sent = view._frames[-1][1][0]
        assert np.array_equal(sent, checkpoint.parameters.astype(np.float32))
    assert np.array_equal(view.run.mlp.parameters, parameters)
    act(view, {"id": 99, "have": {}, "act": "look_back", "epoch": None})
    assert newest(view)[0]["past"] is None
    assert newest(view)[1]["epoch"] == 4


def test_continuing_from_the_past_is_the_same_training_with_the_old_curve_behind_it():
    view, straight = LiveView(Experiment()), LiveView(Experiment())
    view.advance(epochs=6)
    straight.advance(epochs=6)
    view.look_back(2)
    view.continue_from_here()
    assert view.playing
    view.play(False)
    view.advance(epochs=6 - view.run.epochs)
    assert np.array_equal(view.run.mlp.parameters, straight.run.mlp.parameters)
    assert np.array_equal(view.run.history.rows, straight.run.history.rows)
    traces = unpack(view.payload())[0]["setup"]["figures"]["loss-curve"]["data"]
    before = next(trace for trace in traces if trace["name"] == "train, before")
    assert list(before["x"]) == list(range(7))
    assert list(before["y"]) == straight.run.history["train_loss"].tolist()
    assert list(before["customdata"]) == straight.run.history["train_accuracy"].tolist()


def test_a_knob_turned_in_the_past_makes_a_branch():
    view = LiveView(Experiment())
    view.advance(epochs=6)
    view.look_back(2)
    view.change(learning_rate=0.3)
    assert (view.past, view.run.epochs, view.playing) == (None, 2, False)
    view.advance(epochs=1)
    assert view.run.history.epochs == (0, 1, 2, 3)
    view.start(view.experiment)
    traces = unpack(view.payload())[0]["setup"]["figures"]["loss-curve"]["data"]
    assert not [trace for trace in traces if "before" in trace["name"]]


def test_playing_goes_on_from_now_and_the_past_cannot_be_edited():
    view = LiveView(Experiment())
    view.advance(epochs=6)
    view.look_back(2)
    with pytest.raises(ValueError, match="weight of the past"):
        view.set_parameter(1, 0, 0, 1.0)
    view.play(True)
    assert view.run.epochs > 6
    assert view.past is None


def test_a_panel_is_made_only_while_it_is_open_and_not_at_every_answer_while_playing():
    view = LiveView(Experiment(hidden_layer_sizes=(4,) * 6, activation="sigmoid"))
    assert "panel" not in unpack(view.payload())[0]
    act(view, {"id": 1, "have": {}, "act": "open_panel", "panel": "microscope", "kind": "activations"})
    panel = unpack(view.payload())[0]["panel"]
    assert set(panel["figures"]) == {"gradient-map", "update-ratios", "distribution", "over-time"}
    assert panel["kind"] == "activations"
    assert "vanishing" in {finding["rule"] for finding in panel["findings"]}
    view.play(True)
    view.answer(have(view, 1), 1)
    view.payload()
    view.answer(have(view, 2), 1)
    assert "panel" not in unpack(view.payload())[0]
    view.play(False)
    assert "panel" in unpack(view.payload())[0]
    act(view, {"id": 2, "have": {}, "act": "open_panel", "panel": None})
    assert "panel" not in unpack(view.payload())[0]


def test_looking_back_the_microscope_shows_the_numbers_of_then():
    view = LiveView(Experiment())
    view.panels.open("microscope", kind="weights")
    first = unpack(view.payload())[0]["panel"]["figures"]["distribution"]
    view.advance(epochs=20)
    assert unpack(view.payload())[0]["panel"]["figures"]["distribution"] != first
    view.look_back(0)
    assert unpack(view.payload())[0]["panel"]["figures"]["distribution"] == first


def test_a_panel_waits_until_the_slider_rests():
    view = LiveView(Experiment())
    view.advance(epochs=6)
    view.panels.open("change")
    have_panel = []
    for settled in (True, False, False, True):
        act(view, {"have": have(view, 0), "act": "look_back", "epoch": 2, "settled": settled})
        have_panel.append("panel" in unpack(view.payload())[0])
    assert have_panel == [True, False, False, True]


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {"panel": "telescope"},
        {"panel": "microscope", "kind": "moods"},
        {"panel": "change", "span": "a while"},
        {"panel": "space", "layer": 1, "axes": [0]},
        {"panel": "space", "layer": "x"},
        {"panel": "space", "layer": 1, "axes": [-1, 0]},
    ],
)
def test_a_panel_there_is_not_is_refused(bad):
    view = LiveView(Experiment())
    act(view, {"have": {}, "act": "open_panel", **bad})
    assert view.panels.name is None


@pytest.mark.parametrize("dataset", ["circle", "blobs", "plane"])
def test_a_picked_point_is_followed_forward_and_back(dataset):
    view = LiveView(Experiment(dataset=dataset, n_samples=60))
    view.advance(epochs=3)
    run = view.run
    at = (run.X_train[4] + 0.01).tolist()
    act(view, {"id": 1, "have": {}, "act": "pick", "at": at, "reach": 0.1})
    panel = unpack(view.payload())[0]["panel"]
    assert (panel["name"], panel["picks"], panel["point"]) == ("sample", 1, run.X_train[4].tolist())
    seen = backpropagate(run, run.X_train[4:5], run.y_train[4:5])
    assert panel["loss"] == pytest.approx(seen.loss)
    for k, layer in enumerate(panel["layers"]):
        assert layer["sums"] == pytest.approx(seen.sums[k][0])
        assert layer["grad_sums"] == pytest.approx(seen.grad_sums[k][0])
    for place in ((1, 1, 0), (2, 4, 1), (3, 0, 0)):
        layer, input, unit = place
        message = {"layer": layer, "input": input, "unit": unit, "check": True}
        act(view, {"id": 1 + view.answered, "have": {}, "act": "choose_weight", **message})
        panel = unpack(view.payload())[0]["panel"]
        weight, at = panel["weight"], panel["layers"][layer - 1]
        assert weight["gradient"] == pytest.approx(seen.gradients[layer - 1][input, unit])
        assert weight["gradient"] == pytest.approx(at["grad_sums"][unit] * weight["incoming"])
        assert at["grad_sums"][unit] == pytest.approx(at["grad_activations"][unit] * at["slopes"][unit])
        if weight["onward"]:
            products = [gradient * onward for gradient, onward in weight["onward"]]
            assert at["grad_activations"][unit] == pytest.approx(sum(products))
        assert weight["after"] == pytest.approx(weight["value"] - run.learning_rate * weight["gradient"])
        assert panel["check"]["relative_error"] < 1e-5
    view.advance(steps=1)
    assert unpack(view.payload())[0]["panel"]["check"] is None  # it was of other weights


def test_a_click_far_from_every_point_picks_none():
    view = LiveView(Experiment(n_samples=20))
    act(view, {"have": {}, "act": "pick", "at": [5.9, 5.9], "reach": 0.01})
    assert (view.panels.name, view.panels.picks) == (None, 0)
    with pytest.raises(ValueError, match="weight must be one of"):
        view.panels.choose_weight(1, 9, 0)
    hiding = LiveView(Experiment(n_samples=20), hidden={"sample"})
    hiding.panels.pick(hiding.run.X_train[3], 1, test=False)
    assert hiding.panels.name is None
    view.panels.pick(view.run.X_test[3], 1e-9, test=True)
    assert view.panels.picked == ("test", 3)
    view.change(hidden_layer_sizes=())
    assert unpack(view.payload())[0]["panel"]["weight"]["layer"] == 1


@pytest.mark.parametrize("name", OF_POINTS)
@pytest.mark.parametrize(
    "settings",
    [
        {"hidden_layer_sizes": ()},
        {"hidden_layer_sizes": (1,), "dataset": "plane"},
        {"hidden_layer_sizes": (64, 3), "dataset": "blobs", "dtype": "float32"},
        {"initializer": "zeros", "activation": "relu"},
    ],
)
def test_every_panel_opens_on_every_run_now_and_then(name, settings):
    view = LiveView(Experiment(n_samples=40, **settings))
    view.panels.open(name, layer=9, axes=[5, 6], span="ten")
    assert unpack(view.payload())[0]["panel"]["name"] == name
    view.advance(epochs=3)
    unpack(view.payload())
    view.look_back(1)
    assert unpack(view.payload())[0]["panel"]["name"] == name
    view.panels.open(name, span="step")
    unpack(view.payload())


def test_the_change_of_the_last_step_rings_its_minibatch():
    view = LiveView(Experiment(n_samples=60))
    view.panels.open("change")
    view.advance(steps=1)
    dots = unpack(view.payload())[0]["panel"]["figures"]["surface-change"]["data"][1]
    sizes = np.frombuffer(base64.b64decode(dots["marker"]["size"]["bdata"]), dots["marker"]["size"]["dtype"])
    assert np.flatnonzero(sizes == sizes.max()).tolist() == sorted(view.run.last_rows().tolist())

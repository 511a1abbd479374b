"""The live view without a browser: when it trains, what it packs, and the run as it was before."""

from dataclasses import replace

import numpy as np
import pytest
from payloads import Browser, newest_frame, say, unpack, unpack_header

from mlpviz.page.live.breakdown import resume
from mlpviz.page.live.pictures import TILE_CELLS
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment

DIGITS = Experiment.default("digits")


# What is packed, and when it trains


def test_the_first_payload_describes_the_pictures_and_shows_the_untrained_network():
    view = LiveView(Experiment())
    header, history, body = unpack(view.payload())
    assert header["playing"] is False
    (frame,) = header["frames"]
    assert (frame["epoch"], frame["step"]) == (0, 0)
    assert frame["train_loss"] == view.run.measurement.train_loss
    assert history["epoch"].tolist() == [0]
    n_parameters, n_tiles = view.run.mlp.parameters.size, 4 + 2 + 1
    cells = header["setup"]["surface"]["cells"]
    n_bytes = 4 * n_parameters + cells**2 + n_tiles * TILE_CELLS**2
    assert len(body) == n_bytes + -n_bytes % 4
    parameters = np.frombuffer(body, np.float32, n_parameters)
    assert np.array_equal(parameters, view.run.mlp.parameters.astype(np.float32))


def test_the_setup_is_sent_until_the_browser_has_it():
    view = LiveView(Experiment())
    assert "setup" in unpack_header(view)
    assert "setup" in unpack_header(view)
    header = Browser(view).ask_header(seq=1)
    assert "setup" not in header
    assert header["frames"] == []


def test_nothing_trains_while_paused_or_while_drawing():
    view = LiveView(Experiment())
    Browser(view).ask(seq=1, want=8)
    assert view.run.steps == 0
    view.play(True)
    view.payload()
    assert view.run.steps == 0


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
    browser = Browser(view)
    browser.ask(act="play", on=True)
    for _ in range(30):
        header, history, body = unpack(browser.ask(want=16))
        parameters = np.frombuffer(body, np.float32, view.run.mlp.parameters.size)
        for values in (*history.values(), parameters, *(f["gradients"] for f in header["frames"])):
            assert np.isfinite(values).all()
    if dataset == "cliff":  # the classifiers' gradients are bounded and they may survive
        assert view.run.diverged
        assert view.playing is False
        resume(view)
        assert view.run.diverged is None


# Settings, and another run


def test_a_structural_setting_starts_anew_and_pauses_a_live_one_goes_on():
    view = LiveView(Experiment())
    Browser(view).ask(act="play", on=True)
    generation, epochs = view.frames.generation, view.run.epochs
    assert epochs > 0
    view.change(learning_rate=0.1)
    assert (view.frames.generation, view.playing, view.run.epochs) == (generation, True, epochs)
    view.change(noise=20)
    assert (view.frames.generation, view.playing, view.run.epochs) == (generation + 1, False, 0)


def test_what_has_to_change_with_a_setting_changes_with_it():
    view = LiveView(Experiment(layer_activations=("relu", "sine")))
    view.change(hidden_layer_sizes=(4, 2, 3))
    assert view.experiment.activations == ("relu", "sine", "tanh")
    view.change(activation="elu")
    assert view.experiment.layer_activations == ()


def test_a_setting_that_stays_as_it_is_changes_nothing():
    view = LiveView(Experiment())
    view.advance(epochs=1)
    run, seq, revision = view.run, view.frames.seq, view.revision
    view.change(noise=0, learning_rate=0.03)
    assert (view.run, view.frames.seq, view.revision) == (run, seq, revision)


def test_a_refused_setting_loses_nothing():
    view = LiveView(Experiment())
    view.advance(epochs=2)
    run = view.run
    with pytest.raises(ValueError, match="noise must be between"):
        view.change(noise=200)
    assert view.run is run
    assert run.epochs == 2


def test_without_mnist_at_hand_it_is_refused_in_words_and_the_run_stays():
    view = LiveView(DIGITS)
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


def test_the_address_is_that_of_the_link_until_its_data_are_there_or_something_is_changed():
    wanted = replace(Experiment.default("mnist"), hidden_layer_sizes=(16,))
    view = LiveView(replace(wanted, dataset="digits"), {"play"}, linked=wanted)
    assert unpack_header(view)["query"] == {
        "v": "2",
        "dataset": "mnist",
        "hidden_layer_sizes": "16",
        "hide": "play",
    }
    view.change(hidden_layer_sizes=(8,))
    assert unpack_header(view)["query"]["dataset"] == "digits"


def test_the_shown_unit_is_what_the_surface_shows_as_long_as_it_is_there():
    view = LiveView(Experiment())
    view.show((1, 3))
    assert newest_frame(view)["shown"] == [1, 3]
    view.change(hidden_layer_sizes=(3,))
    assert newest_frame(view)["shown"] is None
    view.show((9, 0))
    assert newest_frame(view)["shown"] is None


# Going back


def test_looking_back_shows_what_was_and_changes_nothing():
    view = LiveView(Experiment())
    seen = {}
    for epoch in range(4):
        seen[epoch] = newest_frame(view)
        view.advance(epochs=1)
    version = view.run.mlp.version()
    for epoch in (2, 0, 3):
        say(view, act="look_back", epoch=epoch)
        header, _, _ = unpack(view.payload())
        frame = header["frames"][-1]
        assert header["past"] == epoch
        for name in ("epoch", "step", "train_loss", "test_accuracy", "learning_rate"):
            assert frame[name] == seen[epoch][name]
        assert frame["gradients"] == pytest.approx(seen[epoch]["gradients"], rel=1e-12)
    assert view.run.mlp.version() == version
    say(view, act="look_back", epoch=None)
    assert unpack_header(view)["past"] is None
    assert newest_frame(view)["epoch"] == 4


def test_looking_back_sends_the_parameters_of_then():
    view = LiveView(Experiment())
    view.advance(epochs=3)
    view.frames.hear({"generation": view.frames.generation, "seq": view.frames.seq})
    view.look_back(1)
    _, _, body = unpack(view.payload())
    then = view.run.history.checkpoint_at(1).parameters.astype(np.float32)
    assert np.array_equal(np.frombuffer(body, np.float32, then.size), then)
    assert not np.array_equal(then, view.run.mlp.parameters.astype(np.float32))


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
    traces = unpack_header(view)["setup"]["figures"]["loss-curve"]["data"]
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
    traces = unpack_header(view)["setup"]["figures"]["loss-curve"]["data"]
    assert not [trace for trace in traces if "before" in trace["name"]]


def test_playing_goes_on_from_now_and_the_past_cannot_be_edited():
    view = LiveView(Experiment())
    view.advance(epochs=6)
    view.look_back(2)
    with pytest.raises(ValueError, match="weight of the past"):
        view.set_parameter(1, 0, 0, 1.0)
    Browser(view).ask(act="play", on=True)
    assert view.run.epochs > 6
    assert view.past is None


def test_what_a_person_did_is_told():
    view = LiveView(Experiment())
    view.advance(epochs=2)
    view.change(learning_rate=0.3)
    view.set_parameter(1, 2, 0, 0.5)
    events = unpack_header(view)["events"]
    assert [epoch for epoch, _ in events] == [2, 2]
    assert events[0][1] == "Learning rate from 0.03 to 0.3"
    assert "bias of unit 1 of layer 1" in events[1][1]

"""One sample, forward and back."""

import numpy as np
import pytest
from payloads import bytes_of, draw_stroke, say, take_notices, unpack_panel

from mlpviz.data import OwnData, make_samples, read_table
from mlpviz.diagnostics import backpropagate
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.sample import find_largest_gradient
from mlpviz.training.experiment import Experiment


def picked(experiment, epochs=3, row=4):
    view = LiveView(experiment)
    view.advance(epochs=epochs)
    say(view, act="pick", at=(view.run.X_train[row] + 0.01).tolist(), reach=0.1)
    return view


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize("dataset", ["circle", "blobs", "plane"])
def test_a_picked_point_is_followed_forward_and_back(dataset, loss):
    view = picked(Experiment(dataset=dataset, loss=loss, n_samples=60))
    run = view.run
    panel = unpack_panel(view)
    assert (panel["name"], panel["picks"], panel["part"]) == ("sample", 1, "train")
    assert panel["point"] == run.X_train[4].tolist()
    assert panel["label"] == run.y_train[4]
    seen = backpropagate(run, run.X_train[4:5], run.y_train[4:5])
    assert panel["loss"] == pytest.approx(seen.loss)
    for k, layer in enumerate(panel["layers"]):
        for name, numbers in layer.items():
            assert numbers == pytest.approx(getattr(seen, name)[k][0])
    assert sum(panel["answers"]) == pytest.approx(1) or dataset == "plane"
    assert len(panel["answers"]) == max(run.n_classes, 1)


@pytest.mark.parametrize("place", [(1, 1, 0), (2, 4, 1), (3, 0, 0)])
def test_a_weights_gradient_is_written_out_by_the_chain_rule_and_checked(place):
    view = picked(Experiment(n_samples=60))
    run, (layer, input, unit) = view.run, place
    seen = backpropagate(run, run.X_train[4:5], run.y_train[4:5])
    say(view, act="choose_weight", layer=layer, input=input, unit=unit, check=True)
    panel = unpack_panel(view)
    weight, at = panel["weight"], panel["layers"][layer - 1]
    assert (weight["layer"], weight["input"], weight["unit"]) == place
    assert weight["gradient"] == pytest.approx(seen.gradients[layer - 1][input, unit])
    assert weight["gradient"] == pytest.approx(at["grad_sums"][unit] * weight["incoming"])
    assert at["grad_sums"][unit] == pytest.approx(at["grad_activations"][unit] * at["slopes"][unit])
    if weight["onward"]:
        products = [gradient * onward for gradient, onward in weight["onward"]]
        assert at["grad_activations"][unit] == pytest.approx(sum(products))
    assert weight["after"] == pytest.approx(weight["value"] - run.learning_rate * weight["gradient"])
    assert panel["check"]["relative_error"] < 1e-5


def test_a_check_holds_for_the_weights_and_the_sample_it_was_made_for():
    view = picked(Experiment(n_samples=60))
    view.panels.choose_weight(1, 1, 0, check=True)
    check = unpack_panel(view)["check"]
    assert check is not None
    view.advance(epochs=1)
    assert unpack_panel(view)["check"] is None
    view.look_back(3)
    assert unpack_panel(view)["check"] == check  # the same weights again
    view.look_back(None)
    assert unpack_panel(view)["check"] is None
    view.panels.choose_weight(1, 1, 0, check=True)
    assert unpack_panel(view)["check"] is not None
    view.set_parameter(2, 0, 0, 0.123)
    assert unpack_panel(view)["check"] is None
    view.panels.choose_weight(1, 1, 0, check=True)
    view.panels.choose_weight(1, 0, 0)
    assert unpack_panel(view)["check"] is None
    view.panels.choose_weight(1, 0, 0, check=True)
    view.panels.pick(view.run.X_train[5], 0.1, with_test=False)
    assert unpack_panel(view)["check"] is None


def test_the_weight_of_the_largest_gradient_is_shown_first_and_stays_while_training():
    def largest():
        run = view.run
        return find_largest_gradient(backpropagate(run, run.X_train[4:5], run.y_train[4:5]))

    def shown():
        weight = unpack_panel(view)["weight"]
        return weight["layer"], weight["input"], weight["unit"]

    view = picked(Experiment(n_samples=60))
    first = largest()
    assert shown() == first
    while largest() == first:
        view.advance(epochs=1)
    assert shown() == first
    view.start(view.experiment)
    assert shown() == find_largest_gradient(
        backpropagate(view.run, view.run.X_train[:1], view.run.y_train[:1])
    )


def test_looking_back_the_learning_rate_is_that_of_then():
    view = picked(Experiment(schedule="exponential", schedule_epochs=10), epochs=20)
    assert unpack_panel(view)["weight"]["learning_rate"] == view.run.learning_rate
    view.look_back(5)
    weight, then = unpack_panel(view)["weight"], view.run.history.row_at(5)["learning_rate"]
    assert weight["learning_rate"] == then != view.run.learning_rate
    assert weight["after"] == pytest.approx(weight["value"] - then * weight["gradient"])


def test_a_weight_of_a_network_that_is_gone_gives_way_to_one_of_the_new():
    view = picked(Experiment(n_samples=60))
    view.panels.choose_weight(3, 1, 0)
    view.change(hidden_layer_sizes=())
    assert unpack_panel(view)["weight"]["layer"] == 1


def test_a_weight_the_network_has_not_is_refused():
    view = LiveView(Experiment(n_samples=20))
    for place in ((0, 0, 0), (4, 0, 0), (1, 3, 0), (1, -1, 0), (1, 0, 4)):
        with pytest.raises(ValueError, match="weight must be one of"):
            view.panels.choose_weight(*place)


def test_a_click_far_from_every_point_picks_none():
    view = LiveView(Experiment(n_samples=20))
    say(view, act="pick", at=[5.9, 5.9], reach=0.01)
    assert (view.panels.name, view.panels.picks) == (None, 0)


def test_a_test_point_is_picked_where_it_is_shown():
    view = LiveView(Experiment(n_samples=20))
    at = view.run.X_test[3].tolist()
    say(view, act="pick", at=at, reach=9, test=True)
    assert unpack_panel(view)["part"] == "test"
    say(view, act="pick", at=at, reach=9)
    assert unpack_panel(view)["part"] == "train"


def test_own_data_say_that_they_are_in_other_units():
    table = make_samples(read_table("100,200,a\n300,100,b\n200,150,a\n150,300,b\n")).settings["own"]
    for own, standardized in ((table, True), (OwnData(((0, 0, 0), (1, 1, 1))), False)):
        view = LiveView(Experiment(dataset="own", own=own))
        view.panels.open("sample")
        assert unpack_panel(view)["standardized"] is standardized


@pytest.mark.parametrize("experiment", [Experiment(n_samples=60), Experiment.default("digits")])
def test_any_sample_is_chosen_by_its_number(experiment):
    view = LiveView(experiment)
    view.panels.open("sample")
    run, parts = view.run, {}
    for part, row in (("train", 3), ("test", 0), ("test", len(run.y_test) - 1)):
        say(view, act="choose_sample", part=part, row=row)
        panel = unpack_panel(view)
        X, y = (run.X_train, run.y_train) if part == "train" else (run.X_test, run.y_test)
        assert (panel["part"], panel["row"], panel["label"]) == (part, row, y[row])
        assert panel["point"] == run.projection.to_plane(X[row : row + 1])[0].tolist()
        assert panel["picks"] == 0  # it opens nothing
        parts = {name: one["n"] for name, one in panel["parts"].items()}
    assert parts["test"] == len(run.y_test)
    assert parts["train"] == len(run.y_train)
    say(view, act="choose_sample", part="test", row=len(run.y_test))
    assert take_notices(view)
    assert unpack_panel(view)["row"] == len(run.y_test) - 1


def test_an_image_is_shown_with_the_gradient_of_its_loss():
    view = LiveView(Experiment.default("digits"))
    view.advance(epochs=1)
    say(view, act="pick_image", part="test", row=7)
    panel = unpack_panel(view)
    X, y = view.run.X_test[7:8], view.run.y_test[7:8]
    assert np.array_equal(bytes_of(panel["image"], 8)[0], np.rint(255 * X[0]))
    gradient = backpropagate(view.run, X, y).grad_inputs[0]
    blame = bytes_of(panel["saliency"], 8)[0].astype(int)
    assert blame.argmax() == gradient.argmax()
    assert np.abs(blame - (128 + 127.5 * gradient / np.abs(gradient).max())).max() < 1
    assert np.allclose(panel["point"], view.run.projection.to_plane(X)[0])


def test_a_drawing_is_followed_as_what_it_is_meant_or_taken_for():
    view = LiveView(Experiment.default("digits"))
    view.panels.draw(draw_stroke())
    view.panels.ask_why()
    panel = unpack_panel(view)
    assert (panel["part"], panel["guessed"]) == ("drawing", True)
    assert panel["label"] == np.argmax(panel["answers"])
    view.panels.mean(6)
    panel = unpack_panel(view)
    assert (panel["label"], panel["guessed"]) == (6, False)
    view.panels.draw(draw_stroke(columns=slice(40, 44)))  # another drawing means what it is taken for
    panel = unpack_panel(view)
    assert panel["label"] == np.argmax(panel["answers"])


def test_a_drawing_that_is_wiped_away_gives_way_to_an_image():
    view = LiveView(Experiment.default("digits"))
    view.panels.draw(draw_stroke())
    view.panels.ask_why()
    view.panels.draw("AAAA" * (96 * 96 // 3))
    assert unpack_panel(view)["part"] == "test"
    with pytest.raises(ValueError, match="there is no drawing yet"):
        view.panels.ask_why()

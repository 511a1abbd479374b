"""Every number that is shown is the run's."""

import numpy as np
import pytest
from payloads import newest_frame, unpack

from mlpviz.network.evaluation import Evaluator
from mlpviz.page.live.numbers import NUMBERS
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.measurement import MAX_GLANCED

EXPERIMENTS = {
    "two classes": Experiment(regularization="l2", regularization_rate=0.1, schedule="cosine", noise=30),
    "many classes": Experiment(dataset="blobs", n_classes=5, hidden_layer_sizes=()),
    "numbers": Experiment(dataset="plane", optimizer="adam", dtype="float32"),
    "digits": Experiment.default("digits"),
}


@pytest.fixture(params=EXPERIMENTS)
def view(request):
    view = LiveView(EXPERIMENTS[request.param])
    view.advance(epochs=2)
    view.advance(steps=3)
    return view


def test_the_numbers_of_a_frame_are_those_measured_of_the_run(view):
    run, frame = view.run, newest_frame(view)
    m = run.measurement
    assert {name: frame[name] for name in NUMBERS} == {name: getattr(m, name) for name in NUMBERS}
    assert frame["gradients"] == m.layers.gradient_magnitude.tolist()
    assert frame["measured"] == [len(run.X_train), len(run.X_test)]
    assert (frame["epoch"], frame["step"]) == (run.epochs, run.steps)
    assert frame["progress"] == run.progress > 0
    assert frame["largest_update"] == pytest.approx(float(np.abs(run.last_update).max()))
    assert frame["learning_rate"] == run.learning_rate
    assert (frame["past"], frame["shown"]) == (False, None)


def test_the_numbers_are_those_of_an_evaluation_by_hand(view):
    run, frame = view.run, newest_frame(view)
    for part, X, y in (("train", run.X_train, run.y_train), ("test", run.X_test, run.y_test)):
        loss, accuracy = Evaluator(run.mlp, *run.encode(X, y), y, run.loss).score()
        assert frame[f"{part}_loss"] == pytest.approx(loss, rel=1e-5)
        assert frame[f"{part}_accuracy"] == pytest.approx(accuracy)
    weights = np.concatenate([dense.weights.ravel() for dense in run.mlp.dense])
    penalty = run.experiment.regularization_rate * 0.5 * (weights**2).sum()
    assert frame["penalty"] == pytest.approx(penalty)


def test_the_curves_are_the_history_and_the_parameters_the_network(view):
    header, history, body = unpack(view.payload())
    for name, column in history.items():
        assert np.array_equal(column, view.run.history[name].astype(np.float32))
    assert set(history) >= {"epoch", "train_loss", "test_loss", "penalty", "gradient_magnitude/1"}
    if not view.run.images:
        first = np.frombuffer(body, np.float32, view.run.mlp.parameters.size)
        assert header["frames"][0]["step"] == 0
        assert np.array_equal(first, view.run.history.checkpoint_at(0).parameters.astype(np.float32))


def test_looking_back_the_numbers_are_those_of_then(view):
    row = view.run.history.row_at(1)
    view.look_back(1)
    frame = newest_frame(view)
    assert {name: frame[name] for name in NUMBERS} == {name: row[name] for name in NUMBERS}
    n_layers = len(view.run.mlp.dense)
    assert frame["gradients"] == [row[f"gradient_magnitude/{layer}"] for layer in range(1, n_layers + 1)]
    assert (frame["past"], frame["progress"], frame["largest_update"]) == (True, 0.0, 0.0)


def test_many_images_are_glanced_at_within_an_epoch_and_measured_in_full_at_a_pause(mnist):
    view = LiveView(Experiment.default("mnist"), mnist=mnist)
    view.speed = "5 batches"
    view.play(True)
    list(view.train_frame())
    frame = newest_frame(view)
    assert 0 < frame["progress"] < 1
    assert frame["measured"] == [MAX_GLANCED, MAX_GLANCED]
    steps = view.run.steps
    view.play(False)
    assert view.run.steps == steps
    frame = newest_frame(view)
    assert frame["measured"] == [5_000, 1_797]
    assert frame["test_loss"] == view.run.measurement.test_loss

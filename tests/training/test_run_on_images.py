"""A run on images: the same network, data and history as on points, and what so many samples change."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.data import ImageParts
from mlpviz.data.digits import load_digits
from mlpviz.data.mnist import FOLDER_VARIABLE, load_mnist
from mlpviz.diagnostics.commentary import choose_remark
from mlpviz.network.arrays import with_ones
from mlpviz.training.experiment import Experiment
from mlpviz.training.measurement import MAX_GLANCED, MAX_MEASURED
from mlpviz.training.run import Run

DIGITS = Experiment.default("digits")


@pytest.fixture(scope="module")
def trained():
    run = Run(DIGITS)
    run.advance(epochs=25)
    return run


@pytest.fixture(scope="module")
def many():
    """So many images that they are measured in part only: the digits, again and again."""
    X, y = load_digits()
    rows = np.arange(6_400) % len(X)
    inputs = with_ones(X)
    return ImageParts(inputs[rows], y[rows], inputs, y)


def test_the_defaults_recognise_more_than_97_percent_of_the_digits_they_have_never_seen(trained):
    assert str(trained.mlp) == "MLP(64 → 100 relu → 200 relu → 10)"
    assert (len(trained.X_train), len(trained.X_test)) == (1437, 360)
    assert trained.measurement.test_accuracy >= 0.97
    assert trained.measurement.n_train == 1437


def test_an_equal_experiment_gives_an_equal_run_on_images_too(trained):
    again = Run(DIGITS)
    again.advance(epochs=25)
    assert np.array_equal(again.mlp.parameters, trained.mlp.parameters)
    other = Run(replace(DIGITS, data_seed=1))
    assert not np.array_equal(other.y_test, trained.y_test)


def test_all_runs_share_the_pixels_and_none_can_write_into_them(many):
    for array in (many.inputs_train, many.inputs_test):
        array.flags.writeable = False
    one, other = Run(DIGITS, many), Run(DIGITS, many)
    one.step()
    assert np.shares_memory(one.X_train, other.X_train)
    wide = replace(DIGITS, dtype="float64")
    assert Run(wide, many).mlp.dtype == np.float64
    (train, test), (again, _) = (many.inputs(np.dtype("float64")) for _ in range(2))
    assert train is again
    assert (train.dtype, test.dtype, train.flags.writeable) == (np.float64, np.float64, False)


def test_time_runs_out_within_an_epoch_and_the_run_is_the_same(many):
    at_once, bit_by_bit = Run(DIGITS, many), Run(DIGITS, many)
    at_once.advance(epochs=2)
    stops = []
    while bit_by_bit.epochs < 2:
        bit_by_bit.advance(epochs=1, seconds=0)
        stops.append(bit_by_bit.progress)
    assert max(stops) > 0.5
    assert bit_by_bit.progress == 0
    assert np.array_equal(at_once.mlp.parameters, bit_by_bit.mlp.parameters)
    assert np.array_equal(at_once.history.rows, bit_by_bit.history.rows)


def test_a_glance_within_an_epoch_looks_at_the_first_samples(many):
    run = Run(DIGITS, many)
    run.advance(steps=3)
    assert (run.glance.n_train, run.glance.n_test) == (MAX_GLANCED, MAX_GLANCED)
    inputs, targets = run.encode(run.X_train[:MAX_GLANCED], run.y_train[:MAX_GLANCED])
    logits = run.mlp.forward(inputs[:, :-1])
    assert run.glance.train_loss == pytest.approx(run.loss.per_sample(logits, targets).mean(), rel=1e-5)
    assert (run.measurement.n_train, run.measurement.n_test) == (MAX_MEASURED, 1797)
    assert run.glance is run.measurement


def test_few_samples_are_always_measured_in_full():
    run = Run(Experiment())
    run.step()
    assert run.glance is run.measurement


def test_a_divergence_on_images_is_found_to_the_step_and_taken_back(many):
    run = Run(replace(DIGITS, learning_rate=10.0, initializer="he_normal", activation="linear"), many)
    run.advance(epochs=3, seconds=5)
    assert run.diverged is not None
    assert run.diverged.step == run.steps + 1
    assert np.isfinite(run.mlp.parameters).all()
    assert np.isfinite(run.measurement.train_loss)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_loss_that_overflows_beyond_a_glance_is_found_at_its_step(many):
    inputs = many.inputs_train.copy()
    inputs[:, 0] = 0
    inputs[MAX_GLANCED + 500 : MAX_GLANCED + 600, 0] = 1  # a pixel that no glance sees any ink in
    parts = ImageParts(inputs, many.y_train, many.inputs_test, many.y_test)
    run = Run(replace(DIGITS, hidden_layer_sizes=(), learning_rate=1e-5), parts)
    run.advance(steps=3)
    run.mlp.dense[0].weights[0] = np.linspace(-3e38, 3e38, 10)
    run.advance(epochs=1)
    assert np.isfinite(run.glance.train_loss)
    assert run.diverged.step == 4
    with pytest.raises(ValueError, match="value must leave the training loss finite"):
        run.set_parameter(1, 1, 0, 1.0)


def test_remarks_within_an_epoch_are_on_the_end_of_the_last_one(many):
    hard = many.y_test.copy()
    hard[:MAX_GLANCED] = (hard[:MAX_GLANCED] + 1) % 10  # a glance sees wrong labels only
    run = Run(DIGITS, ImageParts(many.inputs_train, many.y_train, many.inputs_test, hard))
    run.advance(epochs=3)
    before = choose_remark(run)
    run.advance(steps=5)
    assert run.glance.test_loss > 1.5 * run.last_measurement.test_loss
    assert choose_remark(run) == before
    run.restore(run.history.checkpoint_at(1))
    assert run.last_measurement.epoch == 1


def test_images_are_placed_along_the_first_two_principal_components(trained):
    projection = trained.projection
    places = projection.to_plane(trained.X_train)
    assert np.hypot(*places.T).max() == pytest.approx(5, rel=1e-4)
    assert np.allclose(places.mean(axis=0), 0, atol=1e-4)
    centred = trained.X_train.astype(float) - trained.X_train.mean(axis=0)
    _, sizes, directions = np.linalg.svd(centred, full_matrices=False)
    assert np.allclose(np.abs(directions[:2] @ projection.axes.T), np.eye(2), atol=1e-4)
    assert projection.explained == pytest.approx((sizes[:2] ** 2).sum() / (sizes**2).sum(), rel=1e-4)
    points = np.array([[0.0, 0.0], [1.5, -2.0]])
    assert np.allclose(projection.to_plane(projection.from_plane(points)), points)
    assert np.allclose(projection.from_plane(points)[0], trained.X_train.mean(axis=0), atol=1e-6)


def test_mnist_is_found_where_the_environment_says(small_mnist, monkeypatch):
    monkeypatch.setenv(FOLDER_VARIABLE, str(small_mnist))
    load_mnist.cache_clear()
    run = Run(Experiment.default("mnist"))
    assert run.mlp.layer_sizes == (784, 100, 200, 10)
    assert Run(Experiment.default("mnist")).images is run.images
    load_mnist.cache_clear()


def test_a_link_to_the_digits_is_short_and_opens_their_defaults():
    assert DIGITS.to_query() == {"v": "2", "dataset": "digits"}
    assert Experiment.from_query({"dataset": "digits"}) == (DIGITS, [])
    wide = replace(DIGITS, hidden_layer_sizes=(256,), learning_rate=0.03)
    assert Experiment.from_query(wide.to_query()) == (wide, [])
    experiment, problems = Experiment.from_query({"dataset": "digits", "hidden_layer_sizes": "257"})
    assert experiment == replace(DIGITS, hidden_layer_sizes=(256,))
    assert problems == ["hidden_layer_sizes must be between 1 and 256 units each, got 257; taken is 256"]

"""The loss landscape: against scikit-learn's PCA, and losses of networks set by hand."""

import numpy as np
import pytest
from sklearn.decomposition import PCA

from mlpviz.sweeps import loss_landscape
from mlpviz.sweeps.landscape import MAX_PATH_POINTS, collect_path, draw_directions, find_path_plane
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from tests.diagnostics.test_read_only import EXPERIMENTS, run_in_the_middle_of_an_epoch, snapshot


@pytest.fixture(scope="module")
def run():
    run = Run(Experiment(dataset="spiral", n_samples=100, learning_rate=0.1))
    run.advance(epochs=30)
    return run


def loss_at(run, parameters, samples):
    """The mean loss, by the plain forward pass of another network."""
    mlp = run.mlp.astype(np.float64)
    mlp.parameters = parameters
    X, y = (run.X_train, run.y_train) if samples == "training" else (run.X_test, run.y_test)
    inputs, targets = run.encode(X, y)
    return run.loss.per_sample(mlp.forward(inputs[:, :-1]), targets).mean()


@pytest.mark.parametrize("samples", ["training", "test"])
@pytest.mark.parametrize("directions", ["path", "random"])
def test_every_loss_is_that_of_the_network_there(run, directions, samples):
    seen = loss_landscape(run, directions=directions, samples=samples, cells=4)
    for row, b in enumerate(seen.b):
        for column, a in enumerate(seen.a):
            there = seen.origin + a * seen.directions[0] + b * seen.directions[1]
            assert seen.losses[row, column] == pytest.approx(loss_at(run, there, samples), rel=1e-12)
    assert np.array_equal(seen.origin, run.mlp.parameters)


def test_the_path_has_its_true_losses(run):
    for samples, column in (("training", "train_loss"), ("test", "test_loss")):
        seen = loss_landscape(run, samples=samples, cells=2)
        assert seen.path_epochs.tolist() == list(run.history.epochs)
        assert np.allclose(seen.path_losses, run.history[column], rtol=1e-12)


def test_the_plane_is_that_of_the_principal_components(run):
    seen = loss_landscape(run, cells=2)
    _, points = collect_path(run)
    pca = PCA(2).fit(points)
    assert np.allclose(seen.shares, pca.explained_variance_ratio_)
    assert np.allclose(np.abs(np.sum(seen.directions * pca.components_, axis=1)), 1)
    assert np.allclose(seen.directions @ seen.directions.T, np.eye(2))
    assert np.allclose(seen.path, (points - points[-1]) @ seen.directions.T)
    assert np.allclose(seen.path[-1], 0)
    assert (seen.path[0] <= 0).all()  # it comes from the lower left


def test_the_plane_holds_the_path_with_a_margin(run):
    seen = loss_landscape(run, cells=3)
    for coordinates, along in zip((seen.a, seen.b), seen.path.T, strict=True):
        assert coordinates[0] < along.min() < along.max() < coordinates[-1]


def test_random_directions_are_as_long_as_the_weights_unit_by_unit(run):
    for direction in draw_directions(run.mlp, np.random.default_rng(0)):
        mlp = run.mlp.astype(np.float64)
        mlp.parameters = direction
        for drawn, dense in zip(mlp.dense, run.mlp.dense, strict=True):
            assert np.allclose(np.linalg.norm(drawn.weights, axis=0), np.linalg.norm(dense.weights, axis=0))
            assert not drawn.biases.any()
    one, same, other = (loss_landscape(run, directions="random", cells=2, seed=seed) for seed in (0, 0, 1))
    assert np.array_equal(one.losses, same.losses)
    assert not np.array_equal(one.losses, other.losses)


def test_the_path_is_thinned_with_its_ends():
    run = Run(Experiment(n_samples=60))
    run.advance(epochs=150)
    run.step()
    epochs, points = collect_path(run)
    assert len(epochs) == MAX_PATH_POINTS + 1
    assert (epochs[0], epochs[-2], epochs[-1]) == (0, 150, 150)  # and what is not recorded yet
    assert np.array_equal(points[-1], run.mlp.parameters)


@pytest.mark.parametrize("dataset", EXPERIMENTS)
def test_the_run_stays_as_it_was_bit_for_bit(dataset):
    run = run_in_the_middle_of_an_epoch(EXPERIMENTS[dataset])
    before = snapshot(run)
    for directions in ("path", "random"):
        loss_landscape(run, directions=directions, cells=2, max_samples=50)
    assert [part for part, value in snapshot(run).items() if before[part] != value] == []


def test_progress_is_told_and_can_end_it(run):
    told = []
    loss_landscape(run, cells=4, progress=told.append)
    assert told == [0.25, 0.5, 0.75, 1]

    def stop(share):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        loss_landscape(run, cells=4, progress=stop)


def test_without_a_path_there_is_no_plane_of_it_but_a_random_one():
    run = Run(Experiment(n_samples=20))
    with pytest.raises(
        ValueError, match="run must have at least 2 epochs, so that its path lies in a plane, got 0"
    ):
        loss_landscape(run)
    seen = loss_landscape(run, directions="random", cells=2)
    assert np.isnan(seen.shares).all()


def test_a_path_that_goes_in_one_direction_has_no_plane():
    straight = np.outer(np.arange(5.0), np.ones(3))
    with pytest.raises(ValueError, match="run must have moved in two directions, got 1"):
        find_path_plane(straight)
    with pytest.raises(ValueError, match="got 0"):
        find_path_plane(np.ones((5, 3)))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"directions": "up"}, "directions must be"),
        ({"samples": "all"}, "samples must be"),
        ({"cells": 1}, "cells must be between 2 and 501, got 1"),
        ({"max_samples": 0}, "max_samples must be at least 1, got 0"),
    ],
)
def test_what_it_is_asked_is_checked(run, options, words):
    with pytest.raises(ValueError, match=words):
        loss_landscape(run, **options)

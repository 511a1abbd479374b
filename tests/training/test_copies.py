"""Copies and pickles of a run: they train on as the run itself would, and leave it alone."""

import copy
import pickle
from dataclasses import replace

import numpy as np
import pytest

from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.training import Experiment, Run

SMALL = Experiment(n_samples=60, batch_size=7)
COPIES = [copy.deepcopy, lambda run: pickle.loads(pickle.dumps(run))]
COPIED = pytest.mark.parametrize("copied", COPIES, ids=["deepcopy", "pickle"])


def assert_same(one, other):
    assert (one.steps, one.epochs, one.progress) == (other.steps, other.epochs, other.progress)
    assert one.experiment == other.experiment
    assert one.mlp.version() == other.mlp.version()
    assert np.array_equal(one.history.rows, other.history.rows)
    assert list(one.history.events) == list(other.history.events)
    assert (one.best, one.diverged, repr(one)) == (other.best, other.diverged, repr(other))
    assert one.measurement.row() == other.measurement.row()
    assert np.array_equal(one.last_rows(), other.last_rows())
    assert np.array_equal(one.next_rows(), other.next_rows())


@COPIED
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("steps", [0, 8, 10])
def test_a_copy_trains_on_as_the_run_does_bit_for_bit(copied, optimizer, steps):
    run = Run(replace(SMALL, optimizer=optimizer, regularization="l2", regularization_rate=0.01))
    run.advance(steps=steps)
    twin = copied(run)
    assert_same(twin, run)
    for one in (twin, run):
        one.advance(steps=4)
        one.change(learning_rate=0.1, batch_size=4, regularization="l1")
        one.set_parameter(1, 0, 0, 0.5)
        one.advance(epochs=3)
    assert_same(twin, run)
    for one in (twin, run):
        one.restore(one.history.checkpoint_at(1))
        one.advance(epochs=1)
    assert_same(twin, run)


@COPIED
@pytest.mark.parametrize("dataset", ["plane", "blobs", "digits"])
def test_a_copy_leaves_its_run_alone(copied, dataset):
    run, alone = (Run(replace(Experiment.default(dataset), dataset=dataset)) for _ in range(2))
    for one in (run, alone):
        one.advance(steps=3)
    twin = copied(run)
    twin.change(learning_rate=0.001, optimizer="adam")
    twin.advance(epochs=2)
    twin.mlp.dense[0].weights = np.ones_like(twin.mlp.dense[0].weights)
    assert_same(run, alone)
    assert twin.mlp.parameters[0] == 1
    assert twin.measurement.row() != run.measurement.row()
    assert np.array_equal(twin.X_train, run.X_train)
    run.epoch()
    alone.epoch()
    assert_same(run, alone)


@COPIED
def test_a_copy_of_a_run_that_broke_stands_still_as_it_does(copied):
    run = Run(Experiment(dataset="plane", hidden_layer_sizes=(), features=["x1_squared"], learning_rate=10))
    run.advance(epochs=100)
    twin = copied(run)
    assert twin.diverged == run.diverged is not None
    twin.advance(epochs=1)
    assert_same(twin, run)


def test_copies_share_samples_and_checkpoints_which_cannot_be_written_into():
    run = Run(Experiment.default("digits"))
    run.advance(epochs=2)
    twin = copy.deepcopy(run)
    assert twin.samples is run.samples
    assert twin.history.checkpoint_at(1) is run.history.checkpoint_at(1)
    assert np.shares_memory(twin._descent.minibatches.X, run.samples.inputs_train)
    checkpoint = run.history.checkpoint_at(1)
    arrays = (run.X_train, run.y_train, run.X_test, run.y_test, checkpoint.parameters, checkpoint.last_update)
    for one in (run, Run(SMALL), pickle.loads(pickle.dumps(Run(SMALL)))):
        arrays += (one.samples.inputs_train, one.samples.targets_test, one.X_train, one.y_test)
    assert not any(array.flags.writeable for array in arrays)


def test_a_pickle_holds_the_samples_once():
    run = Run(replace(Experiment.default("digits"), hidden_layer_sizes=(10,)))
    samples = len(pickle.dumps(run.samples))
    assert samples < len(pickle.dumps(run)) < 1.5 * samples

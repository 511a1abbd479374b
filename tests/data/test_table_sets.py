"""Table sets: scikit-learn's own tables, every row and column of them."""

import numpy as np
import pytest
from sklearn import datasets

from mlpviz.data import DATASETS, IMAGES, TABLES
from mlpviz.training import Experiment, Run

LOADERS = {"iris": datasets.load_iris, "wine": datasets.load_wine}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_as_scikit_learn_has_it(name):
    table, bunch = TABLES[name].load(), LOADERS[name]()
    assert np.array_equal(table.values, bunch["data"])
    assert np.array_equal(table.y, bunch["target"])
    assert table.labels == tuple(one.replace("_", " ") for one in bunch["target_names"])
    assert table.names[:-1] == tuple(one.replace("_", " ") for one in bunch["feature_names"])
    table.check(TABLES[name].task)
    assert TABLES[name].load() is table


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_learned(name):
    run = Run(Experiment(dataset=name, hidden_layer_sizes=(8,)))
    run.advance(epochs=60)
    assert run.measurement.test_accuracy > 0.85


def test_a_link_names_the_table_and_does_not_hold_it():
    assert Experiment(dataset="iris").to_query() == {"v": "2", "dataset": "iris"}
    assert Experiment.from_query({"dataset": "iris"}) == (Experiment(dataset="iris"), [])


def test_names_and_labels_are_of_their_own():
    assert not TABLES.keys() & (DATASETS.keys() | IMAGES.keys())
    labels = [known.label for known in (*TABLES.values(), *IMAGES.values(), *DATASETS.values())]
    assert len(set(labels)) == len(labels)

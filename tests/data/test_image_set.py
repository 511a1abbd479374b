"""Image sets: what the registry says of each holds for its images."""

import numpy as np
import pytest

from mlpviz.data import DATASETS, IMAGES
from mlpviz.data.mnist import FOLDER_VARIABLE, load_mnist


@pytest.fixture(autouse=True)
def mnist(monkeypatch, small_mnist):
    """A small MNIST in place of the large one."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(small_mnist))
    load_mnist.cache_clear()
    yield
    load_mnist.cache_clear()


@pytest.mark.parametrize("name", IMAGES)
def test_the_parts_are_images_of_that_side_and_so_many_classes(name):
    images = IMAGES[name]
    parts = images.parts(80, np.random.default_rng(0))
    for X, y in ((parts.X_train, parts.y_train), (parts.X_test, parts.y_test)):
        assert X.shape == (len(y), images.side**2)
        assert (X.min(), X.max()) == (0, 1)
        assert set(y) == set(range(images.n_classes))


@pytest.mark.parametrize("name", IMAGES)
def test_chance_splits_those_that_are_drawn(name):
    images = IMAGES[name]
    one, other = (images.parts(80, np.random.default_rng(seed)) for seed in (0, 1))
    assert np.array_equal(one.y_test, other.y_test) != images.drawn


def test_names_and_labels_are_no_others():
    assert not IMAGES.keys() & DATASETS.keys()
    labels = [known.label for known in (*IMAGES.values(), *DATASETS.values())]
    assert len(set(labels)) == len(labels)

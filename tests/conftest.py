"""What tests of several floors need."""

import gzip

import numpy as np
import pytest
from idx import idx

from mlpviz.data.images import bundled_digits


@pytest.fixture(scope="session")
def small_mnist(tmp_path_factory):
    """A folder with the four files of a small MNIST, 10,050 training images and 20 test images: the bundled
    digits, enlarged, some of the files gzipped, some with a dot in their name. Nobody may change it."""
    X, y = bundled_digits()
    images = np.zeros((len(X), 28, 28), np.uint8)
    images[:, 2:26, 2:26] = np.rint(255 * X.reshape(-1, 8, 8)).repeat(3, axis=1).repeat(3, axis=2)
    folder = tmp_path_factory.mktemp("mnist")
    for name, n in (("train", 10_050), ("t10k", 20)):
        rows = np.arange(n) % len(X)
        (folder / f"{name}-images-idx3-ubyte").write_bytes(idx(images[rows]))
        labels = gzip.compress(idx(y[rows]))
        (folder / f"{name}-labels{'-' if name == 'train' else '.'}idx1-ubyte.gz").write_bytes(labels)
    return folder

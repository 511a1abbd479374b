"""What tests of several floors need."""

import gzip

import pytest
from idx import make_mnist_like, pack_idx


@pytest.fixture(scope="session")
def small_mnist(tmp_path_factory):
    """A folder with the four files of a small MNIST, 10,050 training images and 20 test images: the bundled
    digits, enlarged, some of the files gzipped, some with a dot in their name. Nobody may change it."""
    folder = tmp_path_factory.mktemp("mnist")
    for name, n in (("train", 10_050), ("t10k", 20)):
        images, labels = make_mnist_like(n)
        (folder / f"{name}-images-idx3-ubyte").write_bytes(pack_idx(images))
        label_file = f"{name}-labels{'-' if name == 'train' else '.'}idx1-ubyte.gz"
        (folder / label_file).write_bytes(gzip.compress(pack_idx(labels)))
    return folder

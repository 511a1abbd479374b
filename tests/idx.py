"""IDX files, written as MNIST's makers wrote them."""

import struct

import numpy as np

from mlpviz.data.digits import DIGITS_SIDE, load_digits


def pack_idx(array):
    """The bytes of an array of unsigned bytes as an IDX file has them."""
    header = struct.pack(">BBBB", 0, 0, 8, array.ndim) + struct.pack(f">{array.ndim}I", *array.shape)
    return header + array.astype(np.uint8).tobytes()


def make_mnist_like(n):
    """(images [n, 28, 28], labels [n]): the digits of scikit-learn, enlarged, again and again."""
    X, y = load_digits()
    images = np.zeros((len(X), 28, 28), np.uint8)
    pixels = np.rint(255 * X.reshape(-1, DIGITS_SIDE, DIGITS_SIDE))
    images[:, 2:26, 2:26] = pixels.repeat(3, axis=1).repeat(3, axis=2)
    rows = np.arange(n) % len(X)
    return images[rows], y[rows]

"""Digits: 1,797 handwritten ones of 8 × 8 pixels that scikit-learn brings along (Alpaydin & Kaynak 1998)."""

from functools import cache

import numpy as np

from mlpviz.data.image_parts import ImageParts, lock
from mlpviz.data.splitting import split
from mlpviz.network.arrays import Array, ClassIds, with_ones

DIGITS_SIDE = 8
DARKEST = 16  # the pixels in the file: how many of a block of 4 × 4 had ink


@cache
def load_digits() -> tuple[Array, ClassIds]:
    """X [1797, 64] float32 from 0, paper, to 1, ink, and y [1797]; read once, and read-only."""
    from sklearn import datasets  # here, as it takes most of a second to import

    X, y = datasets.load_digits(return_X_y=True)
    return lock((X / DARKEST).astype(np.float32)), lock(y)


def split_digits(train_share: float, rng: np.random.Generator) -> ImageParts:
    """The digits, `train_share` percent of them, drawn at random, to train on and the others to test with."""
    X, y = load_digits()
    return ImageParts(*split(with_ones(X), y, train_share=train_share, rng=rng))

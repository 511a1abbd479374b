"""Image sets: the sets of images there are to learn from, by name, as `DATASETS` has those of points.

A new one is a function that makes its parts, and one line in `IMAGES`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpviz.data.digits import DIGITS_SIDE, split_digits
from mlpviz.data.image_parts import N_CLASSES, ImageParts
from mlpviz.data.mnist import MNIST_SIDE, load_mnist


@dataclass(frozen=True)
class ImageSet:
    """A set of images as the menu shows it, and the function that makes its parts.

    side: of an image, in pixels. parts(train_share, rng) -> ImageParts. drawn: whether `rng` splits it, by
    `train_share`, or it comes with a split of its own. n_classes: the number of classes.
    """

    label: str
    side: int
    parts: Callable[[float, np.random.Generator], ImageParts]
    drawn: bool
    n_classes: int = N_CLASSES


IMAGES = {
    "digits": ImageSet("Digits, 8 × 8", DIGITS_SIDE, split_digits, drawn=True),
    "mnist": ImageSet("MNIST, 28 × 28", MNIST_SIDE, lambda train_share, rng: load_mnist(), drawn=False),
}

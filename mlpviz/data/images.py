"""For a moment, until every call site has moved: the old names."""

# mypy: ignore-errors
# ruff: noqa
from mlpviz.data.digits import DIGITS_SIDE, load_digits as bundled_digits, split_digits as digits_parts
from mlpviz.data.idx import read_idx
from mlpviz.data.image_parts import N_CLASSES, ImageParts
from mlpviz.data.image_set import IMAGES, ImageSet
from mlpviz.data.mnist import (
    FILES,
    FOLDER_VARIABLE,
    MNIST_SIDE,
    OPENML_BYTES,
    fetch_mnist,
    load_mnist as mnist_at_hand,
    read_mnist as mnist_from_folder,
)

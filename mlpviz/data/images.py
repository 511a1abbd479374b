"""Images of handwritten digits: scikit-learn's own, 8 × 8, and MNIST, 28 × 28, from files or from OpenML.

An image is a row of side² numbers from 0, paper, to 1, ink. MNIST comes as the course splits it: the last
10,000 of its training images validate, and its test images are for the very end. Its files (LeCun et al.
1998) are in the IDX format, gzipped or not; they are data from outside, so every number in them is checked
before it is believed, and nothing is executed.
"""

import contextlib
import gzip
import io
import os
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, cached_property
from http.client import HTTPException
from pathlib import Path

import numpy as np
from sklearn.datasets import fetch_openml, get_data_home, load_digits

from mlpviz.data.datasets import split
from mlpviz.data.projection import principal_plane
from mlpviz.network.mlp import with_ones

N_CLASSES = 10
DIGITS_SIDE = 8
MNIST_SIDE = 28
MNIST_VALIDATION = 10_000
MNIST_TRAINING, MNIST_TEST = 60_000, 10_000
FOLDER_VARIABLE = "MLPVIZ_MNIST"  # of the environment: the folder of the four files
FILES = {
    "training images": "train-images-idx3-ubyte",
    "training labels": "train-labels-idx1-ubyte",
    "test images": "t10k-images-idx3-ubyte",
    "test labels": "t10k-labels-idx1-ubyte",
}
OPENML_BYTES = 15 << 20  # about what OpenML sends, packed
MOST_BYTES = 64 << 20  # unpacked; MNIST's largest file has 45 MB
GZIP_MAGIC = b"\x1f\x8b"
UNSIGNED_BYTES = 8  # IDX's code of the only type of number that these files have


@dataclass(frozen=True, eq=False)
class ImageParts:
    """Images to train on and to test with; read-only, so that many runs can share them.

    inputs_train, inputs_test [n, side² + 1] float32: the pixels, 0 to 1, and a last column of ones, as the
    network is fed them; y_train, y_test [n] class ids. final: (inputs, y) of images kept for the very end,
    where the ones of `test` only validate, or None.
    """

    inputs_train: np.ndarray
    y_train: np.ndarray
    inputs_test: np.ndarray
    y_test: np.ndarray
    final: tuple | None = None

    @property
    def X_train(self):
        return self.inputs_train[:, :-1]

    @property
    def X_test(self):
        return self.inputs_test[:, :-1]

    @property
    def validates(self):
        """Whether the test images only validate, because there are others for the very end."""
        return self.final is not None

    def inputs(self, dtype):
        """(inputs_train, inputs_test) in a number format: one copy for all runs."""
        if dtype not in self._inputs_by_dtype:
            self._inputs_by_dtype[dtype] = tuple(
                _locked(inputs.astype(dtype)) for inputs in (self.inputs_train, self.inputs_test)
            )
        return self._inputs_by_dtype[dtype]

    @cached_property
    def _inputs_by_dtype(self):
        return {self.inputs_train.dtype: (self.inputs_train, self.inputs_test)}

    @cached_property
    def projection(self):
        """The plane of the first two principal components of the training images."""
        return principal_plane(self.X_train)


@dataclass(frozen=True)
class ImageSet:
    """A set of images as the menu shows it. parts(train_share, rng) -> ImageParts.

    drawn: whether chance splits it, or it comes with a split of its own."""

    label: str
    side: int
    parts: Callable
    drawn: bool


@cache
def bundled_digits():
    """scikit-learn's digits (Alpaydin & Kaynak 1998): X [1797, 64] float32 from 0 to 1, y [1797]; read once,
    and read-only."""
    X, y = load_digits(return_X_y=True)
    return _locked((X / 16).astype(np.float32)), _locked(y)


def digits_parts(train_share, rng):
    """The ImageParts of the bundled digits, split by chance."""
    X, y = bundled_digits()
    return _read_only(*split(with_ones(X), y, train_share=train_share, rng=rng))


def mnist_from_folder(folder=None):
    """The ImageParts of the four IDX files in a folder, by default the one the environment names. Raises
    ValueError, naming the file, what it must be and what it is, if one is missing or damaged."""
    folder = folder or os.environ.get(FOLDER_VARIABLE)
    if not folder:
        raise ValueError(f"folder must be named, or the environment's {FOLDER_VARIABLE} be set, got neither")
    arrays = {what: read_idx(_find(Path(folder), name)) for what, name in FILES.items()}
    for kind in ("training", "test"):
        images, labels = arrays[f"{kind} images"], arrays[f"{kind} labels"]
        if images.ndim != 3 or images.shape[1:] != (MNIST_SIDE, MNIST_SIDE):
            raise ValueError(
                f"{kind} images must be [n, {MNIST_SIDE}, {MNIST_SIDE}], got {list(images.shape)}"
            )
        if labels.shape != images.shape[:1]:
            raise ValueError(f"{kind} labels must be [{len(images)}], one an image, got {list(labels.shape)}")
        if len(labels) == 0 or labels.max() >= N_CLASSES:
            found = f"{labels.max()}" if len(labels) else "no label at all"
            raise ValueError(f"{kind} labels must be from 0 to {N_CLASSES - 1}, got {found}")
    if len(arrays["training images"]) <= MNIST_VALIDATION:
        n = len(arrays["training images"])
        raise ValueError(f"training images must be more than the {MNIST_VALIDATION:,} to validate, got {n:,}")
    return _split(*(arrays[what] for what in FILES))


def fetch_mnist(progress=None):
    """MNIST from OpenML, through scikit-learn, which keeps it in its cache. progress: called now and then
    with how much is here, from 0 to 1. Raises ConnectionError, in words, if it is neither there nor in
    reach."""
    try:
        before = _cached_bytes()
        with ThreadPoolExecutor(1) as thread:  # scikit-learn tells of no progress, but its cache grows
            fetching = thread.submit(fetch_openml, "mnist_784", version=1, as_frame=False, return_X_y=True)
            while progress and not fetching.done():
                progress(min((_cached_bytes() - before) / OPENML_BYTES, 1.0))
                time.sleep(0.2)
            images, labels = fetching.result()
            if images.shape != (MNIST_TRAINING + MNIST_TEST, MNIST_SIDE**2) or len(labels) != len(images):
                raise ValueError(f"it has the shape {images.shape}")
    except (OSError, EOFError, ValueError, ImportError, zlib.error, HTTPException) as error:
        raise ConnectionError(
            f"MNIST could not be fetched ({error}). Put its four files into a folder and name that instead"
        ) from error
    images, labels = images.astype(np.uint8), labels.astype(np.uint8)
    return _split(
        images[:MNIST_TRAINING], labels[:MNIST_TRAINING], images[MNIST_TRAINING:], labels[MNIST_TRAINING:]
    )


def _cached_bytes():
    """What scikit-learn's cache of OpenML weighs, what is being fetched included."""
    total = 0
    for path in Path(get_data_home(), "openml").rglob("*"):
        with contextlib.suppress(OSError):  # a file may be moved meanwhile
            total += path.stat().st_size if path.is_file() else 0
    return total


@cache
def mnist_at_hand():
    """MNIST from the folder that the environment names or, where it names none, from OpenML; read once in
    every process. Raises ValueError or ConnectionError as these do."""
    return mnist_from_folder() if os.environ.get(FOLDER_VARIABLE) else fetch_mnist()


def read_idx(path):
    """The array of an IDX file of unsigned bytes, gzipped or not. Raises ValueError, naming the file, the
    rule and what was found, if it is anything else."""
    name, data = Path(path).name, _unpacked(Path(path))
    if len(data) < 4 or data[:2] != b"\0\0":
        raise ValueError(
            f"{name} must begin with two zero bytes, as IDX files do, got {data[:2].hex() or 'nothing'}"
        )
    kind, n_dimensions = data[2], data[3]
    if kind != UNSIGNED_BYTES:
        raise ValueError(f"{name} must hold unsigned bytes (type 08), got type {kind:02x}")
    if not 1 <= n_dimensions <= 3:
        raise ValueError(f"{name} must have one to three dimensions, got {n_dimensions}")
    start = 4 + 4 * n_dimensions
    if len(data) < start:
        raise ValueError(f"{name} must have a header of {start} bytes, got {len(data)}")
    shape = [int(size) for size in np.frombuffer(data, ">u4", n_dimensions, offset=4)]
    expected = 1
    for size in shape:  # Python's own numbers do not overflow
        expected *= size
    if len(data) - start != expected:
        raise ValueError(f"{name} must have {expected:,} bytes for {shape}, got {len(data) - start:,}")
    return np.frombuffer(data, np.uint8, offset=start).reshape(shape)


def _unpacked(path):
    """The bytes of a file, unpacked if they are gzipped, and never more than `MOST_BYTES`."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if data.startswith(GZIP_MAGIC):
            data = gzip.GzipFile(fileobj=io.BytesIO(data)).read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(f"{path.name} must be readable, got: {error}") from error
    if len(data) > MOST_BYTES:
        raise ValueError(f"{path.name} must have at most {MOST_BYTES:,} bytes unpacked, got more")
    return data


def _find(folder, name):
    """A file as it is called, or with a dot before "idx", as some archives have it; gzipped or not."""
    names = [f"{stem}{end}" for stem in (name, name.replace("-idx", ".idx")) for end in ("", ".gz")]
    try:
        path = next((folder / name for name in names if (folder / name).is_file()), None)
    except OSError as error:
        raise ValueError(f"folder must be readable, got: {error}") from error
    if path is None:
        raise ValueError(f"folder must hold {name}, gzipped or not, got none in {folder}")
    return path


def _split(images, labels, test_images, test_labels):
    inputs, final = (with_ones(part.reshape(len(part), -1), np.float32) for part in (images, test_images))
    for part in (inputs, final):
        part[:, :-1] /= 255
    y, y_final = labels.astype(np.int64), test_labels.astype(np.int64)
    return _read_only(
        inputs[:-MNIST_VALIDATION],
        y[:-MNIST_VALIDATION],
        inputs[-MNIST_VALIDATION:],
        y[-MNIST_VALIDATION:],
        (final, y_final),
    )


def _read_only(inputs_train, y_train, inputs_test, y_test, final=None):
    for array in (inputs_train, y_train, inputs_test, y_test, *(final or ())):
        _locked(array)
    return ImageParts(inputs_train, y_train, inputs_test, y_test, final)


def _locked(array):
    """The array, which nobody can write into any more."""
    array.flags.writeable = False
    return array


IMAGES = {
    "digits": ImageSet("Digits, 8 × 8", DIGITS_SIDE, digits_parts, drawn=True),
    "mnist": ImageSet("MNIST, 28 × 28", MNIST_SIDE, lambda train_share, rng: mnist_at_hand(), drawn=False),
}

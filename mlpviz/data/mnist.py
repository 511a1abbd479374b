"""MNIST: 70,000 handwritten digits of 28 × 28 pixels (LeCun et al. 1998), from their files or from OpenML.

It comes as the course splits it: the last 10,000 of its training images validate, and its test images are
for the very end.
"""

import contextlib
import os
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from http.client import HTTPException
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data.idx import read_idx
from mlpviz.data.image_parts import N_CLASSES, ImageParts
from mlpviz.network.arrays import with_ones

MNIST_SIDE = 28
N_TRAINING, N_TEST = 60_000, 10_000
N_VALIDATION = 10_000  # of the training images
FOLDER_VARIABLE = "MLPVIZ_MNIST"  # of the environment: the folder of the four files
FILES = {
    "training images": "train-images-idx3-ubyte",
    "training labels": "train-labels-idx1-ubyte",
    "test images": "t10k-images-idx3-ubyte",
    "test labels": "t10k-labels-idx1-ubyte",
}
OPENML_BYTES = 15 << 20  # about what OpenML sends, packed


@cache
def load_mnist() -> ImageParts:
    """MNIST from the folder that the environment names or, where it names none, from OpenML; read once in
    every process. Raises ValueError if a file is missing or damaged, ConnectionError if OpenML is out of
    reach."""
    return read_mnist_files() if os.environ.get(FOLDER_VARIABLE) else fetch_mnist()


def read_mnist_files(folder: str | os.PathLike[str] | None = None) -> ImageParts:
    """MNIST from the four IDX files in a folder, by default the one the environment names. Raises ValueError,
    naming the file, what it must be and what it is, if one is missing or damaged."""
    folder = folder or os.environ.get(FOLDER_VARIABLE)
    if not folder:
        raise ValueError(f"folder must be named, or the environment's {FOLDER_VARIABLE} be set, got neither")
    arrays = {what: read_idx(_find(Path(folder), name)) for what, name in FILES.items()}
    for kind in ("training", "test"):
        _check(kind, arrays[f"{kind} images"], arrays[f"{kind} labels"])
    n = len(arrays["training images"])
    if n <= N_VALIDATION:
        raise ValueError(f"training images must be more than the {N_VALIDATION:,} to validate, got {n:,}")
    return _split(*(arrays[what] for what in FILES))


def fetch_mnist(progress: Callable[[float], None] | None = None) -> ImageParts:
    """MNIST from OpenML, through scikit-learn, which keeps it in its cache. progress: called now and then
    with how much is here, from 0 to 1. Raises ConnectionError, in words, if it is neither there nor in
    reach."""
    try:
        from sklearn import datasets  # here, as it takes most of a second to import

        before = _cached_bytes()
        with ThreadPoolExecutor(1) as thread:  # scikit-learn tells of no progress, but its cache grows
            options = {"version": 1, "as_frame": False, "return_X_y": True}
            fetching = thread.submit(datasets.fetch_openml, "mnist_784", **options)
            while progress and not fetching.done():
                progress(min((_cached_bytes() - before) / OPENML_BYTES, 1.0))
                time.sleep(0.2)
            images, labels = fetching.result()
            if images.shape != (N_TRAINING + N_TEST, MNIST_SIDE**2) or len(labels) != len(images):
                raise ValueError(f"it has the shape {images.shape}")
    except (OSError, EOFError, ValueError, ImportError, zlib.error, HTTPException) as error:
        raise ConnectionError(
            f"MNIST could not be fetched ({error}). Put its four files into a folder and name that instead"
        ) from error
    images, labels = images.astype(np.uint8), labels.astype(np.uint8)
    return _split(images[:N_TRAINING], labels[:N_TRAINING], images[N_TRAINING:], labels[N_TRAINING:])


def _cached_bytes() -> int:
    """What scikit-learn's cache of OpenML weighs, what is being fetched included."""
    from sklearn import datasets

    total = 0
    for path in Path(datasets.get_data_home(), "openml").rglob("*"):
        with contextlib.suppress(OSError):  # a file may be moved meanwhile
            total += path.stat().st_size if path.is_file() else 0
    return total


def _find(folder: Path, name: str) -> Path:
    """A file as it is called, or with a dot before "idx", as some archives have it; gzipped or not."""
    names = [f"{stem}{end}" for stem in (name, name.replace("-idx", ".idx")) for end in ("", ".gz")]
    try:
        path = next((folder / name for name in names if (folder / name).is_file()), None)
    except OSError as error:
        raise ValueError(f"folder must be readable, got: {error}") from error
    if path is None:
        raise ValueError(f"folder must hold {name}, gzipped or not, got none in {folder}")
    return path


def _check(kind: str, images: npt.NDArray[Any], labels: npt.NDArray[Any]) -> None:
    """Raise ValueError unless the images are MNIST's in shape and every one has its label."""
    if images.ndim != 3 or images.shape[1:] != (MNIST_SIDE, MNIST_SIDE):
        raise ValueError(f"{kind} images must be [n, {MNIST_SIDE}, {MNIST_SIDE}], got {list(images.shape)}")
    if labels.shape != images.shape[:1]:
        raise ValueError(f"{kind} labels must be [{len(images)}], one an image, got {list(labels.shape)}")
    if len(labels) == 0 or labels.max() >= N_CLASSES:
        found = f"{labels.max()}" if len(labels) else "no label at all"
        raise ValueError(f"{kind} labels must be from 0 to {N_CLASSES - 1}, got {found}")


def _split(
    images: npt.NDArray[np.uint8],
    labels: npt.NDArray[np.uint8],
    test_images: npt.NDArray[np.uint8],
    test_labels: npt.NDArray[np.uint8],
) -> ImageParts:
    """The images scaled to 0 … 1, the last of the training images set apart to validate."""
    inputs, final = (with_ones(part.reshape(len(part), -1), np.float32) for part in (images, test_images))
    for part in (inputs, final):
        part[:, :-1] /= 255
    y, y_final = labels.astype(np.int64), test_labels.astype(np.int64)
    return ImageParts(
        inputs[:-N_VALIDATION], y[:-N_VALIDATION], inputs[-N_VALIDATION:], y[-N_VALIDATION:], (final, y_final)
    )

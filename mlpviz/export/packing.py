"""Packing: arrays as text, base64 of little-endian numbers, and what is read of a file from outside.

A file does not say how large an array is to be, and names no type: what it holds are numbers of exactly the
length that the reader expects, or it is refused.
"""

import base64
import binascii
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.training.values import read_whole_number, shorten

MAX_COUNT = 10**12  # of whatever is counted in a file, such as steps


def pack_array(array: npt.NDArray[Any]) -> str:
    """An array of any shape, of floats or whole numbers, as text."""
    little = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False)
    return base64.b64encode(little.tobytes()).decode("ascii")


def unpack_array(name: str, text: Any, shape: tuple[int, ...], dtype: npt.DTypeLike) -> npt.NDArray[Any]:
    """The array of a text. name: for the error. Raises ValueError unless the text is an array of this shape
    and dtype, all of whose numbers are finite."""
    dtype = np.dtype(dtype)
    rule = f"{name} must be {' × '.join(map(str, shape))} numbers of {dtype.name} in base64"
    if not isinstance(text, str):
        raise ValueError(f"{rule}, got no text")
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError(f"{rule}, got other text") from None
    n_bytes = int(np.prod(shape, dtype=np.int64)) * dtype.itemsize
    if len(content) != n_bytes:
        raise ValueError(f"{rule}, {n_bytes:,} bytes, got {len(content):,}")
    array = np.frombuffer(content, dtype.newbyteorder("<")).astype(dtype).reshape(shape)
    if not np.isfinite(array).all():
        raise ValueError(f"{name} must be finite numbers, got others among them")
    return array


def read_items(name: str, value: Any) -> dict[str, Any]:
    """A part of a file that has names and values. Raises ValueError if it is something else."""
    if not isinstance(value, dict):
        raise ValueError(f"{name} must hold named entries, got {shorten(value)}")
    return value


def read_list(name: str, value: Any, max_length: int) -> list[Any]:
    """A part of a file that is a list. Raises ValueError if it is something else, or longer."""
    if not isinstance(value, list):
        raise ValueError(f"{name} must be a list, got {shorten(value)}")
    if len(value) > max_length:
        raise ValueError(f"{name} must be at most {max_length} long, got {len(value)}")
    return value


def read_texts(name: str, value: Any, max_length: int) -> tuple[str, ...]:
    """A part of a file that is a list of texts. Raises ValueError if it is something else, or longer."""
    texts = read_list(name, value, max_length)
    if not all(isinstance(text, str) for text in texts):
        raise ValueError(f"{name} must be a list of texts, got {shorten(texts)}")
    return tuple(texts)


def read_count(name: str, value: Any, maximum: int = MAX_COUNT) -> int:
    """A whole number from 0 to a maximum. Raises ValueError if it is something else."""
    return read_whole_number(name, value, 0, maximum)

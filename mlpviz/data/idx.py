"""IDX: the file format of MNIST (LeCun et al. 1998), read for arrays of unsigned bytes, gzipped or not.

A file is two zero bytes, the code of the type of its numbers, the number of dimensions n, n sizes of four
bytes each, and then the numbers, the last dimension fastest. Such files come from outside, so every number
in them is checked before it is believed, and nothing is executed.
"""

import gzip
import io
import math
import os
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

MAX_BYTES = 64 << 20  # unpacked; MNIST's largest file has 45 MB
MAX_DIMENSIONS = 3
GZIP_MAGIC = b"\x1f\x8b"
UNSIGNED_BYTES = 8  # the code of the only type of number that MNIST's files have


def read_idx(path: str | os.PathLike[str]) -> npt.NDArray[np.uint8]:
    """The array of an IDX file of unsigned bytes, of one to three dimensions. Raises ValueError, naming the
    file, the rule and what was found, if it is anything else."""
    path = Path(path)
    name, data = path.name, _read_unpacked(path)
    if len(data) < 4 or data[:2] != b"\0\0":
        raise ValueError(
            f"{name} must begin with two zero bytes, as IDX files do, got {data[:2].hex() or 'nothing'}"
        )
    kind, n_dimensions = data[2], data[3]
    if kind != UNSIGNED_BYTES:
        raise ValueError(f"{name} must hold unsigned bytes (type 08), got type {kind:02x}")
    if not 1 <= n_dimensions <= MAX_DIMENSIONS:
        raise ValueError(f"{name} must have one to three dimensions, got {n_dimensions}")
    start = 4 + 4 * n_dimensions
    if len(data) < start:
        raise ValueError(f"{name} must have a header of {start} bytes, got {len(data)}")
    shape = [int(size) for size in np.frombuffer(data, ">u4", n_dimensions, offset=4)]
    expected = math.prod(shape)  # Python's own numbers do not overflow
    if len(data) - start != expected:
        raise ValueError(f"{name} must have {expected:,} bytes for {shape}, got {len(data) - start:,}")
    return np.frombuffer(data, np.uint8, offset=start).reshape(shape)


def _read_unpacked(path: Path) -> bytes:
    """The bytes of a file, unpacked if they are gzipped, and never more than `MAX_BYTES`."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if data.startswith(GZIP_MAGIC):
            data = gzip.GzipFile(fileobj=io.BytesIO(data)).read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(f"{path.name} must be readable, got: {error}") from error
    if len(data) > MAX_BYTES:
        raise ValueError(f"{path.name} must have at most {MAX_BYTES:,} bytes unpacked, got more")
    return data

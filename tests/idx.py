"""IDX files, written as MNIST's makers wrote them."""

import struct

import numpy as np


def idx(array):
    """The bytes of an array of unsigned bytes as an IDX file has them."""
    header = struct.pack(">BBBB", 0, 0, 8, array.ndim) + struct.pack(f">{array.ndim}I", *array.shape)
    return header + array.astype(np.uint8).tobytes()

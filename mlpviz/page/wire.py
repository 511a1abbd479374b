"""Numbers as the browser gets them: finite, and as bytes in text where JSON has to carry many."""

import base64

import numpy as np

from mlpviz import figures


def encode_bytes(array):
    """The bytes of an array in base 64, as JSON can carry them."""
    return base64.b64encode(array.tobytes()).decode()


def encode_ink(images):
    """Images [n, side²] from 0, paper, to 1, ink, as a byte a pixel."""
    return encode_bytes(np.rint(255 * np.clip(images, 0, 1)).astype(np.uint8))


def encode_signed(images):
    """Images [n, side²] of any numbers, each scaled by the largest of its own, as a byte a pixel."""
    images = make_finite(images)
    scales = np.abs(images).max(axis=1, keepdims=True)
    return encode_bytes(figures.diverging_bytes(images, np.where(scales > 0, scales, 1)))


def make_finite(values):
    """An array of float64 or a number as it is, but with the largest number there is in place of infinity,
    and 0 in place of what is none."""
    finite = np.nan_to_num(np.asarray(values, np.float64))
    return finite if finite.ndim else float(finite)


def as_float32(values):
    """What is finite stays finite: a value too large is sent as the largest there is."""
    most = np.finfo(np.float32).max
    return np.clip(values, -most, most).astype(np.float32)

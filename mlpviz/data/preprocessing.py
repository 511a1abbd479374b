"""Drawings: what a person draws, made into an image like those the network has learned from.

A network that has only seen digits of one size in one place knows no others. So a drawing goes through what
the makers of the data did to theirs, and is then shown as the network sees it.
"""

import numpy as np
import numpy.typing as npt

from mlpviz.data.digits import DIGITS_SIDE
from mlpviz.data.mnist import MNIST_SIDE
from mlpviz.network.arrays import Array

MNIST_BOX = 20  # the digit's longer side, of 28 pixels (LeCun et al. 1998)
MNIST_CENTRE = 14  # pixels, counted from 0: where the centres of mass of the data are, 14.00 on average
DIGITS_BITMAP = 32  # pixels along an edge, counted in blocks of 4 × 4 (Alpaydin & Kaynak 1998)
DIGITS_WIDTH = 20  # of 32, at most, before it is sheared upright; all are as high as the image
DIGITS_STRETCH = 1.05  # in width, at most: a 1 stays narrow, and so does an 8
DIGITS_EDGE = 2  # rows, at the top and at the bottom, that say how it leans
DIGITS_INK = 0.32  # the mean share of ink; a little above the data's, 0.305, most drawings are recognised
DIGITS_SPREAD = 0.6  # pixels: of the ink, to make strokes heavier
PAPER = 0.05  # less than this share of the darkest is paper


def prepare(drawing: npt.ArrayLike, side: int) -> Array:
    """A drawing [height, width] of ink from 0 up as an image [side, side] from 0 to 1, as in MNIST (side 28)
    or scikit-learn's digits (side 8). Without any ink it is blank. Raises ValueError for any other side, or
    for something that is no drawing."""
    if side not in PREPARATIONS:
        raise ValueError(f"side must be one of {', '.join(map(str, PREPARATIONS))}, got {side}")
    drawing = np.asarray(drawing, float)
    if drawing.ndim != 2 or not np.isfinite(drawing).all() or (drawing < 0).any():
        raise ValueError(f"drawing must be [height, width] of finite ink of at least 0, got {drawing.shape}")
    ink = _crop(drawing)
    return np.zeros((side, side)) if ink is None else PREPARATIONS[side](ink)


def resize(image: Array, height: int, width: int) -> Array:
    """An image [h, w] -> [height, width]: every new pixel is the mean over the area it covers."""
    return _coverage(image.shape[0], height) @ image @ _coverage(image.shape[1], width).T


def _like_mnist(ink: Array) -> Array:
    """Into a box of 20 × 20 in its own proportions, and that into 28 × 28 with its centre of mass at pixel
    14, counted from 0."""
    height, width = ink.shape
    longer = max(height, width)
    size = [max(1, round(MNIST_BOX * length / longer)) for length in (height, width)]
    box = resize(ink, *size)
    box /= box.max()
    middle = [
        (np.arange(length) * box.sum(axis=1 - axis)).sum() / box.sum()
        for axis, length in enumerate(box.shape)
    ]
    corner = [
        int(np.clip(round(MNIST_CENTRE - at), 0, MNIST_SIDE - length))
        for at, length in zip(middle, box.shape, strict=True)
    ]
    image = np.zeros((MNIST_SIDE, MNIST_SIDE))
    image[corner[0] : corner[0] + box.shape[0], corner[1] : corner[1] + box.shape[1]] = box
    return image


def _like_digits(ink: Array) -> Array:
    """All of the height of a bitmap of 32 × 32, at most 20 wide, then sheared upright, with strokes as heavy
    as those of the data, counted in blocks of 4 × 4."""
    height, width = ink.shape
    wide = round(DIGITS_STRETCH * DIGITS_BITMAP * width / height)
    wide = int(np.clip(wide, 1, DIGITS_WIDTH))
    upright = _shear(resize(ink, DIGITS_BITMAP, wide))
    wide = min(upright.shape[1], DIGITS_BITMAP)
    left = (DIGITS_BITMAP - wide) // 2
    bitmap = np.zeros((DIGITS_BITMAP, DIGITS_BITMAP))
    bitmap[:, left : left + wide] = resize(upright, DIGITS_BITMAP, wide)
    block = DIGITS_BITMAP // DIGITS_SIDE
    return _thicken(bitmap, DIGITS_INK).reshape(DIGITS_SIDE, block, DIGITS_SIDE, block).mean(axis=(1, 3))


def _shear(ink: Array) -> Array:
    """Its rows moved sideways so that the first and the last begin in the same column, without empty columns
    left and right.

    So it is in the data, which NIST's programs prepared (Garris et al., NISTIR 5469, 1994): in 82 % of the
    images the ink of both rows begins in the same column, in nearly all within one. Two rows count as one,
    or the bar of a 7 that falls to the left would begin at its right end.
    """
    dark = ink > ink.max() / 2
    rows = np.flatnonzero(dark.any(axis=1))
    first, last = rows[0], rows[-1]
    if first == last:
        return ink
    width = ink.shape[1]
    begins, ends = (
        dark[first : first + DIGITS_EDGE].any(axis=0),
        dark[last + 1 - DIGITS_EDGE : last + 1].any(axis=0),
    )
    lean = (ends.argmax() - begins.argmax()) / (last - first)  # columns a row
    places = np.arange(-width, 2 * width)
    lines = [
        np.interp(places + lean * (row - first), np.arange(width), line, left=0, right=0)
        for row, line in enumerate(ink)
    ]
    moved = np.array(lines)
    inked = np.flatnonzero((moved > PAPER * moved.max()).any(axis=0))
    return moved[:, inked[0] : inked[-1] + 1]


def _thicken(bitmap: Array, share: float) -> Array:
    """Strokes as heavy as the data's: 1 for the share of pixels that are darkest once ink has spread to its
    surroundings, 0 for the others."""
    reach = np.arange(-6, 7)
    kernel = np.exp(-(reach**2) / (2 * DIGITS_SPREAD**2))
    padded = np.pad(bitmap, len(reach) // 2)
    spread = np.apply_along_axis(np.convolve, 0, padded, kernel, "valid")
    spread = np.apply_along_axis(np.convolve, 1, spread, kernel, "valid")
    return (spread > np.quantile(spread, 1 - share)).astype(float)


def _crop(drawing: Array) -> Array | None:
    """The smallest rectangle with all the ink in it, or None without any."""
    inked = drawing > PAPER * drawing.max(initial=0)
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if len(rows) == 0:
        return None
    return drawing[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _coverage(n_from: int, n_to: int) -> Array:
    """[n_to, n_from]: the share of each new cell that each old one covers; rows add up to 1."""
    edges = np.linspace(0, n_from, n_to + 1)
    old = np.arange(n_from)
    overlap = np.minimum(edges[1:, None], old + 1) - np.maximum(edges[:-1, None], old)
    return np.clip(overlap, 0, None) * (n_to / n_from)


PREPARATIONS = {MNIST_SIDE: _like_mnist, DIGITS_SIDE: _like_digits}

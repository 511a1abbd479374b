"""Surfaces as bytes: an encoder from numbers to one byte a cell, and the tables that give a byte its colour.

The browser draws a cell b as lut[b], so a frame carries bytes, not colours, and a change of theme or of the
"discretize" switch needs no new frame. Values must be finite: a byte has no room for NaN, which would come
out as any colour.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.figures.theme import Palette, rgb
from mlpviz.network.arrays import Array

Bytes = npt.NDArray[np.uint8]

SOFTNESS = 0.65  # how much of the full colour a surface shows, so that the points stand out from it


def diverging_bytes(values: Array, scale: float | Array = 1.0, *, out: Bytes | None = None) -> Bytes:
    """Values of any shape -> uint8: −scale and below is 0, zero is 128, scale and above is 255.

    scale: positive, a number or an array that broadcasts against the values. out: uint8, to write into.
    """
    scaled = np.multiply(np.clip(values, -scale, scale), 127.5 / scale)  # clipped first: no overflow
    np.add(scaled, 128, out=scaled)  # 127.5, and half a step more, since the cast rounds down
    return _as_bytes(scaled, out)


def encode_output(output: Array, n_classes: int, *, out: Bytes | None = None) -> Bytes:
    """The network's output over the plane as bytes, of the shape of the plane.

    n_classes 0 or 2: values, or verdicts on class 1, in [-1, 1], diverging. More, up to 10: probabilities
    [..., n_classes], the winning class k and its confidence as n k + level with
    n = levels(n_classes), where level 0 is the chance 1 / n_classes and n − 1 is (almost) certainty.
    """
    if n_classes <= 2:
        return diverging_bytes(output, out=out)
    winner = output.argmax(axis=-1)
    probability = np.take_along_axis(output, winner[..., np.newaxis], axis=-1)[..., 0]
    confidence = (probability - 1 / n_classes) / (1 - 1 / n_classes)
    n_levels = levels(n_classes)
    level = np.clip(confidence * n_levels, 0, n_levels - 1).astype(np.uint8)
    return _as_bytes(n_levels * winner + level, out)


def levels(n_classes: int) -> int:
    """The number of levels of confidence for each of more than two classes: 32 up to eight of them, then as
    many as fit a byte."""
    return 256 // max(n_classes, 8)


def output_lut(
    n_classes: int, palette: Palette, *, discrete: bool = False, softness: float = SOFTNESS
) -> Bytes:
    """The colours [256, 4] (RGBA, uint8) of the bytes of `encode_output`; n_classes 0 also serves units.

    discrete: the sign, or the winning class, alone. softness: of more than two classes; 1 gives the colours
    of their points.
    """
    if n_classes <= 2:
        return _diverging_lut(palette.surface, discrete=discrete)
    n_levels = levels(n_classes)
    classes, level = np.divmod(np.minimum(np.arange(256), n_levels * (256 // n_levels) - 1), n_levels)
    confidence = level / (n_levels - 1)
    colours = np.array([rgb(colour) for colour in palette.classes])[classes]
    # the winner shows even where nothing is certain: there two neighbours would both be neutral
    confidence = np.ones_like(confidence) if discrete else 0.15 + 0.85 * confidence
    weight = softness * confidence[:, np.newaxis]
    mixed = weight * colours + (1 - weight) * np.array(rgb(palette.zero))
    return np.column_stack([np.rint(mixed), np.full(256, 255)]).astype(np.uint8)


def _diverging_lut(stops: Sequence[str], *, discrete: bool = False) -> Bytes:
    """The colours [256, 4] (RGBA, uint8) from the first of three stops by the second to the third, or, if
    discrete, of the two ends alone."""
    value = (np.arange(256) - 127.5) / 127.5
    low, zero, high = (np.array(rgb(colour)) for colour in stops)
    weight = np.ones((256, 1)) if discrete else np.abs(value)[:, np.newaxis]
    mixed = weight * np.where(value[:, np.newaxis] < 0, low, high) + (1 - weight) * zero
    return np.column_stack([np.rint(mixed), np.full(256, 255)]).astype(np.uint8)


def class_lut(k: int, palette: Palette, *, softness: float = SOFTNESS) -> Bytes:
    """The colours [256, 4] (RGBA, uint8) of the verdicts on class k, one of many, as `diverging_bytes` has
    them: from neutral, surely not, to the colour of the class, surely."""
    weight = softness * np.linspace(0, 1, 256)[:, np.newaxis]
    mixed = weight * np.array(rgb(palette.classes[k])) + (1 - weight) * np.array(rgb(palette.zero))
    return np.column_stack([np.rint(mixed), np.full(256, 255)]).astype(np.uint8)


def value_colours(values: Array, palette: Palette) -> list[str]:
    """Values [n] -> n colours "#rrggbb", clamped to ±1."""
    lut = _diverging_lut((palette.negative, palette.zero, palette.positive))[:, :3]
    return ["#{:02x}{:02x}{:02x}".format(*colour) for colour in lut[diverging_bytes(values)].tolist()]


def _as_bytes(values: npt.NDArray[Any], out: Bytes | None) -> Bytes:
    if out is None:
        return values.astype(np.uint8)
    np.copyto(out, values, casting="unsafe")
    return out

"""Surfaces as bytes: an encoder from numbers to one byte a cell, and the tables that give a byte its colour.

The browser draws a cell b as lut[b], so a frame carries bytes, not colours, and a change of theme or of the
"discretize" switch needs no new frame. Values must be finite.
"""

import numpy as np

from mlpviz.figures.theme import rgb

LEVELS = 32  # of confidence for each of up to eight classes
SOFTNESS = 0.78  # how much of the full colour a surface shows, so that the points stand out from it


def diverging_bytes(values, scale=1.0):
    """Values of any shape -> uint8: −scale and below is 0, zero is 127 or 128, scale and above is 255."""
    scaled = np.multiply(values, 127.5 / scale, dtype=np.float32)
    np.add(scaled, 128, out=scaled)
    np.clip(scaled, 0, 255, out=scaled)
    return scaled.astype(np.uint8)


def encode_output(output, n_classes):
    """The network's output over the plane as bytes, of the shape of the plane.

    n_classes 0: values in [-1, 1], diverging. 2: probabilities [..., 2], diverging by that of class 1. More:
    probabilities [..., n_classes], the winning class k and its confidence as 32 k + level.
    """
    if n_classes == 0:
        return diverging_bytes(output)
    if n_classes == 2:
        return diverging_bytes(2 * output[..., 1] - 1)
    winner = output.argmax(axis=-1)
    probability = np.take_along_axis(output, winner[..., np.newaxis], axis=-1)[..., 0]
    confidence = (probability - 1 / n_classes) / (1 - 1 / n_classes)
    level = np.clip(confidence * LEVELS, 0, LEVELS - 1)
    return (LEVELS * winner + level.astype(np.int64)).astype(np.uint8)


def output_lut(n_classes, palette, *, discrete=False):
    """The colours [256, 4] (RGBA, uint8) of the bytes of `encode_output`; n_classes 0 also serves units."""
    if n_classes > 2:
        confidence = np.tile(np.arange(LEVELS) / (LEVELS - 1), 256 // LEVELS)
        colours = np.repeat([rgb(colour) for colour in palette.classes], LEVELS, axis=0)
        confidence = np.ones_like(confidence) if discrete else 0.15 + 0.85 * confidence
    else:
        value = (np.arange(256) - 127.5) / 127.5
        colours = np.where(value[:, np.newaxis] < 0, rgb(palette.negative), rgb(palette.positive))
        confidence = np.ones(256) if discrete else np.abs(value)
    weight = SOFTNESS * confidence[:, np.newaxis]
    mixed = weight * colours + (1 - weight) * np.array(rgb(palette.zero))
    return np.column_stack([np.rint(mixed), np.full(256, 255)]).astype(np.uint8)


def surface_image(cells, lut):
    """Bytes [n, n] and a table [256, 4] -> the picture [n, n, 4], RGBA."""
    return lut[cells]

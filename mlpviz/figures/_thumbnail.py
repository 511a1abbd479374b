"""Thumbnails: a data set as a small picture of its own points, or of one of its images, for the menu."""

from collections.abc import Iterable
from typing import Any

import numpy.typing as npt

from mlpviz.figures._points import point_colours
from mlpviz.network.arrays import Array

SIDE, DOT = 48, 2.4
SCALE = 3.7  # pixels per unit of the plane, so that ±6 just fits
FRAME = 3  # around an image


def dataset_thumbnail(X: Array, y: npt.NDArray[Any], *, task: str) -> str:
    """An SVG of points X [n, 2] with classes or values y [n], for light and dark alike. task:
    "classification" or "regression"."""
    colours = point_colours(y, task)
    left, top = SIDE / 2 + SCALE * X[:, 0] - DOT / 2, SIDE / 2 - SCALE * X[:, 1] - DOT / 2
    return _svg(
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{DOT}" height="{DOT}" rx=".6" fill="{colour}"/>'
        for x, y, colour in zip(left, top, colours, strict=True)
    )


def image_thumbnail(image: Array) -> str:
    """An SVG of an image [side, side] from 0, paper, to 1, ink: white on black, for light and dark alike."""
    side = len(image)
    paper = SIDE - 2 * FRAME
    pixel = paper / side
    pixels = (
        f'<rect x="{FRAME + pixel * x:.2f}" y="{FRAME + pixel * y:.2f}" width="{pixel + 0.1:.2f}" '
        f'height="{pixel + 0.1:.2f}" fill="#fff" opacity="{image[y][x]:.2f}"/>'
        for y in range(side)
        for x in range(side)
        if image[y][x] > 0
    )
    sheet = f'<rect x="{FRAME}" y="{FRAME}" width="{paper}" height="{paper}" rx="3" fill="#10171d"/>'
    return _svg([sheet, *pixels])


def _svg(shapes: Iterable[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" '
        f'viewBox="0 0 {SIDE} {SIDE}">{"".join(shapes)}</svg>'
    )

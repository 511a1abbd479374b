"""Thumbnails: a data set as a small picture of its own points, or of one of its images, for the menu."""

from mlpviz.figures.surface import point_colours

SIDE, DOT = 48, 2.4
SCALE = 3.7  # pixels per unit of the plane, so that ±6 just fits


def dataset_thumbnail(X, y, *, task, n_classes):
    """An SVG of points X [n, 2] with classes or values y [n], for light and dark alike."""
    colours = point_colours(y, task)
    left, top = SIDE / 2 + SCALE * X[:, 0] - DOT / 2, SIDE / 2 - SCALE * X[:, 1] - DOT / 2
    dots = "".join(
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{DOT}" height="{DOT}" rx=".6" fill="{colour}"/>'
        for x, y, colour in zip(left, top, colours, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" '
        f'viewBox="0 0 {SIDE} {SIDE}">{dots}</svg>'
    )


def image_thumbnail(image):
    """An SVG of an image [side, side] from 0, paper, to 1, ink: white on black, for light and dark alike."""
    side = len(image)
    pixel = (SIDE - 6) / side
    pixels = "".join(
        f'<rect x="{3 + pixel * x:.2f}" y="{3 + pixel * y:.2f}" width="{pixel + 0.1:.2f}" '
        f'height="{pixel + 0.1:.2f}" fill="#fff" opacity="{image[y][x]:.2f}"/>'
        for y in range(side)
        for x in range(side)
        if image[y][x] > 0
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect x="3" y="3" width="{SIDE - 6}" height="{SIDE - 6}" rx="3" fill="#10171d"/>{pixels}</svg>'
    )

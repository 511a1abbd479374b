"""Thumbnails: a data set as a small picture of its own points, for the menu."""

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

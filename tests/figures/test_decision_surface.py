"""The decision surface that stands alone."""

import numpy as np
import pytest

from mlpviz import figures
from tests.figures.reading import parsed


def test_a_decision_surface_stands_alone_with_its_cells_and_all_points(points, rng):
    cells = rng.integers(0, 256, (50, 50), dtype=np.uint8)
    figure = figures.decision_surface(cells, *points, task="classification", n_classes=8, theme="dark")
    heat, train, test = figure.data
    lut = figures.output_lut(8, figures.PALETTES["dark"])
    np.testing.assert_array_equal(heat.z, lut[cells][..., :3])
    edges = heat.x0 - heat.dx / 2, heat.x0 + 49.5 * heat.dx, heat.y0 - heat.dy / 2, heat.y0 + 49.5 * heat.dy
    assert edges == pytest.approx((-6, 6, 6, -6))
    assert train.visible is True
    assert test.visible is True
    parsed(figure)

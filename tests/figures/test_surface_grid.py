"""The grid of surfaces: every cell has its picture, its caption and its place."""

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.figures.theme import rgb
from tests.figures.reading import parsed

ROWS, COLUMNS = ("hidden <layers>", ["4", "8+8"]), ("learning rate", ["0.1", "1", "10"])


@pytest.fixture
def grid():
    surfaces = np.full((2, 3, 10, 10), 255, np.uint8)
    surfaces[0, 0] = 0
    return figures.surface_grid(
        surfaces,
        [[0.01, 0.1, 1.0], [0.1, np.inf, np.nan]],
        n_classes=2,
        n_trials=[[5, 5, 5], [5, 5, 0]],
        n_success=[[5, 4, 0], [3, 0, 0]],
        n_diverged=[[0, 0, 0], [0, 4, 0]],
        rows=ROWS,
        columns=COLUMNS,
        best=(0, 0),
        theme="light",
    )


def test_each_cell_has_its_picture_on_a_plate_as_deep_as_it_is_good(grid):
    mosaic = np.array(grid.data[0].z)
    side, height = mosaic.shape[1] // 3, mosaic.shape[0] // 2
    lut = figures.output_lut(2, figures.PALETTES["light"])[:, :3]
    middle = [
        [mosaic[row * height + 6, column * side + 6].tolist() for column in range(3)] for row in range(2)
    ]
    assert middle[0][0] == lut[0].tolist()
    assert middle[0][1] == lut[255].tolist()
    plates = [mosaic[0, column * side].tolist() for column in range(3)]
    assert plates == [list(rgb("#00534f")), list(rgb("#7fb3ad")), list(rgb("#e4ebee"))]  # by the logarithm


def test_what_diverged_is_striped_and_what_waits_has_no_picture(grid):
    mosaic = np.array(grid.data[0].z)
    side, height = mosaic.shape[1] // 3, mosaic.shape[0] // 2
    striped = mosaic[height + 1 : height + 11, side + 1 : side + 11]
    assert (striped == 255).all(axis=-1).mean() == pytest.approx(0.2, abs=0.05)
    waiting = mosaic[height + 1 : height + 11, 2 * side + 1 : 2 * side + 11]
    assert len(np.unique(waiting.reshape(-1, 3), axis=0)) == 1


def test_captions_give_the_median_and_the_successes(grid):
    captions = [annotation.text for annotation in grid.layout.annotations]
    assert captions == [
        "0.01&nbsp; 5/5",
        "0.1&nbsp; 4/5",
        "1&nbsp; 0/5",
        "0.1&nbsp; 3/5",
        "diverged 4/5",
        "waiting",
    ]


def test_a_click_tells_the_cell_and_a_hover_describes_it(grid):
    squares = grid.data[1]
    assert [list(place) for place in squares.customdata] == [[r, c] for r in range(2) for c in range(3)]
    assert squares.text[0] == (
        "hidden &lt;layers&gt; 4<br>learning rate 0.1<br>median test loss 0.01<br>"
        "5 of 5 reach the goal, 0 diverged"
    )
    assert "none: too many diverged" in squares.text[4]
    assert squares.text[5].endswith("waiting")


def test_the_best_cell_is_framed_and_everything_is_json(grid):
    (frame,) = grid.layout.shapes
    assert (frame.x0, frame.y0) == (0, 0)
    assert list(grid.layout.xaxis.ticktext) == COLUMNS[1]
    parsed(grid)

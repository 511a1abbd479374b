"""Drawings become images like those of the data: measured against the data's own statistics."""

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from mlpviz.data.digits import load_digits
from mlpviz.data.preprocessing import prepare, resize
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

SHEET = 96  # pixels along an edge, as the page sends drawings


def arc(center, radii, degrees):
    """Places [24, 2] along an ellipse; degrees from the right by way of the bottom."""
    angle = np.radians(np.linspace(*degrees, 24))
    return np.column_stack([np.cos(angle), np.sin(angle)]) * radii + center


# The strokes of plain digits, each [n, 2] places in a box of 1 × 1, x to the right and y down
STROKES = {
    0: [arc((0.5, 0.5), (0.3, 0.5), (-90, 270))],
    1: [[(0.3, 0.22), (0.55, 0), (0.55, 1)]],
    2: [[*arc((0.5, 0.27), (0.3, 0.27), (-170, 40)), (0.2, 1), (0.82, 1)]],
    3: [[*arc((0.45, 0.25), (0.3, 0.25), (-150, 90)), *arc((0.45, 0.74), (0.34, 0.26), (-90, 150))]],
    4: [[(0.55, 0), (0.15, 0.65), (0.85, 0.65)], [(0.62, 0.35), (0.62, 1)]],
    5: [[(0.8, 0), (0.27, 0), (0.22, 0.45), *arc((0.45, 0.69), (0.33, 0.31), (-130, 140))]],
    6: [[(0.68, 0), (0.4, 0.25), (0.22, 0.6), *arc((0.5, 0.72), (0.28, 0.28), (180, 540))]],
    7: [[(0.15, 0), (0.85, 0), (0.4, 1)]],
    8: [arc((0.5, 0.25), (0.25, 0.25), (90, 450)), arc((0.5, 0.75), (0.3, 0.25), (-90, 270))],
    9: [[*arc((0.48, 0.28), (0.27, 0.28), (0, 360)), (0.75, 0.28), (0.72, 0.6), (0.6, 1)]],
}


def drawn_by_a_hand(digit, rng):
    """A sheet with a plain digit on it; its place, size, slant, turn and thickness are drawn from `rng`."""
    height, pen = rng.uniform(45, 78), rng.uniform(5, 10)
    width, slant, turn = (
        height * rng.uniform(0.6, 0.95),
        rng.uniform(-0.2, 0.3),
        np.radians(rng.uniform(-6, 6)),
    )
    middle = SHEET / 2 + rng.uniform(-8, 8, 2)
    transform = np.array([[width, 0], [-slant * height, height]]) @ [
        [np.cos(turn), np.sin(turn)],
        [-np.sin(turn), np.cos(turn)],
    ]
    down, right = np.mgrid[:SHEET, :SHEET] + 0.5
    pixels = np.stack([right, down], axis=-1)
    distance = np.full((SHEET, SHEET), np.inf)
    for stroke in STROKES[digit]:
        places = np.clip((np.asarray(stroke) - 0.5) @ transform + middle, 1, SHEET - 1)
        for start, end in pairwise(places):
            step = end - start
            along = np.clip((pixels - start) @ step / max(step @ step, 1e-9), 0, 1)
            distance = np.minimum(distance, np.linalg.norm(pixels - start - along[..., None] * step, axis=-1))
    return np.clip(pen / 2 - distance + 0.5, 0, 1)  # a round pen, its edge smooth


@cache
def trained_by_default():
    """A run on the digits with the page's defaults; nobody may train it further."""
    run = Run(Experiment.default("digits"))
    run.advance(epochs=25)
    return run


def drawn_large(image, scale, corner, canvas=(240, 280)):
    """An image of the data as if somebody had drawn it somewhere on a large canvas, with smooth strokes."""
    side = len(image)
    at = (np.arange(side * scale) + 0.5) / scale - 0.5
    smooth = np.array([np.interp(at, np.arange(side), row) for row in image])
    smooth = np.array([np.interp(at, np.arange(side), column) for column in smooth.T]).T
    drawing = np.zeros(canvas)
    drawing[corner[0] : corner[0] + len(smooth), corner[1] : corner[1] + len(smooth)] = smooth > 0.45
    return drawing


def test_a_digit_of_the_data_drawn_large_and_anywhere_is_recognised():
    X, y = load_digits()
    nearest = KNeighborsClassifier(1).fit(X[500:], y[500:])
    rng = np.random.default_rng(0)
    prepared = []
    for row in X[:300]:
        scale = int(rng.integers(8, 24))
        corner = rng.integers(0, (240 - 8 * scale + 1, 280 - 8 * scale + 1))
        prepared.append(prepare(drawn_large(row.reshape(8, 8), scale, corner), 8).ravel())
    assert (nearest.predict(prepared) == y[:300]).mean() > 0.88
    answers = trained_by_default().mlp.forward(np.array(prepared, np.float32)).argmax(axis=1)
    assert (answers == y[:300]).mean() > 0.9


def test_prepared_digits_have_the_statistics_of_the_data():
    X, _ = load_digits()
    data = X.reshape(-1, 8, 8)
    drawings = [drawn_large(image, 20, (40, 60)) for image in data[:200]]
    prepared = np.array([prepare(drawing, 8) for drawing in drawings])
    assert prepared.min() == 0
    assert prepared.max() == 1
    assert np.isin(prepared * 16, np.arange(17)).all()  # counts in blocks of 4 × 4, as in the data
    assert prepared.mean() == pytest.approx(data.mean(), abs=0.02)
    assert (prepared.max(axis=2) > 0).all()  # from the first row to the last
    assert (data.max(axis=2) > 0).all()
    for axis in (1, 2):
        middle = [
            (image.sum(axis=axis) * np.arange(8)).sum(axis=1) / image.sum(axis=(1, 2))
            for image in (prepared, data)
        ]
        assert middle[0].mean() == pytest.approx(middle[1].mean(), abs=0.2)


@pytest.mark.parametrize("seed", range(4))
def test_95_of_100_plain_drawn_digits_are_recognised_after_the_default_training(seed):
    """Ten hands a digit. Of other trainings and drawings, 98 of 100 were right on average, 94 at least."""
    rng = np.random.default_rng(seed)
    digits = np.repeat(np.arange(10), 10)
    images = [prepare(drawn_by_a_hand(digit, rng), 8).ravel() for digit in digits]
    answers = trained_by_default().mlp.forward(np.array(images, np.float32)).argmax(axis=1)
    assert (answers == digits).sum() >= 95
    assert min((answers == digits)[digits == digit].mean() for digit in range(10)) >= 0.7


def test_like_digits_the_first_row_and_the_last_begin_in_the_same_column():
    X, _ = load_digits()
    rng = np.random.default_rng(0)
    drawings = np.array([prepare(drawn_by_a_hand(digit, rng), 8) for digit in np.repeat(np.arange(10), 5)])
    for images in (X.reshape(-1, 8, 8), drawings):
        begins = (images > 0).argmax(axis=2)
        assert (abs(begins[:, -1] - begins[:, 0]) <= 1).mean() > 0.95


@pytest.mark.parametrize("shape", [(100, 30), (30, 100), (60, 60), (3, 200)])
def test_like_mnist_the_longer_side_is_twenty_and_the_mass_in_the_middle(shape):
    rng = np.random.default_rng(0)
    drawing = np.zeros((300, 300))
    drawing[20 : 20 + shape[0], 70 : 70 + shape[1]] = rng.uniform(0.2, 1, shape)
    image = prepare(drawing, 28)
    assert (image.shape, image.max()) == ((28, 28), 1)
    inked = [np.flatnonzero(image.any(axis=axis)) for axis in (1, 0)]
    assert max(rows[-1] - rows[0] + 1 for rows in inked) == 20
    for axis in (0, 1):
        middle = (np.arange(28) * image.sum(axis=1 - axis)).sum() / image.sum()
        assert middle == pytest.approx(14, abs=0.51)  # as in the data, 14.00 on average


def test_like_mnist_drawings_are_centred_at_fourteen_on_average():
    rng = np.random.default_rng(0)
    centres = []
    for height, width in rng.integers(20, 90, (200, 2)):
        drawing = np.zeros((100, 100))
        slope = rng.uniform(0.2, 1, 2)  # some heavier on the right, some at the bottom
        drawing[:height, :width] = np.outer(np.linspace(slope[0], 1, height), np.linspace(slope[1], 1, width))
        image = prepare(drawing, 28)
        centres.append([(np.arange(28) * image.sum(axis=axis)).sum() / image.sum() for axis in (0, 1)])
    np.testing.assert_allclose(np.mean(centres, axis=0), 14, atol=0.15)  # 14.00 in the data


@pytest.mark.parametrize("side", [8, 28])
def test_where_and_how_large_it_is_drawn_makes_no_difference(side):
    X, _ = load_digits()
    image = X[7].reshape(8, 8)
    one, other = (prepare(drawn_large(image, 16, corner), side) for corner in ((0, 0), (90, 130)))
    assert np.allclose(one, other)
    larger = prepare(drawn_large(image, 24, (10, 10)), side)
    assert np.abs(larger - one).mean() < 0.05


@pytest.mark.parametrize("side", [8, 28])
@pytest.mark.parametrize("drawing", [np.zeros((50, 50)), np.zeros((0, 0)), np.zeros((0, 9))])
def test_an_empty_sheet_is_blank(side, drawing):
    assert not prepare(drawing, side).any()


@pytest.mark.parametrize("side", [8, 28])
def test_a_single_dot_is_no_catastrophe(side):
    drawing = np.zeros((50, 50))
    drawing[20, 30] = 0.3
    image = prepare(drawing, side)
    assert np.isfinite(image).all()
    assert image.max() == 1


def test_what_is_no_drawing_is_refused():
    for bad in (np.ones(9), np.full((3, 3), np.nan), -np.ones((3, 3))):
        with pytest.raises(ValueError, match="drawing must be"):
            prepare(bad, 8)
    with pytest.raises(ValueError, match="side must be one of 28, 8, got 10"):
        prepare(np.ones((3, 3)), 10)


def test_resizing_keeps_the_mean():
    image = np.random.default_rng(0).uniform(size=(17, 23))
    for size in ((5, 5), (17, 23), (40, 31)):
        assert resize(image, *size).mean() == pytest.approx(image.mean())
    assert np.allclose(resize(image, 17, 23), image)

"""Drawings become images like those of the data: measured against the data's own statistics."""

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from mlpviz.data.digits import load_digits
from mlpviz.data.preprocessing import prepare, resize


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
    assert (nearest.predict(prepared) == y[:300]).mean() > 0.9


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

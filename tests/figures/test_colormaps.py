"""Colour maps: what a byte of a surface means, and the colour it has."""

import numpy as np
import pytest

from mlpviz import figures
from mlpviz.figures.theme import rgb

THEMES = ("light", "dark")
LIGHT = figures.PALETTES["light"]


# Bytes


def naive_diverging_byte(value, scale):
    return round((min(max(value / scale, -1), 1) + 1) / 2 * 255)


@pytest.mark.parametrize("scale", [1.0, 0.3, 7.0])
def test_diverging_bytes_agree_with_a_loop(rng, scale):
    values = rng.normal(size=(30, 20)).astype(np.float32)
    naive = [[naive_diverging_byte(float(v), scale) for v in row] for row in values]
    encoded = figures.diverging_bytes(values, scale)
    assert encoded.dtype == np.uint8
    assert np.abs(encoded.astype(int) - naive).max() <= 1  # float32 may round a tie the other way
    assert np.mean(encoded == naive) > 0.99


def test_diverging_bytes_reach_both_ends_and_the_middle():
    assert figures.diverging_bytes(np.array([-5, -1, 0, 1, 5])).tolist() == [0, 0, 128, 255, 255]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_largest_numbers_are_clamped_without_overflow(dtype):
    most = np.finfo(dtype).max
    assert figures.diverging_bytes(np.array([-most, most], dtype)).tolist() == [0, 255]
    assert figures.diverging_bytes(np.array([-most, most], dtype), most).tolist() == [0, 255]


def test_decoding_a_diverging_byte_gives_the_value_back(rng):
    values = rng.uniform(-2, 2, 1000)
    decoded = (figures.diverging_bytes(values, 2.0) / 127.5 - 1) * 2
    np.testing.assert_allclose(decoded, values, atol=2 / 255 + 1e-6)


def test_every_picture_of_a_stack_can_have_its_own_scale():
    stack = np.array([[[1.0, -1.0]], [[4.0, 2.0]]], np.float32)
    scales = np.array([1, 4], np.float32).reshape(2, 1, 1)
    assert figures.diverging_bytes(stack, scales).tolist() == [[[255, 0]], [[255, 191]]]


def probabilities(rng, n_classes, shape=(12, 10)):
    values = rng.random((*shape, n_classes)).astype(np.float32) ** 4
    return values / values.sum(axis=-1, keepdims=True)


@pytest.mark.parametrize("n_classes", [3, 5, 8, 10])
def test_a_class_byte_holds_the_winner_and_its_confidence(rng, n_classes):
    output = probabilities(rng, n_classes)
    encoded = figures.encode_output(output, n_classes)
    levels = 25 if n_classes == 10 else 32
    assert encoded.dtype == np.uint8
    assert encoded.shape == output.shape[:-1]
    for cell, byte in zip(output.reshape(-1, n_classes), encoded.ravel().tolist(), strict=True):
        winner, level = divmod(byte, levels)
        confidence = (float(cell.max()) - 1 / n_classes) / (1 - 1 / n_classes)
        assert winner == cell.tolist().index(cell.max())
        assert abs(level - min(confidence * levels, levels - 1) + 0.5) <= 0.5 + 1e-3 or level == levels - 1


@pytest.mark.parametrize("n_classes", [3, 8])
def test_class_bytes_reach_chance_and_certainty(n_classes):
    output = np.full((2, n_classes), 1 / n_classes, np.float32)
    output[1] = np.eye(n_classes)[-1]
    assert figures.encode_output(output, n_classes).tolist() == [0, 32 * (n_classes - 1) + 31]


def test_two_classes_are_the_diverging_scale_of_class_1():
    verdicts = np.array([-1, -0.5, 0, 1], np.float32)
    assert figures.encode_output(verdicts, 2).tolist() == [0, 64, 128, 255]


def test_regression_is_encoded_by_its_value():
    assert figures.encode_output(np.array([-1.0, 0, 1]), 0).tolist() == [0, 128, 255]


@pytest.mark.parametrize("n_classes", [0, 2, 4])
def test_out_is_written_into_and_returned(rng, n_classes):
    output = probabilities(rng, n_classes) if n_classes > 2 else rng.normal(size=(12, 10))
    out = np.full((12, 10), 7, np.uint8)
    assert figures.encode_output(output, n_classes, out=out) is out
    np.testing.assert_array_equal(out, figures.encode_output(output, n_classes))


# Colours of bytes


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("n_classes", [0, 2, 3, 8])
@pytest.mark.parametrize("discrete", [False, True])
def test_a_table_gives_every_byte_an_opaque_colour(theme, n_classes, discrete):
    lut = figures.output_lut(n_classes, figures.PALETTES[theme], discrete=discrete)
    assert lut.shape == (256, 4)
    assert lut.dtype == np.uint8
    assert (lut[:, 3] == 255).all()


@pytest.mark.parametrize("theme", THEMES)
def test_the_diverging_table_runs_from_orange_by_neutral_to_blue(theme):
    palette = figures.PALETTES[theme]
    lut = figures.output_lut(2, palette)[:, :3].astype(int)
    low, zero, high = map(rgb, palette.surface)
    assert tuple(lut[0]) == low
    assert tuple(lut[255]) == high
    for middle in (127, 128):
        np.testing.assert_allclose(lut[middle], zero, atol=2)
    assert np.abs(np.diff(lut, axis=0)).max() <= 3  # no step that would draw a false border


def test_surfaces_are_softer_than_the_points_on_them():
    soft = figures.output_lut(2, LIGHT).astype(int)
    for byte, colour in ((0, LIGHT.classes[0]), (255, LIGHT.classes[1])):
        towards_neutral = np.abs(soft[byte, :3] - rgb(LIGHT.zero)).sum()
        assert towards_neutral < 0.8 * np.abs(np.subtract(rgb(colour), rgb(LIGHT.zero))).sum()


@pytest.mark.parametrize("theme", THEMES)
def test_a_class_table_grows_from_neutral_towards_the_class(theme):
    palette = figures.PALETTES[theme]
    lut = figures.output_lut(8, palette)[:, :3].astype(int).reshape(8, 32, 3)
    distance = np.linalg.norm(lut - np.array(rgb(palette.zero)), axis=2)
    assert (np.diff(distance, axis=1) > 0).all()
    for k in range(8):
        assert np.linalg.norm(lut[k, 31] - rgb(palette.classes[k])) < np.linalg.norm(
            lut[k, 0] - rgb(palette.classes[k])
        )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("k", range(10))
def test_a_verdict_on_a_class_grows_from_neutral_to_the_colour_of_that_class(theme, k):
    palette = figures.PALETTES[theme]
    lut = figures.class_lut(k, palette, softness=1)
    assert (lut.shape, lut.dtype) == ((256, 4), np.uint8)
    assert (lut[:, 3] == 255).all()
    no, undecided, yes = lut[figures.diverging_bytes(np.array([-1.0, 0, 1])), :3].astype(int)
    assert tuple(no) == rgb(palette.zero)
    assert tuple(yes) == rgb(palette.classes[k])
    np.testing.assert_allclose(undecided, (no + yes) / 2, atol=1)
    sure = figures.output_lut(10, palette)[25 * k + 24]  # of the surface, where the class wins
    assert (figures.class_lut(k, palette)[255] == sure).all()


def test_a_discrete_table_knows_two_classes_by_their_sign():
    lut = figures.output_lut(2, LIGHT, discrete=True)
    assert len(np.unique(lut[:128], axis=0)) == len(np.unique(lut[128:], axis=0)) == 1
    smooth = figures.output_lut(2, LIGHT)
    np.testing.assert_array_equal(lut[[0, 255]], smooth[[0, 255]])


def test_a_discrete_table_shows_the_winner_whatever_its_confidence():
    lut = figures.output_lut(5, LIGHT, discrete=True)
    smooth = figures.output_lut(5, LIGHT)
    for k in range(5):
        assert (lut[32 * k : 32 * k + 32] == smooth[32 * k + 31]).all()

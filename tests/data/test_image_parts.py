"""Image parts: shared by many runs, changed by none."""

import numpy as np
import pytest

from mlpviz.data import ImageParts
from mlpviz.network.arrays import with_ones


@pytest.fixture
def parts():
    rng = np.random.default_rng(0)
    inputs = [with_ones(rng.random((n, 9), dtype=np.float32)) for n in (20, 10, 5)]
    ys = [rng.integers(0, 10, n) for n in (20, 10, 5)]
    return ImageParts(inputs[0], ys[0], inputs[1], ys[1], (inputs[2], ys[2]))


def test_nobody_can_write_into_them(parts):
    arrays = (parts.inputs_train, parts.y_train, parts.inputs_test, parts.y_test, *parts.final)
    for array in (*arrays, parts.X_train, parts.X_test):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_the_images_are_the_inputs_without_the_ones(parts):
    assert np.array_equal(parts.X_train, parts.inputs_train[:, :9])
    assert np.array_equal(parts.X_test, parts.inputs_test[:, :9])
    assert np.shares_memory(parts.X_train, parts.inputs_train)


def test_a_number_format_is_made_once_for_all_runs(parts):
    wide = parts.inputs(np.dtype("float64"))
    assert parts.inputs(np.dtype("float64")) is wide
    assert [array.dtype for array in wide] == [np.float64] * 2
    assert not any(array.flags.writeable for array in wide)
    assert parts.inputs(np.dtype("float32"))[0] is parts.inputs_train


def test_the_test_images_only_validate_where_others_are_kept_for_the_end(parts):
    assert parts.validates
    assert not ImageParts(parts.inputs_train, parts.y_train, parts.inputs_test, parts.y_test).validates


def test_the_plane_of_the_pictures_goes_through_the_mean_of_the_training_images(parts):
    assert np.allclose(parts.projection.origin, parts.X_train.mean(axis=0), atol=1e-6)
    assert parts.projection is parts.projection

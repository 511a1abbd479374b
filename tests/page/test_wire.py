"""Numbers as the browser gets them."""

import base64

import numpy as np
import pytest

from mlpviz.page.wire import as_float32, encode_bytes, encode_ink, encode_signed, make_finite


def decode(text):
    return np.frombuffer(base64.b64decode(text), np.uint8)


def test_bytes_come_back():
    array = np.arange(12, dtype=np.float32).reshape(3, 4)
    assert np.array_equal(np.frombuffer(base64.b64decode(encode_bytes(array)), np.float32), array.ravel())


def test_ink_goes_from_0_to_255_and_no_further():
    assert decode(encode_ink(np.array([[-1, 0, 0.5, 1, 2]]))).tolist() == [0, 0, 128, 255, 255]


def test_signed_images_are_scaled_each_by_its_own_largest():
    images = np.array([[-2, 0, 2.0], [0, 0.01, -0.005], [0, 0, 0]])
    assert decode(encode_signed(images)).tolist() == [0, 128, 255, 128, 255, 64, 128, 128, 128]


@pytest.mark.parametrize("value", [np.inf, -np.inf, np.nan, np.float32(np.inf), 1e300])
def test_what_is_sent_is_finite(value):
    assert np.isfinite(make_finite(value))
    assert type(make_finite(value)) is float
    assert np.isfinite(make_finite([value, 1])).all()


def test_a_number_too_large_for_float32_is_the_largest_there_is():
    most = np.finfo(np.float32).max
    assert as_float32(np.array([1e300, -1e300, 0.5])).tolist() == [most, -most, 0.5]

"""IDX: arrays out of files, and files that are not what they say."""

import gzip

import numpy as np
import pytest
from idx import pack_idx

from mlpviz.data.idx import read_idx


@pytest.mark.parametrize("shape", [(5,), (3, 4), (2, 28, 28), (0, 28, 28)])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_array_comes_back_from_its_file(tmp_path, shape, pack):
    array = np.random.default_rng(0).integers(0, 256, shape)
    path = tmp_path / "file"
    path.write_bytes(pack(pack_idx(array)))
    assert np.array_equal(read_idx(path), array)


GOOD = pack_idx(np.arange(24).reshape(2, 3, 4))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "must begin with two zero bytes.*got nothing"),
        (b"\x80\x04\x95cos\nsystem", "must begin with two zero bytes.*got 8004"),
        (b"\0\0\x0d\x01" + GOOD[4:], "unsigned bytes .*got type 0d"),
        (b"\0\0\x08\x09" + GOOD[4:], "one to three dimensions, got 9"),
        (GOOD[:10], "header of 16 bytes, got 10"),
        (GOOD[:-1], r"must have 24 bytes for \[2, 3, 4\], got 23"),
        (GOOD + b"\0", "got 25"),
        (b"\0\0\x08\x03" + b"\xff" * 12, "must have 79,228,162,458,924,105,385,300,197,375 bytes"),
        (gzip.compress(GOOD)[:-9], "must be readable"),
        (gzip.compress(GOOD)[:12] + b"rubbish", "must be readable"),
        (gzip.compress(bytes(65 << 20)), "at most 67,108,864 bytes unpacked, got more"),
    ],
    ids=[
        "empty",
        "pickle",
        "floats",
        "dimensions",
        "header",
        "short",
        "long",
        "huge",
        "cut gzip",
        "bad gzip",
        "bomb",
    ],
)
def test_a_damaged_file_is_refused_in_words(tmp_path, data, message):
    path = tmp_path / "train-images-idx3-ubyte"
    path.write_bytes(data)
    with pytest.raises(ValueError, match=f"train-images-idx3-ubyte .*{message}|{message}"):
        read_idx(path)

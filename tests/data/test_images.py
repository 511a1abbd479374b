"""Images: the bundled digits, MNIST from its files, and files that are not what they say."""

import gzip
import shutil
import threading
import zlib
from http.client import IncompleteRead
from pathlib import Path

import numpy as np
import pytest
from idx import idx

from mlpviz.data import images
from mlpviz.data.images import FILES, bundled_digits, fetch_mnist, mnist_from_folder, read_idx


@pytest.fixture
def folder(small_mnist, tmp_path):
    """A copy that a test may damage."""
    return Path(shutil.copytree(small_mnist, tmp_path / "mnist"))


def test_the_bundled_digits_are_ink_from_0_to_1():
    X, y = bundled_digits()
    assert (X.shape, X.dtype, X.min(), X.max()) == ((1797, 64), np.float32, 0, 1)
    assert np.bincount(y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


@pytest.mark.parametrize("shape", [(5,), (3, 4), (2, 28, 28), (0, 28, 28)])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_array_comes_back_from_its_file(tmp_path, shape, pack):
    array = np.random.default_rng(0).integers(0, 256, shape)
    path = tmp_path / "file"
    path.write_bytes(pack(idx(array)))
    assert np.array_equal(read_idx(path), array)


def test_the_last_ten_thousand_training_images_validate(small_mnist, monkeypatch):
    monkeypatch.setenv(images.FOLDER_VARIABLE, str(small_mnist))
    mnist = mnist_from_folder()
    assert (mnist.X_train.shape, mnist.y_train.shape) == ((50, 784), (50,))
    assert (mnist.X_test.shape, mnist.y_test.shape) == ((10_000, 784), (10_000,))
    assert [array.shape for array in mnist.final] == [(20, 785), (20,)]
    raw = read_idx(small_mnist / "train-images-idx3-ubyte")
    assert np.allclose(mnist.X_train[0], raw[0].ravel() / 255)
    assert np.allclose(mnist.X_test[-1], raw[-1].ravel() / 255)
    assert mnist.X_train.dtype == np.float32


GOOD = idx(np.arange(24).reshape(2, 3, 4))


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


def test_files_that_do_not_fit_together_are_refused(folder):
    def broken(what, array, message):
        path = next(folder.glob(what))
        kept = path.read_bytes()
        path.write_bytes(idx(array))
        with pytest.raises(ValueError, match=message):
            mnist_from_folder(folder)
        path.write_bytes(kept)

    broken(
        "train-images*",
        np.zeros((10_050, 8, 8)),
        r"training images must be \[n, 28, 28\], got \[10050, 8, 8\]",
    )
    broken("train-labels*", np.zeros(7), r"training labels must be \[10050\], one an image, got \[7\]")
    broken("t10k-labels*", np.full(20, 11), "test labels must be from 0 to 9, got 11")
    (folder / FILES["test images"]).unlink()
    with pytest.raises(ValueError, match="folder must hold t10k-images-idx3-ubyte"):
        mnist_from_folder(folder)


def test_too_few_training_images_and_no_folder_at_all_are_told(folder, monkeypatch):
    for what, shape in (("images", (500, 28, 28)), ("labels", (500,))):
        path = next(folder.glob(f"train-{what}*"))
        path.write_bytes(idx(np.zeros(shape)))
    with pytest.raises(ValueError, match="training images must be more than the 10,000"):
        mnist_from_folder(folder)
    monkeypatch.delenv(images.FOLDER_VARIABLE, raising=False)
    with pytest.raises(ValueError, match="folder must be named"):
        mnist_from_folder()


@pytest.mark.parametrize(
    "error", [EOFError("cut"), zlib.error("cut"), IncompleteRead(b""), ValueError("no such")]
)
def test_whatever_goes_wrong_while_fetching_is_told_in_words(monkeypatch, error):
    def broken(*args, **options):
        raise error

    monkeypatch.setattr(images, "fetch_openml", broken)
    with pytest.raises(ConnectionError, match="MNIST could not be fetched"):
        fetch_mnist()


def test_something_else_under_the_name_of_mnist_is_refused(monkeypatch):
    monkeypatch.setattr(images, "fetch_openml", lambda *args, **options: (np.zeros((9, 784)), np.zeros(9)))
    with pytest.raises(ConnectionError, match=r"it has the shape \(9, 784\)"):
        fetch_mnist()


def test_the_progress_of_fetching_is_what_has_come_into_the_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(images, "get_data_home", lambda: tmp_path)
    (tmp_path / "openml").mkdir()
    (tmp_path / "openml" / "old").write_bytes(bytes(1000))
    seen, enough = [], threading.Event()

    def arriving(*args, **options):
        (tmp_path / "openml" / "new").write_bytes(bytes(images.OPENML_BYTES // 2))
        enough.wait(10)
        return np.zeros((70_000, 784), np.uint8), np.zeros(70_000, np.uint8)

    def progress(share):
        seen.append(share)
        if share > 0:
            enough.set()

    monkeypatch.setattr(images, "fetch_openml", arriving)
    fetch_mnist(progress)
    assert max(seen) == pytest.approx(0.5)


def test_without_a_network_the_error_says_what_to_do(monkeypatch):
    def unreachable(*args, **options):
        raise OSError("no route to host")

    monkeypatch.setattr(images, "fetch_openml", unreachable)
    with pytest.raises(ConnectionError, match=r"no route to host.*Put its four files into a folder"):
        fetch_mnist()


def test_what_is_fetched_is_split_as_the_course_does(monkeypatch):
    pixels = np.tile(np.arange(70_000)[:, None] % 256, (1, 784))
    labels = (np.arange(70_000) % 10).astype(str)
    monkeypatch.setattr(images, "fetch_openml", lambda *args, **options: (pixels, labels))
    mnist = fetch_mnist()
    assert [len(mnist.y_train), len(mnist.y_test), len(mnist.final[1])] == [50_000, 10_000, 10_000]
    assert mnist.X_test[0, 0] == pytest.approx(50_000 % 256 / 255)
    assert (mnist.inputs_test[:, -1] == 1).all()
    assert mnist.final[1][3] == 60_003 % 10

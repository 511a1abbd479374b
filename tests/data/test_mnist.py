"""MNIST: from its files, or fetched from OpenML, and what is told where it cannot be had."""

import shutil
import threading
import zlib
from http.client import IncompleteRead
from pathlib import Path

import numpy as np
import pytest
from idx import pack_idx

from mlpviz.data.idx import read_idx
from mlpviz.data.mnist import FILES, FOLDER_VARIABLE, OPENML_BYTES, fetch_mnist, read_mnist_files


@pytest.fixture
def folder(small_mnist, tmp_path):
    """A copy that a test may damage."""
    return Path(shutil.copytree(small_mnist, tmp_path / "mnist"))


def test_the_last_ten_thousand_training_images_validate(small_mnist, monkeypatch):
    monkeypatch.setenv(FOLDER_VARIABLE, str(small_mnist))
    mnist = read_mnist_files()
    assert (mnist.X_train.shape, mnist.y_train.shape) == ((50, 784), (50,))
    assert (mnist.X_test.shape, mnist.y_test.shape) == ((10_000, 784), (10_000,))
    assert [array.shape for array in mnist.final] == [(20, 785), (20,)]
    raw = read_idx(small_mnist / "train-images-idx3-ubyte")
    assert np.allclose(mnist.X_train[0], raw[0].ravel() / 255)
    assert np.allclose(mnist.X_test[-1], raw[-1].ravel() / 255)
    assert mnist.X_train.dtype == np.float32


def test_files_that_do_not_fit_together_are_refused(folder):
    def broken(what, array, message):
        path = next(folder.glob(what))
        kept = path.read_bytes()
        path.write_bytes(pack_idx(array))
        with pytest.raises(ValueError, match=message):
            read_mnist_files(folder)
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
        read_mnist_files(folder)


def test_too_few_training_images_and_no_folder_at_all_are_told(folder, monkeypatch):
    for what, shape in (("images", (500, 28, 28)), ("labels", (500,))):
        path = next(folder.glob(f"train-{what}*"))
        path.write_bytes(pack_idx(np.zeros(shape)))
    with pytest.raises(ValueError, match="training images must be more than the 10,000"):
        read_mnist_files(folder)
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    with pytest.raises(ValueError, match="folder must be named"):
        read_mnist_files()


@pytest.mark.parametrize(
    "error", [EOFError("cut"), zlib.error("cut"), IncompleteRead(b""), ValueError("no such")]
)
def test_whatever_goes_wrong_while_fetching_is_told_in_words(monkeypatch, error):
    def broken(*args, **options):
        raise error

    monkeypatch.setattr("sklearn.datasets.fetch_openml", broken)
    with pytest.raises(ConnectionError, match="MNIST could not be fetched"):
        fetch_mnist()


def test_something_else_under_the_name_of_mnist_is_refused(monkeypatch):
    monkeypatch.setattr(
        "sklearn.datasets.fetch_openml", lambda *args, **options: (np.zeros((9, 784)), np.zeros(9))
    )
    with pytest.raises(ConnectionError, match=r"it has the shape \(9, 784\)"):
        fetch_mnist()


def test_the_progress_of_fetching_is_what_has_come_into_the_cache(monkeypatch, tmp_path):
    monkeypatch.setattr("sklearn.datasets.get_data_home", lambda: tmp_path)
    (tmp_path / "openml").mkdir()
    (tmp_path / "openml" / "old").write_bytes(bytes(1000))
    seen, enough = [], threading.Event()

    def arriving(*args, **options):
        (tmp_path / "openml" / "new").write_bytes(bytes(OPENML_BYTES // 2))
        enough.wait(10)
        return np.zeros((70_000, 784), np.uint8), np.zeros(70_000, np.uint8)

    def progress(share):
        seen.append(share)
        if share >= 0.5:  # before that the file is still being written
            enough.set()

    monkeypatch.setattr("sklearn.datasets.fetch_openml", arriving)
    fetch_mnist(progress)
    assert max(seen) == pytest.approx(0.5)


def test_without_a_network_the_error_says_what_to_do(monkeypatch):
    def unreachable(*args, **options):
        raise OSError("no route to host")

    monkeypatch.setattr("sklearn.datasets.fetch_openml", unreachable)
    with pytest.raises(ConnectionError, match=r"no route to host.*Put its four files into a folder"):
        fetch_mnist()


def test_what_is_fetched_is_split_as_the_course_does(monkeypatch):
    pixels = np.tile(np.arange(70_000)[:, None] % 256, (1, 784))
    labels = (np.arange(70_000) % 10).astype(str)
    monkeypatch.setattr("sklearn.datasets.fetch_openml", lambda *args, **options: (pixels, labels))
    mnist = fetch_mnist()
    assert [len(mnist.y_train), len(mnist.y_test), len(mnist.final[1])] == [50_000, 10_000, 10_000]
    assert mnist.X_test[0, 0] == pytest.approx(50_000 % 256 / 255)
    assert (mnist.inputs_test[:, -1] == 1).all()
    assert mnist.final[1][3] == 60_003 % 10

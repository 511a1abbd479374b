"""Where MNIST comes from: a folder, the environment, OpenML, or what another visitor fetched."""

import shutil
from dataclasses import replace

import pytest
import streamlit as st
from idx import make_mnist_like
from pages import choose, experiment_of, open_page, press, run, told, view_of, widgets

from mlpviz.data.mnist import FOLDER_VARIABLE
from mlpviz.page.words.english.notices import LINK_TO_MNIST
from mlpviz.training.experiment import Experiment

DIGITS = Experiment.default("digits")


@pytest.fixture
def app(monkeypatch):
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    return open_page(dataset="digits")


def in_dialog(app):
    """Run the dialog. AppTest runs the whole page for it, where a browser runs the dialog alone."""
    app.session_state["mnist_wanted"] = True
    return run(app)


def press_in_dialog(app, key):
    app.button(key=key).click()
    return in_dialog(app)


def read_folder(app, folder):
    in_dialog(app)
    app.text_input(key="mnist_folder").set_value(str(folder))
    press_in_dialog(app, "mnist_read")


def test_mnist_is_asked_for_where_it_is_not_and_read_from_a_folder(app, small_mnist, tmp_path):
    choose(app, "dataset", "mnist")
    assert experiment_of(app).dataset == "digits"
    run = view_of(app).run
    read_folder(app, tmp_path)
    assert "folder must hold train-images-idx3-ubyte" in app.error[0].value
    assert view_of(app).run is run
    read_folder(app, small_mnist)
    assert experiment_of(app) == Experiment.default("mnist")
    run = view_of(app).run
    assert (len(run.X_train), len(run.X_test)) == (50, 10_000)
    assert not widgets(app).keys() & {"train_share", "regenerate", "data_seed"}
    choose(app, "dataset", "digits")
    choose(app, "dataset", "mnist")
    assert experiment_of(app).dataset == "mnist"


def test_a_damaged_file_is_told_in_the_dialog_and_the_run_stays(app, small_mnist, tmp_path):
    folder = shutil.copytree(small_mnist, tmp_path / "mnist")
    file = folder / "train-images-idx3-ubyte"
    file.write_bytes(file.read_bytes()[:-1])
    press(app, "mnist")
    read_folder(app, folder)
    assert "train-images-idx3-ubyte must have 7,879,200 bytes" in app.error[0].value
    assert experiment_of(app) == DIGITS


def test_without_a_network_fetching_says_what_to_do_and_the_page_goes_on(app, monkeypatch):
    def unreachable(*args, **options):
        raise OSError("no route to host")

    monkeypatch.setattr("sklearn.datasets.fetch_openml", unreachable)
    press(app, "mnist")
    press_in_dialog(app, "mnist_fetch")
    assert "no route to host" in app.error[0].value
    assert "Put its four files into a folder" in app.error[0].value
    assert experiment_of(app) == DIGITS


def test_a_link_to_mnist_opens_it_from_the_folder_of_the_environment(monkeypatch, small_mnist):
    monkeypatch.setenv(FOLDER_VARIABLE, str(small_mnist))
    app = open_page(dataset="mnist", hidden_layer_sizes="16")
    assert experiment_of(app).dataset == "mnist"
    assert view_of(app).run.mlp.layer_sizes == (784, 16, 10)
    assert not told(app)


def test_mnist_is_chosen_at_once_where_the_environment_knows_it(monkeypatch, small_mnist):
    monkeypatch.setenv(FOLDER_VARIABLE, str(small_mnist))
    app = open_page(dataset="digits")
    choose(app, "dataset", "mnist")
    assert experiment_of(app).dataset == "mnist"


@pytest.mark.parametrize(("changed", "expected"), [(None, "16"), ("32", "32")])
def test_a_link_to_mnist_without_any_waits_until_there_is_or_something_is_changed(
    monkeypatch, small_mnist, changed, expected
):
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    app = open_page(dataset="mnist", hidden_layer_sizes="16")
    assert experiment_of(app).dataset == "digits"
    assert told(app) == [LINK_TO_MNIST]
    if changed:
        choose(app, "hidden_layer_sizes", changed)
    read_folder(app, small_mnist)
    assert experiment_of(app) == replace(Experiment.default("mnist"), hidden_layer_sizes=(int(expected),))


def test_what_one_visitor_fetched_is_at_hand_for_the_next(app, monkeypatch):
    asked = []

    def fetch(*args, **options):
        asked.append(args)
        pixels, labels = make_mnist_like(70_000)
        return pixels.reshape(70_000, 784), labels

    monkeypatch.setattr("sklearn.datasets.fetch_openml", fetch)
    st.cache_resource.clear()
    other = open_page(dataset="digits")
    for one in (app, other):
        press(one, "mnist")
        press_in_dialog(one, "mnist_fetch")
        assert experiment_of(one) == Experiment.default("mnist")
    assert len(asked) == 1
    later = open_page(dataset="mnist")
    assert view_of(later).run.images is view_of(app).run.images
    st.cache_resource.clear()


def test_a_folder_is_read_once_whatever_its_path_looks_like(app, small_mnist):
    for path in (small_mnist, f"{small_mnist}/", f"{small_mnist}/../{small_mnist.name}"):
        press(app, "mnist")
        read_folder(app, path)
    first = view_of(app).mnist
    other = open_page(dataset="digits")
    press(other, "mnist")
    read_folder(other, f"{small_mnist}/.")
    assert view_of(other).mnist is first


def test_a_damaged_mnist_in_the_folder_of_the_environment_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "nowhere"))
    app = open_page(dataset="mnist")
    assert any("folder must hold train-images-idx3-ubyte" in notice for notice in told(app))

"""Images on the page: the problem, its controls, and where MNIST comes from."""

import shutil
from dataclasses import replace

import pytest
import streamlit as st
from idx import make_mnist_like
from streamlit.testing.v1 import AppTest

from mlpviz.data.mnist import FOLDER_VARIABLE
from mlpviz.page import words
from mlpviz.page.server import PAGE
from mlpviz.training.experiment import Experiment

DIGITS = Experiment.default("digits")


def opened(**query):
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


@pytest.fixture
def app(monkeypatch):
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    return opened(dataset="digits")


def experiment_of(app):
    return app.session_state["view"].experiment


def keys(app):
    everything = (app.button, app.slider, app.select_slider, app.number_input, app.text_input, app.pills)
    return {one.key.partition("-")[0] for kind in everything for one in kind}


def choose(app, name, value):
    (widget,) = [one for one in app.pills if one.key.partition("-")[0] == name]
    widget.set_value(value).run()
    assert not app.exception


def choose_problem(app, problem):
    (widget,) = [one for one in app.segmented_control if one.key.partition("-")[0] == "task"]
    widget.set_value(problem).run()
    assert not app.exception


def in_dialog(app, widget):
    """A click in the dialog. AppTest runs the whole page for it, where a browser runs the dialog alone."""
    app.session_state["mnist_wanted"] = True
    widget.run()
    assert not app.exception


def read_folder(app, folder):
    in_dialog(app, app)
    app.text_input(key="mnist_folder").set_value(str(folder))
    in_dialog(app, app.button(key="mnist_read").click())


def test_the_problem_of_images_brings_the_digits_with_their_own_defaults_and_seeds_stay():
    app = opened(weight_seed="7")
    choose_problem(app, "images")
    assert experiment_of(app).differs_in(DIGITS) == {"weight_seed"}
    assert app.session_state["view"].run.mlp.layer_sizes == (64, 100, 200, 10)
    choose_problem(app, "regression")
    assert experiment_of(app).dataset == "plane"
    choose_problem(app, "images")
    assert experiment_of(app).dataset == "digits"


def test_images_have_only_controls_that_are_wired_to_something(app):
    shown = keys(app)
    assert {"dataset", "train_share", "regenerate", "mnist", "hidden_layer_sizes", "data_seed"} <= shown
    assert not shown & {"noise", "n_samples", "n_classes", "features", "own", "rule"}


def test_a_new_split_draws_other_test_images(app):
    before = app.session_state["view"].run.y_test
    app.button(key="regenerate").click().run()
    assert (app.session_state["view"].run.y_test != before).any()


def test_mnist_is_asked_for_where_it_is_not_and_read_from_a_folder(app, small_mnist, tmp_path):
    choose(app, "dataset", "mnist")
    assert experiment_of(app).dataset == "digits"
    run = app.session_state["view"].run
    read_folder(app, tmp_path)
    assert "folder must hold train-images-idx3-ubyte" in app.error[0].value
    assert app.session_state["view"].run is run
    read_folder(app, small_mnist)
    assert experiment_of(app) == Experiment.default("mnist")
    run = app.session_state["view"].run
    assert (len(run.X_train), len(run.X_test)) == (50, 10_000)
    assert not keys(app) & {"train_share", "regenerate", "data_seed"}
    choose(app, "dataset", "digits")
    choose(app, "dataset", "mnist")
    assert experiment_of(app).dataset == "mnist"


def test_a_damaged_file_is_told_in_the_dialog_and_the_run_stays(app, small_mnist, tmp_path):
    folder = shutil.copytree(small_mnist, tmp_path / "mnist")
    file = folder / "train-images-idx3-ubyte"
    file.write_bytes(file.read_bytes()[:-1])
    app.button(key="mnist").click().run()
    read_folder(app, folder)
    assert "train-images-idx3-ubyte must have 7,879,200 bytes" in app.error[0].value
    assert experiment_of(app) == DIGITS


def test_without_a_network_fetching_says_what_to_do_and_the_page_goes_on(app, monkeypatch):
    def unreachable(*args, **options):
        raise OSError("no route to host")

    monkeypatch.setattr("sklearn.datasets.fetch_openml", unreachable)
    app.button(key="mnist").click().run()
    in_dialog(app, app.button(key="mnist_fetch").click())
    assert "no route to host" in app.error[0].value
    assert "Put its four files into a folder" in app.error[0].value
    assert experiment_of(app) == DIGITS


def test_a_link_to_mnist_opens_it_from_the_folder_of_the_environment(monkeypatch, small_mnist):
    monkeypatch.setenv(FOLDER_VARIABLE, str(small_mnist))
    app = opened(dataset="mnist", hidden_layer_sizes="16")
    assert experiment_of(app).dataset == "mnist"
    assert app.session_state["view"].run.mlp.layer_sizes == (784, 16, 10)
    assert not app.warning


def test_mnist_is_chosen_at_once_where_the_environment_knows_it(monkeypatch, small_mnist):
    monkeypatch.setenv(FOLDER_VARIABLE, str(small_mnist))
    app = opened(dataset="digits")
    choose(app, "dataset", "mnist")
    assert experiment_of(app).dataset == "mnist"


@pytest.mark.parametrize(("changed", "expected"), [(None, "16"), ("32", "32")])
def test_a_link_to_mnist_without_any_waits_until_there_is_or_something_is_changed(
    monkeypatch, small_mnist, changed, expected
):
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    app = opened(dataset="mnist", hidden_layer_sizes="16")
    assert experiment_of(app).dataset == "digits"
    assert [warning.value for warning in app.warning] == [words.LINK_TO_MNIST]
    if changed:
        app.text_input(key="hidden_layer_sizes").set_value(changed).run()
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
    other = opened(dataset="digits")
    for one in (app, other):
        one.button(key="mnist").click().run()
        in_dialog(one, one.button(key="mnist_fetch").click())
        assert experiment_of(one) == Experiment.default("mnist")
    assert len(asked) == 1
    later = opened(dataset="mnist")
    assert later.session_state["view"].run.images is app.session_state["view"].run.images
    st.cache_resource.clear()


def test_a_folder_is_read_once_whatever_its_path_looks_like(app, small_mnist):
    for path in (small_mnist, f"{small_mnist}/", f"{small_mnist}/../{small_mnist.name}"):
        app.button(key="mnist").click().run()
        read_folder(app, path)
    first = app.session_state["view"].mnist
    other = opened(dataset="digits")
    other.button(key="mnist").click().run()
    read_folder(other, f"{small_mnist}/.")
    assert other.session_state["view"].mnist is first


def test_a_damaged_mnist_in_the_folder_of_the_environment_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "nowhere"))
    app = opened(dataset="mnist")
    assert "folder must hold train-images-idx3-ubyte" in app.warning[0].value


def test_a_refused_layer_size_names_the_limit_of_images(app):
    app.text_input(key="hidden_layer_sizes").set_value("257").run()
    assert "between 1 and 256 units each, got 257" in app.warning[0].value
    assert experiment_of(app) == DIGITS

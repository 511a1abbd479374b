"""Take along: files of the run as it stands, and a model file that is opened again."""

import io
import json

import numpy as np
import pytest
from pages import open_page, press, run, told, view_of

from mlpviz.export.model_file import read_model
from mlpviz.page.dialogs.take_along import KINDS, make_file
from mlpviz.page.words.english import dialogs as words

PAGE = "http://here/"


@pytest.fixture(scope="module")
def app():
    app = open_page(dataset="xor", n_samples="20", hidden_layer_sizes="2")
    view_of(app).advance(epochs=3)
    return app


def upload(app, content):
    app.file_uploader(key="model_file").set_value(("model.json", content, "application/json"))
    press(app, "take_along")
    app.button(key="model_open").click()
    return run(app)


def test_every_kind_of_file_has_a_button_and_words(app):
    app = press(app, "take_along")
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == [words.TAKE_KINDS[name][0] for name in KINDS]
    assert not any(button.proto.disabled for button in app.get("download_button"))


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_of_the_run_as_it_stands(app, name):
    run = view_of(app).run
    content = make_file(view_of(app), name, PAGE)
    if name == "weights":
        arrays = np.load(io.BytesIO(content), allow_pickle=False)
        assert np.array_equal(arrays["weights_1"], run.mlp.dense[0].weights)
        assert arrays["activations"].tolist() == ["tanh"]
        return
    text = content.decode()
    if name != "history":
        assert "http://here/?v=2&" in text.replace("&amp;", "&")
    if name == "model":
        assert read_model(text).mlp.version() == run.mlp.version()
    elif name == "history":
        header, *rows = text.splitlines()
        assert header.startswith("epoch,step,train_loss")
        assert float(rows[3].split(",")[2]) == run.history["train_loss"][3]
    else:
        assert repr(run.mlp) in text


def test_a_model_file_is_opened_and_goes_on():
    app = open_page(dataset="xor", n_samples="20")
    view_of(app).advance(epochs=2)
    content = make_file(view_of(app), "model", PAGE)
    view_of(app).advance(epochs=1)
    expected = view_of(app).run.mlp.version()
    view_of(app).change(dataset="circle")
    upload(press(app, "take_along"), content)
    assert view_of(app).experiment.dataset == "xor"
    assert view_of(app).run.epochs == 2
    assert any("Play goes on from there" in text for text in told(app))
    view_of(app).advance(epochs=1)
    assert view_of(app).run.mlp.version() == expected


def test_a_file_that_is_none_is_told_and_the_run_stays():
    app = open_page()
    before = view_of(app).run
    app = upload(press(app, "take_along"), json.dumps({"format": "other"}).encode())
    assert view_of(app).run is before
    problem = app.session_state["model_problem"]  # which the dialog says; a browser runs that alone
    assert problem.startswith(
        "It cannot be opened, and the run stays as it is: the file must be a model file"
    )


def test_data_too_large_for_a_script_are_told(monkeypatch):
    monkeypatch.setattr("mlpviz.export.script_data.MAX_NUMBERS", 10)
    app = press(open_page(), "take_along")
    disabled = [button.proto.label for button in app.get("download_button") if button.proto.disabled]
    assert words.TAKE_KINDS["numpy"][0] in disabled
    assert any("at most 10 numbers" in caption.value for caption in app.caption)


def test_a_model_file_too_large_to_be_opened_here_is_not_offered(monkeypatch):
    monkeypatch.setattr("mlpviz.page.dialogs.take_along.estimate_size", lambda run: 9 << 20)
    app = press(open_page(), "take_along")
    disabled = [button.proto.label for button in app.get("download_button") if button.proto.disabled]
    assert disabled == [words.TAKE_KINDS["model"][0]]

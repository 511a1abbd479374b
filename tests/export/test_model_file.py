"""The model file: opened again, a run goes on bit for bit; whatever else comes is refused in words."""

import base64
import json
import pickle

import numpy as np
import pytest

from mlpviz import Experiment, Run
from mlpviz.data import OwnData, TableData
from mlpviz.export.model_file import MAX_MEGABYTES, estimate_size, read_model, write_model

POINTS = tuple((x / 3, -x / 5, float(x % 2)) for x in range(-150, 151))
ROWS = np.arange(900.0).reshape(300, 3) / 7
TABLE = TableData(ROWS, np.arange(300) % 2, ("a", "b", "c", "class"), ("no", "yes"))

EXPERIMENTS = {
    "adam": Experiment(optimizer="adam", schedule="cosine", n_samples=60),
    "float32": Experiment(dataset="rings", optimizer="momentum", dtype="float32", n_samples=60),
    "own": Experiment(dataset="own", own=OwnData(POINTS, labels=("cat", "dog"))),  # too many for a link
    "table": Experiment(dataset="table", table=TABLE, batch_size=50),
    "rule": Experiment(dataset="rule", rule="x1*x2 > sin(x1)", n_samples=40),
}


def trained(experiment, steps=23):
    run = Run(experiment)
    run.advance(steps=steps)
    return run


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_run_that_is_opened_again_goes_on_bit_for_bit(name):
    run = trained(EXPERIMENTS[name])
    again = read_model(write_model(run))
    assert (again.epochs, again.steps, again.best) == (run.epochs, run.steps, run.best)
    for one in (run, again):
        one.advance(epochs=2)
    assert again.mlp.version() == run.mlp.version()
    assert np.array_equal(again.history.rows, run.history.rows)


def test_settings_that_were_changed_and_the_way_back_come_along():
    run = trained(EXPERIMENTS["adam"], steps=12)
    run.change(optimizer="nesterov", learning_rate=0.1)
    run.advance(epochs=3)
    again = read_model(write_model(run).encode())
    assert again.experiment.optimizer == "nesterov"
    assert list(again.history.events) == list(run.history.events)
    for one in (run, again):
        one.restore(one.history.checkpoint_at(1))
        one.advance(epochs=1)
    assert again.experiment.optimizer == "adam"
    assert again.mlp.version() == run.mlp.version()


def test_a_long_history_is_thinned_to_fit():
    run = Run(Experiment(n_samples=20, hidden_layer_sizes=(20, 20)))
    run.advance(epochs=300)
    text = write_model(run)
    assert len(text) < 3 << 20
    again = read_model(text)
    assert 20 < len(again.history) < len(run.history)
    assert again.history.epochs[-1] == 300
    for one in (run, again):
        one.advance(epochs=30)
    assert again.mlp.version() == run.mlp.version()


def test_the_size_of_a_file_is_known_before_it_is_written():
    run = Run(Experiment(dataset="rings", hidden_layer_sizes=(64, 64), optimizer="adam", n_samples=20))
    text = write_model(run)  # epoch 0 alone, whose state it has once
    assert estimate_size(run) < len(text) < 1.1 * estimate_size(run) + 10_000


def changed(**changes):
    """A good file with some parts replaced, by their paths, such as state__steps."""
    file = json.loads(write_model(trained(EXPERIMENTS["adam"])))
    for path, value in changes.items():
        *way, last = path.split("__")
        part = file
        for name in way:
            part = part[int(name) if name.isdigit() else name]
        part[last] = value
    return json.dumps(file)


def numbers(*values, dtype=np.float64):
    return base64.b64encode(np.array(values, dtype).tobytes()).decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": "other"}, "file must be a model file"),
        ({"version": 2}, "version must be 1, got 2"),
        ({"settings__activation": "exec"}, "activation must be one of"),
        ({"settings__n_samples": "999999999"}, "n_samples must be between 20 and 5000"),
        ({"settings__hidden_layer_sizes": "9999-9999"}, "hidden_layer_sizes must be"),
        ({"settings__rule": "__import__('os')"}, "rule"),
        ({"settings__other": "1"}, "settings must be those of an experiment, got 'other'"),
        ({"settings": [1]}, "settings must hold named entries"),
        ({"state__parameters": numbers(1, 2, 3)}, "parameters must be 25 numbers of float64"),
        ({"state__parameters": numbers(*[np.nan] * 25)}, "parameters must be finite"),
        ({"state__parameters": numbers(*[1e308] * 25)}, "parameters must give a finite training loss"),
        ({"state__parameters": "%%%"}, "in base64, got other text"),
        ({"state__parameters": [1, 2]}, "in base64, got no text"),
        ({"state__optimizer_state": ""}, "optimizer_state must be 2 × 25 numbers"),
        ({"state__live": {"optimizer": "adam"}}, "live must be the settings"),
        ({"state__steps": -1}, "steps must be between 0"),
        ({"state__steps": True}, "steps must be a whole number"),
        ({"state__generator__state": 2**128}, "state must be between 0"),
        ({"state__order": numbers(*[0] * 30, dtype=np.int64)}, "order must have each of 30 samples once"),
        ({"state__order": None}, "order must be there in the middle of an epoch"),
        ({"state__best": [[0, "x"], [0, 1]]}, "best must have an epoch and a loss"),
        ({"history__columns": ["epoch"]}, "columns must be those"),
        ({"history__stride": 3}, "stride must be a power of 2"),
        ({"history__epochs": [5, 1]}, "epochs must"),
        ({"history__rows": ""}, "rows must be"),
        ({"history__states": [1]}, "states must be"),
        ({"history__states__0__epochs": 1}, "states must be of the epochs"),
        ({"history__events": [[0, 0, "x"]] * 999}, "events must be at most 200"),
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused_in_words(changes, words):
    with pytest.raises(ValueError, match=words):
        read_model(changed(**changes))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"PK\x03\x04" + bytes(100),
        pickle.dumps({"format": "mlpviz model"}),
        "[" * 100_000,
        '{"format": NaN}',
        '{"version": ' + "9" * 10_000 + "}",
        "[1, 2]",
    ],
    ids=["nothing", "bytes", "zip", "pickle", "nested", "nan", "digits", "list"],
)
def test_what_is_no_model_file_is_refused_in_words(content):
    with pytest.raises(ValueError, match="file must be a model file of the MLP playground"):
        read_model(content)


def test_a_file_too_large_is_not_even_read():
    with pytest.raises(ValueError, match=f"at most {MAX_MEGABYTES} MB"):
        read_model(b"x" * ((MAX_MEGABYTES << 20) + 1))


def test_an_event_of_a_file_is_plain_text():
    run = read_model(changed(history__events=[[0, 0, "<img src=x>\n" * 99]]))
    (event,) = run.history.events
    assert event.text.startswith("img src=ximg")
    assert len(event.text) == 200


def test_mnist_is_asked_for_where_it_is_needed():
    with pytest.raises(ValueError, match="MNIST"):
        read_model(changed(settings__dataset="mnist"))

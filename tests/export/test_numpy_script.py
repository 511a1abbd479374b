"""The script that trains with NumPy alone: run, it has the losses of the run, to the last digit."""

import ast

import numpy as np
import pytest

from mlpviz import Experiment, Run
from mlpviz.data import DATASETS, OwnData
from mlpviz.export.numpy_script import write_numpy_script
from mlpviz.export.script_data import MAX_NUMBERS, write_data
from mlpviz.training.settings import SETTINGS
from mlpviz.training.threads import one_blas_thread

EPOCHS = 3
SIZES = ((4, 2), (), (1,), (3, 1, 5), (8,))
POINTS = tuple((x / 3, -x / 5, float(x % 2)) for x in range(-10, 11))


def pick(name, i):
    """The i-th choice, in turn."""
    choices = SETTINGS[name].choices
    return choices[i % len(choices)]


def spread(i):
    """Settings of every kind, so that each choice comes at least once, with others beside it every time."""
    return Experiment(
        dataset=[*DATASETS, "iris", "own"][i % (len(DATASETS) + 2)],
        own=OwnData(POINTS),
        n_samples=30,
        noise=10 * (i % 3),
        train_share=60,
        n_classes=2 + i % 3,
        features=(pick("features", i), pick("features", i + 3)),
        hidden_layer_sizes=SIZES[i % len(SIZES)],
        activation=pick("activation", i),
        layer_activations=("relu", "sigmoid") if i % len(SIZES) == 0 else (),
        initializer=pick("initializer", i),
        loss=pick("loss", i // 2),
        optimizer=pick("optimizer", i),
        schedule=pick("schedule", i),
        schedule_epochs=2,
        batch_size=(7, 1, 10, 500)[i % 4],
        regularization=pick("regularization", i),
        regularization_rate=0.01,
        dtype=pick("dtype", i // 3),
        data_seed=i,
        weight_seed=i + 1,
        batch_seed=i + 2,
    )


def train_script(script):
    """[(epoch, train_loss, test_loss)] as the script has them, run by itself."""
    namespace = {"__name__": "script"}
    with np.errstate(all="ignore"), one_blas_thread:
        exec(compile(script, "script", "exec"), namespace)
        return list(namespace["train"](EPOCHS))


def history_of(run):
    columns = (run.history[name].tolist() for name in ("epoch", "train_loss", "test_loss"))
    return list(zip(*columns, strict=True))


@pytest.mark.parametrize("i", range(18))
def test_a_script_has_the_losses_of_the_run_to_the_last_digit(i):
    run = Run(spread(i))
    run.advance(epochs=EPOCHS)
    assert run.diverged is None
    assert len(run.history) == EPOCHS + 1
    assert train_script(write_numpy_script(run)) == history_of(run)


def test_images_come_along_as_numbers():
    run = Run(Experiment.default("digits"))
    script = write_numpy_script(run, 0)
    assert script.count('DATA = """') == 1
    namespace = {"__name__": "script"}
    exec(script, namespace)
    assert np.array_equal(namespace["load_data"]()[2], run.samples.inputs_test[:, :-1])


def test_a_script_imports_no_part_of_the_library_and_is_short():
    script = write_numpy_script(Run(Experiment()), 300, address="http://here/?dataset=circle")
    imported = {
        alias.name
        for node in ast.walk(ast.parse(script))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert imported == {"os", "numpy"}
    assert len(script.splitlines()) < 120
    assert "http://here/?dataset=circle" in ast.get_docstring(ast.parse(script))
    assert "EPOCHS, BATCH_SIZE = 300, 10" in script


def test_what_was_typed_into_a_page_does_not_become_code():
    run = Run(Experiment(dataset="rule", rule="x1 + 0.125 > x2"))
    assert "0.125" not in write_numpy_script(run)
    hostile = '"""\nraise SystemExit\n"""\\'
    assert ast.get_docstring(ast.parse(write_numpy_script(run, address=hostile)))
    assert len(train_script(write_numpy_script(run, address=hostile))) == EPOCHS + 1


def test_a_run_whose_settings_were_changed_is_told_of():
    run = Run(Experiment())
    assert "changed" not in write_numpy_script(run)
    run.change(learning_rate=0.1)
    assert "changed" in write_numpy_script(run)


def test_data_too_many_for_a_text_are_refused(monkeypatch):
    run = Run(Experiment.default("digits"))
    monkeypatch.setattr("mlpviz.export.script_data.MAX_NUMBERS", 1000)
    with pytest.raises(ValueError, match="dataset must be of at most 1,000 numbers"):
        write_data(run)
    assert run.samples.inputs_train.size < MAX_NUMBERS

"""`mlpviz train`, `verify` and `export`: what they print and write, and how they end."""

import ast
from dataclasses import replace

import numpy as np
import pytest

from mlpviz import Run
from mlpviz.command import main
from mlpviz.command.link import read_experiment
from mlpviz.export.model_file import read_model
from mlpviz.lessons import LESSONS

LINK = "http://here/?v=2&dataset=xor&n_samples=20"
DIVERGES = "?v=2&dataset=plane&n_samples=20&activation=linear&optimizer=nesterov&learning_rate=10"


@pytest.fixture(scope="module")
def run():
    run = Run(read_experiment(LINK)[0])
    run.advance(epochs=3)
    return run


def test_train_prints_how_the_run_does_and_writes_a_model_file(run, capsys, tmp_path):
    out = tmp_path / "model.json"
    assert main(["train", LINK, "--epochs", "3", "--out", str(out)]) == 0
    printed = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
    assert printed["epoch"] == "3"
    assert printed["training loss"] == repr(run.measurement.train_loss)
    assert read_model(out.read_bytes()).mlp.version() == run.mlp.version()


def test_a_run_that_diverges_is_told_and_is_no_success(capsys):
    assert main(["train", DIVERGES, "--epochs", "30"]) == 1
    assert "It diverged in step" in capsys.readouterr().err


def test_verify_ends_with_whether_all_claims_hold(capsys):
    holds, fails = "epochs == 3 and units == 6", "accuracy > 1"
    assert main(["verify", LINK, "--epochs", "3", "--claim", holds]) == 0
    assert capsys.readouterr().out == f"holds: {holds} (epochs = 3, units = 6)\n"
    assert main(["verify", LINK, "--epochs", "3", "--claim", holds, "--claim", fails]) == 1
    assert f"does not hold: {fails}" in capsys.readouterr().out


def test_a_claim_that_cannot_be_read_is_told_before_anything_is_trained(capsys):
    assert main(["verify", LINK, "--epochs", "999999", "--claim", "print(1)"]) == 2
    assert "mlpviz verify: claim must be made of" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["train"], ["verify", "--claim", "units > 1"], ["export", "--to", "csv"]]
)
def test_epochs_and_links_that_are_none_are_told(command, capsys):
    assert main([command[0], LINK, *command[1:], "--epochs", "-1"]) == 2
    assert "epochs must be between 0 and 1000000, got -1" in capsys.readouterr().err
    assert main([command[0], "?noise=500", *command[1:]]) == 2
    assert "LINK cannot be read" in capsys.readouterr().err


def test_export_writes_texts_to_the_standard_output(run, capsys):
    assert main(["export", LINK, "--epochs", "3", "--to", "numpy"]) == 0
    script = capsys.readouterr().out
    assert LINK in ast.get_docstring(ast.parse(script))
    assert "EPOCHS, BATCH_SIZE = 3, 10" in script
    assert main(["export", LINK, "--epochs", "3", "--to", "csv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 5
    assert main(["export", LINK, "--epochs", "3", "--to", "npz"]) == 2
    assert "out must name a file" in capsys.readouterr().err


def test_export_writes_files(run, tmp_path, capsys):
    assert main(["export", LINK, "--epochs", "3", "--to", "npz", "--out", str(tmp_path / "w.npz")]) == 0
    with np.load(tmp_path / "w.npz", allow_pickle=False) as arrays:
        assert np.array_equal(arrays["biases_2"], run.mlp.dense[1].biases)
    assert main(["export", LINK, "--epochs", "3", "--to", "html", "--out", str(tmp_path / "r.html")]) == 0
    assert "Exclusive or, epochs 0 to 3" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert main(["export", LINK, "--to", "model", "--out", str(tmp_path / "no" / "m.json")]) == 2
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    "of_the_page",
    ["panel=microscope", "mode=sweep&sweep=learning_rate+1", "only=play", "show=test", "hide=play"],
)
def test_what_a_link_says_of_the_page_is_passed_over(of_the_page):
    assert read_experiment(f"{LINK}&{of_the_page}") == read_experiment(LINK)


def test_the_link_of_a_lesson_is_of_the_experiment_of_its_step(capsys):
    experiment, address = read_experiment("http://here/?v=2&lesson=xor-smallest&step=2&hidden_layer_sizes=5")
    assert experiment == replace(LESSONS["xor-smallest"].experiment_of(1), hidden_layer_sizes=(5,))
    assert address == "http://here/"
    assert "step 2 of the lesson xor-smallest" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lesson", "told"),
    [("lesson=xor-smalest", "lesson must be one of"), ("lesson=digits&step=99", "step must be")],
)
def test_a_lesson_or_a_step_that_there_is_not_is_told(lesson, told):
    with pytest.raises(ValueError, match=told):
        read_experiment(f"?{lesson}")


def test_what_is_no_setting_is_told():
    with pytest.raises(ValueError, match="learning_rat is not a setting"):
        read_experiment(f"{LINK}&learning_rat=1")


@pytest.mark.parametrize("command", [["train"], ["export", "--to", "csv"]], ids=lambda words: words[0])
def test_a_file_that_cannot_be_written_is_told_before_the_training(command, capsys, tmp_path):
    nowhere = tmp_path / "nowhere" / "model.json"
    assert main([*command, LINK, "--epochs", "1000000", "--out", str(nowhere)]) == 2
    assert f"{nowhere} cannot be written: there is no folder" in capsys.readouterr().err


def test_a_link_without_an_address_keeps_its_settings_and_its_version(tmp_path):
    out = tmp_path / "model.json"
    assert main(["train", "?v=2&n_samples=20", "--epochs", "0", "--out", str(out)]) == 0
    assert '"?v=2&n_samples=20"' in out.read_text(encoding="utf-8")

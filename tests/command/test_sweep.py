"""The command `sweep`: what it writes, what it says, and what code it ends with."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pandas
import pytest

from mlpviz.command import main
from mlpviz.command.link import read_experiment
from mlpviz.command.sweep import read_seeds, read_values
from mlpviz.sweeps import Sweep
from mlpviz.training.experiment import Experiment

LINK = "http://localhost:8501/?v=2&dataset=spiral&n_samples=40&hide=play"
SMALL = Experiment(dataset="spiral", n_samples=40)


def test_it_writes_the_results_of_the_sweep(tmp_path, capsys):
    out = tmp_path / "results.csv"
    options = [
        "--learning-rate",
        "0.01, 0.1",
        "--hidden-layer-sizes",
        "4,3-2",
        "--seeds",
        "2",
        "--epochs",
        "3",
    ]
    assert main(["sweep", LINK, *options, "--out", str(out), "--n-jobs", "1"]) == 0
    axes = {"hidden_layer_sizes": [(4,), (3, 2)], "learning_rate": [0.01, 0.1]}
    expected = Sweep(SMALL, axes, seeds=2, epochs=3).run(n_jobs=1).to_frame("http://localhost:8501/")
    read = pandas.read_csv(out, dtype={"hidden_layer_sizes": str})
    assert read.drop(columns="seconds").to_dict("list") == {
        name: values if name != "diverged_epoch" else pytest.approx([float("nan")] * 8, nan_ok=True)
        for name, values in expected.drop(columns="seconds").to_dict("list").items()
    }
    said = capsys.readouterr().err
    assert "8 trials" in said
    assert "0 of 8, about" in said
    assert "8 of 8" in said


def test_given_again_it_does_only_what_is_left(tmp_path, capsys):
    out = tmp_path / "results.csv"
    command = ["sweep", LINK, "--epochs", "2", "--out", str(out), "--n-jobs", "1", "--seeds"]
    assert main([*command, "2"]) == 0
    first = out.read_text("utf-8-sig").splitlines()
    assert main([*command, "4"]) == 0
    second = out.read_text("utf-8-sig").splitlines()
    assert second[:3] == first  # their seconds, too
    assert len(second) == 5
    assert "2 of them are there already" in capsys.readouterr().err


def test_interrupted_it_keeps_what_it_has_and_goes_on_from_there(tmp_path):
    out = tmp_path / "results.csv"
    options = ["--seeds", "5", "--epochs", "3000", "--n-jobs", "2", "--out", str(out)]
    command = [sys.executable, "-m", "mlpviz", "sweep", "?v=2&dataset=spiral&n_samples=20", *options]
    root = Path(__file__).parents[2]
    hears = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # as in a terminal, which CI may not be
    first = subprocess.Popen(
        command, cwd=root, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=hears
    )
    give_up = time.monotonic() + 60
    while first.poll() is None and time.monotonic() < give_up:
        if out.exists() and out.read_text("utf-8-sig").count("\n") >= 2:  # the columns, and a trial
            break
        time.sleep(0.02)
    os.killpg(first.pid, signal.SIGINT)  # as a terminal does
    _, said = first.communicate(timeout=60)
    kept = out.read_text("utf-8-sig").splitlines()
    if first.returncode != 0:  # it was not done by then
        assert first.returncode == 130
        assert said.endswith("keeps what is done; the same command goes on from there.\n")
        assert "Traceback" not in said
    assert len(kept) >= 2
    again = subprocess.run(command, cwd=root, stderr=subprocess.PIPE, text=True, timeout=120, check=True)
    assert f"{len(kept) - 1} of them are there already" in again.stderr
    rows = out.read_text("utf-8-sig").splitlines()
    assert len(rows) == 6
    assert set(kept) <= set(rows)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["?dataset=nope"], "LINK cannot be read: dataset must be one of"),
        (["hello"], "LINK cannot be read: hello is not a setting"),
        (["?hide"], "LINK must be a link of a playground, got ?hide"),
        (["?", "--learning-rate", "0.1,x"], "learning_rate must be a number, got 'x'"),
        (["?", "--learning-rate", "0.1,"], "learning_rate must be a number, got ''"),
        (["?", "--learning-rate", "0.1,99"], "learning_rate must be between 1e-05 and 10.0, got 99.0"),
        (["?", "--noise=-1:512:64"], "noise must be a whole number, got '-1:512:64'"),
        (["?", "--noise=-1"], "noise must be between 0 and 100, got -1"),
        (["?", "--seeds", "0"], "seeds must be between 1 and 10000, got 0"),
        (["?", "--seeds", "a"], "seeds must be whole numbers separated by commas, got 'a'"),
        (["?", "--epochs", "0"], "epochs must be at least 1, got 0"),
        (["?", "--n-jobs", "0"], "n_jobs must be at least 1, got 0"),
    ],
)
def test_what_it_cannot_obey_it_says_and_writes_nothing(tmp_path, capsys, arguments, words):
    out = tmp_path / "results.csv"
    assert main(["sweep", *arguments, "--out", str(out)]) == 2
    assert capsys.readouterr().err.startswith(f"mlpviz sweep: {words}")
    assert not out.exists()


def test_where_it_cannot_write_it_says_so(tmp_path, capsys):
    assert main(["sweep", "?", "--out", str(tmp_path / "no" / "results.csv")]) == 2
    assert "results.csv cannot be written: No such file or directory" in capsys.readouterr().err
    assert main(["sweep", "?", "--out", "results.xlsx"]) == 2
    assert "out must end in .csv or .jsonl, got results.xlsx" in capsys.readouterr().err


def test_trials_that_fail_are_told_and_end_with_1(tmp_path, capsys, monkeypatch):
    for name in ("MLPVIZ_MNIST", "SCIKIT_LEARN_DATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))  # where no images are
    out = tmp_path / "results.csv"
    link = "?v=2&dataset=iris&hidden_layer_sizes=8"
    assert (
        main(["sweep", link, "--dataset", "iris,mnist", "--epochs", "1", "--n-jobs", "1", "--out", str(out)])
        == 1
    )
    assert "failed: dataset mnist, seed 0: " in capsys.readouterr().err
    assert len(pandas.read_csv(out)) == 1


@pytest.mark.parametrize("arguments", [["dance"], ["sweep"], ["sweep", "?", "--out", "x.csv", "--luck", "1"]])
def test_what_is_no_command_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: mlpviz" in capsys.readouterr().err


def test_a_link_is_read_with_its_address(capsys):
    assert read_experiment(LINK) == (SMALL, "http://localhost:8501/")
    assert read_experiment("?v=2&dataset=spiral&n_samples=40") == (SMALL, "")
    assert read_experiment("http://localhost:8501/") == (Experiment(), "http://localhost:8501/")
    assert read_experiment("?") == (Experiment(), "")
    assert read_experiment("?v=1&dataset=spiral&n_samples=40") == (SMALL, "")
    assert "v is 1, an older version" in capsys.readouterr().err


def test_values_and_seeds_are_read_as_a_link_has_them():
    assert read_values("hidden_layer_sizes", "4,8-8,none") == [(4,), (8, 8), ()]
    assert read_values("features", "x1-x2,x1_squared") == [("x1", "x2"), ("x1_squared",)]
    assert read_values("activation", "tanh") == ["tanh"]
    assert (read_seeds("10"), read_seeds("3,7"), read_seeds("3,")) == (10, [3, 7], [3])

"""The results: a table, a file that Excel opens, lines of JSON, and cell by cell."""

import csv
import io
import json

import pandas
import pytest

from mlpviz.sweeps import Failure, Results
from mlpviz.sweeps.results import list_columns
from mlpviz.training.run import Run
from tests.sweeps.outcomes import open_link

ADDRESS = "https://example.org/playground/"


def test_the_table_has_a_row_for_each_result_and_every_number(results):
    frame = results.to_frame()
    assert list(frame.columns) == [
        *("batch_size", "learning_rate", "seed", "epochs"),
        *("train_loss", "test_loss", "best_test_loss", "best_epoch"),
        *("test_accuracy", "test_accuracy_at_best", "diverged", "diverged_epoch", "seconds", "link"),
    ]
    assert len(frame) == len(results) == 8
    for column in ("train_loss", "test_loss", "best_test_loss", "best_epoch", "test_accuracy", "diverged"):
        assert frame[column].tolist() == [getattr(result, column) for result in results]
    assert frame["seed"].tolist() == [3] * 4 + [1] * 4
    assert frame["diverged_epoch"].isna().tolist() == [not result.diverged for result in results]
    assert frame.groupby(["batch_size", "learning_rate"])["test_loss"].count().tolist() == [2] * 4


def test_a_table_of_nothing_has_its_columns():
    frame = Results({"noise": (0,)}, [{"noise": 0}]).to_frame()
    assert list(frame.columns) == list_columns(["noise"])


def test_links_stand_behind_an_address(results):
    link = results.to_frame(ADDRESS)["link"][0]
    assert link == ADDRESS + results[0].link
    assert open_link(link) == results[0].trial.experiment


def test_the_csv_opens_in_excel_and_loses_no_digit(results, tmp_path):
    path = tmp_path / "results.csv"
    results.to_csv(path, address=ADDRESS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfbatch_size,learning_rate,seed,")
    read = pandas.read_csv(path, float_precision="round_trip")
    expected = results.to_frame(ADDRESS)
    for column in read.columns:
        assert [*read[column].astype(object).dropna()] == [*expected[column].astype(object).dropna()], column


def test_the_link_in_the_csv_opens_that_run_with_the_losses_beside_it(results, tmp_path):
    path = tmp_path / "results.csv"
    results.to_csv(path)
    row = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))[2]
    run = Run(open_link(row["link"]))
    run.advance(epochs=int(row["epochs"]))
    assert row["test_loss"] == repr(run.measurement.test_loss)


def test_where_the_comma_is_the_decimal_point_it_can_be(results, tmp_path):
    path = tmp_path / "results.csv"
    results.to_csv(path, separator=";", decimal=",")
    read = pandas.read_csv(path, sep=";", decimal=",", float_precision="round_trip")
    assert read["test_loss"].tolist() == [result.test_loss for result in results]
    assert read["link"].tolist() == [result.link for result in results]  # whose points stay


def test_json_lines_have_the_table_and_the_curves(results, tmp_path):
    path = tmp_path / "results.jsonl"
    results.to_json_lines(path)
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for row, result in zip(rows, results, strict=True):
        assert row["test_loss"] == result.test_loss
        assert row["diverged_epoch"] == result.diverged_epoch
        assert row["learning_rate"] == result.trial.cell["learning_rate"]
        assert row["curve"]["test_loss"] == result.curve.test_loss.tolist()


def test_results_are_in_the_order_of_the_trials_and_by_cell(results, sweep):
    shuffled = Results(results.axes, results.cells, [results[i] for i in (7, 2, 0, 5)])
    assert [result.trial.number for result in shuffled] == [0, 2, 5, 7]
    assert [[result.trial.number for result in cell] for cell in shuffled.by_cell()] == [[0], [5], [2], [7]]


def test_failures_are_kept_apart(results, sweep):
    some = Results(results.axes, results.cells, [Failure(sweep.trials[1], "no"), results[0]])
    assert (len(some), [failure.reason for failure in some.failures]) == (1, ["no"])
    assert repr(some) == "Results(1 of 4 cells, 0 diverged, 1 failed)"


def test_sizes_stay_text_in_a_spreadsheet():
    from mlpviz.sweeps import Sweep
    from mlpviz.training.experiment import Experiment

    axes = {"hidden_layer_sizes": [(8, 8), (4,)]}
    frame = Sweep(Experiment(n_samples=20), axes, epochs=1).run(n_jobs=1).to_frame()
    assert frame["hidden_layer_sizes"].tolist() == ["8+8", "4"]
    assert pandas.read_csv(io.StringIO("a\n8+8\n"))["a"].tolist() == ["8+8"]


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_a_file_that_cannot_be_written_is_told(results, tmp_path, suffix):
    write = results.to_csv if suffix == "csv" else results.to_json_lines
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "nowhere" / f"x.{suffix}")

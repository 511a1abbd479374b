"""The journal: it keeps what it has, knows it again, and takes no other file for its own."""

import pandas
import pytest

from mlpviz.sweeps import Sweep
from mlpviz.sweeps.journal import Journal
from tests.sweeps.conftest import SQUARES

FORMATS = ("csv", "jsonl")


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_whole_journal_is_the_file_that_the_results_write(sweep, results, tmp_path, suffix):
    path, other = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    journal = Journal(path, sweep)
    for number in (5, 0, 7, 1, 2, 6, 4, 3):  # as they finish
        journal.add(results[number])
    journal.close()
    (results.to_csv if suffix == "csv" else results.to_json_lines)(other)
    assert path.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_was_interrupted_goes_on_from_there(sweep, results, tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    interrupted = Journal(path, sweep, "http://one/")
    interrupted.add(results[2])
    interrupted.add(results[0])
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])  # the machine went down while it wrote
    again = Journal(path, sweep, "http://another/")
    assert again.done == {2}
    again.add(results[0])
    again.close()
    assert Journal(path, sweep).done == {0, 2}


def test_what_a_longer_sweep_has_left_stays_at_the_end(results, sweep, tmp_path):
    path = tmp_path / "a.csv"
    journal = Journal(path, sweep)
    for result in results:
        journal.add(result)
    journal.close()
    shorter = Sweep(SQUARES, sweep.axes, seeds=[1], epochs=30)
    Journal(path, shorter).close()
    assert pandas.read_csv(path)["seed"].tolist() == [1] * 4 + [3] * 4
    assert Journal(path, shorter).done == {0, 1, 2, 3}
    assert Journal(path, Sweep(SQUARES, sweep.axes, seeds=[1], epochs=31)).done == frozenset()


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_of_another_sweep_is_refused_and_stays(sweep, results, tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    journal = Journal(path, sweep)
    journal.add(results[0])
    journal.close()
    before = path.read_bytes()
    with pytest.raises(ValueError, match="must have the columns of this sweep"):
        Journal(path, Sweep(SQUARES, {"noise": [0, 5]}))
    assert path.read_bytes() == before


def test_a_file_that_is_no_table_is_refused(sweep, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xff\xfe\x00\n")
    with pytest.raises(ValueError, match="must be a file of this sweep"):
        Journal(path, sweep)


def test_other_endings_are_refused(sweep, tmp_path):
    with pytest.raises(ValueError, match=r"out must end in \.csv or \.jsonl, got a\.xlsx"):
        Journal(tmp_path / "a.xlsx", sweep)

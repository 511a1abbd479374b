"""The examples run, and print what they promise."""

import re
import runpy
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROMISES = {  # a number of each, and its least and largest
    "train": (r"with adam: test loss (\S+)", 0.0001, 0.3),
    "microscope": (r"is (\d+) times that of the first", 50, 10**8),
    "digits": (r"(\S+)% of 360 test images", 93, 100),
    "sweep": (r"Least median last test loss, (\d\.\d+)", 0.0, 0.3),
    "estimator": (r"accuracy (\S+) with", 0.94, 1),
}


@pytest.mark.parametrize("name", PROMISES)
def test_an_example_runs(name, capsys):
    runpy.run_path(str(HERE / f"{name}.py"))
    out = capsys.readouterr().out
    pattern, least, largest = PROMISES[name]
    assert least <= float(re.search(pattern, out)[1]) <= largest, out


def test_every_example_is_in_cells_and_is_run_here():
    examples = {path.stem: path for path in HERE.glob("*.py") if not path.stem.startswith("test_")}
    assert examples.keys() == PROMISES.keys()
    assert all(path.read_text(encoding="utf-8").count("\n# %%") >= 2 for path in examples.values())

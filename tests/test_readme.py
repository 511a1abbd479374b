"""The README's examples run, and its commands name what exists."""

import inspect
import re
from pathlib import Path

from mlpviz import diagnostics

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_library_examples_run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    network, experiment, sweep, digits, estimator = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(network, "README.md", "exec"), {})
    accuracy = int(re.search(r"accuracy (\d+)%", capsys.readouterr().out)[1])
    assert accuracy > 90
    names = {}
    exec(compile(experiment, "README.md", "exec"), names)
    out = capsys.readouterr().out
    assert "→ 8 sigmoid → 1), spiral, epoch 200" in out
    assert "rule='vanishing', layer=1" in out
    exec(compile(sweep, "README.md", "exec"), names)
    assert capsys.readouterr().out.startswith("Least median last test loss, 0.0")
    assert (tmp_path / "results.csv").read_text("utf-8-sig").count("\n") == 1 + 6 * 5
    exec(compile(digits, "README.md", "exec"), names)
    assert float(capsys.readouterr().out.partition("%")[0]) > 97
    exec(compile(estimator, "README.md", "exec"), names)
    assert float(re.search(r"accuracy (\S+)", capsys.readouterr().out)[1]) > 0.94


def test_what_the_readme_names_exists():
    for path in re.findall(r"`((?:mlpviz|tests|assets)/[\w/.]*)`|\]\((assets/[\w./]+)\)", README):
        assert (ROOT / "".join(path)).exists(), path
    for path in re.findall(r"-r ([\w/.]+)|python ([\w/]+\.py)", README):
        assert (ROOT / "".join(path)).exists(), path


def test_the_map_names_what_is_in_the_folders():
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \| ([^|]+) \|$", README, re.MULTILINE)[1:]
    named = 0
    for where, what in rows:
        folders = [ROOT / folder for folder in re.findall(r"`([\w/]+/)`", where)]
        for name in re.findall(r"`(\w+(?:\.py|\.js|/))`", what):
            assert any((folder / name).exists() for folder in folders), name
            named += 1
    assert named > 40


def test_every_floor_is_on_the_map():
    floors = [path for path in (ROOT / "mlpviz").iterdir() if (path / "__init__.py").exists()]
    assert [floor.name for floor in floors if f"`mlpviz/{floor.name}/`" not in README] == []
    rooms = [path for path in (ROOT / "assets").iterdir() if any(path.glob("*.js"))]
    assert [room.name for room in rooms if f"`assets/{room.name}/`" not in README] == []


def test_the_readme_names_what_the_diagnostics_are():
    (paragraph,) = re.findall(r"^`diagnostics` measures.*?\n\n", README, re.DOTALL | re.MULTILINE)
    named = set(re.findall(r"`(\w+)`", paragraph)) - {"diagnostics", "figures"}
    assert named <= set(diagnostics.__all__)
    functions = {name for name in diagnostics.__all__ if inspect.isfunction(getattr(diagnostics, name))}
    assert functions - named <= {"evaluate_feature", "make_grid"}  # which the plane is made of

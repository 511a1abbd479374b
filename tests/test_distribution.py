"""What is installed: every package that is imported is declared, in one way wherever it is declared, the
command is there, and a wheel would hold what the browser gets."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import mlpviz
from mlpviz.command import main
from mlpviz.page.places import ASSETS, CONFIGURATION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# of the packages that modules come in
NAMES = {"sklearn": "scikit-learn", "distributed": "dask", "yaml": "pyyaml"}
NOT_IMPORTED = {"uvloop"}  # which uvicorn takes where it is


def name_of(requirement):
    return re.match(r"[\w-]+", requirement)[0].lower()


def lines_of(text):
    return [line.replace('"', "'") for line in text.splitlines() if line and not line.startswith(("#", "-"))]


def imported_packages():
    """The packages that modules of ours import, from wherever in them."""
    found = set()
    for path in (*(ROOT / "mlpviz").rglob("*.py"), ROOT / "playground.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                found.add(node.module.partition(".")[0])
    return {NAMES.get(name, name) for name in found - set(sys.stdlib_module_names) - {"mlpviz"}}


def test_what_is_imported_is_declared_and_nothing_else():
    required = {name_of(line) for line in PROJECT["project"]["dependencies"]}
    extras = PROJECT["project"]["optional-dependencies"].values()
    optional = {name_of(line) for lines in extras for line in lines}
    imported = imported_packages()
    assert imported - required - optional == set()
    assert required - imported == NOT_IMPORTED


def test_requirements_are_the_same_wherever_they_are_declared():
    declared = lines_of("\n".join(PROJECT["project"]["dependencies"]))
    assert lines_of((ROOT / "requirements.txt").read_text(encoding="utf-8")) == declared
    launcher = (ROOT / "playground.py").read_text(encoding="utf-8")
    block = re.search(r"^# /// script\n(.*?)^# ///$", launcher, re.DOTALL | re.MULTILINE)[1]
    script = tomllib.loads(re.sub(r"^# ?", "", block, flags=re.MULTILINE))
    assert lines_of("\n".join(script["dependencies"])) == declared
    assert script["requires-python"] == PROJECT["project"]["requires-python"]


def test_the_wheel_is_told_to_hold_what_is_not_python():
    """The same folders that the code looks for, and by the names that it looks for."""
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["sources"] == {
        ASSETS.relative_to(ROOT).as_posix(): "mlpviz/assets",
        CONFIGURATION.parent.relative_to(ROOT).as_posix(): "mlpviz/configuration",
    }
    for included in wheel["include"]:
        assert (ROOT / included).exists()


def test_the_version_stands_in_one_place():
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "mlpviz/__init__.py"


def test_the_command_tells_its_version(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"mlpviz {mlpviz.__version__}\n")


def test_every_subcommand_has_help_from_the_module_too():
    done = subprocess.run(
        [sys.executable, "-m", "mlpviz", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert re.search(r"^ +serve +open the page", done.stdout, re.MULTILINE)
    assert re.search(r"^ +sweep ", done.stdout, re.MULTILINE)

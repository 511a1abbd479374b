"""What the browser gets: its types, its own tests, and its rooms, whose imports point down only."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ASSETS, TESTS = ROOT / "assets", ROOT / "tests" / "assets"
ROOMS = [  # bottom to top; scripts of one room may import each other, those of neighbours on one line may not
    {"messages"},
    {"messages.js"},
    {"words"},
    {"parts"},
    {"transport"},
    {"diagram", "plots"},
    {"panels"},
    {"view"},
    {"compare", "wall"},
    {"live.js", "compare.js", "wall.js", "replay"},
]
SCRIPTS = sorted(ASSETS.rglob("*.js"))
QUOTED = r'"([^"]+)"'
IMPORT = re.compile(
    rf'(?:^import|@import)\s[^;"]*?from\s+{QUOTED}|^import\s+{QUOTED}|\bimport\(\s*{QUOTED}', re.M
)
MAX_LINES = 300
TYPESCRIPT = json.loads((TESTS / "package.json").read_text(encoding="utf-8"))["devDependencies"]["typescript"]


def command(name):
    """The path of a program; without it the test is skipped, on CI it fails."""
    return shutil.which(name) or give_up(f"no {name} found (install Debian's nodejs and npm)")


def give_up(reason):
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def run(*arguments):
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, timeout=300)


def test_the_browsers_own_tests_pass():
    files = [str(path) for path in sorted(TESTS.rglob("*.test.js"))]
    done = run(command("node"), "--test", "--test-reporter=tap", *files)
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(re.search(r"^# tests (\d+)$", done.stdout, re.M)[1]) >= len(files)


def test_the_scripts_fit_their_types():
    typescript = (command("npx"), "--yes", "--prefer-offline", "-p", f"typescript@{TYPESCRIPT}", "tsc")
    tried = run(*typescript, "--version")
    if tried.returncode:
        give_up(f"TypeScript {TYPESCRIPT} could not be had from npm: {tried.stderr.strip()}")
    done = run(*typescript, "-p", str(TESTS / "tsconfig.json"))
    assert done.returncode == 0, done.stdout + done.stderr


def room_of(path):
    return path.relative_to(ASSETS).parts[0]


def floor_of(path):
    return next((floor for floor, rooms in enumerate(ROOMS) if room_of(path) in rooms), None)


def imports(path):
    """The scripts that a script imports, for what they do or for their types."""
    found = [name for names in IMPORT.findall(path.read_text(encoding="utf-8")) for name in names if name]
    assert all(name.startswith(".") for name in found), f"{name_of(path)} imports from elsewhere"
    return {(path.parent / name).resolve() for name in found}


def name_of(path):
    return path.relative_to(ASSETS).as_posix()


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_imports_of_scripts_point_down_only(path):
    floor = floor_of(path)
    assert floor is not None, f"{name_of(path)} is in no room"
    for other in imports(path):
        assert other.is_file(), f"{name_of(path)} imports {other.name}, which is not there"
        allowed = floor_of(other) < floor or room_of(other) == room_of(path)
        assert allowed, f"{name_of(path)} imports {name_of(other)}"


def test_no_scripts_import_each_other_in_circles():
    left = {path: imports(path) for path in SCRIPTS}
    while free := [path for path, needed in left.items() if not needed & left.keys()]:
        for path in free:
            del left[path]
    assert not left, f"a circle among {sorted(map(name_of, left))}"


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_a_script_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def test_the_box_of_a_divergence_is_styled_where_notices_are_and_nowhere_else():
    """What else diverges, such as a lane, must not be taken out of its place."""
    sheet = (ASSETS / "styles" / "notices.css").read_text(encoding="utf-8")
    selectors = [line.split("{")[0] for line in sheet.splitlines() if ".diverged" in line]
    assert selectors
    assert all(".mlp-live .notices " in selector for selector in selectors)

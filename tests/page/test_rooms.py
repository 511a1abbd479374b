"""The rooms of the page: a module imports from rooms below its own only, and each is one concept."""

import ast
from pathlib import Path

import pytest

from mlpviz.page.server import PAGE

ROOMS = (
    "words",
    "hiding",
    "shortcuts",
    "places",
    "environment",
    "configuration",
    "access",
    "security",
    "wire",
    "telling",
    "look",
    "lanes",
    "shelf",
    "trainer",
    "lesson_pictures",
    "sweeps",
    "links",
    "panels",
    "live",
    "visits",
    "compare",
    "classroom",
    "server",
    "dialogs",
    "controls",
    "modes",
    "app",
)  # bottom to top
MODULES = sorted(PAGE.parent.rglob("*.py"))
MAX_LINES, MAX_CLASS_LINES = 300, 250


def room_of(module):
    """Of mlpviz.page.words.english.live: words."""
    return module.split(".")[2]


def imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module.startswith("mlpviz.page"):
            for alias in node.names:
                yield node.module if node.module.count(".") > 1 else f"{node.module}.{alias.name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PAGE.parent)))
def test_imports_point_down(path):
    room = path.relative_to(PAGE.parent).with_suffix("").parts[0]
    for module in imports(ast.parse(path.read_text(encoding="utf-8"))):
        assert ROOMS.index(room_of(module)) <= ROOMS.index(room), f"{path.name} imports {module}"


def test_there_are_no_circles_within_a_room():
    names = {
        path: "mlpviz.page." + ".".join(path.relative_to(PAGE.parent).with_suffix("").parts)
        for path in MODULES
    }
    above = {}
    for path, name in names.items():
        text = path.read_text(encoding="utf-8")
        used = set(imports(ast.parse(text)))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ImportFrom):
                used |= {f"{node.module}.{alias.name}" for alias in node.names}
        above[name] = used & set(names.values())
    while leaves := [name for name, used in above.items() if not used & set(above)]:
        for name in leaves:
            del above[name]
    assert not above


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PAGE.parent)))
def test_modules_and_classes_are_short(path):
    text = path.read_text(encoding="utf-8")
    assert path.parent.name == "words" or len(text.splitlines()) <= MAX_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef):
            assert node.end_lineno - node.lineno < MAX_CLASS_LINES, node.name


def test_every_panel_has_a_script_and_a_test_of_its_name():
    root = Path(__file__).parents[2]
    panels = [path.stem for path in MODULES if "PANEL = Panel(" in path.read_text(encoding="utf-8")]
    assert len(panels) == 9
    for name in panels:
        assert (root / "assets" / "panels" / f"{name}.js").is_file()
        assert (root / "tests" / "page" / "panels" / f"test_{name}.py").is_file()

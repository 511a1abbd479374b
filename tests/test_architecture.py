"""The floors: imports point down only, and the library needs neither Streamlit nor Plotly."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = [  # bottom to top; modules of one floor may import each other
    ("mlpviz.network",),
    ("mlpviz.data",),
    ("mlpviz.training",),
    ("mlpviz.diagnostics",),
    ("mlpviz.figures",),
    ("mlpviz.page",),
]
STANDARD = set(sys.stdlib_module_names)
ALLOWED = {  # what each floor may import from elsewhere
    0: {"numpy"},
    1: {"numpy", "sklearn"},
    2: {"numpy"},
    3: {"numpy"},
    4: {"numpy", "plotly"},
    5: {"numpy", "plotly", "streamlit", "starlette", "orjson", "threadpoolctl"},
}
MODULES = sorted((ROOT / "mlpviz").rglob("*.py"))


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def floor_of(name):
    for number, prefixes in enumerate(FLOORS):
        if any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes):
            return number
    return None


def imports(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            yield node.module
            if node.module == "mlpviz":
                yield from (f"mlpviz.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_point_down_only(path):
    name = module_name(path)
    if name == "mlpviz":
        assert {floor_of(module) for module in imports(path)} == {0}
        return
    floor = floor_of(name)
    assert floor is not None, f"{name} stands on no floor"
    for module in imports(path):
        top = module.partition(".")[0]
        if top == "mlpviz":
            assert module == "mlpviz" or floor_of(module) <= floor, f"{name} imports {module}"
        elif top not in STANDARD:
            assert top in ALLOWED[floor], f"{name} imports {module}"


def test_the_library_imports_neither_streamlit_nor_plotly():
    code = (
        "import mlpviz, mlpviz.training.run, mlpviz.diagnostics, sys; "
        "print([module in sys.modules for module in ('streamlit', 'plotly')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[False, False]"


def test_the_network_imports_numpy_only():
    code = "import mlpviz, sys; print('sklearn' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_there_is_no_room_for_odds_and_ends():
    assert not [path for path in MODULES if path.stem in ("utils", "helpers", "misc", "common")]

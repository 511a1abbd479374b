"""The floors of the library and the rooms of the browser's scripts: imports point down only, in no circles,
every module is short, and the library needs neither Streamlit nor Plotly."""

import ast
import graphlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = (
    "language",
    "network",
    "data",
    "training",
    "sklearn",
    "diagnostics",
    "sweeps",
    "lessons",
    "figures",
    "export",
    "page",
)  # bottom to top
STANDARD = set(sys.stdlib_module_names)
ALLOWED = {  # what each floor may import from elsewhere
    "language": set(),
    "network": {"numpy"},
    "data": {"numpy", "sklearn"},
    "training": {"numpy", "threadpoolctl"},
    "sklearn": {"numpy", "sklearn"},
    "diagnostics": {"numpy"},
    "sweeps": {"numpy", "threadpoolctl", "joblib", "pandas", "distributed"},
    "lessons": {"yaml"},  # on the sweeps, which put their promises to the test
    "figures": {"numpy", "plotly"},
    "export": {"numpy"},  # above the figures, whose colours a replay has
    "page": {"numpy", "plotly", "streamlit", "starlette", "orjson", "segno", "threadpoolctl"},
}
COMMANDS = ("mlpviz.__main__", "mlpviz.command")  # stand on no floor, and start what is asked for
OPENS_THE_PAGE = "mlpviz.command.serve"  # which alone may import the page, and does so when it is asked to
MAX_MODULE_LINES, MAX_CLASS_LINES = 300, 250
ROOMS = (  # of assets/, bottom to top; rooms of one row may import each other, in no circles
    ("messages", "messages.js", "words", "parts"),
    ("transport", "plots", "diagram"),
    ("panels",),
    ("view",),
    ("compare", "wall"),
    ("live.js", "compare.js", "wall.js", "replay"),
)
MODULES = sorted((ROOT / "mlpviz").rglob("*.py"))
SCRIPTS = sorted((ROOT / "assets").rglob("*.js"))


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def script_name(path):
    return path.relative_to(ROOT / "assets").as_posix()


NAMES = {module_name(path) for path in MODULES}


def floor_of(name):
    """The floor that a module of mlpviz stands on, or None."""
    _, _, rest = name.partition(".")
    floor = rest.partition(".")[0]
    return floor if floor in FLOORS else None


def imports(path):
    """The modules that a module imports, those in functions among them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module_name(path)} imports relatively"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in NAMES else node.module


def is_ours(name):
    return name.partition(".")[0] == "mlpviz"


def is_command(name):
    return name in COMMANDS or name.startswith(f"{COMMANDS[1]}.")


def find_circle(graph):
    """A circle in {node: its predecessors}, or None."""
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return " → ".join(reversed(error.args[1]))
    return None


def run_python(code):
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


# The library


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_point_down_only(path):
    name = module_name(path)
    if name == "mlpviz":
        # of the export only within functions, which the tests of what is imported below see to
        floors = {floor_of(module) for module in imports(path) if module.partition(".")[0] not in STANDARD}
        assert floors <= {"network", "training", "export"}
        return
    if is_command(name):
        for module in imports(path):
            if module == "mlpviz" or is_command(module) or module.partition(".")[0] in STANDARD:
                continue
            if name != OPENS_THE_PAGE:
                assert floor_of(module) not in (None, "page"), f"{name} imports {module}"
        return
    floor = floor_of(name)
    assert floor is not None, f"{name} stands on no floor"
    for module in imports(path):
        if is_ours(module):
            below = floor_of(module)
            assert below is not None, f"{name} imports {module}"
            assert FLOORS.index(below) <= FLOORS.index(floor), f"{name} imports {module}"
        elif (top := module.partition(".")[0]) not in STANDARD:
            assert top in ALLOWED[floor], f"{name} imports {module}"


def test_every_floor_is_a_folder():
    loose = [path.name for path in (ROOT / "mlpviz").iterdir() if path.is_file()]
    assert set(loose) <= {"__init__.py", "__main__.py", "py.typed"}


def test_no_modules_import_each_other_in_a_circle():
    graph = {module_name(path): set(filter(is_ours, imports(path))) for path in MODULES}
    assert len(graph) == len(NAMES)
    assert find_circle(graph) is None


@pytest.mark.parametrize("modules", ["streamlit", "plotly", "sklearn"])
def test_the_library_imports_no_more_than_it_needs(modules):
    code = f"from mlpviz import Experiment, Run; import sys; print({modules!r} in sys.modules)"
    assert run_python(code) == "False"


@pytest.mark.parametrize("module", ["streamlit", "plotly"])
def test_diagnostics_draw_nothing(module):
    assert run_python(f"import mlpviz.diagnostics, sys; print({module!r} in sys.modules)") == "False"


@pytest.mark.parametrize("module", ["streamlit", "plotly", "pandas", "distributed", "joblib", "sklearn"])
def test_sweeps_import_what_is_large_or_optional_only_where_it_is_used(module):
    assert run_python(f"import mlpviz.sweeps, sys; print({module!r} in sys.modules)") == "False"


@pytest.mark.parametrize("module", ["streamlit", "plotly", "pandas", "sklearn"])
def test_the_command_imports_no_more_than_it_needs(module):
    assert run_python(f"import mlpviz.command, sys; print({module!r} in sys.modules)") == "False"


def test_figures_need_no_page():
    assert run_python("import mlpviz.figures, sys; print('streamlit' in sys.modules)") == "False"


def test_there_is_no_room_for_odds_and_ends():
    assert not [path for path in MODULES if path.stem in ("utils", "helpers", "misc", "common")]


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_module_is_short_and_so_are_its_classes(path):
    if floor_of(module_name(path)) == "page" and "words" in path.parts:
        return  # tables of words are as long as what there is to say
    source = path.read_text(encoding="utf-8")
    n_lines = source.count("\n")
    assert n_lines <= MAX_MODULE_LINES
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            assert node.end_lineno - node.lineno + 1 <= MAX_CLASS_LINES, node.name


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_nothing_public_has_the_name_of_a_module_beside_it(path):
    """Else `import mlpviz.package.name` would give a function, or the function could not be reached."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert path.stem not in functions
    if path.name == "__init__.py":
        beside = {other.stem for other in path.parent.iterdir() if other != path}
        imported = {
            alias.asname or alias.name
            for node in tree.body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
            if f"{node.module}.{alias.name}" not in NAMES  # a module by its own name is no trouble
        }
        assert beside & (imported | functions) == set()


# The browser's scripts


def room_of(script):
    return script.partition("/")[0]


def row_of(script):
    for number, rooms in enumerate(ROOMS):
        if room_of(script) in rooms:
            return number
    return None


def script_imports(path, *, types=False):
    """The scripts that a script imports; or, of those, whose types its comments import."""
    source = path.read_text(encoding="utf-8")
    comments = re.findall(r"/\*.*?\*/", source, re.DOTALL)
    code = re.sub(r"/\*.*?\*/|^\s*//.*?$", "", source, flags=re.DOTALL | re.MULTILINE)
    if types:
        found = re.findall(
            r"""@import\b[^"']*?from\s*["'](.+?)["']|\bimport\(["'](.+?)["']\)""", " ".join(comments)
        )
    else:
        found = re.findall(
            r"""^\s*(?:import|export)\b[^"';]*?\bfrom\s*["'](.+?)["']|\bimport\s*\(?\s*["'](.+?)["']""",
            code,
            re.M,
        )
    for written in map("".join, found):
        assert written.startswith("."), f"{script_name(path)} imports {written}"
        imported = (path.parent / written).resolve()
        assert imported.is_file(), f"{script_name(path)} imports {written}, which is not there"
        yield script_name(imported)


@pytest.mark.parametrize("types", [False, True], ids=["code", "types"])
@pytest.mark.parametrize("path", SCRIPTS, ids=script_name)
def test_imports_of_scripts_point_down_only(path, types):
    script = script_name(path)
    assert row_of(script) is not None, f"{script} is in no room"
    for imported in script_imports(path, types=types):
        assert row_of(imported) <= row_of(script), f"{script} imports {imported}"


def test_imports_of_scripts_are_read():
    """They are found by a pattern; that it finds them is seen by the rooms above, which must import some."""
    arrows = {
        (room_of(script_name(path)), room_of(other)) for path in SCRIPTS for other in script_imports(path)
    }
    for room in ("live.js", "view", "panels", "plots", "diagram", "transport"):
        assert {below for above, below in arrows if above == room} - {room}, room


def test_no_scripts_import_each_other_in_a_circle():
    graph = {script_name(path): set(script_imports(path)) for path in SCRIPTS}
    assert find_circle(graph) is None
    rooms = {}
    for script, imported in graph.items():
        below = {room_of(other) for other in imported} - {room_of(script)}
        rooms.setdefault(room_of(script), set()).update(below)
    assert find_circle(rooms) is None


@pytest.mark.parametrize("path", SCRIPTS, ids=script_name)
def test_a_script_is_short_and_so_are_its_classes(path):
    if room_of(script_name(path)) == "words":
        return
    source = path.read_text(encoding="utf-8")
    n_lines = source.count("\n")
    assert n_lines <= MAX_MODULE_LINES
    for whole in re.findall(r"^(?:export )?(?:default )?class .*?^}", source, re.DOTALL | re.MULTILINE):
        n_lines = whole.count("\n") + 1
        assert n_lines <= MAX_CLASS_LINES, whole.partition("\n")[0]

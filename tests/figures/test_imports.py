"""What importing the figures gives, and what it loads."""

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from mlpviz import figures

MODULES = [path.stem for path in Path(figures.__file__).parent.glob("*.py") if path.stem != "__init__"]


@pytest.mark.parametrize("name", MODULES)
def test_no_function_hides_a_module(name):
    importlib.import_module(f"mlpviz.figures.{name}")
    assert isinstance(getattr(figures, name), ModuleType)


def test_everything_that_is_exported_is_there():
    assert all(hasattr(figures, name) for name in figures.__all__)
    assert len(set(figures.__all__)) == len(figures.__all__)


def test_importing_the_figures_loads_neither_scikit_learn_nor_the_page():
    script = (
        "import sys, mlpviz.figures;"
        "print([name for name in ('sklearn', 'streamlit', 'mlpviz.page') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"

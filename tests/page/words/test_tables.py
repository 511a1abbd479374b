"""The tables of words: nothing is missing in them, and nothing is left over."""

import ast
import re

import pytest

from mlpviz.data.preprocessing import PREPARATIONS
from mlpviz.diagnostics.distributions import KINDS
from mlpviz.diagnostics.health import RULES
from mlpviz.page.panels.registry import PANELS
from mlpviz.page.panels.surface_change import SPANS
from mlpviz.page.server import PAGE
from mlpviz.page.words.english import controls, panels
from mlpviz.training.settings import SETTINGS

TABLES = sorted((PAGE.parent / "words" / "english").glob("[a-z]*.py"))
USES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in PAGE.parent.rglob("*.py")
    if path.parent.parent.name != "words"
)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_no_word_is_left_over(path):
    own = path.read_text(encoding="utf-8")
    for node in ast.parse(own).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for name in (one for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)):
                is_said = re.search(rf"\bwords\.{path.stem}\.{name.id}\b", USES)
                is_part = len(re.findall(rf"\b{name.id}\b", own)) > 1 or name.id == "HIDEABLE"
                assert is_said or is_part, f"{name.id} is said nowhere"


@pytest.mark.parametrize("name", [name for name, setting in SETTINGS.items() if setting.has_control])
def test_every_setting_with_a_control_has_a_label_and_an_explanation(name):
    assert controls.LABELS[name]
    assert controls.HELP[name]


@pytest.mark.parametrize("name", [name for name, setting in SETTINGS.items() if setting.kind == "choice"])
def test_every_choice_has_a_label(name):
    labels = controls.DATA_LABELS if name == "dataset" else controls.CHOICES[name]
    assert list(labels) == list(SETTINGS[name].choices) or name == "dataset"
    assert set(labels) == set(SETTINGS[name].choices)
    assert all(labels.values())


def test_every_button_and_panel_has_words():
    assert set(controls.BUTTONS) <= set(controls.HELP)
    assert set(PANELS) <= set(controls.PICTURES)
    assert set(KINDS) == set(panels.KINDS)
    assert set(SPANS) == set(panels.SPANS)
    assert set(RULES) == set(panels.FINDINGS)
    assert set(PREPARATIONS) == set(panels.PREPARED)

"""Rules: whatever a floor below refuses in a way that a visitor may meet has its words in every language."""

import ast
import re
from pathlib import Path

import pytest

import mlpviz
from mlpviz.language import LANGUAGES, speaking
from mlpviz.page.words.sentences import by_label, event_by_label, say_rule

ROOT = Path(mlpviz.__file__).parent
PROGRAMMERS = {  # files and folders whose refusals no visitor meets, and who does
    **dict.fromkeys(("command", "sklearn", "figures", "__init__.py"), "whoever types commands or Python"),
    **dict.fromkeys(
        ("network", "training/own_arrays.py", "training/beginnings.py"), "with arrays of their own"
    ),
    **dict.fromkeys(("data/array_data.py", "data/splitting.py", "training/resuming.py"), "the same"),
    **dict.fromkeys(
        ("data/preprocessing.py", "sweeps/fan.py", "sweeps/surfaces.py"), "the page gives what fits"
    ),
    **dict.fromkeys(("sweeps/journal.py", "lessons/hand_in.py", "lessons/goal_entry.py"), "the command line"),
    **dict.fromkeys(("page/environment.py", "page/configuration.py"), "the operator, when it starts"),
    **dict.fromkeys(("lessons/entries.py", "lessons/reading.py", "lessons/shelf.py"), "authors of lessons"),
    **dict.fromkeys(("lessons/promises.py", "lessons/lesson.py"), "authors of lessons"),
    "data/link_rows.py": "the setting, which says its own rule",
    "data/words": "whose words these are",
    "page/words": "whose words these are",
    "language": "programmers",
}
ALONE = {  # sentences of files that visitors do meet
    "tile_cells must divide 7, got 7",  # the page draws tiles of one size
    "7 was allowed and cannot be worked out",  # there is no such part
    "reach must be at least 0, got 7",
    "7 (in the cell 7)",  # after another
    "it has the shape 7",  # within another, beside what the network says
}


def texts_of(node, tree):
    """What an expression may say, with 7 for whatever is filled in."""
    match node:
        case ast.Constant(value=str() as text):
            return [text]
        case ast.Constant():
            return ["7"]
        case ast.JoinedStr(values=parts):
            texts = [""]
            for part in parts:
                texts = [text + more for text in texts for more in texts_of(part, tree)]
            return texts
        case ast.FormattedValue(value=value):
            return texts_of(value, tree) if isinstance(value, ast.Name | ast.IfExp | ast.Attribute) else ["7"]
        case ast.IfExp(body=body, orelse=other):
            return texts_of(body, tree) + texts_of(other, tree)
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return [a + b for a in texts_of(left, tree) for b in texts_of(right, tree)]
        case ast.Name(id="rule" | "kind" | "limits" | "got" | "found" as name):
            return known(name, tree) or ["7"]
        case ast.Attribute(attr="text_rule"):
            rules = [texts_of(one.args[3], tree) for one in calls_of("Kind", tree)]
            return [text for one in rules for text in one]
        case ast.Name(id="_NAMES"):
            return ["names joined by -"]
    return ["7"]


def calls_of(name, tree):
    return [one for one in ast.walk(tree) if isinstance(one, ast.Call) and ast.unparse(one.func) == name]


def known(name, tree):
    """What a variable of that name may say: what is assigned to it, or given for the parameter."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id == name:
                    found.append(node.value)
                elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = zip(target.elts, node.value.elts, strict=True)
                    found += [value for one, value in pairs if ast.unparse(one) == name]
        elif isinstance(node, ast.FunctionDef) and name in [arg.arg for arg in node.args.args]:
            place = [arg.arg for arg in node.args.args].index(name)
            found += [call.args[place] for call in calls_of(node.name, tree) if len(call.args) > place]
    texts = [text for value in found if ast.unparse(value) != name for text in texts_of(value, tree)]
    return sorted(set(texts))


def refusals():
    """Every sentence that is raised as a ValueError where a visitor may meet it."""
    for path in sorted(ROOT.rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        if any(place == one or place.startswith(f"{one}/") for one in PROGRAMMERS):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in calls_of("ValueError", tree) + calls_of("ConnectionError", tree):
            if "words." not in ast.unparse(call):
                yield from (text for text in texts_of(call.args[0], tree) if text not in ALONE | {"7"})


REFUSALS = sorted(set(refusals()))
OTHERS = [code for code in LANGUAGES if code != "en"]
ENGLISH = re.compile(
    r"\b(must|got|the|with|least|most|whole|between|of|at|than|which|number|from|to|have|none|nothing|more|"
    r"neither|others?|another|else|no)\b"
)


CITED = re.compile(r"\b(ou|oder) none\b")  # what a visitor may type


def test_there_are_refusals_to_be_found():
    assert len(REFUSALS) > 150
    assert {"7 must be a whole number, got 7", "7 must be 7, finite and within ±7, got 7"} & set(REFUSALS)


@pytest.mark.parametrize("code", OTHERS)
def test_every_refusal_that_a_visitor_meets_is_translated(code):
    with speaking(code):
        untranslated = [text for text in REFUSALS if ENGLISH.search(CITED.sub("", by_label(text)))]
    assert not untranslated


@pytest.mark.parametrize("code", OTHERS)
def test_what_a_visitor_typed_stays(code):
    with speaking(code):
        for typed in ("'none'", "'a and b; taken is 3'", "'got 1.5 of the test'", "'x in it'"):
            assert by_label(f"rule must be text, got {typed}").endswith(typed)
            assert by_label(f"a_b must be between 0.5 and 1, got {typed}").endswith(typed)


def test_numbers_of_a_rule_are_written_as_the_language_does():
    with speaking("fr"):
        said = by_label("zoom must be between 1e-05 and 2.5, got 3.5; taken is 2.5")
    assert "1e-05 et 2,5" in said
    assert said.endswith("3,5\u202f; valeur retenue\u202f: 2,5")


@pytest.mark.parametrize("code", OTHERS)
def test_events_and_reasons_are_translated(code):
    with speaking(code):
        for event in ("weight 1 → 2 of layer 1 from 0.5 to 1", "bias of unit 3 of layer 2 from 0.5 to -1.5"):
            said = event_by_label(event)
            assert "0,5" in said
            assert not ENGLISH.search(said)
        for reason in ("the sums of layer 2 overflowed", "the training loss overflowed"):
            assert not ENGLISH.search(say_rule(reason))


def test_what_is_no_setting_of_a_link_is_told_by_the_name_it_has_there():
    with speaking("fr"):
        assert by_label("task is not a setting") == "task n’est pas un réglage"

"""The tables of words, a package a language: the same names in each, the same places for what is filled in,
and nothing left in English. Whoever uses a word looks it up when it is said, not when the program starts."""

import ast
import importlib
import pkgutil
import re
import string
from pathlib import Path

import pytest

from mlpviz.language import LANGUAGES, Plural

ROOT = Path(__file__).parents[2] / "mlpviz"
PACKAGES = tuple(
    f"mlpviz.{floor}.words" for floor in ("data", "sweeps", "figures", "export", "lessons", "page")
)
OTHERS = [name for name in LANGUAGES.values() if name != "english"]
SAME = {  # what is called alike everywhere: names of people and things, and what is written in code
    *("R²", "CSV", "Ctrl+Z", "MLP playground", "MNIST", "MNIST, 28 × 28", "Iris", "float32", "float64"),
    *("sin x₁", "sin x₂", "cos x₁", "cos x₂", "ReLU", "Leaky ReLU", "Tanh", "Softplus", "ELU", "SiLU"),
    *("SGD", "Momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "AdamW"),
}
SAME_IN = {  # words that happen to be those of English
    "french": {
        *("Pause", "Points", "Classes", "Images", "Page", "Expert", "test", "validation", "Activation"),
        "question",
        *("Activations", "Gradients", "Gradients, log₁₀|dL/dw|", "Confusions"),
    },
    "german": {
        *("Pause", "Start", "Name", "Code", "Training", "Linear", "Sigmoid", "Links", " (in sweep)"),
    },
}


def tables(package, language):
    """{name of a module: its constants by name}."""
    top = importlib.import_module(f"{package}.{language}")
    modules = [name for _, name, _ in pkgutil.iter_modules(getattr(top, "__path__", []))]
    found = {name: importlib.import_module(f"{top.__name__}.{name}") for name in modules} or {"": top}
    return {
        name: {key: value for key, value in vars(module).items() if re.fullmatch(r"[A-Z][A-Z0-9_]*", key)}
        for name, module in found.items()
    }


def leaves(value, place=""):
    """(place, text) of every text in a table."""
    if isinstance(value, str | Plural):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{place}[{key!r}]")
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{place}[{index}]")
    elif isinstance(value, set | frozenset):
        yield place, repr(sorted(value))


def fields(text):
    """What is filled in: names with their formats, so that no number is written otherwise."""
    forms = text if isinstance(text, Plural) else [text]
    return {(name, form) for one in forms for _, name, form, _ in string.Formatter().parse(one) if name}


def is_same(text, language):
    """It may stand in that language as it does in English."""
    without = re.sub(r"\{[^}]*\}|<[^>]*>|assets/\S+", "", text)
    return without in SAME | SAME_IN[language] or not re.search(r"[A-Za-z]{3,}", without)


PAIRS = [(package, language) for package in PACKAGES for language in OTHERS]


@pytest.mark.parametrize(("package", "language"), PAIRS)
def test_no_word_is_missing_and_none_is_left_over(package, language):
    ours, theirs = tables(package, "english"), tables(package, language)
    assert theirs.keys() == ours.keys()
    for name, table in ours.items():
        assert theirs[name].keys() == table.keys(), name
        if name == "rules":  # which in English stand as they are
            continue
        places = [place for place, _ in leaves(table)]
        assert [place for place, _ in leaves(theirs[name])] == places, name


@pytest.mark.parametrize(("package", "language"), PAIRS)
def test_the_same_is_filled_in(package, language):
    ours, theirs = tables(package, "english"), tables(package, language)
    for name, table in ours.items():
        translated = dict(leaves(theirs[name]))
        for place, text in leaves(table):
            assert fields(translated[place]) == fields(text), f"{name}{place}"


@pytest.mark.parametrize(("package", "language"), PAIRS)
def test_nothing_is_left_in_english(package, language):
    ours, theirs = tables(package, "english"), tables(package, language)
    left = {
        f"{name}{place}: {text}"
        for name, table in ours.items()
        for place, text in leaves(table)
        if isinstance(text, str) and not is_same(text, language)
        if dict(leaves(theirs[name])).get(place) == text
    }
    assert not left


def uses_at_import(tree):
    """Words that are looked up while a module is imported: in its body, decorators and default values."""
    for node in tree.body if isinstance(tree, ast.Module | ast.ClassDef) else [tree]:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
                yield from uses_at_import(part)
        elif isinstance(node, ast.ClassDef):
            yield from uses_at_import(node)
            for part in node.decorator_list:
                yield from uses_at_import(part)
        elif not isinstance(node, ast.Lambda):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == "words"
            ):
                yield node
            for child in ast.iter_child_nodes(node):
                yield from uses_at_import(child)


def test_words_are_looked_up_when_they_are_said():
    for path in sorted(ROOT.rglob("*.py")):
        if "words" not in path.parts:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found = [f"{path.relative_to(ROOT)}:{node.lineno}" for node in uses_at_import(tree)]
            assert not found


def test_nobody_takes_words_from_one_language_past_the_others():
    for path in sorted(ROOT.rglob("*.py")):
        if not set(LANGUAGES.values()) & set(path.parts):
            for line in path.read_text(encoding="utf-8").splitlines():
                if re.match(r"\s*(from|import) .*\bwords\.(english|french|german)", line):
                    assert line == "from mlpviz.page.words.english.controls import HIDEABLE", (
                        f"{path}: {line}"
                    )


def test_sentences_are_filled_by_fill_and_not_by_format():
    """`str.format` writes a number as English does."""
    for path in sorted((ROOT / "page").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\bwords\.\w+\.\w+(\[[^\]]*\])?\.format\(", text), path

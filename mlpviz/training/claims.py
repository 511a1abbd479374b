"""Claims: what somebody says of a run, such as "test_loss < 0.2 and units <= 6", found true or false.

A claim is an expression of numbers, of the names in `NAMES`, of + − * / and of comparisons, joined by and, or
and not. It is parsed, and then each part is worked out here: nothing of it is executed as Python.
"""

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from mlpviz.training.run import Run
from mlpviz.training.values import shorten

MAX_LENGTH = 300  # characters
MAX_NUMBER = 1e300
MAX_DEPTH = 30  # of expressions within expressions
SHARES = ("train_accuracy", "accuracy")  # at most 1
_SIGNS = str.maketrans({"≤": "<=", "≥": ">=", "≠": "!=", "−": "-", "×": "*", "·": "*", "÷": "/"})
_EQUAL = re.compile("(?<![<>=!])=(?!=)")
_DECIMAL_COMMA = re.compile(r"\d,\d")
Value = float | bool

NAMES: dict[str, tuple[str, Callable[[Run], float]]] = {  # what it is, and how it is found
    "train_loss": ("the training loss now", lambda run: run.measurement.train_loss),
    "test_loss": ("the test loss now", lambda run: run.measurement.test_loss),
    "train_accuracy": ("the training accuracy now, R² of values", lambda run: run.measurement.train_accuracy),
    "accuracy": ("the test accuracy now, R² of values", lambda run: run.measurement.test_accuracy),
    "gap": (
        "the test loss less the training loss",
        lambda run: run.measurement.test_loss - run.measurement.train_loss,
    ),
    "penalty": ("the penalty now, which is not part of the losses", lambda run: run.measurement.penalty),
    "best_test_loss": ("the least test loss at the end of any epoch", lambda run: run.best.test_loss),
    "best_epoch": ("the epoch it belongs to", lambda run: run.best.epoch),
    "epochs": ("the complete epochs", lambda run: run.epochs),
    "steps": ("the steps", lambda run: run.steps),
    "layers": ("the hidden layers", lambda run: len(run.experiment.hidden_layer_sizes)),
    "units": ("the hidden units", lambda run: sum(run.experiment.hidden_layer_sizes)),
    "inputs": ("the inputs of the network", lambda run: run.mlp.layer_sizes[0]),
    "parameters": ("the weights and biases", lambda run: len(run.mlp.parameters)),
    "dead_units": (
        "the ReLU units that are 0 for every training sample",
        lambda run: sum(int(units.sum()) for units in run.measurement.layers.dead_units),
    ),
    "largest_weight": (
        "the largest weight or bias by its size",
        lambda run: float(abs(run.mlp.parameters).max()),
    ),
    "learning_rate": ("the learning rate now, of the schedule", lambda run: run.learning_rate),
    "diverged": ("whether the run has diverged", lambda run: run.diverged is not None),
}

_COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_ARITHMETIC: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda a, b: a / b if b else math.copysign(math.inf, a) if a else math.nan,
}


@dataclass(frozen=True)
class Claim:
    """A claim that can be worked out. text: as it was written, but with <= for ≤ and == for =. names: of
    `NAMES`, those that it speaks of, in that order."""

    text: str
    names: tuple[str, ...]
    tree: ast.expr = field(compare=False)  # which follows from the text

    def holds(self, run: Run) -> bool:
        """Whether it is true of a run as it is now. A comparison with what is no number is false."""
        return self.holds_of(self.numbers(run))

    def numbers(self, run: Run) -> dict[str, float]:
        """What a run has for each of the names."""
        return {name: NAMES[name][1](run) for name in self.names}

    def holds_of(self, numbers: Mapping[str, float]) -> bool:
        """Whether it is true of such numbers, by the names of the claim."""
        return bool(_work_out(self.tree, numbers))


def read_claim(text: str) -> Claim:
    """The Claim that a text makes, in which ≤ is as good as <=, and = as ==. Raises ValueError, naming the
    part that is not allowed, for any other text: other names, calls, attributes, powers, texts, and what is
    no yes or no."""
    if not isinstance(text, str) or len(text) > MAX_LENGTH:
        raise ValueError(f"claim must be text of at most {MAX_LENGTH} characters, got {shorten(text)}")
    plain = _EQUAL.sub("==", text.strip().translate(_SIGNS))
    if _DECIMAL_COMMA.search(plain):
        raise ValueError(f"claim must have numbers with a decimal point, such as 0.2, got {shorten(text)}")
    try:
        tree = ast.parse(plain, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(
            f"claim must be such as test_loss < 0.2 and units <= 6, got {shorten(text)}"
        ) from None
    if not _check(tree, 0):
        raise ValueError(f"claim must be true or false, such as test_loss < 0.2, got {shorten(text)}")
    said = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return Claim(plain, tuple(name for name in NAMES if name in said), tree)


def _check(node: ast.expr, depth: int) -> bool:
    """Whether a part is true or false, and not a number. Raises ValueError if it is not allowed."""
    if depth > MAX_DEPTH:
        raise ValueError(f"claim must have at most {MAX_DEPTH} expressions in each other, got more")
    if isinstance(node, ast.BoolOp):
        _check_all(node.values, depth, truths=True)
        return True
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        _check_all([node.operand], depth, truths=True)
        return True
    if isinstance(node, ast.Compare) and all(type(op) in _COMPARISONS for op in node.ops):
        _check_all([node.left, *node.comparators], depth, truths=False)
        _check_shares(node)
        return True
    if isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        _check_all([node.left, node.right], depth, truths=False)
        return False
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        _check_all([node.operand], depth, truths=False)
        return False
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        if not -MAX_NUMBER <= float(ast.unparse(node)) <= MAX_NUMBER:
            raise ValueError("claim must have numbers of a usual size, got a larger one")
        return False
    if isinstance(node, ast.Name):
        if node.id not in NAMES:
            raise ValueError(f"claim must speak of {', '.join(NAMES)}, got {shorten(node.id)}")
        return node.id == "diverged"
    rule = "numbers, names, + - * /, comparisons, and, or, not"
    raise ValueError(f"claim must be made of {rule}, got {shorten(ast.unparse(node))}")


def _check_shares(node: ast.Compare) -> None:
    """Refuse accuracy >= 95: no run would ever be so good."""
    for op, (left, right) in zip(node.ops, pairwise([node.left, *node.comparators]), strict=True):
        low, high = (left, right) if isinstance(op, ast.Gt | ast.GtE | ast.Eq) else (right, left)
        match low, high:
            case ast.Name(id=name), ast.Constant(value=int() | float() as value):
                if name in SHARES and value > 1 and not isinstance(op, ast.NotEq):
                    raise ValueError(f"claim must have {name} as a share, such as 0.95, got {value!r}")


def _check_all(nodes: list[ast.expr], depth: int, *, truths: bool) -> None:
    for node in nodes:
        if _check(node, depth + 1) != truths:
            kind = "true or false" if truths else "a number"
            raise ValueError(f"claim must have {kind} there, got {shorten(ast.unparse(node))}")


def _work_out(node: ast.expr, numbers: Mapping[str, float]) -> Value:
    """The value of a part that `_check` has allowed."""
    match node:
        case ast.BoolOp(op=ast.And()):
            return all(_work_out(value, numbers) for value in node.values)
        case ast.BoolOp():
            return any(_work_out(value, numbers) for value in node.values)
        case ast.UnaryOp(op=ast.Not()):
            return not _work_out(node.operand, numbers)
        case ast.UnaryOp(op=ast.USub()):
            return -_work_out(node.operand, numbers)
        case ast.UnaryOp():
            return _work_out(node.operand, numbers)
        case ast.Compare():
            values = [_work_out(part, numbers) for part in (node.left, *node.comparators)]
            pairs = zip(node.ops, values, values[1:], strict=False)
            return all(_COMPARISONS[type(op)](left, right) for op, left, right in pairs)
        case ast.BinOp():
            left, right = _work_out(node.left, numbers), _work_out(node.right, numbers)
            return _ARITHMETIC[type(node.op)](float(left), float(right))
        case ast.Name():
            return numbers[node.id]
        case ast.Constant(value=int() | float() as value):
            return float(value)
    raise TypeError(f"{type(node).__name__} was allowed and cannot be worked out")

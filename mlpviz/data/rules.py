"""Rules: a labelling such as `x1**2 + x2**2 < 9`, typed by a visitor, as a function of the plane.

The text is parsed to a syntax tree of which only what the tables below name is walked; nothing is ever
evaluated by Python itself. Every number is a float64, so that no power can grow without bound.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array

DEFAULT_RULE = "x1**2 + x2**2 < 9"
MAX_CHARACTERS = 200

Coordinates = Mapping[str, Array]  # "x1" and "x2", of one shape
Numbers = Callable[[Coordinates], Any]  # an array of that shape, or one number
Truth = Callable[[Coordinates], npt.NDArray[np.bool_]]

ARITHMETIC: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
COMPARISONS: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    name: getattr(np, name) for name in ("sin", "cos", "tan", "tanh", "exp", "log", "sqrt", "abs", "floor")
}
CONSTANTS = {"pi": np.pi, "e": np.e}


def compile_rule(text: str) -> Callable[[Array, Array], npt.NDArray[np.bool_]]:
    """`text` -> a function (x1, x2) -> bool, arrays of one shape [n]: True is class 1.

    Numbers, x1, x2, pi, e, + - * / % **, the functions of `FUNCTIONS`, comparisons with < <= > >=, and, or,
    not. As in Python, a < b < c is a < b and b < c. Where it is no number, as log(x1) left of the axis, a
    comparison does not hold. Raises ValueError, naming the rule, for anything else, or for more than 200
    characters.
    """
    if not isinstance(text, str):
        raise ValueError(f"rule must be text, got {text!r}")
    if len(text) > MAX_CHARACTERS:
        raise ValueError(f"rule must be at most {MAX_CHARACTERS} characters, got {len(text)}")
    truth = _truth(_parse(text))

    def holds(x1: Array, x2: Array) -> npt.NDArray[np.bool_]:
        with np.errstate(all="ignore"):  # what is not a number is in no class but 0
            return np.broadcast_to(truth({"x1": x1, "x2": x2}), x1.shape).astype(bool)

    return holds


def _parse(text: str) -> ast.expr:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f"rule must be a comparison such as {DEFAULT_RULE}, got {text!r}") from None


def _truth(node: ast.expr) -> Truth:
    """A comparison, or several joined by and, or, not, as a function of the coordinates."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            sides = [_value(side) for side in (left, *others)]
            compare = [_lookup(COMPARISONS, type(op), op) for op in ops]

            def holds(at: Coordinates) -> npt.NDArray[np.bool_]:
                values = [side(at) for side in sides]
                pairs = zip(compare, values, values[1:], strict=False)
                return _join(np.logical_and, [one(a, b) for one, a, b in pairs])

            return holds
        case ast.BoolOp(op=op, values=parts):
            join = np.logical_and if isinstance(op, ast.And) else np.logical_or
            truths = [_truth(part) for part in parts]
            return lambda at: _join(join, [truth(at) for truth in truths])
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            truth = _truth(operand)
            return lambda at: np.logical_not(truth(at))
    raise ValueError(f"rule must compare, as in {DEFAULT_RULE}, got {ast.unparse(node)!r}")


def _join(join: Callable[[Any, Any], Any], values: list[Any]) -> Any:
    """All of the truths as one. Of constants they are a single bool, else an array: they broadcast."""
    result = values[0]
    for value in values[1:]:
        result = join(result, value)
    return result


def _value(node: ast.expr) -> Numbers:
    """An arithmetic expression as a function of the coordinates."""
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            try:
                constant = np.float64(number)
            except OverflowError:
                raise ValueError("rule must have numbers below 1e308, got a larger one") from None
            return lambda at: constant
        case ast.Name(id="x1" | "x2" as name):
            return lambda at: at[name]
        case ast.Name(id=name) if name in CONSTANTS:
            return lambda at: np.float64(CONSTANTS[name])
        case ast.BinOp(left=left, op=op, right=right):
            apply, a, b = _lookup(ARITHMETIC, type(op), node), _value(left), _value(right)
            return lambda at: apply(a(at), b(at))
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() as op, operand=operand):
            inner, sign = _value(operand), -1.0 if isinstance(op, ast.USub) else 1.0
            return lambda at: sign * inner(at)
        case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]) if name in FUNCTIONS:
            function, inner = FUNCTIONS[name], _value(argument)
            return lambda at: function(inner(at))
    raise _unknown(node)


def _lookup(table: dict[type[ast.AST], Any], kind: type[ast.AST], node: ast.AST) -> Any:
    if kind not in table:
        raise _unknown(node)
    return table[kind]


def _unknown(node: ast.AST) -> ValueError:
    got = ast.unparse(node) if isinstance(node, ast.expr) else type(node).__name__
    return ValueError(
        "rule must be made of numbers, x1, x2, pi, e, + - * / % **, comparisons, and, or, not, "
        f"{', '.join(FUNCTIONS)}, got {got!r}"
    )

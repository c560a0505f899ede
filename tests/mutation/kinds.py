"""Kinds of mutants: what a node of the syntax tree can be changed to, one change at a time."""

import ast
from collections.abc import Callable, Iterator
from copy import copy

Change = ast.expr | ast.Pass
"""What stands in the place of a node."""

_BOUNDARY: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
}  # fmt: skip
_NEGATION: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Lt: ast.GtE, ast.LtE: ast.Gt,
    ast.Gt: ast.LtE, ast.GtE: ast.Lt,
}  # fmt: skip


def _compared(node: ast.AST, table: dict[type[ast.cmpop], type[ast.cmpop]]) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            if other := table.get(type(operator)):
                made = copy(node)
                made.ops = [*node.ops[:at], other(), *node.ops[at + 1 :]]
                yield made


def _boundary(node: ast.AST) -> Iterator[Change]:
    yield from _compared(node, _BOUNDARY)


def _negation(node: ast.AST) -> Iterator[Change]:
    yield from _compared(node, _NEGATION)


def _and_or(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)


def _operand(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        for at in range(len(node.values)):
            left = node.values[:at] + node.values[at + 1 :]
            yield ast.BoolOp(node.op, left) if len(left) > 1 else left[0]


def _dropped_not(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


def _number(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


def _plus_minus(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield ast.BinOp(
            node.left, ast.Sub() if isinstance(node.op, ast.Add) else ast.Add(), node.right
        )


def _element(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Dict(keys=keys, values=values) if len(keys) > 1:
            for at in range(len(keys)):
                yield ast.Dict(keys[:at] + keys[at + 1 :], values[:at] + values[at + 1 :])
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items) if len(items) > 1:
            for at in range(len(items)):
                made = copy(node)
                made.elts = items[:at] + items[at + 1 :]
                yield made


def _call(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield ast.Pass()


def _condition(node: ast.AST) -> Iterator[Change]:
    yield ast.Constant(True)


KINDS: dict[str, Callable[[ast.AST], Iterator[Change]]] = {
    "boundary": _boundary,
    "negation": _negation,
    "and-or": _and_or,
    "operand": _operand,
    "not": _dropped_not,
    "number": _number,
    "plus-minus": _plus_minus,
    "element": _element,
    "call": _call,
    "condition": _condition,
}
"""By name. A condition is that of an `if` or of a comprehension; whoever walks finds those."""

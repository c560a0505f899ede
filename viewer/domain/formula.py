"""Sums over named inputs, exactly: `score - rise`, `(a + b) / 2`."""

import ast
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException
from functools import lru_cache

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_SIGNS = {ast.Add: "+", ast.Sub: "−", ast.Mult: "×", ast.Div: "÷"}


class FormulaError(ValueError):
    """A formula that cannot be read or worked out; the message completes a sentence."""


def names_in(formula: str) -> frozenset[str]:
    """Return the input names that a formula uses; raise `FormulaError` if it cannot be read."""
    return _read(formula).names


def is_rounded(formula: str) -> bool:
    """Tell whether the formula divides, so that its result may need rounding."""
    return _read(formula).divides


def evaluate(formula: str, inputs: Mapping[str, Decimal]) -> Decimal:
    """Work the formula out to 60 digits; raise `FormulaError` if that is not possible."""
    try:
        return _value(_read(formula).tree, inputs)
    except KeyError as missing:
        raise FormulaError(f"uses {missing.args[0]}, which is not among the inputs") from None
    except DecimalException:
        raise FormulaError("cannot be worked out (it divides by zero or overflows)") from None


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Round half up; raise `FormulaError` for a number of more than 60 digits."""
    try:
        return number.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
    except DecimalException:
        raise FormulaError("cannot be worked out (the result is too large)") from None


def spelled(formula: str, texts: Mapping[str, str]) -> str:
    """Write the formula with its inputs filled in: `38 − 9`."""
    return _spell(_read(formula).tree, texts, outer=0)


@dataclass(frozen=True, slots=True)
class _Sum:
    tree: ast.expr
    names: frozenset[str]
    divides: bool


@lru_cache(maxsize=64)  # a rule asks one formula four questions in a row
def _read(formula: str) -> _Sum:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's advice on its own syntax is not for readers
            tree = ast.parse(formula.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError("cannot be read as a sum") from None
    nodes = list(ast.walk(tree))
    for node in nodes:
        _admit(node)
    names = frozenset(node.id for node in nodes if isinstance(node, ast.Name))
    return _Sum(tree, names, any(isinstance(node, ast.Div) for node in nodes))


def _admit(node: ast.AST) -> None:
    allowed = (ast.BinOp, ast.Name, ast.Constant, ast.Load, *_SIGNS)
    if not isinstance(node, allowed):
        raise FormulaError("may only hold input names, whole numbers, + - * / and brackets")
    if isinstance(node, ast.Constant) and type(node.value) is not int:
        raise FormulaError("may only hold whole numbers besides the names of its inputs")


def _value(node: ast.expr, inputs: Mapping[str, Decimal]) -> Decimal:
    if isinstance(node, ast.Name):
        return inputs[node.id]
    if isinstance(node, ast.Constant):
        return Decimal(str(node.value))
    assert isinstance(node, ast.BinOp)
    left, right = _value(node.left, inputs), _value(node.right, inputs)
    match node.op:
        case ast.Add():
            return _EXACT.add(left, right)
        case ast.Sub():
            return _EXACT.subtract(left, right)
        case ast.Mult():
            return _EXACT.multiply(left, right)
        case _:
            return _EXACT.divide(left, right)


def _spell(node: ast.expr, texts: Mapping[str, str], outer: int) -> str:
    if isinstance(node, ast.Name):
        return texts.get(node.id, node.id)
    if isinstance(node, ast.Constant):
        return str(node.value)
    assert isinstance(node, ast.BinOp)
    binding = 2 if isinstance(node.op, ast.Mult | ast.Div) else 1
    left = _spell(node.left, texts, binding)
    right = _spell(node.right, texts, binding + 1)
    text = f"{left} {_SIGNS[type(node.op)]} {right}"
    return f"({text})" if binding < outer else text

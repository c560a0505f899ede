"""The program's own source, as text and as trees."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from viewer.store.gc_pause import collector_paused

ROOT = Path(__file__).parents[2]
VIEWER = ROOT / "viewer"

Function = ast.FunctionDef | ast.AsyncFunctionDef

ALIAS = re.compile(r"[A-Z]\w*[a-z]\w*")
"""Names of types that other modules may import: constants have no small letter."""


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the program, by its path from the root."""
    with collector_paused(stays=True):
        return {name(file): ast.parse(file.read_text(encoding="utf-8")) for file in files()}


def files() -> list[Path]:
    """Every file of the program's own code."""
    return sorted(VIEWER.rglob("*.py"))


@cache
def walked(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Everything in a module: looked for once, for that takes longer than most questions to it."""
    return tuple(ast.walk(tree))


def name(file: Path) -> str:
    """A path from the root, with forward slashes."""
    return file.relative_to(ROOT).as_posix()


def length(module: str) -> int:
    """How many lines a module has."""
    return len((ROOT / module).read_text(encoding="utf-8").splitlines())


def functions() -> Iterator[tuple[str, Function]]:
    """Every function and method with the module it stands in."""
    for module, tree in modules().items():
        for node in walked(tree):
            if isinstance(node, Function):
                yield module, node


@cache
def names_used(tree: ast.AST) -> frozenset[str]:
    """Every name that code mentions: variables and attributes, ours and others’."""
    found = set()
    for node in walked(tree):
        match node:
            case ast.Name(id=word) | ast.Attribute(attr=word):
                found.add(word)
            case _:
                pass
    return frozenset(found)


def names_given(tree: ast.AST) -> set[str]:
    """Every name that code chooses: of variables, attributes, arguments, functions, classes."""
    found = set()
    for node in walked(tree):
        match node:
            case ast.Name(id=word, ctx=ast.Store()) | ast.Attribute(attr=word, ctx=ast.Store()):
                found.add(word)
            case ast.arg(arg=word) | ast.FunctionDef(name=word) | ast.ClassDef(name=word):
                found.add(word)
            case _:
                pass
    return found


def type_names(tree: ast.Module) -> list[str]:
    """The names of a module's classes and of its aliases of types that others may import."""
    found = [node.name for node in walked(tree) if isinstance(node, ast.ClassDef)]
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=word)], value=value) if ALIAS.fullmatch(word):
                variable = isinstance(value, ast.Call) and ast.unparse(value.func) == "TypeVar"
                found += [] if variable else [word]
            case _:
                pass
    return found


def imported_modules(module: str) -> set[str]:
    """The program's own modules that a module imports, wherever in it the import stands."""
    found = set()
    for node in walked(modules()[module]):
        match node:
            case ast.Import(names=names):
                found |= {_file_of(alias.name) for alias in names}
            case ast.ImportFrom(module=str(package), names=names):
                found |= {
                    _file_of(f"{package}.{alias.name}") or _file_of(package) for alias in names
                }
            case _:
                pass
    return found - {"", module}


def _file_of(dotted: str) -> str:
    """The module of this dotted name, empty where there is none."""
    path = dotted.replace(".", "/")
    return next((file for file in (f"{path}.py", f"{path}/__init__.py") if file in modules()), "")

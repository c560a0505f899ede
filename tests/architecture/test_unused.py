"""What the program defines, the program uses: nothing is there for tests alone."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Function, modules, walked
from tests.architecture.test_shape import QT_S_OWN

WORD = re.compile(r"\w+")

MAY_BE_UNUSED = {
    "doctype": "xml.etree calls it",
    "field_title_should_be_set": "pydantic calls it",
    "format_help": "argparse calls it",
    "format_usage": "argparse calls it",
    "is_idle": "what is read beside the window can be waited for",
    "look_at_documents": "a look that the clock has done can be had at once",
}


def defined(tree: ast.Module) -> Iterator[str]:
    """The functions and classes of a module; not those that Qt calls, or a decorator takes."""
    for node in walked(tree):
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        if not any(isinstance(one, ast.Call) for one in node.decorator_list) or isinstance(
            node, ast.ClassDef
        ):
            yield node.name


def mentioned(tree: ast.Module) -> Iterator[str]:
    """The names that code reads, also those within its texts; an import by itself is no use."""
    for node in walked(tree):
        match node:
            case ast.Name(id=word, ctx=ast.Load()) | ast.Attribute(attr=word):
                yield word
            case ast.keyword(arg=str(word)):
                yield word
            case ast.Constant(value=str(text)):
                yield from WORD.findall(text) if len(text) < 80 else ()
            case _:
                pass


def unused(trees: list[ast.Module]) -> set[str]:
    """The names that are defined and never mentioned."""
    used = {word for tree in trees for word in mentioned(tree)}
    names = {name for tree in trees for name in defined(tree)} - used
    return {name for name in names if not QT_S_OWN.fullmatch(name)}


def test_that_whatever_is_defined_is_used() -> None:
    assert unused([*modules().values()]) == set(MAY_BE_UNUSED)


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("def made(): ...", {"made"}),
        ("def made(): ...\nmade()", set()),
        ("class A:\n    def made(self): ...\nA().made", set()),
        ("class A: ...\nB: 'A'", set()),
        ("def _made(): ...\ndef sizeHint(): ...", set()),
    ],
)
def test_that_what_nobody_uses_is_seen(code: str, found: set[str]) -> None:
    assert unused([ast.parse(code)]) == found

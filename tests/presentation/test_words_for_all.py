"""A table by kind has every kind, or it is known which it leaves out."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

import viewer.presentation
from viewer.presentation.checking.names import ASIDES
from viewer.presentation.summary.bounds import MOST, NOUNS

LEFT_OUT: dict[str, set[str]] = {
    "charts.sketch.DASHES": {"level", "up"},
    "checking.names.ASIDE_REASONS": {
        "age",
        "code",
        "context",
        "date",
        "ordinal",
        "reference",
        "size",
        "time",
        "year",
    },
    "collection.changes.COUNTED_AS": {"fell", "rose", "same"},
    "collection.rated_words.MARKS": {
        "across",
        "contradictory",
        "first",
        "part",
        "same",
        "scales",
        "undated",
        "unmoved",
        "unrated",
        "unstated",
    },
    "comparison.differences._WHY": {"alone", "no figure", "units"},
    "comparison.records._OUTCOMES": {"alone", "like for like"},
    "tables.row_kinds.ROLES_OF_ROWS": {"reports"},
    "wording.marks.VERDICTS": {"both", "dot", "minus", "plus"},
}
"""Tables that leave kinds out, and which."""


def _kinds(hint: Any) -> set[str]:
    """The words that a key can be."""
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return set().union(*map(_kinds, get_args(hint))) if get_origin(hint) is Union else set()


def _tables() -> Iterator[Any]:
    """Each table by kind: its module and its name, what is in it, and what could be."""
    for found in pkgutil.walk_packages(viewer.presentation.__path__, "viewer.presentation."):
        module: ModuleType = import_module(found.name)
        for name in module.__annotations__ if hasattr(module, "__annotations__") else ():
            hint = get_type_hints(module)[name]
            if get_origin(hint) is dict and (kinds := _kinds(get_args(hint)[0])):
                short = f"{found.name.removeprefix('viewer.presentation.')}.{name}"
                yield pytest.param(short, set(getattr(module, name)), kinds, id=short)


@pytest.mark.parametrize(("name", "there", "kinds"), tuple(_tables()))
def test_that_a_table_has_every_kind(name: str, there: set[str], kinds: set[str]) -> None:
    assert kinds - there == LEFT_OUT.get(name, set())


def test_that_words_for_one_and_for_many_are_two() -> None:
    for words in (*ASIDES.values(), *NOUNS.values()):
        assert len(set(words)) == 2
    assert {*NOUNS} == {*MOST, "metrics"}

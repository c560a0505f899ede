"""`--where`: words of a command line become a filter."""

import re
from argparse import ArgumentTypeError
from collections.abc import Iterable

from viewer.characters import shown
from viewer.cli.collection.names import PLAIN, column_named, kinds_of
from viewer.cli.collection.values import value_named
from viewer.domain.base import slug
from viewer.domain.collection.filtering.facets import YOUNGER, Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows

_PART = re.compile(r"\s*([^=<>~]+?)\s*(=|>=?|<|~)\s*(.*?)\s*", re.DOTALL)


def filtered(rows: MatrixRows, words: Iterable[str], wanted: Filter) -> Filter:
    """The filter with what each `KEY=VALUE` chooses. Raises `ArgumentTypeError`."""
    for word in words:
        found = _PART.fullmatch(word)
        if found is None:
            raise ArgumentTypeError(f"“{shown(word)}” is not written KEY=VALUE")
        wanted = _chosen(rows, found.group(1), found.group(3), wanted, below=found.group(2) == "<")
    return wanted


def _chosen(rows: MatrixRows, key: str, values: str, wanted: Filter, *, below: bool) -> Filter:
    if below and slug(key) != "age":
        raise ArgumentTypeError(f"“{shown(key)}<” is not known; only an age has “<”")
    if slug(key) in {"name", "body"}:
        return Filter(wanted.chosen, values, wanted.every, wanted.across)
    facet = _facet(rows, key)
    names = [one.strip() for one in values.split(",") if one.strip()]
    by_facet: dict[Facet, list[str]] = {}
    for name in names:
        one, value = value_named(rows, facet, name)
        value = f"{YOUNGER}{value}" if below else value
        by_facet.setdefault(one, []).append(value)
    if not by_facet:
        raise ArgumentTypeError(f"“{shown(key)}=” has no value")
    for one, found in by_facet.items():
        wanted = wanted.choosing(one, tuple(dict.fromkeys((*wanted.values(one), *found))))
    return wanted


def _facet(rows: MatrixRows, key: str) -> Facet:
    plain = slug(key)
    if plain in PLAIN:
        return Facet(PLAIN[plain])
    if (kind := kinds_of(rows).get(plain)) is not None:
        return Facet("group", kind)
    return Facet("level", column_named(rows, key).name)

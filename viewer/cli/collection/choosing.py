"""`--where`, `--sort` and `--columns`: words of a command line become a filter and an order."""

import re
import unicodedata
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable

from viewer.characters import shown
from viewer.domain.collection.changes import OUTCOMES
from viewer.domain.collection.columns import Column
from viewer.domain.collection.facets import ABSENT, STATE, Facet, FacetKind
from viewer.domain.collection.filters import Filter, Rows
from viewer.domain.collection.ordering import GROUP, Order, can_order
from viewer.domain.rules.flaw import nearest

_PART = re.compile(r"\s*([^=<>~]+?)\s*(=|>=?|~)\s*(.*?)\s*", re.DOTALL)
_PLAIN: dict[str, FacetKind] = {
    "framework": "framework",
    "year": "year",
    "inspectorate": "inspectorate",
    "kind": "kind",
    "age": "age",
}


def filtered(rows: Rows, words: Iterable[str], wanted: Filter) -> Filter:
    """The filter with what each `KEY=VALUE` chooses. Raises `ArgumentTypeError`."""
    for word in words:
        found = _PART.fullmatch(word)
        if found is None:
            raise ArgumentTypeError(f"“{shown(word)}” is not written KEY=VALUE")
        wanted = _chosen(rows, found.group(1), found.group(3), wanted)
    return wanted


def _chosen(rows: Rows, key: str, values: str, wanted: Filter) -> Filter:
    if _slug(key) in {"name", "body"}:
        return Filter(wanted.chosen, values, wanted.every, wanted.across)
    facet = _facet(rows, key)
    names = [one.strip() for one in values.split(",") if one.strip()]
    by_facet: dict[Facet, list[str]] = {}
    for name in names:
        one, value = _value(rows, facet, name, wanted)
        by_facet.setdefault(one, []).append(value)
    if not by_facet:
        raise ArgumentTypeError(f"“{shown(key)}=” has no value")
    for one, found in by_facet.items():
        wanted = wanted.choosing(one, tuple(dict.fromkeys((*wanted.values(one), *found))))
    return wanted


def _facet(rows: Rows, key: str) -> Facet:
    plain = _slug(key)
    if plain in _PLAIN:
        return Facet(_PLAIN[plain])
    kinds = {item.kind for body in rows.matrix.bodies for item in body.subject.groups}
    for kind in kinds:
        if _slug(kind) == plain:
            return Facet("group", kind)
    return Facet("level", column_named(rows, key).name)


def column_named(rows: Rows, key: str) -> Column:
    """The column of this id or title, or the only one whose title has these words."""
    plain, columns = _slug(key), rows.matrix.columns
    tests: tuple[Callable[[Column], bool], ...] = (
        lambda one: one.name == key.strip(),
        lambda one: _slug(one.name) == plain,
        lambda one: _slug(one.title) == plain,
        lambda one: f"-{plain}-" in f"-{_slug(one.title)}-" and not one.absorbed,
    )
    for test in tests:
        found = [one for one in columns if test(one)]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(one.name for one in found)
            raise ArgumentTypeError(f"“{shown(key)}” may be {names}; name one of them")
    raise ArgumentTypeError(_unknown(key, [*(one.name for one in columns), *keys_of(rows)]))


def keys_of(rows: Rows) -> list[str]:
    """What can stand before the sign, besides columns."""
    kinds = {item.kind: None for body in rows.matrix.bodies for item in body.subject.groups}
    return [*map(_slug, kinds), *_PLAIN, "name"]


def _value(rows: Rows, facet: Facet, name: str, wanted: Filter) -> tuple[Facet, str]:
    """The value of this name, and its facet: the outcome of a change is one of another facet."""
    if facet.kind == "age":
        return facet, _years(name)
    values = {_slug(value.removeprefix(STATE)): value for value in rows.values(facet)}
    plain = _slug(name)
    if plain in values:
        return facet, values[plain]
    if facet.kind == "level":
        if plain in OUTCOMES:
            return Facet("change", facet.of), plain
        if found := _ever(rows, facet.of, name):
            return found
        levels = rows.matrix.columns[rows.matrix.place(facet.of)].scale.levels
        by_id = {_slug(word): level.label for level in levels for word in (level.id, level.label)}
        if plain in by_id:
            return facet, by_id[plain]
    close = [value for slug, value in values.items() if slug.startswith(plain)]
    if len(close) == 1:
        return facet, close[0]
    known = [value.removeprefix(STATE) for value in values.values() if value != ABSENT]
    raise ArgumentTypeError(_unknown(name, known))


def _years(words: str) -> str:
    if not words.isascii() or not words.isdigit() or int(words) < 1:
        raise ArgumentTypeError(f"“{shown(words)}” is not a number of years, such as age>3")
    return str(int(words))


def _ever(rows: Rows, column: str, name: str) -> tuple[Facet, str] | None:
    first, _, level = name.partition(" ")
    kinds: dict[str, FacetKind] = {"always": "always", "never": "never"}
    kind = kinds.get(first.casefold())
    if kind is None:
        return None
    facet = Facet(kind, column)
    values = {_slug(value): value for value in rows.values(facet)}
    if _slug(level) not in values:
        raise ArgumentTypeError(_unknown(level, list(values.values())))
    return facet, values[_slug(level)]


def ordered(rows: Rows, word: str) -> Order:
    """The order of `--sort KEY`, the other way round with a hyphen in front."""
    reverse = word.startswith("-")
    key = word.removeprefix("-").strip()
    plain = {"body": "name", "published": "date"}.get(_slug(key), _slug(key))
    if plain == "age":
        return Order("date", reverse)
    kinds = {item.kind for body in rows.matrix.bodies for item in body.subject.groups}
    by_slug = {_slug(kind): kind for kind in kinds}
    if plain in by_slug:
        return Order(f"{GROUP}{by_slug[plain]}", reverse)
    if can_order(rows.matrix, plain):
        return Order(plain, reverse)
    return Order(column_named(rows, key).name, reverse)


def group_named(rows: Rows, word: str) -> str:
    """The kind of group of this name."""
    kinds = {item.kind for body in rows.matrix.bodies for item in body.subject.groups}
    by_slug = {_slug(kind): kind for kind in kinds}
    if _slug(word) not in by_slug:
        raise ArgumentTypeError(_unknown(word, list(kinds)))
    return by_slug[_slug(word)]


def _unknown(name: str, known: list[str]) -> str:
    meant = nearest(name, known)
    guess = f"; did you mean “{meant}”?" if meant else ""
    listed = ", ".join(known[:20]) or "nothing"
    return f"“{shown(name)}” is not one of {listed}{guess}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")

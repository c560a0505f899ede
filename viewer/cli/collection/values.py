"""Values of `--where`: levels, states, what became of a rating, years."""

from argparse import ArgumentTypeError

from viewer.characters import shown
from viewer.cli.collection.names import unknown
from viewer.domain.base import slug
from viewer.domain.collection.changes import OUTCOMES
from viewer.domain.collection.filtering.facets import ABSENT, STATE, Facet, FacetKind
from viewer.domain.collection.filtering.filters import MatrixRows


def value_named(rows: MatrixRows, facet: Facet, name: str) -> tuple[Facet, str]:
    """The value of this name, and its facet: the outcome of a change is one of another facet."""
    if facet.kind == "age":
        return facet, _years(name)
    values = {slug(value.removeprefix(STATE)): value for value in rows.values(facet)}
    plain = slug(name)
    if plain in values:
        return facet, values[plain]
    if facet.kind == "level":
        if plain in OUTCOMES:
            return Facet("change", facet.of), plain
        if found := _ever(rows, facet.of, name):
            return found
        levels = rows.matrix.columns[rows.matrix.place(facet.of)].scale.levels
        by_id = {slug(word): level.label for level in levels for word in (level.id, level.label)}
        if plain in by_id:
            return facet, by_id[plain]
    close = [value for slug, value in values.items() if slug.startswith(plain)]
    if facet.kind == "framework" and (label := _framework(rows, plain)):
        close = [label]
    if len(close) == 1:
        return facet, close[0]
    known = [value.removeprefix(STATE) for value in values.values() if value != ABSENT]
    raise ArgumentTypeError(unknown(name, known))


def _years(words: str) -> str:
    if not words.isascii() or not words.isdigit() or int(words) < 1:
        raise ArgumentTypeError(f"“{shown(words)}” is not a number of years, such as age>3")
    return str(int(words))


def _framework(rows: MatrixRows, plain: str) -> str | None:
    """The label of the framework with this id."""
    named = (row.inspection.about.framework for row in rows.matrix.rows)
    return next((one.label for one in named if one and slug(one.id) == plain), None)


def _ever(rows: MatrixRows, column: str, name: str) -> tuple[Facet, str] | None:
    first, _, level = name.partition(" ")
    kinds: dict[str, FacetKind] = {"always": "always", "never": "never"}
    kind = kinds.get(first.casefold())
    if kind is None:
        return None
    facet = Facet(kind, column)
    values = {slug(value): value for value in rows.values(facet)}
    if slug(level) not in values:
        raise ArgumentTypeError(unknown(level, list(values.values())))
    return facet, values[slug(level)]

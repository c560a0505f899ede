"""Names of a command line: criteria, groups and what else rows are told apart by."""

from argparse import ArgumentTypeError
from collections.abc import Callable

from viewer.characters import shown
from viewer.domain.base import slug
from viewer.domain.collection.columns import Column
from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.filtering.facets import FacetKind
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.rules.flaw import nearest

PLAIN: dict[str, FacetKind] = {
    "framework": "framework",
    "year": "year",
    "inspectorate": "inspectorate",
    "kind": "kind",
    "age": "age",
}


def column_named(rows: MatrixRows, key: str) -> Column:
    """The column of this id or title, or the only one whose title has these words."""
    plain, columns = slug(key), rows.matrix.columns
    tests: tuple[Callable[[Column], bool], ...] = (
        lambda one: one.name == key.strip(),
        lambda one: slug(one.name) == plain,
        lambda one: slug(one.title) == plain,
        lambda one: f"-{plain}-" in f"-{slug(one.title)}-" and not one.absorbed,
    )
    for test in tests:
        found = [one for one in columns if test(one)]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(one.name for one in found)
            raise ArgumentTypeError(f"“{shown(key)}” may be {names}; name one of them")
    keys = [*(one.name for one in columns), *kinds_of(rows), *PLAIN, "name"]
    raise ArgumentTypeError(unknown(key, keys))


def extra_named(rows: MatrixRows, key: str) -> Extra | None:
    """The score or the figures of this id or title; None if a criterion is called so, too."""
    plain = slug(key)
    if any(plain in {slug(one.name), slug(one.title)} for one in rows.matrix.columns):
        return None
    named = ((one, _names_of(one)) for one in rows.matrix.extras)
    return next((one for one, names in named if plain in names), None)


def _names_of(extra: Extra) -> set[str]:
    if extra.column is not None:
        scores = {f"{slug(extra.column.name)}-score", f"score-{slug(extra.column.name)}"}
        return scores | ({"score"} if extra.column.overall else set())
    return {slug(extra.title), slug(extra.figure.metric.id)} if extra.figure else set()


def kinds_of(rows: MatrixRows) -> dict[str, str]:
    """The kinds of group that bodies have, by their names on the command line."""
    return {slug(kind): kind for kind in rows.kinds}


def unknown(name: str, known: list[str]) -> str:
    """What to say of a name that is none of those that are known."""
    if not known:
        return f"“{shown(name)}” is nothing that these reports have"
    meant = nearest(name, known)
    guess = f"; did you mean “{meant}”?" if meant else ""
    listed = ", ".join(known[:20])
    return f"“{shown(name)}” is not one of {listed}{guess}"

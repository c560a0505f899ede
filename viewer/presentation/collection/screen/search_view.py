"""What is looked for in a collection, and what becomes of it when a chip is used."""

from dataclasses import replace

from viewer.presentation.collection.screen.matrix_view import view_of
from viewer.store.collection.index.passages import KINDS
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.session.open_collection import OpenCollection

SEARCH = "search"


def query_of(one: OpenCollection) -> SearchQuery:
    """What is looked for in an open collection; the day is that of all its tabs."""
    return replace(one.view(SEARCH, SearchQuery("")), as_at=view_of(one).as_at)


def picked_in_search(query: SearchQuery, chip: str, key: str) -> SearchQuery:
    """The query with one restriction more, or less; or everywhere again."""
    if chip == "clear":
        return replace(query, kinds=(), years=(), criteria=(), levels=())
    if chip == "criteria":
        return replace(query, criteria=_toggled(query.criteria, key))
    if chip == "levels":
        return replace(query, levels=_toggled(query.levels, key))
    if chip == "years":
        year = int(key)
        others = tuple(one for one in query.years if one != year)
        return replace(query, years=others if year in query.years else (*others, year))
    kinds = tuple(one for one in KINDS if (one in query.kinds) != (one == key))
    return replace(query, kinds=kinds)


def _toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    others = tuple(one for one in names if one != name)
    return others if name in names else (*others, name)

"""What is looked for in a collection, and what becomes of it when a chip is used."""

from dataclasses import replace

from viewer.presentation.collection.screen.chips import toggled
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
        return replace(query, criteria=toggled(query.criteria, key))
    if chip == "levels":
        return replace(query, levels=toggled(query.levels, key))
    if chip == "years":
        return replace(query, years=toggled(query.years, int(key)))
    kinds = tuple(one for one in KINDS if (one in query.kinds) != (one == key))
    return replace(query, kinds=kinds)

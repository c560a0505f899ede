"""What becomes of a search when one of its chips is used."""

from dataclasses import replace

from viewer.store.collection.index.passages import KINDS
from viewer.store.collection.search.answer import SearchQuery


def picked_in_search(query: SearchQuery, chip: str, key: str) -> SearchQuery:
    """The query with a kind or a year more, or less; or everywhere again."""
    if chip == "clear":
        return replace(query, kinds=(), years=())
    if chip == "years":
        year = int(key)
        others = tuple(one for one in query.years if one != year)
        return replace(query, years=others if year in query.years else (*others, year))
    kinds = tuple(one for one in KINDS if (one in query.kinds) != (one == key))
    return replace(query, kinds=kinds)

"""How many passages a search found, in all, by year and by kind, as rows for programs."""

from collections.abc import Iterator

from viewer.presentation.collection.found_words import counted_years
from viewer.presentation.parts.row_keys import Keyed
from viewer.store.collection.search.answer import SearchAnswer, SearchQuery

COUNTS = ("year", "passages", "reports", "reports_in_all")
"""What these rows tell; of a kind, that stands in `item`."""


def count_rows(answer: SearchAnswer, query: SearchQuery) -> Iterator[Keyed]:
    """One for all that was found, then one for each year and each kind."""
    yield {
        "kind": "count",
        "passages": answer.count,
        "reports": answer.reports,
        "reports_in_all": answer.of,
    }
    for one in counted_years(answer, query):
        counts = {"year": one.year, "reports": one.reports, "reports_in_all": one.of}
        yield {"kind": "count of year", **counts}
    for kind, count in answer.by_kind:
        yield {"kind": "count of kind", "item": kind, "passages": count}

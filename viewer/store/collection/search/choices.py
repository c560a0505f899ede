"""What a search can be restricted to: criteria and levels, with how many passages each leaves."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from viewer.domain.collection.inspection import CriterionRating
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_file import reading_index
from viewer.store.collection.index.packed_passages import passage_number
from viewer.store.collection.search.answer import SearchChoices, SearchQuery
from viewer.store.collection.search.search import search

MOST = 40
"""Criteria, and levels, to choose from; nobody reads a longer menu."""

_LAST = passage_number(0, "metric", 0) - 1
"""Of a report, the largest number of a finding: they come before all else."""

_SENTENCES = """
SELECT EXISTS (
    SELECT 1 FROM entries CROSS JOIN searched_docsize
    WHERE searched_docsize.id BETWEEN entries.id << 24 AND (entries.id << 24) + ?
)
"""


@lru_cache(maxsize=1)
def choices_of(collection: Collection) -> SearchChoices:
    """What there is to choose from, not counted yet: the newest reports say it first."""
    shared = {id(one.ratings): one.ratings for one in reversed(collection.inspections)}
    ratings: list[CriterionRating] = [item for one in shared.values() for item in one]
    titles = dict.fromkeys(item.placed.criterion.title for item in ratings)
    scales = {id(item.scale): item.scale for item in ratings}
    labels = dict.fromkeys(level.label for scale in scales.values() for level in scale.levels)
    return SearchChoices(_uncounted(titles), _uncounted(labels))


def _uncounted(names: Iterable[str]) -> tuple[tuple[str, int | None], ...]:
    return tuple((name, None) for name in list(names)[:MOST])


def counted_choices(collection: Collection, query: SearchQuery) -> SearchChoices:
    """The choices with their counts, each search made once more. Long: for a worker."""
    known, bare = choices_of(collection), replace(query, most=0)
    if not query.words.strip():
        return known
    criteria = (
        (name, search(collection, replace(bare, criteria=(name,))).count)
        for name, _ in known.criteria
    )
    levels = (
        (name, search(collection, replace(bare, levels=(name,))).count) for name, _ in known.levels
    )
    return SearchChoices(tuple(criteria), tuple(levels))


@lru_cache(maxsize=1)
def holds_findings(collection: Collection) -> bool:
    """Whether any report says something in sentences; yes where nobody has looked yet."""
    if collection.index is None or not collection.is_checked:
        return True
    try:
        with reading_index(collection.index) as connection:
            return bool(connection.execute(_SENTENCES, (_LAST,)).fetchone()[0])
    except (sqlite3.Error, OSError):
        return True

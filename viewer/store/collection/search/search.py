"""Searches a collection: the passages that hold all the words, by its index."""

import sqlite3
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from viewer.domain.collection.inspection import CriterionRating
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_file import forget_index, is_damage, reading_index
from viewer.store.collection.index.packed_passages import (
    criterion_mark,
    level_mark,
    parts_of,
    passages_between,
)
from viewer.store.collection.search.answer import (
    FoundPassage,
    SearchAnswer,
    SearchQuery,
    is_asked_for,
)
from viewer.store.collection.search.counting import PassageCounts, counted
from viewer.store.collection.search.found import found_passages
from viewer.store.collection.search.indexed_reports import Reports, indexed_reports
from viewer.store.collection.search.words import Term, expression_of, terms_of
from viewer.store.problem import Problem

_RANKED = 5_000
"""Of more passages than these, how often a word stands where says nothing, and takes long."""

_ALL = "SELECT rowid FROM searched WHERE searched MATCH ?"
_BEST = "SELECT rowid FROM searched WHERE searched MATCH ? ORDER BY bm25(searched, 1.0, 0.0), rowid"
_NO_INDEX = Problem("The reports have not been read for searching yet.")


def search(collection: Collection, query: SearchQuery) -> SearchAnswer:
    """Every passage that holds what is looked for; nothing for a query without words."""
    place, terms = collection.index, terms_of(query.words)
    if place is None:
        return SearchAnswer(problem=_NO_INDEX, is_whole=False)
    try:
        stamp = place.stat().st_mtime_ns if isinstance(place, Path) else 0
        every = indexed_reports(collection, stamp)
        reports = every.as_at(query.as_at)
        if not terms:
            return SearchAnswer(of=len(reports.years))
        with reading_index(place) as connection:
            answer = _Search(connection, collection, query, terms, reports).answer()
        return replace(answer, is_whole=len(every.years) == len(collection.inspections))
    except (sqlite3.Error, OSError, ValueError, LookupError, zlib.error) as error:
        if is_damage(error):
            forget_index(place)  # the next check makes it anew
        return SearchAnswer(problem=_NO_INDEX, is_whole=False)


@dataclass(frozen=True, slots=True)
class _Search:
    """One search while it is made."""

    connection: sqlite3.Connection
    collection: Collection
    query: SearchQuery
    terms: tuple[Term, ...]
    reports: Reports

    def answer(self) -> SearchAnswer:
        """Count first; then fetch the words of those that are shown."""
        expression = self._expression()
        numbers = [number for (number,) in self.connection.execute(_ALL, (expression,))]
        counts = counted(numbers, self.reports, self.query)
        ranked = len(numbers) <= _RANKED
        found = self._best(expression, counts) if ranked else self._newest(numbers, counts)
        return SearchAnswer(
            self._found(list(islice(found, self.query.most))),
            counts.passages,
            len(counts.entries),
            sum(one.of for one in counts.by_year if is_asked_for(one, self.query)),
            counts.by_year,
            counts.by_kind,
            ranked=ranked,
        )

    def _expression(self) -> str:
        found = f"{{words}} : ({expression_of(self.terms)})"
        if self.query.levels:
            found += _any_of(map(level_mark, _levels(self.collection, self.query.levels)))
        if self.query.criteria:
            found += _any_of(map(criterion_mark, _criteria(self.collection, self.query.criteria)))
        return found

    def _best(self, expression: str, counts: PassageCounts) -> Iterator[int]:
        rows = self.connection.execute(_BEST, (expression,))
        return (number for (number,) in rows if self._is_wanted(number, counts))

    def _newest(self, numbers: list[int], counts: PassageCounts) -> Iterator[int]:
        """These numbers, which are in order, report by report."""
        for entry in self.reports.newest:
            if entry in counts.entries:
                first, last = passages_between(entry)
                for at in range(bisect_left(numbers, first), bisect_right(numbers, last)):
                    if self._is_wanted(numbers[at], counts):
                        yield numbers[at]

    def _is_wanted(self, number: int, counts: PassageCounts) -> bool:
        entry, kind, _ = parts_of(number)
        return entry in counts.entries and (not self.query.kinds or kind in self.query.kinds)

    def _found(self, numbers: list[int]) -> tuple[FoundPassage, ...]:
        inspections = {number: self.reports.by_entry[parts_of(number)[0]] for number in numbers}
        return tuple(found_passages(self.connection, inspections, self.terms))


def _any_of(marks: Iterable[str]) -> str:
    return f" AND {{marks}} : ({' OR '.join(marks) or 'none'})"


def _levels(collection: Collection, named: tuple[str, ...]) -> set[str]:
    """The ids of the levels that are called so, by id or by label."""
    folded = {name.casefold() for name in named}
    scales = {id(item.scale): item.scale for item in _each_rating(collection)}
    levels = (level for scale in scales.values() for level in scale.levels)
    return {item.id for item in levels if folded & {item.id, item.label.casefold()}}


def _criteria(collection: Collection, named: tuple[str, ...]) -> set[str]:
    """The ids of the criteria that are called so, by id or by title."""
    folded = {name.casefold() for name in named}
    criteria = (item.placed.criterion for item in _each_rating(collection))
    return {item.id for item in criteria if folded & {item.id, item.title.casefold()}}


def _each_rating(collection: Collection) -> Iterator[CriterionRating]:
    """The ratings of the collection, those that reports share only once."""
    shared = {id(one.ratings): one.ratings for one in collection.inspections}
    return (item for ratings in shared.values() for item in ratings)

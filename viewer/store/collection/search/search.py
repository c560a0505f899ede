"""Searches a collection: the passages that hold all the words, by its index."""

import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path

from viewer.domain.collection.inspection import CriterionRating, Inspection
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_file import forget_index, reading_index
from viewer.store.collection.index.packed_passages import (
    ENTRY,
    KIND,
    criterion_mark,
    level_mark,
    parts_of,
    passages_between,
)
from viewer.store.collection.index.passages import KINDS, PassageKind
from viewer.store.collection.index.rows import entry_rows
from viewer.store.collection.search.answer import (
    FoundPassage,
    SearchAnswer,
    SearchQuery,
    YearCount,
)
from viewer.store.collection.search.found import found_passages
from viewer.store.collection.search.words import Term, expression_of, terms_of
from viewer.store.problem import Problem

_RANKED = 5_000
"""Of more passages than these, how often a word stands where says nothing, and takes long."""

_COUNTED = f"SELECT {ENTRY}, {KIND}, count(*) FROM searched WHERE searched MATCH ? GROUP BY 1, 2"
_BEST = "SELECT rowid FROM searched WHERE searched MATCH ? ORDER BY bm25(searched, 1.0, 0.0), rowid"
_OF_ENTRY = "SELECT rowid FROM searched WHERE searched MATCH ? AND rowid BETWEEN ? AND ?"
_NO_INDEX = Problem("The reports have not been read for searching yet.")

Counts = dict[tuple[int, PassageKind], int]


@dataclass(frozen=True, slots=True)
class _Report:
    """A report of the collection that the index has read as it is."""

    inspection: Inspection
    year: int | None


Reports = Mapping[int, _Report]
"""The reports that can be searched, by the number that the index has for them."""


def search(collection: Collection, query: SearchQuery) -> SearchAnswer:
    """Every passage that holds what is looked for; nothing for a query without words."""
    place, terms = collection.index, terms_of(query.words)
    if place is None:
        return SearchAnswer(problem=_NO_INDEX, is_whole=False)
    try:
        stamp = place.stat().st_mtime_ns if isinstance(place, Path) else 0
        reports = _reports(collection, stamp)
        if not terms:
            return SearchAnswer(of=len(reports))
        with reading_index(place) as connection:
            return _Search(connection, collection, query, terms, reports).answer()
    except (sqlite3.Error, OSError, ValueError, zlib.error) as error:
        if not isinstance(error, sqlite3.OperationalError | OSError):
            forget_index(place)  # damaged: the next check makes it anew
        return SearchAnswer(problem=_NO_INDEX, is_whole=False)


@lru_cache(maxsize=1)
def _reports(collection: Collection, _stamp: int) -> Reports:
    assert collection.index is not None
    digests = {entry.location: entry.digest for entry in collection.entries}
    inspections = {one.location: one for one in collection.inspections}
    with reading_index(collection.index) as connection:
        return {
            number: _Report(inspections[location], _year(inspections[location]))
            for number, location, digest in entry_rows(connection)
            if location in inspections and digests[location] == digest
        }


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
        counts = self._counts(expression)
        wanted = {key: n for key, n in counts.items() if self._is_of_kind(key[1])}
        by_year = tuple(self._by_year(wanted))
        wanted = {key: n for key, n in wanted.items() if self._is_of_year(key[0])}
        count = sum(wanted.values())
        ranked = count <= _RANKED
        numbers = self._best(expression) if ranked else self._newest(expression, wanted)
        shown = (number for number in numbers if parts_of(number)[:2] in wanted)
        return SearchAnswer(
            self._found(list(islice(shown, self.query.most))),
            count,
            len({entry for entry, _ in wanted}),
            len(self.reports),
            by_year,
            tuple(self._by_kind(counts)),
            len(self.reports) == len(self.collection.inspections),
            ranked,
        )

    def _expression(self) -> str:
        found = f"{{words}} : ({expression_of(self.terms)})"
        if self.query.levels:
            found += _any_of(map(level_mark, _levels(self.collection, self.query.levels)))
        if self.query.criteria:
            found += _any_of(map(criterion_mark, _criteria(self.collection, self.query.criteria)))
        return found

    def _counts(self, expression: str) -> Counts:
        rows = self.connection.execute(_COUNTED, (expression,))
        return {(row[0], KINDS[row[1]]): row[2] for row in rows if row[0] in self.reports}

    def _is_of_kind(self, kind: PassageKind) -> bool:
        return not self.query.kinds or kind in self.query.kinds

    def _is_of_year(self, entry: int) -> bool:
        return not self.query.years or self.reports[entry].year in self.query.years

    def _by_year(self, wanted: Counts) -> Iterator[YearCount]:
        every = Counter(report.year for report in self.reports.values())
        saying = Counter(self.reports[entry].year for entry in {entry for entry, _ in wanted})
        for year in sorted(every, key=lambda year: year or 0):
            yield YearCount(year, saying[year], every[year])

    def _by_kind(self, counts: Counts) -> Iterator[tuple[PassageKind, int]]:
        kinds: Counter[PassageKind] = Counter()
        for (entry, kind), count in counts.items():
            if self._is_of_year(entry):
                kinds[kind] += count
        return ((kind, kinds[kind]) for kind in KINDS if kinds[kind])

    def _best(self, expression: str) -> Iterator[int]:
        return (row[0] for row in self.connection.execute(_BEST, (expression,)))

    def _newest(self, expression: str, wanted: Counts) -> Iterator[int]:
        for entry in sorted({entry for entry, _ in wanted}, key=self._day, reverse=True):
            span = passages_between(entry)
            rows = self.connection.execute(_OF_ENTRY, (expression, *span))
            yield from (row[0] for row in rows)

    def _day(self, entry: int) -> tuple[date, int]:
        inspection = self.reports[entry].inspection
        return inspection.published or inspection.dated or date.min, -entry

    def _found(self, numbers: list[int]) -> tuple[FoundPassage, ...]:
        inspections = {number: self.reports[parts_of(number)[0]].inspection for number in numbers}
        return tuple(found_passages(self.connection, inspections, self.terms))


def _year(inspection: Inspection) -> int | None:
    """The year that a report is counted under: that of its publication, else of the inspection."""
    day = inspection.published or inspection.dated
    return day.year if day else None


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

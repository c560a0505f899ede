"""The reports of a collection that can be searched: those that the index has read as they are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from viewer.domain.collection.inspection import Inspection
from viewer.store.collection.collection import Collection
from viewer.store.collection.index.index_file import reading_index
from viewer.store.collection.index.rows import entry_rows


@dataclass(frozen=True, slots=True, eq=False)
class Reports:
    """Inspections and the years they are counted under, by the number that the index has for them.

    `newest` are these numbers, the report of the last day first; `of` counts the years.
    """

    by_entry: Mapping[int, Inspection]
    years: Mapping[int, int | None]
    newest: tuple[int, ...]
    of: Mapping[int | None, int]

    def as_at(self, day: date | None) -> "Reports":
        """Those of a day or before it; all of them without one."""
        if day is None:
            return self
        kept = {
            number: one
            for number, one in self.by_entry.items()
            if one.dated is not None and one.dated <= day
        }
        years = {number: self.years[number] for number in kept}
        newest = tuple(number for number in self.newest if number in kept)
        return Reports(kept, years, newest, Counter(years.values()))


@lru_cache(maxsize=1)
def indexed_reports(collection: Collection, _stamp: int) -> Reports:
    """What can be searched of a collection; another stamp stands for another index."""
    assert collection.index is not None
    digests = {entry.location: entry.digest for entry in collection.entries}
    inspections = {one.location: one for one in collection.inspections}
    with reading_index(collection.index) as connection:
        found = {
            number: inspections[location]
            for number, location, digest in entry_rows(connection)
            if location in inspections and digests[location] == digest
        }
    days = {number: one.dated for number, one in found.items()}
    years = {number: day.year if day else None for number, day in days.items()}
    newest = sorted(found, key=lambda number: (days[number] or date.min, -number), reverse=True)
    return Reports(found, years, tuple(newest), Counter(years.values()))

"""How many passages and reports a search finds, by kind and by year."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from viewer.store.collection.index.packed_passages import KIND_AT, KIND_BITS, MOST_KINDS
from viewer.store.collection.index.passages import KINDS, PassageKind
from viewer.store.collection.search.answer import SearchQuery, YearCount
from viewer.store.collection.search.indexed_reports import Reports

_ENTRY_AT = KIND_AT + KIND_BITS


@dataclass(frozen=True, slots=True)
class PassageCounts:
    """The passages found, the entries they are of, and the same by year and by kind.

    Each of these is counted without the restriction to its own: it says what choosing it shows.
    """

    passages: int
    entries: set[int]
    by_year: tuple[YearCount, ...]
    by_kind: tuple[tuple[PassageKind, int], ...]


def counted(numbers: Collection[int], reports: Reports, query: SearchQuery) -> PassageCounts:
    """Count passages by their numbers, of which there may be hundreds of thousands."""
    years, wanted = reports.years, {KINDS.index(kind) for kind in query.kinds}
    entries = {number >> _ENTRY_AT for number in numbers}
    if not entries <= years.keys():
        numbers = [number for number in numbers if number >> _ENTRY_AT in years]
    saying = _entries(numbers, wanted) if wanted else entries & years.keys()
    said = Counter(map(years.__getitem__, saying))
    if query.years:
        within = {entry for entry in entries & years.keys() if years[entry] in query.years}
        numbers = [number for number in numbers if number >> _ENTRY_AT in within]
        saying &= within
    kinds = bytes([number >> KIND_AT & MOST_KINDS for number in numbers])
    by_kind = {number: kinds.count(number) for number in range(len(KINDS))}
    ordered = sorted(reports.of, key=lambda year: year or 0)
    return PassageCounts(
        sum(by_kind[number] for number in wanted or by_kind),
        saying,
        tuple(YearCount(year, said[year], reports.of[year]) for year in ordered),
        tuple((KINDS[number], count) for number, count in by_kind.items() if count),
    )


def _entries(numbers: Collection[int], kinds: Collection[int]) -> set[int]:
    """The entries that passages of these kinds are of."""
    return {n >> _ENTRY_AT for n in numbers if n >> KIND_AT & MOST_KINDS in kinds}

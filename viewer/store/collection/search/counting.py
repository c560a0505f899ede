"""How many passages and reports a search finds, by kind and by year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.store.collection.index.packed_passages import KIND_AT, KIND_BITS, MOST_KINDS
from viewer.store.collection.index.passages import KINDS, PassageKind
from viewer.store.collection.search.answer import SearchQuery, YearCount
from viewer.store.collection.search.indexed_reports import Reports


@dataclass(frozen=True, slots=True)
class PassageCounts:
    """The passages found, the entries they are of, and the same by year and by kind.

    Each of these is counted without the restriction to its own: it says what choosing it shows.
    """

    passages: int
    entries: set[int]
    by_year: tuple[YearCount, ...]
    by_kind: tuple[tuple[PassageKind, int], ...]


def counted(numbers: Iterable[int], reports: Reports, query: SearchQuery) -> PassageCounts:
    """Count passages by their numbers, of which there may be hundreds of thousands."""
    years, wanted_years = reports.years, set(query.years or reports.of)
    wanted_kinds = {KINDS.index(kind) for kind in query.kinds or KINDS}
    passages, entries, saying = 0, set[int](), set[int]()
    by_kind = [0] * len(KINDS)
    for key, count in Counter([number >> KIND_AT for number in numbers]).items():
        entry, kind = key >> KIND_BITS, key & MOST_KINDS
        if entry not in years:
            continue
        in_year = years[entry] in wanted_years
        if in_year:
            by_kind[kind] += count
        if kind in wanted_kinds:
            saying.add(entry)
            if in_year:
                passages += count
                entries.add(entry)
    said = Counter(years[entry] for entry in saying)
    ordered = sorted(reports.of, key=lambda year: year or 0)
    return PassageCounts(
        passages,
        entries,
        tuple(YearCount(year, said[year], reports.of[year]) for year in ordered),
        tuple((kind, count) for kind, count in zip(KINDS, by_kind, strict=True) if count),
    )

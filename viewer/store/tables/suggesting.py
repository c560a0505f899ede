"""The mapping to begin with: the one used last for the same headings, else one that is proposed."""

from dataclasses import dataclass, replace

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.counts import Counts
from viewer.extraction.tables.fitting import fitted
from viewer.extraction.tables.headings import headings
from viewer.extraction.tables.levels import all_level_words, folded
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.proposal import AS_IT_LOOKS, SAMPLE, HeadingsAt, proposal
from viewer.extraction.tables.table import Sheet, TableFile
from viewer.store.tables.mappings import remembered

MOST_LOOKED_AT = 8
"""Sheets of which it is seen whether they hold ratings: the largest of those that are shown."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A mapping, why each of its columns is what it is, and whether it was used before.

    `counts` are the values below its headings.
    """

    mapping: Mapping
    why: tuple[str, ...]
    counts: Counts
    used_before: bool = False


def likely_sheet(table: TableFile, known: dict[str, KnownScale]) -> Sheet | None:
    """The sheet that most looks like one of inspections; notes and lists of codes do not."""
    shown = [sheet for sheet in table.sheets if sheet.rows and not sheet.hidden]
    largest = sorted(shown, key=lambda one: -len(one.rows) * one.width)[:MOST_LOOKED_AT]
    if len(largest) < 2:
        return table.sheet(None)
    return max(largest, key=lambda one: _used(table, one, known))


def _used(table: TableFile, sheet: Sheet, known: dict[str, KnownScale]) -> int:
    """How many ratings and figures a sheet seems to have; none without bodies."""
    first = replace(sheet, rows=sheet.rows[:SAMPLE])
    mapping = proposal(table, first, known).mapping
    if not mapping.of("body"):
        return 0
    cells = sum(one.role in ("rating", "figure") for one in mapping.columns)
    return cells * len(sheet.rows)


def suggested(
    table: TableFile,
    sheet: Sheet,
    known: dict[str, KnownScale],
    at: HeadingsAt = AS_IT_LOOKS,
    *,
    afresh: bool = False,
) -> Suggested:
    """What a sheet may be taken for; `at` is where its headings stand, if somebody said so.

    `afresh` is without what was chosen for the last table.
    """
    proposed = proposal(table, sheet, known, at)
    mapping = proposed.mapping
    counts = proposed.counts
    names = headings(sheet, mapping.heading_row, grouped=mapping.grouped)
    last = None if afresh else remembered(names)
    if last is not None:
        update = {
            "sheet": sheet.name or None,
            "heading_row": mapping.heading_row,
            "grouped": mapping.grouped,
        }
        found = fit(last.model_copy(update=update), table, known)
        if isinstance(found, Mapping):
            why = ("as last time",) * len(found.columns)
            return Suggested(found, why, counts, used_before=True)
    return Suggested(mapping, proposed.why, counts)


def fit(
    mapping: Mapping, table: TableFile, known: dict[str, KnownScale]
) -> Mapping | tuple[str, ...]:
    """A mapping put to a table, or what it names that is not there."""
    words = all_level_words(known, mapping.scales)
    levels = {word for found in words.values() for word in found if not word.isdecimal()}
    return fitted(mapping, table, lambda printed: folded(printed) in levels)

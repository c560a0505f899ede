"""The mapping to begin with: the one used last for the same headings, else one that is proposed."""

from dataclasses import dataclass

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.fitting import fitted
from viewer.extraction.tables.headings import headings
from viewer.extraction.tables.levels import all_level_words, folded
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing import proposal
from viewer.extraction.tables.table import Sheet, Table
from viewer.store.tables.mappings import remembered


@dataclass(frozen=True, slots=True)
class Suggested:
    """A mapping, why each of its columns is what it is, and whether it was used before."""

    mapping: Mapping
    why: tuple[str, ...]
    used_before: bool = False


def suggested(
    table: Table,
    sheet: Sheet,
    known: dict[str, KnownScale],
    row: int | None = None,
    *,
    afresh: bool = False,
) -> Suggested:
    """What a sheet may be taken for; `row` is where its headings stand, if somebody said so.

    `afresh` is without what was chosen for the last table.
    """
    proposed = proposal(table, sheet, known, row)
    last = None if afresh else remembered(headings(sheet, proposed.mapping.heading_row))
    if last is not None:
        update = {"sheet": sheet.name or None, "heading_row": proposed.mapping.heading_row}
        found = fit(last.model_copy(update=update), table, known)
        if isinstance(found, Mapping):
            return Suggested(found, ("as last time",) * len(found.columns), used_before=True)
    return Suggested(proposed.mapping, proposed.why)


def fit(mapping: Mapping, table: Table, known: dict[str, KnownScale]) -> Mapping | tuple[str, ...]:
    """A mapping put to a table, or what it names that is not there."""
    words = all_level_words(known, mapping.scales)
    levels = {word for found in words.values() for word in found if not word.isdecimal()}
    return fitted(mapping, table, lambda printed: folded(printed) in levels)

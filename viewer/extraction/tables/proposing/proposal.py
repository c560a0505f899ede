"""A mapping for a table that nobody has said anything of yet."""

from collections.abc import Mapping as Known
from dataclasses import dataclass

from viewer.domain.criteria import KnownScale
from viewer.extraction.tables.counts import Counts, counted
from viewer.extraction.tables.heading_rows import has_groups, heading_row
from viewer.extraction.tables.headings import headings
from viewer.extraction.tables.levels import all_level_words, folded
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.roles import proposed_columns
from viewer.extraction.tables.proposing.scales import says_whose
from viewer.extraction.tables.proposing.seen import SheetColumn
from viewer.extraction.tables.table import Sheet, SheetCell, TableFile, words_of
from viewer.extraction.tables.totals import is_total
from viewer.extraction.tables.values import with_states

SAMPLE = 1_500
"""Rows that a proposal is made from: more tell nothing new."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mapping, why each of its columns is what it is, and the values below the headings."""

    mapping: Mapping
    why: tuple[str, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class HeadingsAt:
    """Where the headings stand, and whether groups stand above them, as far as somebody said."""

    row: int | None = None
    grouped: bool | None = None


AS_IT_LOOKS = HeadingsAt()


def proposal(
    table: TableFile,
    sheet: Sheet,
    known: Known[str, KnownScale],
    at: HeadingsAt = AS_IT_LOOKS,
) -> Proposal:
    """What each column of a sheet may be; `at` is where its headings stand, if that is known."""
    words = all_level_words(known)
    levels = {word for found in words.values() for word in found if not word.isdecimal()}
    row = at.row
    if row is None:
        row = heading_row(sheet, lambda printed: folded(printed) in levels)
    grouped = has_groups(sheet, row) if at.grouped is None else at.grouped
    names = headings(sheet, row, grouped=grouped)
    below = [one for one in sheet.rows[row : row + SAMPLE] if _tells(one)]
    columns = tuple(
        SheetColumn(
            number, name, tuple(one[number - 1] if number <= len(one) else None for one in below)
        )
        for number, name in enumerate(names, 1)
    )
    above = [words_of(cell) for cells in sheet.rows[: row - 1] for cell in cells]
    said = folded(" ".join([table.name, sheet.name, *names, *above]))
    found = proposed_columns(columns, words, known, said)
    mapping = Mapping(
        sheet=sheet.name or None,
        heading_row=row,
        grouped=grouped,
        columns=tuple(one.column for one in found),
    )
    named = mapping.model_copy(update={"inspectorate": _inspectorate(mapping, known, said)})
    counts = counted(sheet, row)
    return Proposal(with_states(counts, named, known), tuple(one.why for one in found), counts)


def _tells(cells: tuple[SheetCell, ...]) -> bool:
    """Whether a row tells what its columns are: one that sums up others does not."""
    first = next(filter(None, map(words_of, cells)), "")
    return bool(first) and not is_total(first)


def _inspectorate(mapping: Mapping, known: Known[str, KnownScale], said: str) -> str | None:
    """Whose scale it is that most columns are rated on, if the table says so in no column."""
    scales = [column.scale or "" for column in mapping.of("rating")]
    if not scales or mapping.of("inspectorate"):
        return None
    scale = max(scales, key=scales.count)
    return known[scale].inspectorate if says_whose(scale, said, known) else None

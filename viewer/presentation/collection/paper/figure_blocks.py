"""Scores and figures of many reports as tables of a document."""

from collections.abc import Iterable, Iterator

from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.matrix import MatrixRow
from viewer.presentation.collection.paper.matrix_wanted import (
    MatrixWanted,
    extras_wanted,
    parts_of,
    rows_wanted,
    under_headings,
)
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.figure_words import dated_words, extra_title, value_in
from viewer.presentation.summary.document import SummaryBlock, SummaryHeading, SummaryMetric, said

MOST = 8
"""More columns than this are set in several tables."""

NOTE = "In brackets: the period of a figure that is not of the column’s."
NONE = "–: not stated."


def figure_blocks(rows: MatrixRows, wanted: MatrixWanted) -> Iterator[SummaryBlock]:
    """A table of what is wanted for each group; nothing where nothing is."""
    extras = extras_wanted(rows, wanted)
    if not extras:
        return
    whole = " and ".join(_kinds(extras))
    one = extras[0].title if extras[0].fixed else ""
    yield SummaryHeading(1, f"{whole}: {one_line(one)}" if one else whole)
    yield said(*([NOTE] if any(extra.figure for extra in extras) else []), NONE)
    for title, group in under_headings(rows_wanted(rows, wanted), wanted, "Every body"):
        for part, some in parts_of(extras, MOST, "columns"):
            yield SummaryMetric(SummaryHeading(2, f"{title}{part}"), "", None, _table(group, some))


def _kinds(extras: Iterable[Extra]) -> Iterator[str]:
    kinds = {extra.figure is None for extra in extras}
    if True in kinds:
        yield "Scores"
    if False in kinds:
        yield "figures" if True in kinds else "Figures"


def _table(found: Iterable[MatrixRow], extras: Iterable[Extra]) -> Table:
    extras = tuple(extras)
    heads = (TableColumn("Body"), *(TableColumn(extra_title(one), "end") for one in extras))
    lines = tuple(
        (
            Cell(one_line(row.body.name)),
            *(Cell(dated_words(value_in(row, one), one) or "–") for one in extras),
        )
        for row in found
    )
    return Table("Scores and figures", heads, lines)

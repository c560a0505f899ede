"""Changes as a document: the sum, then everybody under what became of them."""

from collections.abc import Iterator
from dataclasses import replace

from viewer.presentation.collection.changes import ChangeLine, ChangesPage
from viewer.presentation.collection.paper.frame import NONE, Origin, framed, shares_table, table
from viewer.presentation.content.blocks import Cell
from viewer.presentation.summary.document import SummaryBlock, SummaryDocument, SummaryHeading, said

_COLUMNS = ("Body", "Before", "Date before", "After", "Date after", "Moved by", "Note")
EMPTY = "–"


def changes_document(page: ChangesPage, chosen: str, origin: Origin) -> SummaryDocument:
    """The page as a document; `chosen` is the sentence of the filter."""
    return framed(origin, page.title, "Changes", chosen, _blocks(page))


def _blocks(page: ChangesPage) -> Iterator[SummaryBlock]:
    yield said(page.sentence if page.groups else NONE)
    if page.shares:
        yield SummaryHeading(1, "In all")
        yield shares_table(page.shares)
    if page.groups:
        yield SummaryHeading(1, "Who they are")
    for group in page.groups:
        made = table(f"{group.title} ({group.count:,})", _COLUMNS, map(_row, group.lines))
        yield replace(made, table=made.table.without_blanks(EMPTY))


def _row(line: ChangeLine) -> tuple[Cell, ...]:
    words = (
        line.before, line.before_day, line.after, line.after_day, line.moved, line.note,
    )  # fmt: skip
    return (Cell(line.body, mark=line.mark), *(Cell(one or EMPTY) for one in words))

"""Changes as a document: the sum, then everybody under what became of them."""

from collections.abc import Iterator

from viewer.presentation.collection.changes import ChangeLine, ChangesPage
from viewer.presentation.collection.paper.frame import (
    NONE,
    Origin,
    framed,
    said,
    shares_table,
    table,
)
from viewer.presentation.content.blocks import Cell
from viewer.presentation.summary.document import Block, Heading, SummaryDocument

_COLUMNS = ("Body", "Before", "Date before", "After", "Date after", "Moved by", "Note")


def changes_document(page: ChangesPage, chosen: str, origin: Origin) -> SummaryDocument:
    """The page as a document; `chosen` is the sentence of the filter."""
    return framed(origin, page.title, "Changes", chosen, _blocks(page))


def _blocks(page: ChangesPage) -> Iterator[Block]:
    yield said(page.sentence if page.groups else NONE)
    if page.shares:
        yield Heading(1, "In all")
        yield shares_table(page.shares)
    if page.groups:
        yield Heading(1, "Who they are")
    for group in page.groups:
        yield table(f"{group.title} ({group.count:,})", _COLUMNS, map(_row, group.lines))


def _row(line: ChangeLine) -> tuple[Cell, ...]:
    words = (line.before_day, line.after, line.after_day)
    return (
        Cell(line.body, mark=line.mark),
        Cell(line.before or "–"),
        *(Cell(one or "–") for one in words),
        Cell(line.moved or "–"),
        Cell(line.note or "–"),
    )

"""Histories as a document: each body with its ratings in order, and how long each stood."""

from collections.abc import Iterator
from dataclasses import replace

from viewer.presentation.collection.history import HistoryPage
from viewer.presentation.collection.over_time.spell_bars import HistoryLine
from viewer.presentation.collection.paper.frame import NONE, Origin, framed, table
from viewer.presentation.collection.paper.history_sheet import TITLE, key_text, time_chart
from viewer.presentation.content.blocks import Cell
from viewer.presentation.summary.document import SummaryBlock, SummaryDocument, SummaryHeading, said


def history_document(
    page: HistoryPage, chosen: str, origin: Origin, *, drawn: bool = False
) -> SummaryDocument:
    """The page as a document; `chosen` is the sentence of the filter."""
    return framed(origin, page.title, "History", chosen, _blocks(page, drawn=drawn))


def _blocks(page: HistoryPage, *, drawn: bool) -> Iterator[SummaryBlock]:
    if not page.lines:
        yield said(NONE)
        return
    yield said(page.sentence, key_text(page) if drawn else "")
    columns = ("Whose", "Ratings, each from its day", "How long in all")
    yield SummaryHeading(1, "One by one")
    told = table(TITLE, columns, map(_row, page.lines))
    yield replace(told, chart=time_chart(page)) if drawn else told


def _row(line: HistoryLine) -> tuple[Cell, ...]:
    told = "; ".join(
        filter(None, (" → ".join(bar.dated for bar in line.bars), line.unplaced, line.followed))
    )
    return (Cell(line.title), Cell(told or "–"), Cell(line.totals or "–"))

"""A document of a collection in lines, so that a test can say the whole of it."""

from collections.abc import Iterator

from viewer.presentation.content.blocks import Cell
from viewer.presentation.content.text import plain
from viewer.presentation.summary.document import (
    Paragraphs,
    Points,
    SummaryBlock,
    SummaryDocument,
    SummaryHeading,
    SummaryMetric,
)


def lines_of(document: SummaryDocument) -> list[str]:
    """Each heading, paragraph, row and finding of a document as a line."""
    return [line for block in document.blocks for line in _lines(block)]


def _lines(block: SummaryBlock) -> Iterator[str]:
    match block:
        case SummaryHeading():
            yield f"{'#' * block.level} {block.text}"
        case Paragraphs():
            yield from map(plain, block.lines)
        case SummaryMetric():
            yield from _table(block)
        case Points():
            for one in block.points:
                words = "; ".join(filter(None, (one.title, *one.text, one.source)))
                yield f"{one.mark.shape} {words}"
        case _:
            raise AssertionError(block)


def _table(block: SummaryMetric) -> Iterator[str]:
    beside = f" ({block.table.beside} beside)" if block.table.beside else ""
    yield f"{'#' * block.heading.level} {block.heading.text}{beside}"
    heads = (f"{one.title}{'>' if one.align == 'end' else ''}" for one in block.table.columns)
    yield " | ".join(heads)
    for row in block.table.rows:
        yield " | ".join(map(_cell, row))
    yield from (f"* {note}" for note in block.notes)


def _cell(cell: Cell) -> str:
    """The words of a cell with its mark, its level and its bars."""
    mark = f" {cell.mark.shape}" if cell.mark else ""
    step = f" {cell.step[0]}/{cell.step[1]}" if cell.step else ""
    bars = "".join(
        f" [{one.start}-{one.end} {' '.join(one.words)}{one.step or ''}]" for one in cell.stretches
    )
    return f"{cell.text}{mark}{step}{bars}".replace("\xa0", "_")

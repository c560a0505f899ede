"""Headings and the rows of tables in the text of a document, as they stand in the document."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, groupby

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtGui import QTextDocument as Shown

from viewer.extraction.source_text import Block, SourcePage

GAP, APART = 18.0, 6.0
"""Pixels between columns, and below a row that may take several lines."""


def set_rows(shown: Shown, page: SourcePage, unit: Callable[[int], int], room: float) -> None:
    """Set headings bold, and have the cells of each table under one another.

    The text leaves empty cells out, so each row has tab stops of its own. Where a table is wider
    than the room, its widest columns get narrower, and longer cells go on in the next line.
    """
    cursor, width = QTextCursor(shown), QFontMetricsF(shown.defaultFont()).horizontalAdvance
    cursor.beginEditBlock()
    for block in page.blocks:
        if block.kind == "heading" and block.runs:
            cursor.setPosition(unit(block.runs[0].start))
            cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_bold())
    cells = (one for one in page.blocks if one.kind == "cell" and one.runs)
    for _, table in groupby(cells, key=lambda one: one.table):
        _set_table(cursor, tuple(table), page.text, unit, width, room)
    cursor.endEditBlock()


def _set_table(
    cursor: QTextCursor,
    cells: tuple[Block, ...],
    text: str,
    unit: Callable[[int], int],
    width: Callable[[str], float],
    room: float,
) -> None:
    rows = [tuple(row) for _, row in groupby(cells, key=lambda one: one.row)]
    wide = _widths(rows, width)
    most = _most(wide.values(), room)
    lefts = _lefts(wide, most)
    below = APART if max(wide.values()) > most else 0.0
    for first, *rest in rows:
        if all(text[one.runs[0].start - 1 : one.runs[0].start] == "\t" for one in rest):
            cursor.setPosition(unit(first.runs[0].start))
            stops = [lefts[one.column] for one in rest]
            cursor.mergeBlockFormat(_row_form(lefts[first.column], stops, below))


def _widths(rows: Iterable[tuple[Block, ...]], width: Callable[[str], float]) -> dict[int, float]:
    """How wide each column wants to be; a cell alone in its row needs no column."""
    wide: dict[int, float] = {}
    for row in rows:
        for cell in row:
            need = width(cell.text) if len(row) > 1 else 0.0
            wide[cell.column] = max(wide.get(cell.column, 0.0), need + GAP)
    return wide


def _most(widths: Iterable[float], room: float) -> float:
    """How wide a column may be for all to have room: what narrow ones leave goes to the others."""
    left, columns = room, sorted(widths)
    for number, wide in enumerate(columns):
        share = left / (len(columns) - number)
        if wide > share:
            return max(share, GAP)
        left -= wide
    return columns[-1]


def _lefts(wide: Mapping[int, float], most: float) -> dict[int, float]:
    """Where each column begins."""
    columns = sorted(wide)
    ends = accumulate((min(wide[column], most) for column in columns), initial=0.0)
    return dict(zip(columns, ends, strict=False))


def _row_form(left: float, stops: Sequence[float], below: float) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLeftMargin(left)
    form.setBottomMargin(below)
    kind = QTextOption.TabType.LeftTab
    form.setTabPositions([QTextOption.Tab(stop - left, kind) for stop in stops])
    return form


def _bold() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    return form

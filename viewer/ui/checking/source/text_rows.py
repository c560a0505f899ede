"""Headings and the rows of tables in the text of a document, as they stand in the document."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

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

GAP, WIDEST = 18.0, 1_600.0
"""Pixels between columns, and how wide a table is at most for its columns to be laid out."""


def set_rows(shown: Shown, page: SourcePage, unit: Callable[[int], int]) -> None:
    """Set headings bold, and have the cells of each table under one another.

    The text leaves empty cells out, so each row has tab stops of its own.
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
        _set_table(cursor, tuple(table), page.text, unit, width)
    cursor.endEditBlock()


def _set_table(
    cursor: QTextCursor,
    cells: tuple[Block, ...],
    text: str,
    unit: Callable[[int], int],
    width: Callable[[str], float],
) -> None:
    rows = [tuple(row) for _, row in groupby(cells, key=lambda one: one.row)]
    lefts, whole = _lefts(rows, width)
    if whole > WIDEST:
        return
    for first, *rest in rows:
        if all(text[one.runs[0].start - 1 : one.runs[0].start] == "\t" for one in rest):
            cursor.setPosition(unit(first.runs[0].start))
            stops = [lefts[one.column] for one in rest]
            cursor.mergeBlockFormat(_row_form(lefts[first.column], stops))


def _lefts(
    rows: Iterable[tuple[Block, ...]], width: Callable[[str], float]
) -> tuple[dict[int, float], float]:
    """Where each column begins, and the width of all; a cell alone in its row needs no column."""
    wide: dict[int, float] = {}
    for row in rows:
        for cell in row:
            need = width(cell.text) if len(row) > 1 else 0.0
            wide[cell.column] = max(wide.get(cell.column, 0.0), need + GAP)
    lefts, left = {}, 0.0
    for column in sorted(wide):
        lefts[column] = left
        left += wide[column]
    return lefts, left


def _row_form(left: float, stops: Sequence[float]) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLeftMargin(left)
    kind = QTextOption.TabType.LeftTab
    form.setTabPositions([QTextOption.Tab(stop - left, kind) for stop in stops])
    form.setNonBreakableLines(bool(stops))
    return form


def _bold() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    return form

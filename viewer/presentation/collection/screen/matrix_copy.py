"""Rows of a matrix as a table for the clipboard, with headings."""

from collections.abc import Iterable

from viewer.domain.collection.matrix import Row
from viewer.domain.collection.ordering import DATED, NAME
from viewer.presentation.collection.screen.matrix_page import MatrixPage
from viewer.presentation.content.blocks import Cell, Column, Table


def as_table(page: MatrixPage, lines: Iterable[object]) -> Table:
    """These rows with the columns that are shown; days as 2024-05-16, which can be sorted."""
    heads = page.heads
    titles = [_title(head.by, head.title) for head in heads]
    rows = tuple(
        tuple(_cell(page, line, number) for number in range(len(heads)))
        for line in lines
        if isinstance(line, Row)
    )
    return Table(page.sentence, tuple(Column(title) for title in titles), rows)


def _title(by: str, title: str) -> str:
    return title.partition(" · ")[0] if by == DATED else title


def _cell(page: MatrixPage, line: Row, number: int) -> Cell:
    head = page.heads[number]
    if head.by == DATED:
        return Cell(line.inspection.when or "")
    if head.by == NAME:
        return Cell(page.cell(line, head).text)
    shown = page.cell(line, head)
    return Cell("" if shown.text == "–" else shown.text)

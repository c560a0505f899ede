"""Rows of a matrix as a table for the clipboard, with headings."""

from collections.abc import Iterable, Iterator, Sequence

from viewer.domain.collection.figures.figure import Figure
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.collection.ordering import DATED, NAME
from viewer.presentation.collection.figure_words import value_in
from viewer.presentation.collection.screen.matrix_page import MatrixPage
from viewer.presentation.collection.screen.shown_table import Head
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.wording.marks import VERDICTS


def as_table(page: MatrixPage, lines: Iterable[object]) -> Table:
    """These rows with the columns that are shown; days as 2024-05-16, which can be sorted."""
    rows = [line for line in lines if isinstance(line, MatrixRow)]
    columns = [column for head in page.heads for column in _columns(page, head, rows)]
    titles = tuple(TableColumn(title) for title, _ in columns)
    return Table(page.sentence, titles, tuple(zip(*(cells for _, cells in columns), strict=True)))


def _columns(
    page: MatrixPage, head: Head, rows: Sequence[MatrixRow]
) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """A column, and beside a rating what it is to the one before, where any is better or worse."""
    yield _title(head.by, head.title), tuple(_cell(page, row, head) for row in rows)
    if head.place is not None:
        marks = [page.cell(row, head) for row in rows]
        words = [VERDICTS[one.mark.shape] if one.mark and not one.open else "" for one in marks]
        if any(words):
            yield f"{head.title}: change", tuple(map(Cell, words))


def _title(by: str, title: str) -> str:
    return title.partition(" · ")[0] if by == DATED else title


def _cell(page: MatrixPage, line: MatrixRow, head: Head) -> Cell:
    if head.by == DATED:
        return Cell(line.inspection.when or "")
    if head.by == NAME:
        return Cell(page.cell(line, head).text)
    shown = page.cell(line, head)
    extra = page.rows.matrix.extra(head.by) if head.at_end else None
    if extra is not None and isinstance(value := value_in(line, extra), Figure):
        return Cell(shown.text, sort=value.value)
    return Cell("" if shown.text == "–" else shown.text)

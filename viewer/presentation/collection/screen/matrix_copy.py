"""Rows of a matrix as a table for the clipboard, with headings."""

from collections.abc import Iterable, Iterator, Sequence

from viewer.domain.collection.figure import Figure
from viewer.domain.collection.filtering.facets import Facet
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.collection.ordering import DATED, GROUP, NAME
from viewer.presentation.collection.screen.matrix_page import MatrixPage
from viewer.presentation.collection.screen.shown_table import Head, ShownCell
from viewer.presentation.content.blocks import Cell, Table, TableColumn
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.figure_words import value_in
from viewer.presentation.wording.marks import VERDICTS
from viewer.presentation.wording.numbers import sentence_case


def as_table(page: MatrixPage, lines: Iterable[object]) -> Table:
    """These rows with the columns that are shown; days as 2024-05-16, which can be sorted."""
    rows = [line for line in lines if isinstance(line, MatrixRow)]
    columns = [column for head in _heads(page) for column in _columns(page, head, rows)]
    titles = tuple(TableColumn(title) for title, _ in columns)
    return Table(page.sentence, titles, tuple(zip(*(cells for _, cells in columns), strict=True)))


def _heads(page: MatrixPage) -> Iterator[Head]:
    """The columns shown, and groups that are not since a filter or headings over rows say them."""
    shown = {head.by for head in page.heads}
    for head in page.heads:
        yield head
        if head.by == NAME:
            for kind in page.rows.kinds:
                one = f"{GROUP}{kind}"
                said = page.view.grouped == kind or page.view.filter.values(Facet("group", kind))
                if said and one not in shown:
                    yield Head(one, sentence_case(one_line(kind)))


def _columns(
    page: MatrixPage, head: Head, rows: Sequence[MatrixRow]
) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """A column, and beside a rating what it is to the one before.

    All columns stand whatever rows are chosen: what is pasted twice lines up.
    """
    yield _title(head.by, head.title), tuple(_cell(page, row, head) for row in rows)
    if head.place is not None:
        marks = [page.cell(row, head) for row in rows]
        yield f"{head.title}: change", tuple(Cell(_change(one)) for one in marks)


def _change(cell: ShownCell) -> str:
    """Better or worse, and where that is not like for like, and so not counted, that too."""
    if cell.mark is None:
        return ""
    word = VERDICTS[cell.mark.shape]
    return f"{word}, not like for like" if cell.open else word


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

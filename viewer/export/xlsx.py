"""The workbook: a cover, notes, and one table a sheet, with real numbers and no formulas.

Laid out as the UK Government Analysis Function asks: each table begins in column A under its
title, has a name and one heading row, no merged cells and no empty rows inside.
"""

import io
from textwrap import wrap
from typing import Any

from viewer.export.formats import Job, Written
from viewer.export.office import replaced
from viewer.export.rows import Amount, Cell, Row, Rows
from viewer.export.sheets import SHEETS
from viewer.export.workbook import Book
from viewer.export.xlsx_cover import write_cover

NARROWEST, WIDEST, SPARE = 9, 48, 4
"""Widths of columns in letters; SPARE is for the filter button in the heading."""

ROOMY = 96
"""The widest column of a table that has only two."""

LETTER, LINE, HIGHEST = 1.08, 15.5, 400.0
"""A letter of the font in units of a column's width; a line, and the highest row, in points."""

PRINTABLE, A3 = 190, 8
"""Tables wider than this are printed on A3, or could not be read."""

STYLE = "Table Style Light 1"


def write(job: Job) -> Written:
    """The whole report as a workbook; the form that is wanted makes no difference."""
    stream = io.BytesIO()
    tables = [make(job.index) for make in SHEETS]
    book = Book.new(stream, job)
    cover = book.sheet("Cover")
    for table in tables:
        _write_sheet(book, table)
    write_cover(book, cover, job, tables)
    book.file.close()
    return Written(stream.getvalue(), (*replaced(job), *dict.fromkeys(book.notices)))


def _write_sheet(book: Book, table: Rows) -> None:
    sheet = book.sheet(table.name)
    book.text(sheet, 0, 0, table.title, bold=True, font_size=16)
    note = table.note if table.rows else table.empty
    if note:
        book.text(sheet, 1, 0, note)
    if table.rows:
        _write_table(book, sheet, table, head=2 if note else 1)


def _write_table(book: Book, sheet: Any, table: Rows, head: int) -> None:
    widths = _set_widths(sheet, table)
    looks = book.looks(bold=True, text_wrap=True, bottom=1)
    columns = [{"header": name, "header_format": looks} for name in table.columns]
    shape = {"name": f"{table.name}_table", "columns": columns, "style": STYLE}
    sheet.add_table(head, 0, head + len(table.rows), len(columns) - 1, shape)
    for number, row in enumerate(table.rows, head + 1):
        sheet.set_row(number, _height(row, widths))
        for column, cell in enumerate(row):
            _write_cell(book, sheet, number, column, cell)
    sheet.freeze_panes(head + 1, 0)
    sheet.repeat_rows(head)
    if sum(widths) > PRINTABLE:
        sheet.set_paper(A3)


def _write_cell(book: Book, sheet: Any, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, Amount):
        book.number(sheet, row, column, cell)
    elif cell:
        book.text(sheet, row, column, cell, text_wrap=True)


def _set_widths(sheet: Any, table: Rows) -> list[int]:
    """Each column as wide as its longest line, within reason; longer ones are wrapped."""
    widths: list[int] = []
    widest = WIDEST if len(table.columns) > 2 else ROOMY
    for number, title in enumerate(table.columns):
        longest = max(_letters(row[number]) for row in table.rows)
        width = max(NARROWEST, len(title) + SPARE, round(longest * LETTER) + 2)
        widths.append(min(width, widest))
        sheet.set_column(number, number, widths[-1])
    return widths


def _letters(cell: Cell) -> int:
    if isinstance(cell, Amount):
        return len(f"{cell.value:,f}") + 1
    return max(map(len, cell.split("\n")))


def _height(row: Row, widths: list[int]) -> float:
    """Room for every line of a row: not every program makes it by itself."""
    lines = (
        sum(len(wrap(part, int(width / LETTER))) for part in cell.split("\n"))
        for cell, width in zip(row, widths, strict=True)
        if isinstance(cell, str)
    )
    return min(LINE * max(1, *lines), HIGHEST)

"""The workbook: a cover, notes, and one table a sheet, with real numbers and no formulas.

Laid out as the UK Government Analysis Function asks: each table begins in column A under its
title, has a name and one heading row, no merged cells and no empty rows inside.
"""

import io
from dataclasses import replace
from datetime import date
from typing import Any

from viewer.domain.dates import day_text
from viewer.domain.report import About
from viewer.export.job import AnyJob, DocumentJob, Written
from viewer.export.office_text import replaced
from viewer.export.table_rows import Amount, TableRows, TableValue
from viewer.export.tables.sheet_layout import (
    HIGHEST,
    ColumnWidths,
    columns_of,
    head_height,
    row_height,
    sentences,
)
from viewer.export.tables.workbook import Book, turn_page
from viewer.export.tables.workbook_sheets import SHEETS
from viewer.presentation.parts.facts import report_facts
from viewer.presentation.wording.drafted import draft_text
from viewer.presentation.wording.numbers import count_text

FRAME = 0.72  # what is added to the width of a column when it is written
STYLE = "Table Style Light 1"
MOST_ROWS = 20_000
MOST_FROZEN = 56  # letters of a first column that stays in sight
FEW = 3  # columns that are in sight anyhow
TOO_LONG = "“{}” holds the first {:,} of {:,} rows; the report file has them all."
TOO_HIGH = "Some text has more lines than an Excel row can show. The cell contains all of the text."

WHAT = (
    "Ratings, findings and figures of an inspection report, each with its place in the source. "
    "Figures marked derived are not in the source; they were worked out, and their sum is shown."
)


def write(job: AnyJob) -> Written:
    """All there is as a workbook; the form that is wanted makes no difference."""
    stream = io.BytesIO()
    book = Book.new(stream, job)
    made = _tables(job)
    told = [one.without(*one.columns) for one in made if one.rows or one.empty]
    tables = [_first_rows(book, one) for one in told]
    cover = book.sheet("Cover")
    for table in tables:
        _write_sheet(book, table)
    _write_cover(book, cover, job, tables)
    book.file.close()
    return Written(stream.getvalue(), (*replaced(job), *dict.fromkeys(book.notices)))


def _tables(job: AnyJob) -> list[TableRows]:
    if isinstance(job, DocumentJob):
        return [*job.tables, job.long]
    said = draft_text(job.index)
    return [_of_draft(make(job.index), said) if said else make(job.index) for make in SHEETS]


def _of_draft(table: TableRows, said: str) -> TableRows:
    """A sheet may be printed or passed on without the others."""
    return replace(
        table, note=f"{said} {table.note}".rstrip(), empty=table.empty and f"{said} {table.empty}"
    )


def _first_rows(book: Book, table: TableRows) -> TableRows:
    """The table, or as much of it as is written in seconds."""
    if len(table.rows) <= MOST_ROWS:
        return table
    words = TOO_LONG.format(table.name, MOST_ROWS, len(table.rows))
    book.notices.append(words)
    return replace(table, rows=table.rows[:MOST_ROWS], note=f"{words} {table.note}")


def _write_sheet(book: Book, table: TableRows) -> None:
    sheet = book.sheet(table.name)
    book.text(sheet, 0, 0, table.title, bold=True, font_size=16)
    notes = sentences(table.note if table.rows else table.empty)
    for row, note in enumerate(notes, 1):
        book.text(sheet, row, 0, note)
    if table.rows:
        _write_table(book, sheet, table, head=1 + len(notes))


def _write_table(book: Book, sheet: Any, table: TableRows, head: int) -> None:
    laid_out = columns_of(table)
    widths = _with_names_in_sight(laid_out)
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width - FRAME)
    looks = book.looks(bold=True, text_wrap=True, bottom=1)
    columns = [{"header": name, "header_format": looks} for name in table.columns]
    shape = {"name": f"{table.name}_table", "columns": columns, "style": STYLE}
    sheet.set_row(head, head_height(table.columns, widths))
    sheet.add_table(head, 0, head + len(table.rows), len(columns) - 1, shape)
    for number, row in enumerate(table.rows, head + 1):
        height = row_height(row, widths)
        sheet.set_row(number, min(height, HIGHEST))
        if height > HIGHEST:
            book.notices.append(TOO_HIGH)
        for column, cell in enumerate(row):
            _write_cell(book, sheet, number, column, cell)
    # Whose a row is stays in sight, however narrow the window is.
    sheet.freeze_panes(head + 1, int(len(widths) > FEW))
    sheet.repeat_rows(head)
    if laid_out.turn:
        turn_page(sheet, laid_out.turn, table.title)
        # Not what stands above the table: its lines would run from one page on to the next.
        sheet.print_area(head, 0, head + len(table.rows), len(columns) - 1)


def _with_names_in_sight(laid_out: ColumnWidths) -> list[int]:
    """The widths; where the first column stays in sight, it leaves room for the others."""
    first, *rest = laid_out.widths
    return [first if len(rest) < FEW else min(first, MOST_FROZEN), *rest]


def _write_cell(book: Book, sheet: Any, row: int, column: int, cell: TableValue) -> None:
    if isinstance(cell, Amount):
        book.number(sheet, row, column, cell)
    elif isinstance(cell, date):
        book.day(sheet, row, column, cell)
    elif cell:
        book.text(sheet, row, column, cell, text_wrap=True)


def _write_cover(book: Book, sheet: Any, job: AnyJob, tables: list[TableRows]) -> None:
    """The first sheet: what this is and what is in it, with links to the other sheets."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 96)
    book.text(sheet, 0, 0, job.title, bold=True, font_size=16)
    book.text(sheet, 1, 0, job.document.subtitle if isinstance(job, DocumentJob) else WHAT)
    row = 2
    created = ("Created on", day_text(job.today))
    for label, words in [*_facts_of(job), created]:
        book.text(sheet, row, 0, label, bold=True)
        book.text(sheet, row, 1, words, text_wrap=True)
        row += 1
    book.text(sheet, row, 0, "Sheets in this workbook", bold=True, font_size=14)
    link = book.looks(font_color="#0563C1", underline=1)
    for number, table in enumerate(tables, row + 1):
        sheet.write_url(number, 0, f"internal:'{table.name}'!A1", link, string=table.name)
        holds = count_text(len(table.rows), "row", "rows")
        book.text(sheet, number, 1, f"{table.title}: {holds}")


def _facts_of(job: AnyJob) -> list[tuple[str, str]]:
    if isinstance(job, DocumentJob):
        return [*job.about]
    said = draft_text(job.index)
    draft = [(label, words) for label, _, words in [said.partition(": ")] if words]
    return [*draft, *_facts(job.index.report.about)]


def _facts(about: About) -> list[tuple[str, str]]:
    """What is known of the report below its title, the inspected body first."""
    _, inspectorate, programme, body, *others = report_facts(about)
    facts = (body, inspectorate, programme, *others)
    lines = ((fact.label, entry.line) for fact in facts for entry in fact.entries)
    return [(label, ": ".join(run.text for run in line)) for label, line in lines]

"""The first sheet of a workbook: what this is, and what is in it."""

from typing import Any

from viewer.domain.report import About
from viewer.export.job import Job
from viewer.export.tables.rows import Rows
from viewer.export.tables.workbook import Book
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import count_text, day_text

NOT_STATED = "not stated"
WHAT = (
    "Ratings, findings and figures of an inspection report, each with its place in the source. "
    "Figures marked derived are not in the source; they were worked out, and their sum is shown."
)


def write_cover(book: Book, sheet: Any, job: Job, tables: list[Rows]) -> None:
    """Write it; the links lead to the sheets of this workbook and nowhere else."""
    about = job.index.report.about
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 96)
    book.text(sheet, 0, 0, one_line(about.title), bold=True, font_size=16)
    book.text(sheet, 1, 0, WHAT)
    row = 2
    for label, words in _facts(about, day_text(job.today.isoformat())):
        book.text(sheet, row, 0, label, bold=True)
        book.text(sheet, row, 1, words, text_wrap=True)
        row += 1
    book.text(sheet, row, 0, "Sheets in this workbook", bold=True, font_size=14)
    link = book.looks(font_color="#0563C1", underline=1)
    for number, table in enumerate(tables, row + 1):
        sheet.write_url(number, 0, f"internal:'{table.name}'!A1", link, string=table.name)
        holds = count_text(len(table.rows), "row", "rows")
        book.text(sheet, number, 1, f"{table.title}: {holds}")


def _facts(about: About, printed: str) -> list[tuple[str, str]]:
    published = day_text(about.published.isoformat()) if about.published else NOT_STATED
    revised = [_revision(item.date.isoformat(), item.note) for item in about.revisions]
    inspected = one_line(about.inspected.wording) if about.inspected else NOT_STATED
    return [
        ("Inspected body", one_line(about.subject.name)),
        ("Inspectorate", one_line(about.inspectorate)),
        ("Programme", one_line(about.programme or "") or NOT_STATED),
        ("Inspected", inspected),
        ("Published", published),
        *(("Revised", words) for words in revised),
        ("Attribution", one_line(about.attribution or "") or NOT_STATED),
        ("Licence", one_line(about.licence or "") or NOT_STATED),
        ("Created on", printed),
    ]


def _revision(day: str, note: str | None) -> str:
    return one_line(f"{day_text(day)}: {note}" if note else day_text(day))

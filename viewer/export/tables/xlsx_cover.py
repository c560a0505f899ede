"""The first sheet of a workbook: what this is, and what is in it."""

from typing import Any

from viewer.domain.report import About
from viewer.export.job import Job
from viewer.export.tables.rows import Rows
from viewer.export.tables.workbook import Book
from viewer.presentation.content.text import one_line
from viewer.presentation.parts.facts import report_facts
from viewer.presentation.wording.numbers import count_text, day_text

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
    created = ("Created on", day_text(job.today))
    for label, words in [*_facts(about), created]:
        book.text(sheet, row, 0, label, bold=True)
        book.text(sheet, row, 1, words, text_wrap=True)
        row += 1
    book.text(sheet, row, 0, "Sheets in this workbook", bold=True, font_size=14)
    link = book.looks(font_color="#0563C1", underline=1)
    for number, table in enumerate(tables, row + 1):
        sheet.write_url(number, 0, f"internal:'{table.name}'!A1", link, string=table.name)
        holds = count_text(len(table.rows), "row", "rows")
        book.text(sheet, number, 1, f"{table.title}: {holds}")


def _facts(about: About) -> list[tuple[str, str]]:
    """What is known of the report below its title, the inspected body first."""
    _, inspectorate, programme, body, *others = report_facts(about)
    facts = (body, inspectorate, programme, *others)
    lines = ((fact.label, entry.line) for fact in facts for entry in fact.entries)
    return [(label, ": ".join(run.text for run in line)) for label, line in lines]

"""A comparison as a job of the writers: its document, its tables, and its rows for programs."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import partial

from viewer.domain.comparison.comparing import Comparison
from viewer.export.collection.json_rows import plain_number
from viewer.export.job import DataFile, DocumentJob
from viewer.export.table_rows import Amount, TableRows, TableValue, day_cell
from viewer.presentation.comparison.compare_document import compare_document, held_text
from viewer.presentation.comparison.compare_page import compare_page
from viewer.presentation.comparison.content import ComparePage, CompareTable, PointSection
from viewer.presentation.comparison.records import KEYS, FilePair, Record, RecordValue, records
from viewer.presentation.parts.rows import KIND_TITLES
from viewer.presentation.summary.document import Options
from viewer.presentation.wording.inspectorate import inspectorate_text

WORDS = "The rows of the comparison, for programs"
LONG_NOTE = (
    "One row for each rating, figure and finding of either report. Rank 1 is the best level. "
    "A change is from the first report to the second."
)


def comparison_job(
    comparison: Comparison,
    files: FilePair,
    options: Options,
    today: date,
    *,
    only_differences: bool = False,
) -> DocumentJob:
    """What any writer needs of a comparison. The rows for programs always hold all of it."""
    made_of = partial(compare_document, comparison, today, only_differences=only_differences)
    document = made_of()
    page = compare_page(comparison, only_differences=only_differences)
    rows = list(records(comparison, files))
    enclosed = DataFile(f"{document.file_name}.json", WORDS, as_json(rows))
    made = [*map(_side_by_side, page.tables), *(_findings(page, one) for one in page.sections)]
    return DocumentJob(
        document=document,
        tables=tuple(made),
        long=_long(rows),
        enclosed=enclosed,
        options=options,
        today=today,
        author=inspectorate_text(comparison.second.report.about),
        about=(("First report", page.first), ("Second report", page.second)),
        paper=made_of(beside=True) if options.landscape else None,
    )


def as_json(rows: Iterable[Record]) -> bytes:
    """Rows as a list, numbers with the digits that they have."""
    text = json.dumps(list(rows), indent=2, ensure_ascii=False, default=plain_number)
    return f"{text}\n".encode("utf-8", "replace")


def _long(rows: list[Record]) -> TableRows:
    made = tuple(tuple(record_cell(key, row[key]) for key in KEYS) for row in rows)
    return TableRows("Rows", "Rows for programs", KEYS, made, LONG_NOTE)


def record_cell(key: str, value: RecordValue) -> TableValue:
    """A value of a row for programs, as a cell."""
    if key == "date" and isinstance(value, str):
        return day_cell(value)
    if isinstance(value, dict):
        return "; ".join(f"{kind} {word}" for kind, word in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal | int):
        return Amount(Decimal(value))
    return value or ""


def _side_by_side(table: CompareTable) -> TableRows:
    columns = (table.title.removesuffix("s"), "First report", "Second report", "Change")
    rows = tuple(
        (row.title, held_text(row.first), held_text(row.second), row.told) for row in table.rows
    )
    return TableRows(table.title, table.title, columns, rows, f"{table.told}.", table.empty)


def _findings(page: ComparePage, section: PointSection) -> TableRows:
    columns = ("Theme", "Report", "Finding", "In the other report")
    rows = tuple(
        (group.theme, head, point.text, point.tag)
        for group in section.groups
        for head, points in ((page.first, group.first), (page.second, group.second))
        for point in points
    )
    name = KIND_TITLES[section.kind]
    return TableRows(name, section.title, columns, rows, f"{section.told}.")

"""A report against a group as a job of the writers."""

from collections.abc import Sequence
from datetime import date

from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.index import Index
from viewer.export.comparison import as_json, record_cell
from viewer.export.job import DataFile, DocumentJob
from viewer.export.table_rows import TableRows
from viewer.presentation.comparison.group_document import Against, group_document
from viewer.presentation.comparison.group_records import figure_record, group_record
from viewer.presentation.comparison.records import Record
from viewer.presentation.parts.row_keys import of_body, of_report
from viewer.presentation.summary.document import Options
from viewer.presentation.wording.inspectorate import inspectorate_text

WORDS = "The rows of the comparison, for programs"


def group_job(
    index: Index,
    found: Against,
    file: str | Location,
    options: Options,
    today: date,
) -> DocumentJob:
    """What any writer needs of a report against a group."""
    about = index.report.about
    inspection = Inspection(Location(file) if isinstance(file, str) else file, about)
    known: Record = {
        "kind": "rating",
        **of_body(about.subject, about.subject.name),
        **of_report(inspection),
    }
    rows = [group_record(known, one) for one in found.ratings]
    rows += [figure_record(known, one) for one in found.figures]
    document = group_document(index, found, today)
    return DocumentJob(
        document=document,
        tables=(),
        long=_table(rows),
        enclosed=DataFile(f"{document.file_name}.json", WORDS, as_json(rows)),
        options=options,
        today=today,
        author=inspectorate_text(about),
        about=(("Group", found.name),),
    )


def _table(rows: Sequence[Record]) -> TableRows:
    columns = tuple(rows[0]) if rows else ("kind",)
    made = tuple(tuple(record_cell(key, value) for key, value in row.items()) for row in rows)
    return TableRows("Ratings", "Ratings and figures against the group", columns, made)

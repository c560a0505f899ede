"""The changes of a collection as a job for the writers."""

from collections.abc import Iterable, Iterator

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.changes import RatingChange
from viewer.domain.collection.columns import Column
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.standings import Standing
from viewer.export.collection.json_rows import json_bytes
from viewer.export.collection.matrix_job import job_of
from viewer.export.job import DocumentJob
from viewer.export.table_rows import TableRows as Table
from viewer.export.table_rows import number_cell
from viewer.presentation.collection.changes import (
    ChangesPage,
    ChangesWanted,
    changes_of,
    changes_page,
)
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.paper.changes_document import changes_document
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.parts.row_keys import (
    Keyed,
    of_body,
    of_change,
    of_rating,
    of_report,
    words_of,
)
from viewer.presentation.summary.document import Options

_COLUMNS = (
    "Body", "Change", "Comparable", "Levels moved", "Level before", "Date before", "Level",
    "Date", "Note", "Framework before", "Framework", "File before", "File",
)  # fmt: skip


def changes_job(
    rows: MatrixRows, wanted: ChangesWanted, origin: Origin, options: Options
) -> DocumentJob:
    """The changes in one column."""
    page = changes_page(rows, wanted)
    chosen = filter_sentence(rows, wanted.filter, of_bodies=True)
    found = list(_objects(rows, wanted))
    data = json_bytes(found)
    document = changes_document(page, chosen, origin)
    return job_of(document, origin, options, (), _table(page, found), data)


def _objects(rows: MatrixRows, wanted: ChangesWanted) -> Iterator[Keyed]:
    column = rows.matrix.columns[rows.matrix.place(wanted.column)]
    for body, change in changes_of(rows, wanted):
        yield _object(body, column, change, across=wanted.filter.across)


def _object(body: Body, column: Column, change: RatingChange, *, across: bool) -> Keyed:
    before = change.before
    return {
        **of_body(body.subject, body.subject.name),
        **_standing(change.after),
        "criterion": words_of(column.title),
        **of_change(change.counted(across), change.levels),
        "across_frameworks": change.across,
        "skipped": change.skipped,
        "why": change.why or None,
        "before": _standing(before) if before else None,
    }


def _standing(standing: Standing | None) -> Keyed:
    if standing is None:
        return {**of_report(None), **of_rating(None)}
    return {**of_report(standing.inspection), **of_rating(standing.held.rating)}


def _table(page: ChangesPage, found: Iterable[Keyed]) -> Table:
    rows = []
    for item in found:
        before = item["before"] or _standing(None)
        cells = (
            item["body"], item["change"], "yes" if item["comparable"] else "no",
            number_cell(item["levels"]),
            before["level"] or "", before["date"] or "", item["level"] or "", item["date"] or "",
            item["why"] or "", before["framework"] or "", item["framework"] or "",
            before["file"] or "", item["file"] or "",
        )  # fmt: skip
        rows.append(cells)
    return Table("Changes", page.title, _COLUMNS, tuple(rows), page.sentence)

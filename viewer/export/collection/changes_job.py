"""The changes of a collection as a job for the writers."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.changes import COUNTED, RatingChange
from viewer.domain.collection.filters import Rows
from viewer.domain.collection.standings import Standing
from viewer.export.collection.json_rows import json_bytes
from viewer.export.collection.matrix_job import job_of
from viewer.export.job import DocumentJob
from viewer.export.tables.rows import Amount
from viewer.export.tables.rows import Rows as Table
from viewer.presentation.collection.changes import (
    ChangesPage,
    ChangesWanted,
    changes_of,
    changes_page,
)
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.paper.changes_document import changes_document
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.rated_words import column_title, rating_text
from viewer.presentation.content.text import bare, one_line
from viewer.presentation.summary.document import Options

_COLUMNS = (
    "Body", "Change", "Comparable", "Levels moved", "Level before", "Date before", "Level",
    "Date", "Note", "Framework before", "Framework", "File before", "File",
)  # fmt: skip


def changes_job(rows: Rows, wanted: ChangesWanted, origin: Origin, options: Options) -> DocumentJob:
    """The changes in one column."""
    page = changes_page(rows, wanted)
    chosen = filter_sentence(rows, wanted.filter, of_bodies=True)
    found = list(_objects(rows, wanted))
    data = json_bytes(found)
    document = changes_document(page, chosen, origin)
    return job_of(document, origin, options, (), _table(page, found), data)


def _objects(rows: Rows, wanted: ChangesWanted) -> Iterator[dict[str, Any]]:
    place = rows.matrix.place(wanted.column) if wanted.column else 0
    criterion = bare(column_title(rows.matrix.columns[place]))
    for body, change in changes_of(rows, wanted):
        yield _object(body, criterion, change, across=wanted.filter.across)


def _object(body: Body, criterion: str, change: RatingChange, *, across: bool) -> dict[str, Any]:
    outcome = change.counted(across)
    return {
        "body": bare(one_line(body.name)),
        "body_ids": {item.scheme: item.value for item in body.subject.ids},
        "criterion": criterion,
        **_standing(change.after),
        "change": outcome,
        "levels": change.levels,
        "comparable": outcome in COUNTED,
        "across_frameworks": change.across,
        "skipped": change.skipped,
        "why": change.why or None,
        "before": _standing(change.before) if change.before else None,
    }


def _standing(standing: Standing | None) -> dict[str, Any]:
    if standing is None:
        nothing = ("id", "date", "framework", "level", "state", "rank", "of", "file", "line")
        return dict.fromkeys(nothing)
    about, rating = standing.inspection.about, standing.held.rating
    known = standing.step is not None
    return {
        "id": about.id,
        "date": standing.when,
        "framework": about.framework.label if about.framework else None,
        "level": bare(rating_text(standing)) if known else None,
        "state": rating.placed.criterion.rating.state,
        "rank": standing.step + 1 if standing.step is not None else None,
        "of": len(rating.scale.levels),
        "file": standing.inspection.location.file,
        "line": standing.inspection.location.line,
    }


def _table(page: ChangesPage, found: Iterable[dict[str, Any]]) -> Table:
    rows = []
    for item in found:
        before = item["before"] or _standing(None)
        levels = item["levels"]
        cells = (
            item["body"], item["change"], "yes" if item["comparable"] else "no",
            Amount(Decimal(levels)) if levels is not None else "",
            before["level"] or "", before["date"] or "", item["level"] or "", item["date"] or "",
            item["why"] or "", before["framework"] or "", item["framework"] or "",
            before["file"] or "", item["file"] or "",
        )  # fmt: skip
        rows.append(cells)
    return Table("Changes", page.title, _COLUMNS, tuple(rows), page.sentence)

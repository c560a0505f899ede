"""The history of a collection as a job for the writers."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from viewer.domain.collection.filters import Rows
from viewer.export.collection.json_rows import json_bytes
from viewer.export.collection.matrix_job import job_of
from viewer.export.job import DocumentJob
from viewer.export.tables.rows import Amount
from viewer.export.tables.rows import Rows as Table
from viewer.presentation.collection.filter_words import filter_sentence
from viewer.presentation.collection.history import HistoryPage, HistoryWanted, history_page
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.history_document import history_document
from viewer.presentation.collection.paper.history_sheet import history_sheet
from viewer.presentation.content.text import bare
from viewer.presentation.summary.document import Options

_COLUMNS = ("Whose", "From", "Until", "Days", "Rating", "Rank", "Of", "Joint", "File")


def history_job(
    rows: Rows, wanted: HistoryWanted, origin: Origin, options: Options, *, words: bool = False
) -> DocumentJob:
    """The spells of what is wanted, a row for each; drawn on paper, unless `words` are wanted."""
    page = history_page(rows, wanted)
    chosen = "" if wanted.body else filter_sentence(rows, wanted.filter, of_bodies=True)
    found = list(_objects(page))
    data = json_bytes(found)
    document = history_document(page, chosen, origin)
    job = job_of(document, origin, options, (), _table(page, found), data)
    return replace(job, paper=None if words else history_sheet(page, chosen, origin))


def _objects(page: HistoryPage) -> Iterable[dict[str, Any]]:
    for line in page.lines:
        for bar in line.bars:
            yield {
                "whose": bare(line.title),
                "from": bar.since,
                "until": None if bar.lasting else bar.until,
                "days": (bar.end - bar.start).days,
                "rating": bare(bar.text),
                "rank": bar.step + 1 if bar.step is not None else None,
                "of": bar.of or None,
                "joint": bar.joint,
                "file": bar.location.file if bar.location else None,
            }


def _table(page: HistoryPage, found: Iterable[dict[str, Any]]) -> Table:
    rows = tuple(
        (
            item["whose"], item["from"], item["until"] or "", Amount(Decimal(item["days"])),
            item["rating"], _number(item["rank"]), _number(item["of"]),
            "yes" if item["joint"] else "", item["file"] or "",
        )
        for item in found
    )  # fmt: skip
    note = "One row for each rating and the time it stood. Without an end it stands today."
    return Table("History", page.title, _COLUMNS, rows, note)


def _number(value: int | None) -> Amount | str:
    return "" if value is None else Amount(Decimal(value))

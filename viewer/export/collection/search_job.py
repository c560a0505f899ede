"""What a search of a collection found, as a job for the writers."""

from collections.abc import Iterator

from viewer.domain.report import is_inspected
from viewer.export.collection.json_rows import json_bytes
from viewer.export.collection.matrix_job import job_of
from viewer.export.job import DocumentJob
from viewer.export.table_rows import TableRows as Table
from viewer.export.table_rows import TableValue, day_cell, number_cell
from viewer.presentation.collection.found_words import (
    KIND_WORDS,
    YEARS,
    count_sentence,
    counted_years,
    found_day,
    listed_sentence,
    query_sentence,
)
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.search_document import search_document
from viewer.presentation.collection.search_rows import search_rows
from viewer.presentation.content.text import one_line
from viewer.presentation.summary.document import Options
from viewer.store.collection.collection import Collection
from viewer.store.collection.search.answer import FoundPassage, SearchAnswer, SearchQuery

MOST = 20_000
"""Passages that are written: all, but where there are more than anybody waits for."""

_COLUMNS = (
    "Body", "Date", "Date of", "Kind", "Criterion", "Rating", "Passage", "Place", "Citation",
    "File", "Line",
)  # fmt: skip


def search_job(
    collection: Collection,
    answer: SearchAnswer,
    query: SearchQuery,
    origin: Origin,
    options: Options,
) -> DocumentJob:
    """The passages that were found, a row for each, and how many reports say it."""
    data = json_bytes(search_rows(collection.inspections, answer, query, origin.today))
    document = search_document(answer, query, origin)
    told = (f"{query_sentence(query)}: {count_sentence(answer)}", listed_sentence(answer))
    note = " ".join(filter(None, told))
    rows = tuple(map(_row, answer.passages))
    long = Table("Passages", "Passages that were found", _COLUMNS, rows, note)
    years = Table(
        "Years",
        "By year",
        ("Year", "Reports that say it", "Of so many"),
        tuple(_years(answer, query)),
        YEARS,
    )
    return job_of(document, origin, options, (years,), long, data)


def _row(found: FoundPassage) -> tuple[TableValue, ...]:
    passage, about = found.passage, found.inspection.about
    words, where = one_line(passage.words), found.location
    told = (found.body, found_day(found), about.title, passage.place)
    cited = ", ".join(filter(None, map(one_line, told)))
    return (
        one_line(found.body),
        day_cell(found.inspection.when),
        _date_of(found),
        KIND_WORDS[passage.kind],
        one_line(found.criterion or ""),
        one_line(found.level.label) if found.level else "",
        words,
        one_line(passage.place),
        f"“{words}” ({cited})",
        where.file,
        number_cell(where.line),
    )


def _date_of(found: FoundPassage) -> str:
    if found.inspection.when is None:
        return ""
    return "inspection" if is_inspected(found.inspection.about) else "publication"


def _years(answer: SearchAnswer, query: SearchQuery) -> Iterator[tuple[TableValue, ...]]:
    for one in counted_years(answer, query):
        if one.of:
            year: TableValue = str(one.year) if one.year else "No date"
            yield year, number_cell(one.reports), number_cell(one.of)

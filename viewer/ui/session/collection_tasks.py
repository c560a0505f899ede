"""What workers do for the page of a collection: reports are read and compared, words looked for.

A report is a file on a disk that may take minutes to answer.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from viewer.characters import shown
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.comparison.comparing import compared
from viewer.domain.comparison.group import against_group
from viewer.domain.comparison.group_figures import figures_against
from viewer.domain.index import Index
from viewer.export.against_group import group_job
from viewer.export.collection.briefings_job import briefings_job
from viewer.export.collection.search_job import MOST, search_job
from viewer.export.comparison import comparison_job
from viewer.export.formats import format_named
from viewer.export.job import DocumentJob, Job
from viewer.export.naming import Names
from viewer.export.saving import LONGEST_NAME, NotSaved, fresh_folder
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted, rows_wanted
from viewer.presentation.collection.screen.compare.compare_groups import group_of
from viewer.presentation.collection.screen.compare.compare_view import Sides
from viewer.presentation.collection.screen.compare.group_page import group_page
from viewer.presentation.collection.screen.files import place_words
from viewer.presentation.collection.screen.heading import body_words
from viewer.presentation.collection.screen.prepared import prepare
from viewer.presentation.comparison.compare_page import compare_page
from viewer.presentation.comparison.content import ComparePage
from viewer.presentation.comparison.group_document import Against
from viewer.presentation.summary.document import Options
from viewer.presentation.wording.file_names import file_stem
from viewer.presentation.wording.numbers import count_text
from viewer.store.collection.collection import Collection
from viewer.store.collection.one_report import report_at
from viewer.store.collection.search.answer import SearchQuery
from viewer.store.problem import Opened
from viewer.ui.session.disk_tasks import saved, searched


@dataclass(frozen=True, slots=True, eq=False)
class CompareWanted:
    """Which reports of a collection, how much of them, and which reports the matrix shows."""

    collection: Collection
    rows: MatrixRows
    sides: Sides
    only_differences: bool
    shown: tuple[Inspection, ...]


@dataclass(frozen=True, slots=True)
class NotRead:
    """Something could not be read; a sentence says why."""

    sentence: str


def compared_page(wanted: CompareWanted) -> ComparePage | NotRead:
    """What is shown of the reports that are wanted."""
    indexes = _indexes(wanted)
    if isinstance(indexes, NotRead):
        return indexes
    if wanted.sides.alone:
        names = body_words(prepare(wanted.collection))
        return group_page(indexes[0], _against(wanted), names)
    return compare_page(compared(*indexes), only_differences=wanted.only_differences)


def compare_job(wanted: CompareWanted, options: Options, today: date) -> DocumentJob | NotRead:
    """The comparison as a document to be written."""
    indexes = _indexes(wanted)
    if isinstance(indexes, NotRead):
        return indexes
    files = [row.inspection.location for row in _rows(wanted.sides)]
    if wanted.sides.alone:
        return group_job(indexes[0], _against(wanted), files[0], options, today)
    only = wanted.only_differences
    both = files[0], files[1]
    return comparison_job(compared(*indexes), both, options, today, only_differences=only)


def found_job(
    collection: Collection, query: SearchQuery, origin: Origin, options: Options
) -> DocumentJob | NotRead:
    """What a search finds as a document: more of it than the window lists."""
    query = replace(query, most=MOST)
    _, answer, _ = searched(collection, query)
    if answer.problem is not None:
        return NotRead(answer.problem.sentence)
    return search_job(collection, answer, query, origin, options)


def all_briefings_job(
    collection: Collection, rows: MatrixRows, wanted: MatrixWanted, origin: Origin, options: Options
) -> DocumentJob:
    """A page of each report that the matrix shows; a report that cannot be read is left out."""
    found = (report_at(collection, row.inspection.location) for row in rows_wanted(rows, wanted))
    reports = tuple(Index(one.report) for one in found if isinstance(one, Opened))
    return briefings_job(rows, wanted, reports, origin, options)


def each_briefing(
    collection: Collection, rows: MatrixRows, wanted: MatrixWanted, folder: Path, today: date
) -> str:
    """Write a PDF for each report that the matrix shows into a new folder; a sentence on that."""
    chosen, failed = rows_wanted(rows, wanted), 0
    try:
        folder = fresh_folder(folder)
    except NotSaved as failure:
        return str(failure)
    names, options = Names(folder), Options(form="briefing")
    for row in chosen:
        found = report_at(collection, row.inspection.location)
        if not isinstance(found, Opened):
            failed += 1
            continue
        index = Index(found.report)
        written = format_named("pdf").write(Job(index, options, today))
        file = names.file(file_stem(index.report.about), "briefing", ".pdf")
        if not_saved := saved(written.data, file, False).failure:
            return not_saved
    told = f"Exported {count_text(len(chosen) - failed, 'briefing', 'briefings')}"
    left = f" {count_text(failed, 'report', 'reports')} could not be read." if failed else ""
    return f"{told} to the folder “{shown(folder.name, LONGEST_NAME)}”.{left}"


def _against(wanted: CompareWanted) -> Against:
    row = wanted.sides.stays
    group = group_of(wanted.rows, row, wanted.sides.against, wanted.shown, wanted.sides.marked)
    ratings = against_group(row.inspection, group.others)
    figures = figures_against(row.inspection, group.bodies)
    return Against(ratings, figures, group.name, len(group.others))


def _rows(sides: Sides) -> list[MatrixRow]:
    """The rows of the reports that are read."""
    if sides.alone or sides.second is None:
        return [sides.stays]
    return [sides.first, sides.second]


def _indexes(wanted: CompareWanted) -> list[Index] | NotRead:
    found = []
    for row in _rows(wanted.sides):
        result = report_at(wanted.collection, row.inspection.location)
        if not isinstance(result, Opened):
            where = place_words(row.inspection.location)
            return NotRead(f"{where} cannot be read: {result.problems[0].sentence}")
        found.append(Index(result.report))
    return found

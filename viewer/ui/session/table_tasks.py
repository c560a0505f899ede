"""What workers do for the dialog that imports a table: reading, working out and writing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter
from pathlib import Path
from threading import Event

from viewer.export.imported import PackedReport, WrittenFiles, packed, save_reports
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.proposing.proposal import HeadingsAt
from viewer.extraction.tables.reports import imported_of, results_of
from viewer.extraction.tables.row import RowResult
from viewer.extraction.tables.table import Sheet, TableFile
from viewer.presentation.tables.results import ResultsContent, results_content
from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables.mappings import remember
from viewer.store.tables.suggesting import Suggested, likely_sheet, suggested
from viewer.store.tables.table_reader import read_table_file
from viewer.store.tables.text_table import TextForm

TELLS_EVERY, ROWS_TOLD = 20, 500
"""Files and rows after which it is told how many there are."""


@dataclass(frozen=True, slots=True)
class TableRead:
    """A table that was read, and what one of its sheets is taken for."""

    table: TableFile
    sheet: Sheet
    suggested: Suggested


@collector_paused()
def read_table(
    source: Path | TableFile, form: TextForm, name: str | None, at: HeadingsAt, afresh: bool
) -> TableRead | Problem:
    """Read a table, or look anew at one that was read.

    `name` is of the sheet, and `at` where its headings stand, as far as somebody chose.
    """
    table = read_table_file(source, form) if isinstance(source, Path) else source
    if isinstance(table, Problem):
        return table
    known = known_scales()
    sheet = table.sheet(name) if name is not None else likely_sheet(table, known)
    if sheet is None:
        return Problem("There is no sheet with rows in this file.")
    return TableRead(table, sheet, suggested(table, sheet, known, at, afresh=afresh))


@dataclass(frozen=True, slots=True)
class TableMade:
    """The reports that a table becomes, and what came of each of its rows."""

    reports: tuple[PackedReport, ...]
    content: ResultsContent


@collector_paused()
def reports_of_table(
    tell: Callable[[int], None], table: TableFile, mapping: Mapping, stopped: Event
) -> TableMade | None:
    """What comes of each row, read today, telling how many are done; None once it is stopped."""
    today = date.today()  # noqa: DTZ011 - the user's day
    results: list[RowResult] = []
    made: list[tuple[int, PackedReport]] = []
    for result in results_of(table, mapping, known_scales(), today):
        if result.report is not None:
            made.append((result.row, packed(result.report)))
        results.append(replace(result, report=None))
        if len(results) % ROWS_TOLD == 0:
            tell(len(results))
        if stopped.is_set():
            return None
    sheet = table.sheet(mapping.sheet)
    assert sheet is not None
    content = results_content(imported_of(results, sheet, mapping))
    return TableMade(tuple(report for _, report in sorted(made, key=itemgetter(0))), content)


def keep_mapping(mapping: Mapping) -> None:
    """Keep what was chosen, for the next table with these headings."""
    remember(mapping, [column.heading for column in mapping.columns])


def save_table(
    tell: Callable[[int], None],
    reports: Sequence[PackedReport],
    to: Path,
    replaces: bool,
    mapping: Mapping,
) -> WrittenFiles:
    """Write the reports, telling how many there are, and keep the mapping for the next table."""

    def told(count: int) -> bool:
        if count % TELLS_EVERY == 0:
            tell(count)
        return True

    written = save_reports(reports, to, replace=replaces, tell=told)
    if written.files:
        keep_mapping(mapping)
    return written

"""What workers do for the dialog that imports a table: reading, working out and writing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event

from viewer.export.imported import ImportedReport, Written, save_reports
from viewer.extraction.tables.headings import headings
from viewer.extraction.tables.mapping import Mapping
from viewer.extraction.tables.reports import Imported, RowResult, results_of, unused_columns
from viewer.extraction.tables.table import Sheet, Table
from viewer.presentation.tables.results import ResultsContent, results_content
from viewer.store.gc_pause import collector_paused
from viewer.store.problem import Problem
from viewer.store.reading.known_scales import known_scales
from viewer.store.tables.mappings import remember
from viewer.store.tables.suggesting import Suggested, suggested
from viewer.store.tables.table_reader import read_table_file
from viewer.store.tables.text_table import TextForm

TELLS_EVERY, ROWS_TOLD = 20, 500
"""Files and rows after which it is told how many there are."""


@dataclass(frozen=True, slots=True)
class TableRead:
    """A table that was read, and what one of its sheets is taken for."""

    table: Table
    sheet: Sheet
    suggested: Suggested


def read_table(
    file: Path, form: TextForm, name: str | None, row: int | None, afresh: bool
) -> TableRead | Problem:
    """Read a table; `name` is of the sheet, and `row` of its headings, where somebody chose."""
    table = read_table_file(file, form)
    if isinstance(table, Problem):
        return table
    sheet = table.sheet(name) or table.sheet(None)
    if sheet is None:
        return Problem("There is no sheet with rows in this file.")
    return TableRead(table, sheet, suggested(table, sheet, known_scales(), row, afresh=afresh))


@collector_paused()
def reports_of_table(
    tell: Callable[[int], None], table: Table, mapping: Mapping, stopped: Event
) -> tuple[Imported, ResultsContent] | None:
    """What comes of each row, read today, telling how many are done; None once it is stopped."""
    today = date.today()  # noqa: DTZ011 - the user's day
    results: list[RowResult] = []
    for result in results_of(table, mapping, known_scales(), today):
        results.append(result)
        if len(results) % ROWS_TOLD == 0:
            tell(len(results))
        if stopped.is_set():
            return None
    sheet = table.sheet(mapping.sheet)
    assert sheet is not None
    imported = Imported(tuple(results), unused_columns(sheet, mapping))
    return imported, results_content(imported)


def keep_mapping(mapping: Mapping, sheet: Sheet) -> None:
    """Keep what was chosen, for the next table with these headings."""
    remember(mapping, headings(sheet, mapping.heading_row))


def save_table(
    tell: Callable[[int], None],
    reports: Sequence[ImportedReport],
    to: Path,
    replace: bool,
    used: tuple[Mapping, Sheet],
) -> Written:
    """Write the reports, telling how many there are, and keep the mapping for the next table."""

    def told(count: int) -> bool:
        if count % TELLS_EVERY == 0:
            tell(count)
        return True

    written = save_reports(reports, to, replace=replace, tell=told)
    mapping, sheet = used
    if written.files:
        keep_mapping(mapping, sheet)
    return written

"""A report for each row of a table, or what stands in the way; no row is dropped silently."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Known
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import ValidationError

from viewer.characters import shown
from viewer.domain.base import MAX_TEXT
from viewer.domain.criteria import KnownScale
from viewer.domain.report import Report
from viewer.domain.rules import flaws
from viewer.domain.rules.flaw import in_a_row
from viewer.extraction.ids import ClaimedIds, id_of
from viewer.extraction.tables.counts import counted
from viewer.extraction.tables.headings import column_name
from viewer.extraction.tables.joining import joined_report
from viewer.extraction.tables.mapping import ColumnMapping, Mapping
from viewer.extraction.tables.row import RowOutcome, RowReader, RowResult
from viewer.extraction.tables.table import Sheet, TableFile, letters_of, words_of
from viewer.extraction.tables.totals import no_inspection

SAME = "A row above has the same body and date; both become reports."


@dataclass(frozen=True, slots=True)
class Unused:
    """A column that is in no report, and how many of its cells hold something."""

    name: str
    filled: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a table: a result for each row below the headings, and what was not used."""

    results: tuple[RowResult, ...]
    unused: tuple[Unused, ...]

    @property
    def reports(self) -> tuple[dict[str, Any], ...]:
        """The reports, in the order of their rows."""
        return tuple(one.report for one in self.results if one.report is not None)

    @property
    def noted(self) -> int:
        """How many rows are in a report, and there is something to know of them."""
        return sum(bool(one.sentences) for one in self.results if one.outcome in ("report", "part"))

    def count(self, outcome: RowOutcome) -> int:
        """How many rows came out so."""
        return sum(one.outcome == outcome for one in self.results)


def mapping_problems(
    mapping: Mapping, table: TableFile, known: Known[str, KnownScale]
) -> tuple[str, ...]:
    """What must be said before any row can become a report."""
    found = []
    if table.sheet(mapping.sheet) is None:
        found.append(f"There is no sheet “{shown(mapping.sheet or '')}”.")
    if not mapping.of("body"):
        found.append("No column has the names of the inspected bodies. Choose one.")
    if not mapping.of("inspectorate") and mapping.inspectorate is None:
        found.append("Nothing says who inspected. Name the inspectorate, or choose its column.")
    if not mapping.of("rating") and not mapping.of("figure"):
        found.append("No column has ratings or figures. Choose at least one.")
    if len(whole := [letters_of(one.number) for one in mapping.of("rating") if one.overall]) > 1:
        found.append(
            f"Columns {in_a_row(whole)} each say that they hold the overall rating. Choose one."
        )
    own = {scale.id for scale in mapping.scales}
    found += [
        f"There is no scale “{shown(column.scale or '')}”."
        for column in mapping.of("rating")
        if column.scale not in known and column.scale not in own
    ]
    return tuple(dict.fromkeys(found))


def reports_of(
    table: TableFile, mapping: Mapping, known: Known[str, KnownScale], seen: date
) -> Imported:
    """The result of every row; `seen` is the day on which the table was read."""
    sheet = table.sheet(mapping.sheet)
    assert sheet is not None
    return imported_of(results_of(table, mapping, known, seen), sheet, mapping)


def imported_of(results: Iterable[RowResult], sheet: Sheet, mapping: Mapping) -> Imported:
    """The results in the order of their rows."""
    ordered = tuple(sorted(results, key=lambda one: one.row))
    return Imported(ordered, unused_columns(sheet, mapping))


def results_of(
    table: TableFile, mapping: Mapping, known: Known[str, KnownScale], seen: date
) -> Iterator[RowResult]:
    """The results of rows, those of a report together, for whoever tells how far it is."""
    sheet = table.sheet(mapping.sheet)
    assert sheet is not None
    reader, ids = RowReader(table, sheet, mapping, known, seen), ClaimedIds()
    groups: dict[object, list[int]] = {}
    for number in range(mapping.heading_row + 1, len(sheet.rows) + 1):
        key = reader.key(number) if mapping.joins_rows and reader.body(number) else number
        groups.setdefault(key, []).append(number)
    for numbers in groups.values():
        read = [_read_row(reader, sheet, mapping, number) for number in numbers]
        if mapping.joins_rows:
            yield from _of_one_report(read, ids)
        else:
            yield from (_result_alone(_of_metrics(one), ids) for one in read)


def unused_columns(sheet: Sheet, mapping: Mapping) -> tuple[Unused, ...]:
    """The columns that are ignored and hold something."""
    counts = counted(sheet, mapping.heading_row)
    filled = {number: values.total() for number, values in enumerate(counts.values, 1)}
    said = {column.number: column for column in mapping.columns}
    columns = [
        said.get(number, ColumnMapping(number=number)) for number in filled if filled[number]
    ]
    return tuple(
        Unused(column_name(column.heading, column.number), filled[column.number])
        for column in columns
        if column.role == "ignored"
    )


def _read_row(reader: RowReader, sheet: Sheet, mapping: Mapping, number: int) -> RowResult:
    cells = [words_of(cell) for cell in sheet.row(number)]
    if not any(cells):
        return RowResult(number, "empty")
    body = reader.body(number)
    if max(map(len, cells)) > MAX_TEXT:
        return RowResult(number, "problem", body).failed(
            f"A cell has more than {MAX_TEXT:,} letters."
        )
    if sentence := no_inspection(cells, body, mapping):
        return RowResult(number, "skipped", body, sentences=(sentence,))
    return reader.read(number)


def _of_metrics(read: RowResult) -> RowResult:
    """A row whose figures for several periods are of one metric."""
    metrics = (read.report or {}).get("metrics", ())
    if not any(one.get("period") for metric in metrics for one in metric["observations"]):
        return read
    report, wrong = joined_report([read])
    return read.failed(wrong[read.row]) if wrong else replace(read, report=report)


def _result_alone(read: RowResult, ids: ClaimedIds) -> RowResult:
    if read.report is None:
        return read
    if wrong := _wrong(read.report):
        return read.failed(*wrong)
    return replace(read, sentences=(*read.sentences, *_claimed(read.report, ids)))


def _claimed(report: dict[str, Any], ids: ClaimedIds) -> tuple[str, ...]:
    """Give a report an id that no other has; say so where one above is of the same day."""
    about = report["report"]
    wanted = id_of(about["id"])
    about["id"] = ids.take(wanted)
    return () if about["id"] == wanted else (SAME,)


def _of_one_report(read: list[RowResult], ids: ClaimedIds) -> Iterator[RowResult]:
    """The results of rows that are one report: where one has a problem, there is none of all."""
    rows = [one for one in read if one.report is not None]
    report, wrong = joined_report(rows) if rows else ({}, {})
    problems = {one.row for one in read if one.outcome == "problem"} | wrong.keys()
    whole = () if problems or not rows else _wrong(report)
    same = _claimed(report, ids) if rows and not problems and not whole else ()
    for one in read:
        if one.report is None:
            yield one
        elif one.row in wrong or whole:
            yield one.failed(*((wrong[one.row],) if one.row in wrong else whole))
        elif problems:
            yield one.failed(f"Row {min(problems)}, of the same report, has a problem.")
        elif one is rows[0]:
            yield replace(one, report=report, sentences=(*one.sentences, *same))
        else:
            yield replace(one, outcome="part", report=None)


def _wrong(report: dict[str, Any]) -> tuple[str, ...]:
    """Why the program would refuse the report, in sentences; nothing for a sound one."""
    try:
        read = Report.model_validate(report | {"report": report["report"] | {"id": "row"}})
    except ValidationError as error:
        return tuple(
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}." for one in error.errors()[:5]
        )
    return tuple(flaw.sentence for flaw in flaws(read))

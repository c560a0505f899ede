"""A report for each row of a table, or what stands in the way; no row is dropped silently."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Known
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

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
from viewer.extraction.tables.row import RowProblem, RowReader, RowReport, Skipped
from viewer.extraction.tables.table import Sheet, TableFile, letters_of, words_of
from viewer.extraction.tables.totals import no_inspection

SAME = "A row above has the same body and date; both become reports."

RowOutcome = Literal["report", "part", "problem", "skipped", "empty"]
"""What becomes of a row; a part is of the report of a row above."""


@dataclass(frozen=True, slots=True)
class RowResult:
    """What came of a row: a report, or sentences on why there is none. Notes are on a report."""

    row: int
    outcome: RowOutcome
    body: str = ""
    report: dict[str, Any] | None = None
    sentences: tuple[str, ...] = ()


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
            yield from (_result_alone(*_of_metrics(one), ids) for one in read)


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


_ReadRow = tuple[int, str, RowReport | RowProblem | Skipped | None]
"""The number of a row, its body, and what was made of it; nothing of an empty one."""


def _read_row(reader: RowReader, sheet: Sheet, mapping: Mapping, number: int) -> _ReadRow:
    cells = [words_of(cell) for cell in sheet.row(number)]
    if not any(cells):
        return number, "", None
    body = reader.body(number)
    if max(map(len, cells)) > MAX_TEXT:
        return number, body, RowProblem((f"A cell has more than {MAX_TEXT:,} letters.",))
    if sentence := no_inspection(cells, body, mapping):
        return number, body, Skipped(sentence)
    return number, body, reader.read(number)


def _of_metrics(read: _ReadRow) -> _ReadRow:
    """A row whose figures for several periods are of one metric."""
    number, body, made = read
    metrics = made.report.get("metrics", ()) if isinstance(made, RowReport) else ()
    dated = any(one.get("period") for metric in metrics for one in metric["observations"])
    if not isinstance(made, RowReport) or not dated:
        return read
    report, wrong = joined_report([(number, made)])
    return number, body, RowProblem((wrong[number],)) if wrong else RowReport(report, made.notes)


def _result_alone(
    number: int, body: str, made: RowReport | RowProblem | Skipped | None, ids: ClaimedIds
) -> RowResult:
    if made is None:
        return RowResult(number, "empty")
    if isinstance(made, RowProblem):
        return RowResult(number, "problem", body, sentences=made.sentences)
    if isinstance(made, Skipped):
        return RowResult(number, "skipped", body, sentences=(made.sentence,))
    if wrong := _wrong(made.report):
        return RowResult(number, "problem", body, sentences=wrong)
    return RowResult(
        number, "report", body, made.report, (*made.notes, *_claimed(made.report, ids))
    )


def _claimed(report: dict[str, Any], ids: ClaimedIds) -> tuple[str, ...]:
    """Give a report an id that no other has; say so where one above is of the same day."""
    about = report["report"]
    wanted = id_of(about["id"])
    about["id"] = ids.take(wanted)
    return () if about["id"] == wanted else (SAME,)


def _of_one_report(read: list[_ReadRow], ids: ClaimedIds) -> Iterator[RowResult]:
    """The results of rows that are one report: where one has a problem, there is none of all."""
    rows = [(number, made) for number, _, made in read if isinstance(made, RowReport)]
    report, wrong = joined_report(rows) if rows else ({}, {})
    problems = {number for number, _, made in read if isinstance(made, RowProblem)} | wrong.keys()
    whole = () if problems or not rows else _wrong(report)
    same = _claimed(report, ids) if rows and not problems and not whole else ()
    first = rows[0][0] if rows else 0
    for number, body, made in read:
        if not isinstance(made, RowReport):
            yield _result_alone(number, body, made, ids)
        elif number in wrong or whole:
            said = (wrong[number],) if number in wrong else whole
            yield RowResult(number, "problem", body, sentences=said)
        elif problems:
            said = (f"Row {min(problems)}, of the same report, has a problem.",)
            yield RowResult(number, "problem", body, sentences=said)
        elif number == first:
            yield RowResult(number, "report", body, report, (*made.notes, *same))
        else:
            yield RowResult(number, "part", body, sentences=made.notes)


def _wrong(report: dict[str, Any]) -> tuple[str, ...]:
    """Why the program would refuse the report, in sentences; nothing for a sound one."""
    try:
        read = Report.model_validate(report | {"report": report["report"] | {"id": "row"}})
    except ValidationError as error:
        return tuple(
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}." for one in error.errors()[:5]
        )
    return tuple(flaw.sentence for flaw in flaws(read))

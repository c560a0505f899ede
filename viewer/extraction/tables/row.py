"""One row of a table as a report of version 2."""

from collections.abc import Mapping as Known
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from viewer.characters import shown
from viewer.domain.criteria import KnownScale
from viewer.domain.dates import day_text, last_day
from viewer.domain.report import FORMAT, VERSION
from viewer.extraction.ids import id_of
from viewer.extraction.tables.dates import date_of, is_no_day, looks_dated
from viewer.extraction.tables.judgements import TABLE, Judgements, RowJudgement
from viewer.extraction.tables.mapping import ONCE, ColumnMapping, ColumnRole, Mapping
from viewer.extraction.tables.spans import span_of
from viewer.extraction.tables.table import Sheet, SheetCell, TableFile, said_in, words_of

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

    def failed(self, *sentences: str) -> "RowResult":
        """The row without its report, and why there is none."""
        return replace(self, outcome="problem", report=None, sentences=sentences)


class RowReader:
    """Reads the rows of a sheet by a mapping."""

    def __init__(
        self,
        table: TableFile,
        sheet: Sheet,
        mapping: Mapping,
        known: Known[str, KnownScale],
        seen: date,
    ) -> None:
        self._table, self._sheet, self._mapping, self._seen = table, sheet, mapping, seen
        self._judged = Judgements(sheet, mapping, known)
        self._names = self._judged.names
        self._once = {one.role: one for one in mapping.columns if one.role in ONCE}
        self._ids, self._groups = mapping.of("body_id"), mapping.of("group")
        self._key = [one.number for one in mapping.columns if one.role in _TELL_APART]
        self._what = "Inspection of" if mapping.of("rating") else "Figures for"
        self._source = self._table_source()

    def body(self, row: int) -> str:
        """The name of the inspected body of a row; empty where there is none."""
        return self._words(row, "body")

    def key(self, row: int) -> tuple[str, ...]:
        """What the rows of one report have in common: the body and its date."""
        return tuple(words_of(self._sheet.cell(row, number)) for number in self._key)

    def read(self, row: int) -> RowResult:
        """The report of a row, its id still to be made unique; or why there is none."""
        found, body = RowJudgement(), self.body(row)
        criteria = list(self._judged.criteria(row, found))
        if found.skipped:
            return RowResult(row, "skipped", body, sentences=(found.skipped,))
        metrics = list(self._judged.metrics(row, found))
        about = self._about(row, found)
        if found.problems:
            return RowResult(row, "problem", body, sentences=tuple(found.problems))
        if not criteria and not metrics:
            why = "This row has no rating and no figure."
            return RowResult(row, "skipped", body, sentences=(why,))
        used = dict.fromkeys(one["scale"] for one in criteria)
        scales = [self._judged.dumped[name] for name in used]
        report = {
            "format": FORMAT,
            "version": VERSION,
            "report": about,
            "sources": self._sources(row, about["title"]),
            "scales": scales,
            "criteria": criteria,
            "metrics": metrics,
        }
        told = {key: value for key, value in report.items() if value != []}
        return RowResult(row, "report", body, told, tuple(found.notes))

    def _cell(self, row: int, role: ColumnRole) -> SheetCell:
        column = self._once.get(role)
        return self._sheet.cell(row, column.number) if column else None

    def _words(self, row: int, role: ColumnRole) -> str:
        return said_in(self._cell(row, role))

    def _about(self, row: int, found: RowJudgement) -> dict[str, Any]:
        body = self.body(row)
        if not body:
            found.problems.append("There is no name of an inspected body in this row.")
        inspectorate = self._words(row, "inspectorate") or self._mapping.inspectorate
        if not inspectorate:
            found.problems.append("Nothing says who inspected.")
        dates = {
            "published": self._date(row, "published", found),
            "inspected": self._inspected(row, found),
            "next_due": self._date(row, "next_due", found),
        }
        framework = self._words(row, "framework")
        about: dict[str, Any] = {
            "id": self._id(row, body, dates),
            "title": self._words(row, "title") or f"{self._what} {body}",
            "inspectorate": inspectorate,
            "subject": self._subject(row, body),
            "published": dates["published"],
            "inspected": dates["inspected"],
            "framework": {"id": id_of(framework), "label": framework} if framework else None,
            "kind": self._words(row, "kind"),
            "programme": self._words(row, "programme"),
            "next_due": dates["next_due"],
        }
        return {key: value for key, value in about.items() if value}

    def _id(self, row: int, body: str, dates: dict[str, Any]) -> str:
        """What the id of the report is made of: the body and the day, so that it stays the same."""
        if given := self._words(row, "report_id"):
            return given
        ids = self._body_ids(row)
        inspected = dates["inspected"] or {}
        day = inspected.get("end") or inspected.get("start") or dates["published"]
        named = id_of(body, 60) if body else "row"
        parts = [named, *[one["value"] for one in ids[:1]], *filter(None, [day])]
        return "-".join(parts)

    def _subject(self, row: int, body: str) -> dict[str, Any]:
        groups = [
            {"kind": column.name or self._names[column.number], "value": value}
            for column in self._groups
            if (value := said_in(self._sheet.cell(row, column.number)))
        ]
        kind = self._words(row, "body_kind") or self._mapping.body_kind
        given = {"name": body, "kind": kind, "ids": self._body_ids(row), "groups": groups}
        return {key: value for key, value in given.items() if value}

    def _body_ids(self, row: int) -> list[dict[str, str]]:
        found = [
            {"scheme": column.name or "", "value": value}
            for column in self._ids
            if (value := said_in(self._sheet.cell(row, column.number)))
        ]
        return [one for n, one in enumerate(found) if one not in found[:n]]

    def _date(self, row: int, role: ColumnRole, found: RowJudgement) -> str | None:
        column = self._once.get(role)
        if column is None:
            return None
        cell = self._sheet.cell(row, column.number)
        made = date_of(cell, column.order)
        if made is None and words_of(cell) and not is_no_day(cell):
            found.problems.append(self._no_date(column, cell))
        return made

    def _no_date(self, column: ColumnMapping, cell: SheetCell) -> str:
        return f"{self._judged.place(column)}: “{shown(words_of(cell))}” is no date."

    def _inspected(self, row: int, found: RowJudgement) -> dict[str, str] | None:
        start, end = (self._date(row, role, found) for role in _SPAN)
        if start or end:
            wording = " to ".join(dict.fromkeys(day_text(one) for one in (start, end) if one))
        else:
            cell = self._cell(row, "inspected")
            if not words_of(cell) or is_no_day(cell):
                return None
            start, end = span_of(cell, self._once["inspected"].order)
            if not start and looks_dated(cell):
                found.problems.append(self._no_date(self._once["inspected"], cell))
            wording = day_text(start) if start and start == end else words_of(cell)
        if start and end and last_day(end) < last_day(start):
            found.problems.append(f"The inspection ends ({end}) before it starts ({start}).")
        given = {"wording": wording, "start": start, "end": end}
        return {key: value for key, value in given.items() if value}

    def _sources(self, row: int, title: str) -> list[dict[str, Any]]:
        sources = [self._source]
        if address := self._words(row, "address"):
            sources.append({"id": "report", "title": title, "address": address})
        return sources

    def _table_source(self) -> dict[str, Any]:
        return {
            "id": TABLE,
            "title": self._table.name,
            "seen": self._seen.isoformat(),
            "locators": "row and column, as a spreadsheet counts them",
            "extent": "part",
            "sha256": self._table.sha256,
        }


_TELL_APART: tuple[ColumnRole, ...] = (
    "body", "body_id", "inspected", "inspected_start", "inspected_end", "published", "framework",
    "report_id", "inspectorate",
)  # fmt: skip
_SPAN: tuple[ColumnRole, ColumnRole] = ("inspected_start", "inspected_end")

"""One row of a table as a report of version 2."""

from collections.abc import Mapping as Known
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from viewer.characters import shown
from viewer.domain.criteria import KnownScale, Scale
from viewer.domain.dates import last_day
from viewer.domain.quotes import holds_figure
from viewer.domain.report import FORMAT, VERSION
from viewer.extraction.tables.dates import date_of, is_no_day, span_of
from viewer.extraction.tables.headings import column_name
from viewer.extraction.tables.identity import Ids, id_of
from viewer.extraction.tables.levels import folded
from viewer.extraction.tables.mapping import ONCE, Column, ColumnRole, Mapping
from viewer.extraction.tables.numbers import number_of, rounded
from viewer.extraction.tables.table import Cell, Sheet, Table, said_in, words_of
from viewer.extraction.tables.values import Meanings

TABLE = "table"
"""The id of the table among the sources of a report."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row is no report."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """That somebody said of a value that its rows become no reports."""

    sentence: str


@dataclass(slots=True)
class Made:
    """A report, and what a reader should know of how it was made."""

    report: dict[str, Any]
    notes: tuple[str, ...]


@dataclass(slots=True)
class _Found:
    """What is found in a row on the way to its report."""

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: str = ""


class RowReader:
    """Reads the rows of a sheet by a mapping."""

    def __init__(
        self,
        table: Table,
        sheet: Sheet,
        mapping: Mapping,
        known: Known[str, KnownScale],
        seen: date,
    ) -> None:
        self._table, self._sheet, self._mapping, self._seen = table, sheet, mapping, seen
        self._meanings = Meanings(mapping, known)
        own = {scale.id: scale for scale in mapping.scales}
        self._scales: dict[str, Scale] = {n: one.scale for n, one in known.items()} | own
        self._ratings = _with_ids(mapping.of("rating"))
        self._figures = _with_ids(mapping.of("figure"))
        self._overall = next((c.number for c in mapping.of("rating") if c.overall), None)
        self._names: dict[int, str] = _names(mapping)
        self._once = {one.role: one for one in mapping.columns if one.role in ONCE}
        self._ids, self._groups = mapping.of("body_id"), mapping.of("group")
        self._dumped = {name: _dumped(self._scales[name]) for name in self._used_scales()}
        self._source = self._table_source()

    def body(self, row: int) -> str:
        """The name of the inspected body of a row; empty where there is none."""
        return self._words(row, "body")

    def read(self, row: int) -> Made | RowProblem | Skipped:
        """The report of a row, its id still to be made unique; or why there is none."""
        found = _Found()
        criteria = list(self._criteria(row, found))
        if found.skipped:
            return Skipped(found.skipped)
        metrics = list(self._metrics(row, found))
        about = self._about(row, found)
        if found.problems:
            return RowProblem(tuple(found.problems))
        used = dict.fromkeys(one["scale"] for one in criteria)
        scales = [self._dumped[name] for name in used]
        report = {
            "format": FORMAT,
            "version": VERSION,
            "report": about,
            "sources": self._sources(row, about["title"]),
            "scales": scales,
            "criteria": criteria,
            "metrics": metrics,
        }
        return Made(
            {key: value for key, value in report.items() if value != []}, tuple(found.notes)
        )

    def _cell(self, row: int, role: ColumnRole) -> Cell:
        column = self._once.get(role)
        return self._sheet.cell(row, column.number) if column else None

    def _words(self, row: int, role: ColumnRole) -> str:
        return said_in(self._cell(row, role))

    def _about(self, row: int, found: _Found) -> dict[str, Any]:
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
            "title": self._words(row, "title") or f"Inspection of {body}",
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

    def _date(self, row: int, role: ColumnRole, found: _Found) -> str | None:
        column = self._once.get(role)
        if column is None:
            return None
        cell = self._sheet.cell(row, column.number)
        made = date_of(cell, column.order)
        if made is None and words_of(cell) and not is_no_day(cell):
            said = f"{self._column(column)}: “{shown(words_of(cell))}” is no date."
            found.problems.append(said)
        return made

    def _inspected(self, row: int, found: _Found) -> dict[str, str] | None:
        start, end = (self._date(row, role, found) for role in _SPAN)
        if start or end:
            wording = " to ".join(dict.fromkeys(in_words(one) for one in (start, end) if one))
        else:
            cell = self._cell(row, "inspected")
            if not words_of(cell) or is_no_day(cell):
                return None
            start, end = span_of(cell, self._once["inspected"].order)
            wording = in_words(start) if start and start == end else words_of(cell)
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

    def _used_scales(self) -> set[str]:
        return {column.scale or "" for column, _ in self._ratings} & set(self._scales)

    def _criteria(self, row: int, found: _Found) -> Any:
        for column, identity in self._ratings:
            printed = words_of(self._sheet.cell(row, column.number))
            value = self._meanings.of(column.scale or "", printed)
            place = self._column(column)
            if value is None:
                said = f"“{shown(printed)}”" if printed else "a blank"
                scale = self._scales[column.scale or ""].title
                found.problems.append(
                    f"{place}: {said} is no level of “{shown(scale)}”, and nobody has said what it"
                    " means."
                )
            elif value.skip_row:
                found.skipped = f"{place} is “{shown(printed)}”, so that the row is skipped."
            elif not value.left_out:
                given = {"id": identity, "title": self._title(column), "scale": column.scale}
                rating = self._rating(row, column, printed, value.level or "", value.state)
                role = {"role": "overall"} if column.number == self._overall else {}
                yield given | {"rating": rating} | role

    def _rating(
        self, row: int, column: Column, printed: str, level: str, state: str | None
    ) -> dict[str, Any]:
        rating: dict[str, Any] = {"level": level} if level else {"state": state}
        label = next(
            (x.label for x in self._scales[column.scale or ""].levels if x.id == level), ""
        )
        if printed and folded(printed) != folded(label):
            rating["printed"] = printed
        rating["sources"] = [self._reference(row, column, printed)]
        return rating

    def _metrics(self, row: int, found: _Found) -> Any:
        for column, identity in self._figures:
            cell = self._sheet.cell(row, column.number)
            if not (printed := words_of(cell)):
                continue
            number = number_of(cell)
            figure: dict[str, Any] = {"value": None, "basis": "stated"}
            quote = printed
            if number is None:
                said = f"The table says “{shown(printed)}” in place of a figure."
                figure["note"] = said
                found.notes.append(f"{self._column(column)}: “{shown(printed)}” is no number.")
            else:
                value = rounded(number.scaleb(2) if column.shares else number)
                figure["value"] = value
                is_plain = printed == f"{value:f}"
                quote = printed if is_plain or holds_figure(printed, value) else ""
                if not quote:
                    figure["note"] = f"The table has {shown(printed)}."
            figure["sources"] = [self._reference(row, column, quote)]
            title = self._title(column)
            yield {"id": identity, "title": title, "unit": column.unit, "observations": [figure]}

    def _title(self, column: Column) -> str:
        return column.name or self._names[column.number]

    def _column(self, column: Column) -> str:
        return f"Column {shown(self._names[column.number])}"

    def _reference(self, row: int, column: Column, quote: str) -> dict[str, str]:
        """The place of a cell: sheet, row and column, and its words."""
        sheet = f"sheet {self._sheet.name}, " if self._sheet.name else ""
        locator = f"{sheet}row {row}, column {self._names[column.number]}"
        given = {"source": TABLE, "locator": locator, "quote": quote}
        return {key: value for key, value in given.items() if value}


_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SPAN: tuple[ColumnRole, ColumnRole] = ("inspected_start", "inspected_end")


def in_words(partial: str) -> str:
    """A partial date as people write it: 6 March 2017, March 2017 or 2017."""
    day, exact = last_day(partial), partial.count("-")
    parts = [str(day.year), _MONTHS[day.month - 1], str(day.day)][: exact + 1]
    return " ".join(reversed(parts))


def _dumped(scale: Scale) -> dict[str, Any]:
    return scale.model_dump(mode="json", exclude_defaults=True)


def _with_ids(columns: tuple[Column, ...]) -> list[tuple[Column, str]]:
    """Each column with the id of its criterion or metric, each id once."""
    ids = Ids()
    return [
        (column, ids.take(id_of(column.name or column_name(column.heading, column.number))))
        for column in columns
    ]


def _names(mapping: Mapping) -> dict[int, str]:
    """What each column is called; of those with one heading each also says its letters."""
    names = {one.number: column_name(one.heading, one.number) for one in mapping.columns}
    every = list(names.values())
    letters = {number: column_name("", number) for number in names}
    return {
        number: name if every.count(name) == 1 else f"{name} ({letters[number]})"
        for number, name in names.items()
    }

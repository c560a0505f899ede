"""What the cells of a row say of its report: its ratings and its figures."""

from collections.abc import Iterator
from collections.abc import Mapping as Known
from dataclasses import dataclass, field
from typing import Any

from viewer.characters import shown
from viewer.domain.criteria import KnownScale, Scale
from viewer.domain.quotes import holds_figure
from viewer.extraction.ids import ClaimedIds, id_of
from viewer.extraction.tables.headings import column_name
from viewer.extraction.tables.levels import folded
from viewer.extraction.tables.mapping import ColumnMapping, Mapping
from viewer.extraction.tables.numbers import number_of, rounded
from viewer.extraction.tables.periods import period_of
from viewer.extraction.tables.table import Sheet, said_in, words_of
from viewer.extraction.tables.values import Meanings

TABLE = "table"
"""The id of the table among the sources of a report."""

OVERALL = frozenset({"overall", "overall rating", "overall judgement", "overall effectiveness"})


@dataclass(slots=True)
class RowJudgement:
    """What is found in a row on the way to its report."""

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: str = ""


class Judgements:
    """Reads the ratings and figures of the rows of a sheet by a mapping."""

    def __init__(self, sheet: Sheet, mapping: Mapping, known: Known[str, KnownScale]) -> None:
        self._sheet = sheet
        self._meanings = Meanings(mapping, known)
        own = {scale.id: scale for scale in mapping.scales}
        self._scales: dict[str, Scale] = {n: one.scale for n, one in known.items()} | own
        self._ratings = _with_ids(mapping.of("rating"))
        self._figures = _of_metrics(mapping.of("figure"))
        self._overall = next((c.number for c in mapping.of("rating") if c.overall), None)
        self._criteria, self._periods = mapping.of("criterion"), mapping.of("period")
        self.names: dict[int, str] = _names(mapping)
        used = {column.scale or "" for column, _ in self._ratings} & set(self._scales)
        self.dumped = {
            name: self._scales[name].model_dump(mode="json", exclude_defaults=True) for name in used
        }

    def criteria(self, row: int, found: RowJudgement) -> Iterator[dict[str, Any]]:
        """The criteria of a row with their ratings."""
        for column, identity in self._ratings:
            printed = words_of(self._sheet.cell(row, column.number))
            value = self._meanings.of(column.scale or "", printed, column.heading)
            if value is None:
                said = f"“{shown(printed)}”" if printed else "a blank"
                scale = self._scales[column.scale or ""].title
                found.problems.append(
                    f"{self.place(column)}: {said} is no level of “{shown(scale)}”, and nobody has"
                    " said what it means."
                )
            elif value.skip_row:
                found.skipped = (
                    f"{self.place(column)} is “{shown(printed)}”, so that the row is skipped."
                )
            elif not value.left_out:
                named, title, overall = self._identified(row, column, identity, found)
                given = {"id": named, "title": title, "scale": column.scale}
                rating = self._rating(row, column, printed, value.level or "", value.state)
                role = {"role": "overall"} if overall else {}
                yield given | {"rating": rating} | role

    def _rating(
        self, row: int, column: ColumnMapping, printed: str, level: str, state: str | None
    ) -> dict[str, Any]:
        rating: dict[str, Any] = {"level": level} if level else {"state": state}
        label = next(
            (x.label for x in self._scales[column.scale or ""].levels if x.id == level), ""
        )
        if printed and folded(printed) != folded(label):
            rating["printed"] = printed
        rating["sources"] = [self._reference(row, column, printed)]
        return rating

    def metrics(self, row: int, found: RowJudgement) -> Iterator[dict[str, Any]]:
        """The metrics of a row, each with its figure."""
        of_row = self._period(row)
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
                found.notes.append(f"{self.place(column)}: “{shown(printed)}” is no number.")
            else:
                value = rounded(number.scaleb(2) if column.shares else number)
                figure["value"] = value
                is_plain = printed == f"{value:f}"
                quote = printed if is_plain or holds_figure(printed, value) else ""
                if not quote:
                    figure["note"] = f"The table has {shown(printed)}."
            figure["sources"] = [self._reference(row, column, quote)]
            period = of_row or (period_of([column.period]) if column.period else None)
            if period is not None:
                figure["period"] = period
            named, title, _ = self._identified(row, column, identity, found)
            yield {"id": named, "title": title, "unit": column.unit, "observations": [figure]}

    def _identified(
        self, row: int, column: ColumnMapping, identity: str, found: RowJudgement
    ) -> tuple[str, str, bool]:
        """The id and title of what a cell rates or measures, and whether that is the whole."""
        own = column.name or self.names[column.number]
        if not self._criteria:
            return identity, own, column.number == self._overall
        cells = [self._sheet.cell(row, one.number) for one in self._criteria]
        words = [words_of(cell) for cell in cells if said_in(cell)]
        if not words:
            found.problems.append("Nothing says what is rated or measured in this row.")
            return identity, own, False
        parts = [one for one in words if folded(one) not in OVERALL]
        several = self._figures if column.role == "figure" else self._ratings
        if len(several) > 1:
            parts.append(own)
        title = ": ".join(parts) or words[0]
        return id_of(title), title, not parts

    def _period(self, row: int) -> dict[str, str] | None:
        cells = [self._sheet.cell(row, one.number) for one in self._periods]
        monthly = any("month" in folded(one.heading) for one in self._periods)
        orders = [one.order for one in self._periods]
        return period_of(cells, orders[0], monthly=monthly) if orders else None

    def place(self, column: ColumnMapping) -> str:
        """A column as it is named in sentences."""
        return f"Column {shown(self.names[column.number])}"

    def _reference(self, row: int, column: ColumnMapping, quote: str) -> dict[str, str]:
        """The place of a cell: sheet, row and column, and its words."""
        sheet = f"sheet {self._sheet.name}, " if self._sheet.name else ""
        locator = f"{sheet}row {row}, column {self.names[column.number]}"
        given = {"source": TABLE, "locator": locator, "quote": quote}
        return {key: value for key, value in given.items() if value}


def _of_metrics(columns: tuple[ColumnMapping, ...]) -> list[tuple[ColumnMapping, str]]:
    """Each column of figures with the id of its metric, which several periods may share."""
    shared: dict[object, str] = {}
    for column, identity in _with_ids(columns):
        key = (column.name, column.unit) if column.period else column.number
        shared.setdefault(key, identity)
    return [(one, shared[(one.name, one.unit) if one.period else one.number]) for one in columns]


def _with_ids(columns: tuple[ColumnMapping, ...]) -> list[tuple[ColumnMapping, str]]:
    """Each column with the id of its criterion or metric, each id once."""
    ids = ClaimedIds()
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

"""Scores and figures as tables of data: a row for each body, and a row for each figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.figure import Figure
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.criteria import Score
from viewer.domain.units import unit_named
from viewer.export.collection.json_rows import plain_number
from viewer.export.table_rows import Amount, TableValue, day_cell, number_cell
from viewer.export.table_rows import TableRows as Table
from viewer.presentation.collection.paper.matrix_wanted import (
    MatrixWanted,
    extras_wanted,
    rows_wanted,
)
from viewer.presentation.collection.row_groups import group_of
from viewer.presentation.content.text import bare
from viewer.presentation.parts.figure_words import extra_title, period_words, value_in
from viewer.presentation.parts.row_keys import words_of
from viewer.presentation.wording.numbers import sentence_case

LONG = (
    "Body", "Body ids", "Report id", "Date", "Metric", "Metric id", "Value", "Unit", "Qualifier",
    "Period", "Period starts", "Period ends", "File", "Line",
)  # fmt: skip
_OF_RATINGS = ("criterion", "criterion_id", "level", "state", "rank", "of", "change", "comparable")
"""What rows of ratings have, so that one script reads both."""

NOTE = "A figure of another period than that of its column has it beside it."


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure, and the report that it is in."""

    row: MatrixRow
    figure: Figure


def figure_tables(rows: MatrixRows, wanted: MatrixWanted) -> tuple[Table, ...]:
    """The scores and figures that are wanted, a row for each inspection; none where none is."""
    extras, kinds = extras_wanted(rows, wanted), rows.kinds
    if not extras:
        return ()
    heads = dict.fromkeys(("Body", *map(sentence_case, kinds), "Date"))
    for extra in extras:
        for name in _heads(extra):
            while name in heads:
                name += " "  # noqa: PLW2901 - no two columns of a sheet have one name
            heads[name] = None
    lines = tuple(tuple(_line(row, extras, kinds)) for row in rows_wanted(rows, wanted))
    return (Table("Figures", "Scores and figures", tuple(heads), lines, NOTE),)


def figure_rows(rows: MatrixRows, wanted: MatrixWanted) -> Iterator[FigureRow]:
    """Every figure of the bodies that are wanted, or of the inspections if every one is."""
    extras = extras_wanted(rows, wanted)
    keys = {one.figure.metric.key for one in extras if one.figure}
    for row in rows_wanted(rows, wanted):
        told = (row,) if wanted.filter.every else rows.rows_of(row.body)  # the latest first
        for one in told:
            for figure in one.inspection.figures:
                if figure.metric.key in keys:
                    yield FigureRow(one, figure)


def figure_json(one: FigureRow) -> dict[str, Any]:
    """A figure as an object."""
    subject, about, figure = one.row.body.subject, one.row.inspection.about, one.figure
    location = one.row.inspection.location
    return {
        "body": words_of(one.row.body.name),
        "body_ids": {item.scheme: item.value for item in subject.ids},
        "groups": {item.kind: item.value for item in subject.groups},
        "id": about.id,
        "date": one.row.inspection.when,
        "framework": words_of(about.framework.label) if about.framework else None,
        "framework_id": about.framework.id if about.framework else None,
        "inspection_kind": about.kind,
        **dict.fromkeys(_OF_RATINGS),
        "metric": figure.metric.title,
        "metric_id": figure.metric.id,
        "value": plain_number(figure.value),
        "unit": figure.metric.unit,
        "better": figure.metric.better,
        "qualifier": figure.qualifier,
        "period": figure.label or None,
        "period_starts": figure.starts,
        "period_ends": figure.ends,
        "file": location.file,
        "line": location.line,
    }


def figure_long(found: Iterable[FigureRow]) -> Table:
    """One row for each figure."""
    return Table("All_figures", "Every figure", LONG, tuple(map(_long, found)))


def _long(one: FigureRow) -> tuple[TableValue, ...]:
    figure, inspection = one.figure, one.row.inspection
    ids = "; ".join(f"{item.scheme} {item.value}" for item in one.row.body.subject.ids)
    return (
        words_of(one.row.body.name), ids, inspection.about.id, day_cell(inspection.when),
        figure.metric.title, figure.metric.id, Amount(figure.value), figure.metric.unit,
        figure.qualifier, bare(period_words(figure)), day_cell(figure.starts),
        day_cell(figure.ends), inspection.location.file, number_cell(inspection.location.line),
    )  # fmt: skip


def _heads(extra: Extra) -> tuple[str, ...]:
    title = bare(extra_title(extra))
    beside = "out of" if extra.figure is None else "period"
    return (title,) if extra.fixed else (title, f"{title} – {beside}")


def _line(row: MatrixRow, extras: Iterable[Extra], kinds: Iterable[str]) -> Iterator[TableValue]:
    yield words_of(row.body.name)
    yield from (bare(group_of(row, kind)) for kind in kinds)
    yield day_cell(row.inspection.when)
    for extra in extras:
        value = value_in(row, extra)
        if isinstance(value, Score):
            yield from (Amount(value.value), Amount(value.max))
        elif value is None:
            yield from ("",) if extra.fixed else ("", "")
        else:
            yield Amount(value.value, unit_named(value.metric.unit))
            if not extra.fixed:
                yield bare(period_words(value))

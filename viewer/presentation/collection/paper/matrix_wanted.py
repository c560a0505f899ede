"""Which rows and columns of a matrix leave the program, and in which order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from viewer.domain.collection.columns import Column
from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.filtering.facets import ABSENT, Facet
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.collection.ordering import Order
from viewer.domain.report import is_inspected
from viewer.presentation.collection.row_groups import grouped

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class MatrixWanted:
    """Which rows and columns, in which order, under headings for a kind of group.

    `extras` are the scores and figures beside them; where nothing is rated, all without any named.
    """

    filter: Filter = Filter()  # noqa: RUF009 - frozen
    order: Order = Order()  # noqa: RUF009 - frozen
    columns: tuple[str, ...] = ()
    grouped: str = ""
    extras: tuple[str, ...] = ()


def columns_of(rows: MatrixRows, wanted: MatrixWanted) -> tuple[Column, ...]:
    """The columns that are wanted; without any, those that do not live on in others only."""
    columns = rows.matrix.columns
    if wanted.columns:
        return tuple(columns[rows.matrix.place(name)] for name in wanted.columns)
    bits = rows.matching(wanted.filter)
    return tuple(
        one for one in columns if not one.absorbed and (one.overall or is_used(rows, one, bits))
    )


def extras_wanted(rows: MatrixRows, wanted: MatrixWanted) -> tuple[Extra, ...]:
    """The scores and figures that are wanted."""
    matrix = rows.matrix
    if not wanted.extras and not matrix.columns:
        return matrix.extras
    return tuple(one for name in wanted.extras if (one := matrix.extra(name)) is not None)


def is_used(rows: MatrixRows, column: Column, bits: int) -> bool:
    """Whether any of these rows has this criterion."""
    found = rows.values(Facet("level", column.name))
    return any(one & bits for value, one in found.items() if value != ABSENT)


def rows_wanted(rows: MatrixRows, wanted: MatrixWanted) -> tuple[MatrixRow, ...]:
    """The rows that are wanted, in their order."""
    return rows.sorted(rows.matching(wanted.filter), wanted.order)


def dates_text(found: Iterable[MatrixRow]) -> str:
    """What the dates of these rows are: of the inspection, or of publication."""
    inspected = {is_inspected(row.inspection.about) for row in found if row.inspection.when}
    if inspected == {True}:
        return "Dates are those of the inspections."
    if inspected == {False}:
        return "Dates are those of publication."
    return "Dates are those of the inspections, or of publication where those are not stated."


def under_headings(
    found: Sequence[MatrixRow], wanted: MatrixWanted, alone: str
) -> Iterator[tuple[str, Sequence[MatrixRow]]]:
    """The rows under the heading of each group that is wanted; else all under one, `alone`."""
    return grouped(found, wanted.grouped) if wanted.grouped else iter([(alone, found)])


def parts_of(
    columns: Sequence[Part], most: int, what: str = "criteria"
) -> Iterator[tuple[str, Sequence[Part]]]:
    """The columns, so many at a time and about as many each time, with words for each part."""
    parts = -(-len(columns) // most)
    each = -(-len(columns) // max(1, parts))
    for start in range(0, len(columns), max(1, each)):
        some = columns[start : start + each]
        whole = f", {what} {start + 1} to {start + len(some)} of {len(columns)}"
        yield (whole if parts > 1 else ""), some

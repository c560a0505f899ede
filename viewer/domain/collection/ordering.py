"""Orders: by what the rows of a matrix can be sorted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from viewer.domain.collection.bodies import by_numbers
from viewer.domain.collection.extra_columns import Extra
from viewer.domain.collection.matrix import Matrix, MatrixRow
from viewer.domain.dates import last_day

Rank = int | str | Decimal
"""Where a row stands in an order; those of one order are of one type."""

NAME, DATED, DUE, KIND, FRAMEWORK = "name", "date", "due", "kind", "framework"
GROUP = "group:"
"""Before a kind of group."""


@dataclass(frozen=True, slots=True)
class Order:
    """By what rows are sorted: a name above, `group:` with its kind, or the name of a column.

    A column goes from the best level to the worst, dates from the earliest to the latest.
    """

    by: str = NAME
    reverse: bool = False


def ranks_of(matrix: Matrix, by: str) -> list[Rank | None]:
    """Where each row stands, by its number; None where it has no place in this order."""
    if by in _PLAIN:
        rank = _PLAIN[by]
    elif by.startswith(GROUP):
        rank = _by_group(by.removeprefix(GROUP))
    elif (extra := matrix.extra(by)) is not None:
        rank = _by_extra(extra)
    else:
        rank = _by_column(matrix.place(by))
    return [rank(row) for row in matrix.rows]


def can_order(matrix: Matrix, by: str) -> bool:
    """Whether the rows can be sorted by this."""
    if by in _PLAIN or by.startswith(GROUP) or any(one.name == by for one in matrix.columns):
        return True
    return matrix.extra(by) is not None


def _name(row: MatrixRow) -> Rank:
    return by_numbers(row.body.name)


def _dated(row: MatrixRow) -> Rank | None:
    return _day(row.inspection.dated)


def _due(row: MatrixRow) -> Rank | None:
    due = row.inspection.about.next_due
    return _day(last_day(due)) if due else None


def _kind(row: MatrixRow) -> Rank | None:
    return row.inspection.about.kind


def _framework(row: MatrixRow) -> Rank | None:
    framework = row.inspection.about.framework
    return framework.label if framework else None


def _day(day: date | None) -> Rank | None:
    return day.toordinal() if day else None


_PLAIN: Mapping[str, Callable[[MatrixRow], Rank | None]] = {
    NAME: _name,
    DATED: _dated,
    DUE: _due,
    KIND: _kind,
    FRAMEWORK: _framework,
}


def _by_group(kind: str) -> Callable[[MatrixRow], Rank | None]:
    def rank(row: MatrixRow) -> Rank | None:
        return next(iter(row.body.subject.within(kind)), None)

    return rank


def _by_column(place: int) -> Callable[[MatrixRow], Rank | None]:
    def rank(row: MatrixRow) -> Rank | None:
        cell = row.cells[place]
        return cell.step if cell else None

    return rank


def _by_extra(extra: Extra) -> Callable[[MatrixRow], Rank | None]:
    def rank(row: MatrixRow) -> Rank | None:
        return extra.rank(extra.value(row.body, row.inspection, latest=row.latest))

    return rank

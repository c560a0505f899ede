"""History: the ratings of each body as spells on one time axis."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import Matrix
from viewer.domain.collection.over_time.intervals import framework_starts
from viewer.domain.dates import day_text
from viewer.presentation.collection.over_time.averages import averages_told, stays_told
from viewer.presentation.collection.over_time.lines import (
    BodyLine,
    HistoryOrder,
    last_words,
    told_of_bodies,
    told_of_one,
)
from viewer.presentation.collection.over_time.spell_bars import TODAY, HistoryLine
from viewer.presentation.collection.rated_words import column_title
from viewer.presentation.content.text import one_line

HISTORY_ORDERS: dict[HistoryOrder, str] = {
    "name": "Name",
    "change": "Last change",
    "age": "Last inspection",
}


@dataclass(frozen=True, slots=True)
class HistoryWanted:
    """Which history: of a column by its name, the first without one, or of one body.

    That is whole, unless it is `alone`: of the body, the column and no other.
    """

    column: str = ""
    filter: Filter = Filter()  # noqa: RUF009 - frozen
    order: HistoryOrder = "name"
    body: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class AxisLine:
    """A line across the axis: the first inspection under a framework."""

    day: date
    text: str
    when: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """The axis from its first to its last day, the lines, and where frameworks began.

    `until` is what the last day is called: today, or the day that it is as at.
    """

    title: str
    sentence: str
    first: date
    last: date
    years: tuple[int, ...]
    lines: tuple[HistoryLine, ...]
    frameworks: tuple[AxisLine, ...]
    until: str = TODAY


def history_told(rows: MatrixRows, wanted: HistoryWanted) -> Iterator[BodyLine]:
    """What the lines of a history tell, in their order."""
    matrix = rows.matrix
    if (one := _body_of(matrix, wanted)) is not None:
        return told_of_one(matrix, one, wanted.column if wanted.alone else "")
    bodies = list(rows.told_of(wanted.filter))
    return told_of_bodies(matrix, bodies, matrix.place(wanted.column), wanted.order)


def _body_of(matrix: Matrix, wanted: HistoryWanted) -> Body | None:
    return next((body for body in matrix.bodies if body.name == wanted.body), None)


def history_page(rows: MatrixRows, wanted: HistoryWanted) -> HistoryPage:
    """The history of the bodies that the filter lets through, or the whole of one body."""
    matrix = rows.matrix
    place = matrix.place(wanted.column)
    column, one = matrix.columns[place], _body_of(matrix, wanted)
    if one is not None:
        bodies = [one, *one.predecessors]
        what = column_title(column) if wanted.alone else "all ratings"
        title = f"{one_line(one.name)}: {what}"
    else:
        bodies = list(rows.told_of(wanted.filter))
        title = f"{column_title(column)}: history"
    lines = tuple(told.line for told in history_told(rows, wanted))
    first = min((bar.first for line in lines for bar in line.bars), default=matrix.today)
    rated = None if one is not None and not wanted.alone else column
    frameworks = tuple(
        AxisLine(start.day, one_line(start.label), start.when)
        for start in framework_starts(matrix.bodies if one is None else bodies, rated)
        if first <= start.day <= matrix.today
    )
    stays = [] if one is not None else list(stays_told(matrix, bodies, place))
    starts = [f"{one.text} first seen here {day_text(one.when)}" for one in frameworks]
    return HistoryPage(
        title,
        averages_told(matrix, bodies, starts, stays),
        date(first.year, 1, 1),
        matrix.today,
        tuple(range(first.year, matrix.today.year + 1)),
        lines,
        frameworks,
        last_words(matrix),
    )

"""What the reader of Compare has chosen: which reports, how much of them, and against whom."""

from dataclasses import dataclass, replace

from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Inspection, Location
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.comparison.order import time_order
from viewer.domain.dates import day_text
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.collection.screen.matrix_view import fitting, view_of
from viewer.presentation.collection.screen.prepared import prepare
from viewer.presentation.content.text import one_line
from viewer.store.session.open_collection import PAIR, OpenCollection

COMPARE = "compare"
REPORT, EVERYBODY, SHOWN, SAME, MARKED = "report", "everybody", "shown", "same:", "marked"
"""Against whom: the other report, all other bodies, those that the matrix shows, those of the same
group of a kind, or those that are marked."""


@dataclass(frozen=True, slots=True)
class CompareView:
    """What is chosen. `stays` is the report that is pinned while the other one steps."""

    everything: bool = False
    swapped: bool = False
    stays: Location | None = None
    against: str = REPORT


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """The rows of the two reports; no second one where there is none to choose.

    `stays` and `goes` are the same two: the one that is pinned, and the one that steps. `against`
    is whom the pinned one is held against: without a second report, everybody. `marked` are the
    rows that are marked, whether or not they are held against it.
    """

    first: MatrixRow
    second: MatrixRow | None
    stays: MatrixRow
    goes: MatrixRow | None
    against: str
    marked: tuple[MatrixRow, ...] = ()

    @property
    def alone(self) -> bool:
        """Whether one report is held against a group."""
        return self.against != REPORT


def compare_view(one: OpenCollection) -> CompareView:
    """What is chosen in the Compare tab of an open collection."""
    return one.view(COMPARE, CompareView())


def rows_of(one: OpenCollection) -> MatrixRows | None:
    """The rows of the programme that the matrix shows."""
    made = prepare(one.collection)
    view = view_of(one)
    return made.rows(made.number(view.programme), view.as_at)


def sides_of(one: OpenCollection, rows: MatrixRows) -> Sides | None:
    """The two marked reports, the earlier one first; without marks, the one in front.

    Beside a single report stands the inspection of its body before it, or else the one after.
    """
    view, found = compare_view(one), _chosen(one, rows)
    if not found:
        return None
    marked = tuple(found) if len(found) >= PAIR else ()
    if view.against == MARKED and marked:
        stays = _in_front(one, rows, view.stays) or found[-1]
        return Sides(stays, None, stays, None, MARKED, marked)
    against = REPORT if view.against == MARKED else view.against
    found = found[-PAIR:]
    if len(found) == 1:
        found += _neighbours(rows, found[0])[:1]
    stays = next((row for row in found if row.inspection.location == view.stays), found[0])
    goes = next((row for row in found if row is not stays), None)
    if goes is None:
        return Sides(stays, None, stays, None, EVERYBODY if against == REPORT else against)
    first, second = (goes, stays) if _is_before(goes, stays) else (stays, goes)
    if first.body is not second.body:
        first, second = found[0], found[1]
    if view.swapped:
        first, second = second, first
    return Sides(first, second, stays, goes, against, marked)


def _in_front(one: OpenCollection, rows: MatrixRows, stays: Location | None) -> MatrixRow | None:
    """The row that is held against the marked ones: the one that stays, or the one in front."""
    for where in (stays, view_of(one).at[0]):
        for row in rows.matrix.rows:
            if where is not None and row.inspection.location == where:
                return row
    return None


def with_marked(one: OpenCollection) -> OpenCollection:
    """The two marked reports beside each other; of more, the one in front against all of them."""
    view = compare_view(one)
    if len(one.marked) <= PAIR:
        return one.viewed(COMPARE, replace(view, against=REPORT))
    return one.viewed(COMPARE, replace(view, against=MARKED, stays=view_of(one).at[0]))


def _chosen(one: OpenCollection, rows: MatrixRows) -> list[MatrixRow]:
    """The rows that are marked, or the one in front, or the first."""
    at = view_of(one).at[0]
    wanted = one.marked or ((at,) if at else ())
    by_location = {row.inspection.location: row for row in rows.matrix.rows}
    found = [by_location[where] for where in wanted if where in by_location]
    return found or list(rows.matrix.rows[:1])


def left_out(one: OpenCollection, rows: MatrixRows) -> str:
    """Which of the marked reports are not there as at a day, in a sentence; empty without any."""
    there = {row.inspection.location for row in rows.matrix.rows}
    away = {where for where in one.marked if where not in there}
    if not away or rows.matrix.as_at is None:
        return ""
    told = (item for item in one.collection.inspections if item.location in away)
    names = [one_line(item.about.subject.name) for item in told]
    day = day_text(rows.matrix.as_at.day)
    return f"Marked, but not from {day} or before it: {in_a_row(names)}." if names else ""


def _neighbours(rows: MatrixRows, row: MatrixRow) -> list[MatrixRow]:
    """Other inspections of the same body: those before it, the newest first, then those after."""
    own = of_body(rows, row)
    place = next(number for number, other in enumerate(own) if other is row)
    return [*own[place + 1 :], *own[:place][::-1]]


def of_body(rows: MatrixRows, row: MatrixRow) -> list[MatrixRow]:
    """All inspections of the body of a row, the newest first."""
    return [other for other in rows.matrix.rows if other.body is row.body]


def _is_before(one: MatrixRow, other: MatrixRow) -> bool:
    return time_order(one.inspection.about, other.inspection.about) == "later"


def shown_rows(one: OpenCollection, rows: MatrixRows) -> tuple[MatrixRow, ...]:
    """The rows that the matrix shows, in its order."""
    view = fitting(view_of(one), rows.matrix)
    return rows.sorted(rows.matching(view.filter), view.order)


def steps_of(one: OpenCollection, rows: MatrixRows, sides: Sides) -> tuple[MatrixRow, ...]:
    """What the report that is not pinned steps through: what the matrix shows."""
    stays = None if sides.alone else sides.stays
    return tuple(row for row in shown_rows(one, rows) if row is not stays)


def stepped(one: OpenCollection, rows: MatrixRows, sides: Sides, step: int) -> OpenCollection:
    """The report that is not pinned gives way to the next; against a group, the only one does."""
    steps = steps_of(one, rows, sides)
    goes = sides.stays if sides.alone else sides.goes
    if not steps:
        return one
    here = next((number for number, row in enumerate(steps) if row is goes), None)
    number = (0 if step > 0 else -1) if here is None else (here + step) % len(steps)
    return with_goer(one, sides, steps[number])


def with_goer(one: OpenCollection, sides: Sides, goes: MatrixRow) -> OpenCollection:
    """Another report beside the pinned one; against a group, in its place."""
    view, where = compare_view(one), goes.inspection.location
    if sides.against == MARKED:
        return one.viewed(COMPARE, replace(view, stays=where))
    stays = sides.stays.inspection.location
    left = {stays, where} | ({sides.goes.inspection.location} if sides.goes else set())
    others = tuple(item for item in one.marked if item not in left)
    if sides.alone:
        kept = (*others, where) if others and len(one.marked) > PAIR else (where,)
        return replace(one, marked=kept).viewed(COMPARE, replace(view, stays=where))
    pair = (*others, stays, where)
    return replace(one, marked=pair).viewed(COMPARE, replace(view, stays=stays))


def swapped(one: OpenCollection) -> OpenCollection:
    """The two reports exchanged."""
    view = compare_view(one)
    return one.viewed(COMPARE, replace(view, swapped=not view.swapped))


def others_shown(one: OpenCollection, rows: MatrixRows) -> list[Inspection]:
    """The reports that the matrix shows."""
    return [row.inspection for row in shown_rows(one, rows)]

"""The groups that a report of a collection is held against."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.domain.collection.bodies import by_numbers
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.comparison.group import others_of
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.collection.screen.compare.compare_view import (
    EVERYBODY,
    MARKED,
    SAME,
    SHOWN,
)
from viewer.presentation.content.text import one_line
from viewer.presentation.wording.numbers import few_of


@dataclass(frozen=True, slots=True, eq=False)
class BodyGroup:
    """Other bodies, each by one report, and what they are called.

    `bodies` are all inspections of each of them, in which its figures stand.
    """

    name: str
    others: tuple[Inspection, ...]
    bodies: tuple[tuple[Inspection, ...], ...] = ()


MOST_NAMED = 8


def groups_of(
    rows: MatrixRows, row: MatrixRow, marked: Sequence[MatrixRow] = ()
) -> Iterator[tuple[str, str]]:
    """Against whom a report can be held: the key of each group, and its words."""
    yield EVERYBODY, "All others"
    if marked:
        yield MARKED, f"The {len(marked):,} that are marked"
    for kind in rows.kinds:
        if own := tuple(map(one_line, row.body.subject.within(kind))):
            yield f"{SAME}{kind}", f"Same {one_line(kind).lower()}: {' or '.join(own)}"
    yield SHOWN, "Those that the matrix shows"


def group_of(
    rows: MatrixRows,
    row: MatrixRow,
    against: str,
    shown: Iterable[Inspection],
    marked: Sequence[MatrixRow] = (),
) -> BodyGroup:
    """The group with this key. Long for many bodies: for a worker."""
    names = dict(groups_of(rows, row, marked))
    if against in {SHOWN, MARKED}:
        wanted = shown if against == SHOWN else (one.inspection for one in marked)
        latest = {id(one.body): one for one in _by_body(rows, wanted)}
        others = others_of(row.inspection, (one.inspection for one in latest.values()))
        return _group(rows, names[SHOWN] if against == SHOWN else _marked_text(others), others)
    kind = against.removeprefix(SAME).casefold() if against.startswith(SAME) else ""
    latest_rows = (one.inspection for one in rows.latest(Filter()))
    others = others_of(row.inspection, latest_rows, kind)
    return _group(rows, names.get(against, names[EVERYBODY]), others)


def _marked_text(others: Sequence[Inspection]) -> str:
    """Who is marked, by their names: of many, how many more there are."""
    names = sorted((one_line(one.about.subject.name) for one in others), key=by_numbers)
    return f"Marked: {in_a_row(few_of(names, MOST_NAMED))}"


def _group(rows: MatrixRows, name: str, others: Iterable[Inspection]) -> BodyGroup:
    found = tuple(others)
    wanted = {id(one) for one in found}
    bodies = (
        body.inspections
        for body in rows.matrix.bodies
        if any(id(one) in wanted for one in body.inspections)
    )
    return BodyGroup(name, found, tuple(bodies))


def _by_body(rows: MatrixRows, shown: Iterable[Inspection]) -> Iterator[MatrixRow]:
    """The rows that are shown, of each body the latest of them at the end."""
    wanted = {id(one) for one in shown}
    found = [one for one in rows.matrix.rows if id(one.inspection) in wanted]
    yield from reversed(found)

"""The groups that a report of a collection is held against."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viewer.domain.collection.facets import facets_of
from viewer.domain.collection.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import MatrixRow
from viewer.domain.comparison.group import others_of
from viewer.presentation.collection.screen.compare.compare_view import EVERYBODY, SAME, SHOWN
from viewer.presentation.content.text import one_line


@dataclass(frozen=True, slots=True, eq=False)
class BodyGroup:
    """Other bodies, each by one report, and what they are called."""

    name: str
    others: tuple[Inspection, ...]


def groups_of(rows: MatrixRows, row: MatrixRow) -> Iterator[tuple[str, str]]:
    """Against whom a report can be held: the key of each group, and its words."""
    yield EVERYBODY, "All others"
    for kind in (facet.of for facet in facets_of(rows.matrix) if facet.kind == "group"):
        own = own_values(row, kind)
        if own:
            yield f"{SAME}{kind}", f"Same {one_line(kind).lower()}: {' or '.join(own)}"
    yield SHOWN, "Those that the matrix shows"


def own_values(row: MatrixRow, kind: str) -> list[str]:
    """In which groups of a kind the body of a row is."""
    return [one_line(item.value) for item in row.body.subject.groups if item.kind == kind]


def group_of(
    rows: MatrixRows, row: MatrixRow, against: str, shown: Iterable[Inspection]
) -> BodyGroup:
    """The group with this key. Long for many bodies: for a worker."""
    names = dict(groups_of(rows, row))
    if against == SHOWN:
        latest = {id(one.body): one for one in _by_body(rows, shown)}
        others = others_of(row.inspection, (one.inspection for one in latest.values()))
        return BodyGroup(names[SHOWN], tuple(others))
    kind = against.removeprefix(SAME).casefold() if against.startswith(SAME) else ""
    latest_rows = (one.inspection for one in rows.latest(Filter()))
    others = others_of(row.inspection, latest_rows, kind)
    return BodyGroup(names.get(against, names[EVERYBODY]), tuple(others))


def _by_body(rows: MatrixRows, shown: Iterable[Inspection]) -> Iterator[MatrixRow]:
    """The rows that are shown, of each body the latest of them at the end."""
    wanted = {id(one) for one in shown}
    found = [one for one in rows.matrix.rows if id(one.inspection) in wanted]
    yield from reversed(found)

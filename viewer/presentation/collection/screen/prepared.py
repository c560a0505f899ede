"""What the pages of a collection are made from: its programmes, and the rows of each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from threading import Lock

from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.ordering import DATED, NAME, Order
from viewer.domain.collection.programmes import Programme, programmes_of
from viewer.domain.report import Subject
from viewer.presentation.collection.changes import ChangesWanted, changes_of
from viewer.store.collection.collection import Collection
from viewer.store.gc_pause import collector_paused

MOST_KEPT = 4


@dataclass(frozen=True, eq=False)
class Prepared:
    """The programmes of a collection, the largest first, and the rows of those asked for.

    `moved` is how many bodies fell and rose since the inspection before, `days` are the first and
    the last that inspections count from, `called` is the programme and the inspectorate of most.
    """

    today: date
    programmes: tuple[Programme, ...]
    unrated: tuple[Inspection, ...]
    moved: tuple[int, int] = (0, 0)
    days: tuple[date, date] | None = None
    called: tuple[str | None, str] | None = None
    _rows: dict[tuple[int, date | None], MatrixRows] = field(default_factory=dict)
    _moved: dict[date, tuple[int, int]] = field(default_factory=dict)

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """The bodies, each once."""
        every = (body.subject for programme in self.programmes for body in programme.bodies)
        return tuple({id(subject): subject for subject in every}.values())

    def moved_by(self, as_at: date | None) -> tuple[int, int]:
        """How many had fallen and risen by a day since the inspection before; today without one."""
        if as_at is None:
            return self.moved
        if as_at not in self._moved:
            self._moved.clear()
            self._moved[as_at] = _moved(self.rows(0, as_at))
        return self._moved[as_at]

    def number(self, name: str) -> int:
        """The place of the programme of this name, or of the largest."""
        names = [one.name for one in self.programmes]
        return names.index(name) if name in names else 0

    def rows(self, number: int, as_at: date | None = None) -> MatrixRows | None:
        """The rows of a programme, today or as at a day; None if there is none at all."""
        if not self.programmes:
            return None
        key = number, as_at
        if key not in self._rows:
            for other in [one for one in self._rows if as_at and one[1]]:
                del self._rows[other]  # somebody types: each letter may be another day
            self._rows[key] = MatrixRows(matrix_of(self.programmes[number], self.today, as_at))
        return self._rows[key]


class _Kept:
    """What was prepared last, by the collection itself: to compare two would take long."""

    lock = Lock()
    prepared: tuple[tuple[Collection, Prepared], ...] = ()


@collector_paused(stays=True)
def warm(made: Prepared) -> None:
    """Have all found that a menu or a filter asks for, so that nobody waits for it."""
    if (rows := made.rows(0)) is not None:
        for facet in rows.facets:
            rows.values(facet)
        for order in (NAME, DATED, *(column.name for column in rows.matrix.columns)):
            rows.sorted(0, Order(order))
        rows.matching(Filter(words="a"))


@collector_paused(stays=True)
def prepare(collection: Collection) -> Prepared:
    """What the pages of this collection are made from. Long for a large one: for a worker."""
    if (known := _known(collection)) is not None:
        return known
    today = date.today()  # noqa: DTZ011 - the reader's own day counts
    made = _alike(collection, today) or _prepared(collection, today)
    with _Kept.lock:
        _Kept.prepared = ((collection, made), *_others(collection))[:MOST_KEPT]
    return made


def _prepared(collection: Collection, today: date) -> Prepared:
    found = programmes_of(collection.inspections)
    made = Prepared(
        today,
        tuple(found.programmes),
        tuple(found.unrated),
        days=_days(collection),
        called=_called(collection),
    )
    rows = made.rows(0)
    made = replace(made, moved=_moved(rows))
    if rows is not None:
        _find_first(rows)
    return made


def _moved(rows: MatrixRows | None) -> tuple[int, int]:
    if rows is None or not rows.matrix.columns or not rows.matrix.columns[0].overall:
        return 0, 0
    became = Counter(change.counted() for _, change in changes_of(rows, ChangesWanted()))
    return became["fell"], became["rose"]


def _days(collection: Collection) -> tuple[date, date] | None:
    days = [day for one in collection.inspections if (day := one.dated)]
    return (min(days), max(days)) if days else None


def _called(collection: Collection) -> tuple[str | None, str] | None:
    """What more than half of the reports say that they are of."""
    names = Counter((one.about.programme, one.about.inspectorate) for one in collection.inspections)
    for called, count in names.most_common(1):
        return called if count * 2 > len(collection.inspections) else None
    return None


def _find_first(rows: MatrixRows) -> None:
    """Find what the matrix shows first."""
    for facet in rows.facets:
        if facet.kind not in {"change", "always", "never"}:
            rows.values(facet)
    rows.sorted(0, Order(NAME))
    for place in range(len(rows.matrix.columns)):
        rows.on_other_scales(place)
    _ = rows.dated_by


def _known(collection: Collection) -> Prepared | None:
    return next((made for one, made in _Kept.prepared if one is collection), None)


def _alike(collection: Collection, today: date) -> Prepared | None:
    """What was prepared of the very same inspections: a full reading has found them in order."""
    for one, made in _Kept.prepared:
        both = zip(one.inspections, collection.inspections, strict=False)
        same = len(one.inspections) == len(collection.inspections)
        if same and made.today == today and all(before is now for before, now in both):
            return made
    return None


def _others(collection: Collection) -> Iterable[tuple[Collection, Prepared]]:
    """What was prepared of others, and of the same as it was before: that may be shown still."""
    others = [pair for pair in _Kept.prepared if pair[0] is not collection]
    before = [pair for pair in others if pair[0].root == collection.root]
    return (pair for pair in others if pair not in before[1:])

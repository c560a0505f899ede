"""The matrix: what every inspection of a programme has in each column, and how it changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from viewer.domain.collection.as_at import AsAt, as_at
from viewer.domain.collection.bodies import Body
from viewer.domain.collection.changes import RatingChange, change_before
from viewer.domain.collection.columns import Column, held_in
from viewer.domain.collection.extra_columns import Extra, extras_of, periods_of
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.programmes import Programme
from viewer.domain.collection.standings import Standing, Track, standing
from viewer.domain.dates import PartialDate, is_before
from viewer.domain.report import Subject


@dataclass(frozen=True, slots=True, eq=False)
class MatrixCell:
    """What an inspection has in a column; its place in all that the body had there.

    A rating that is `to_come` counts for nothing yet: it is at no level, and moved nowhere.
    """

    track: Track
    place: int
    to_come: bool = False

    @property
    def standing(self) -> Standing:
        """What the inspection has in the column."""
        return self.track[self.place]

    @property
    def step(self) -> int | None:
        """Its place on its scale, 0 for the best; None where it has no level, or none yet."""
        return None if self.to_come else self.standing.step

    @property
    def change(self) -> RatingChange:
        """What that is to the one before; found when asked, as few of many cells are looked at."""
        if self.to_come:
            return RatingChange("unrated", None, self.standing)
        return change_before(self.track, self.place)

    @property
    def label(self) -> str | None:
        """The word of its level; None where it has none."""
        return None if self.to_come else self.standing.label


@dataclass(frozen=True, slots=True, eq=False)
class MatrixRow:
    """One inspection, with a cell for each column that it has something in.

    `number` is its place among all rows; `latest` says that it is the last of its body
    that is not still to come. It is `ended` instead where others have taken the place of the body.
    """

    number: int
    body: Body
    inspection: Inspection
    latest: bool
    cells: tuple[MatrixCell | None, ...]
    ended: bool = False

    @property
    def beside(self) -> tuple[Inspection, ...]:
        """The other inspections of its body that may be of the same time.

        One without a date may be the latest, too.
        """
        return tuple(
            one
            for one in self.body.inspections
            if one is not self.inspection
            and (_may_be_one(one.when, self.inspection.when) or (self.latest and one.when is None))
        )


@dataclass(frozen=True, eq=False)
class Matrix:
    """A programme as rows and columns, as on one day: bodies by name, latest inspection first.

    `as_at` says that the day is one that somebody chose, and what is not here for that.
    """

    programme: Programme
    today: date
    tracks: tuple[tuple[Track, ...], ...]
    as_at: AsAt | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns: every criterion that is rated."""
        return self.programme.columns

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies that are rated."""
        return self.programme.bodies

    @cached_property
    def rows(self) -> tuple[MatrixRow, ...]:
        """A row for every inspection."""
        found: list[MatrixRow] = []
        for body, tracks in zip(self.bodies, self.tracks, strict=True):
            ended = self.followers(body) != ()
            found.extend(_rows(body, tracks, len(found), self.today, ended=ended))
        return tuple(found)

    def followers(self, body: Body) -> tuple[Body, ...]:
        """The bodies that name it as what they were before, and were inspected already."""
        return self._followers.get(body.subject, ())

    @cached_property
    def _followers(self) -> dict[Subject, tuple[Body, ...]]:
        found: dict[Subject, tuple[Body, ...]] = {}
        for body in self.bodies:
            for one in body.predecessors if first_of(body, self.today) else ():
                found[one.subject] = (*found.get(one.subject, ()), body)
        return found

    def place(self, name: str) -> int:
        """The place of the column of this name, the first without one; KeyError if not there."""
        return self._places[name] if name else 0

    @cached_property
    def extras(self) -> tuple[Extra, ...]:
        """Scores and figures, which can stand beside what is rated."""
        return extras_of(self.bodies, self.columns)

    def extra(self, name: str) -> Extra | None:
        """The extra column of this name; of one period, if that is named."""
        return self._extras.get(name)

    def periods(self, extra: Extra) -> tuple[Extra, ...]:
        """A column for each period of a metric, the newest first."""
        return self._periods.get(extra.name, ())

    @cached_property
    def _periods(self) -> dict[str, tuple[Extra, ...]]:
        return {one.name: periods_of(self.bodies, one) for one in self.extras}

    @cached_property
    def _extras(self) -> dict[str, Extra]:
        every = (one for extra in self.extras for one in (extra, *self.periods(extra)))
        return {one.name: one for one in every}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {column.name: place for place, column in enumerate(self.columns)}


def first_of(body: Body, today: date) -> PartialDate | None:
    """When a body was first inspected; None if that is not known, or still to come."""
    found = (one.when for one in body.inspections if one.when and not one.is_after(today))
    return next(found, None)


def _may_be_one(one: PartialDate | None, other: PartialDate | None) -> bool:
    return bool(one and other and not is_before(one, other) and not is_before(other, one))


def matrix_of(programme: Programme, today: date, day: date | None = None) -> Matrix:
    """The matrix of a programme; ages count up to today, or to the day that it is as at."""
    told: AsAt | None = None
    if day is not None:
        programme, told = as_at(programme, day)
    tracks = tuple(_tracks(body, programme.columns) for body in programme.bodies)
    return Matrix(programme, day or today, tracks, told)


def _tracks(body: Body, columns: Sequence[Column]) -> tuple[Track, ...]:
    found: list[list[Standing]] = [[] for _ in columns]
    for inspection in body.inspections:
        for place, held in enumerate(held_in(columns, inspection)):
            if held:
                found[place].append(standing(inspection, held))
    return tuple(tuple(track) for track in found)


def _rows(
    body: Body, tracks: Sequence[Track], first: int, today: date, *, ended: bool
) -> Iterator[MatrixRow]:
    """The rows of one body, its latest inspection first; one to come is not the latest yet."""
    latest = body.latest(today)
    by_inspection: dict[int, list[MatrixCell | None]] = {
        id(one): [None] * len(tracks) for one in body.inspections
    }
    for column, track in enumerate(tracks):
        for place, one in enumerate(track):
            cells = by_inspection[id(one.inspection)]
            cells[column] = MatrixCell(track, place, one.inspection.is_after(today))
    for count, inspection in enumerate(reversed(body.inspections)):
        cells = by_inspection[id(inspection)]
        last = inspection is latest
        yield MatrixRow(
            first + count,
            body,
            inspection,
            last and not ended,
            tuple(cells),
            ended=last and ended,
        )

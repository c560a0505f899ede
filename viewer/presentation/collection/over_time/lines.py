"""The lines of a history: one for each body, or for each criterion of one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.columns import Column
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import Matrix, first_of
from viewer.domain.collection.over_time.spells import Spell, spells_of, unplaced
from viewer.domain.collection.standings import Standing, Track
from viewer.domain.dates import day_text, last_day
from viewer.domain.rules.flaw import in_a_row
from viewer.presentation.collection.over_time.spell_bars import TODAY, HistoryLine, history_line
from viewer.presentation.collection.rated_words import column_title
from viewer.presentation.content.text import one_line

HistoryOrder = Literal["name", "change", "age"]


@dataclass(frozen=True, slots=True, eq=False)
class BodyLine:
    """What a line tells: a body with its track in one column, and the spells of it.

    `unplaced` are ratings without a date, or still to come.
    `before` says that it is what another body was before; `whole` that all its columns are told;
    `last` is what the last day is called; `followed` are those that took the place of the body.
    """

    body: Body
    column: Column
    track: Track
    spells: tuple[Spell, ...]
    unplaced: tuple[Standing, ...]
    whole: bool = False
    before: bool = False
    last: str = TODAY
    followed: tuple[Body, ...] = ()

    @property
    def line(self) -> HistoryLine:
        """The line as it is shown."""
        title = one_line(self.body.name)
        if self.whole:
            before = f"{title} (before), " if self.before else ""
            title = f"{before}{column_title(self.column)}"
        names = [one_line(one.name) for one in self.followed]
        return history_line(
            title,
            self.spells,
            indent=self.whole and self.column.depth > 0,
            unplaced=self.unplaced,
            today=self.last,
            followed=in_a_row(names) if names else "",
        )


def last_words(matrix: Matrix) -> str:
    """What the last day of a matrix is called."""
    return day_text(matrix.as_at.day) if matrix.as_at else TODAY


def told_of_bodies(
    matrix: Matrix, bodies: list[Body], place: int, order: HistoryOrder
) -> Iterator[BodyLine]:
    """The history lines of bodies in this order, each of one column."""
    wanted = {id(body) for body in bodies}
    found = [
        (body, _spells(matrix, body, tracks[place]), tracks[place])
        for body, tracks in zip(matrix.bodies, matrix.tracks, strict=True)
        if id(body) in wanted
    ]
    if order == "change":
        found.sort(key=lambda one: _last_change(one[1]), reverse=True)
    elif order == "age":
        found.sort(key=lambda one: one[0].latest(matrix.today).dated or date.min)
    last = last_words(matrix)
    for body, spells, track in found:
        apart = unplaced(track, matrix.today)
        then = matrix.followers(body)
        yield BodyLine(body, matrix.columns[place], track, spells, apart, last=last, followed=then)


def _spells(matrix: Matrix, body: Body, track: Track) -> tuple[Spell, ...]:
    """The spells of a body, until others took its place."""
    days = [day for one in matrix.followers(body) if (day := first_of(one, matrix.today))]
    return spells_of(body, track, matrix.today, min(days, key=last_day, default=None))


def _last_change(spells: tuple[Spell, ...]) -> date:
    """The day on which the word last became another one."""
    known = [spell for spell in spells if spell.known]
    days = [later.start for earlier, later in pairwise(known) if earlier.level != later.level]
    return days[-1] if days else date.min


def _asked(spells: tuple[Spell, ...], latest: Inspection) -> tuple[Spell, ...]:
    """The spells of a criterion, up to the last report that judges it if its framework has gone.

    It is in no report under another framework then, which is nothing to tell of each.
    """
    judged = [(n, one.standing) for n, one in enumerate(spells) if one.standing is not None]
    if not judged:
        return spells
    last, standing = judged[-1]
    before, now = standing.inspection.about.framework, latest.about.framework
    gone = before is not None and now is not None and before.id != now.id
    return spells[: last + 1] if gone else spells


def told_of_one(matrix: Matrix, body: Body, name: str = "") -> Iterator[BodyLine]:
    """The history lines of a body: all columns, or one; then those of what it was before."""
    places = {id(one): number for number, one in enumerate(matrix.bodies)}
    by_subject = {one.subject: number for number, one in enumerate(matrix.bodies)}
    for one in (body, *body.predecessors):
        number = places.get(id(one), by_subject.get(one.subject))
        if number is None:
            continue
        told = matrix.bodies[number]
        for column, track in zip(matrix.columns, matrix.tracks[number], strict=True):
            if track and (column.name == name if name else not column.absorbed):
                yield BodyLine(
                    told,
                    column,
                    track,
                    _asked(_spells(matrix, told, track), told.latest(matrix.today)),
                    unplaced(track, matrix.today),
                    whole=True,
                    before=one is not body,
                    last=last_words(matrix),
                    followed=matrix.followers(one),
                )

"""The lines of a history: one for each body, or for each criterion of one."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Literal

from viewer.domain.collection.bodies import Body
from viewer.domain.collection.matrix import Matrix
from viewer.domain.collection.spells import Spell, spells_of
from viewer.presentation.collection.over_time.spell_bars import HistoryLine, history_line
from viewer.presentation.collection.rated_words import column_title
from viewer.presentation.content.text import one_line

HistoryOrder = Literal["name", "change", "age"]


def lines_of_bodies(
    matrix: Matrix, bodies: list[Body], place: int, order: HistoryOrder
) -> Iterator[HistoryLine]:
    """A line for each body in this order."""
    wanted = {id(body) for body in bodies}
    found = [
        (body, spells_of(body, tracks[place], matrix.today), bool(tracks[place]))
        for body, tracks in zip(matrix.bodies, matrix.tracks, strict=True)
        if id(body) in wanted
    ]
    if order == "change":
        found.sort(key=lambda pair: _last_change(pair[1]), reverse=True)
    elif order == "age":
        found.sort(key=lambda pair: pair[0].latest.dated or date.min)
    for body, spells, rated in found:
        yield history_line(one_line(body.name), spells, rated=rated)


def _last_change(spells: tuple[Spell, ...]) -> date:
    """The day on which the word last became another one."""
    known = [spell for spell in spells if spell.known]
    days = [later.start for earlier, later in pairwise(known) if _level(earlier) != _level(later)]
    return days[-1] if days else date.min


def _level(spell: Spell) -> tuple[str, str | None]:
    assert spell.standing is not None
    rating = spell.standing.held.rating
    return rating.scale.id, rating.placed.criterion.rating.level


def lines_of_one(matrix: Matrix, body: Body) -> Iterator[HistoryLine]:
    """All criteria of a body, then those of what it was before."""
    places = {id(one): number for number, one in enumerate(matrix.bodies)}
    by_subject = {one.subject: number for number, one in enumerate(matrix.bodies)}
    for one in (body, *body.predecessors):
        number = places.get(id(one), by_subject.get(one.subject))
        if number is None:
            continue
        before = f"{one_line(one.name)} (before), " if one is not body else ""
        for column, track in zip(matrix.columns, matrix.tracks[number], strict=True):
            if track and not column.absorbed:
                spells = spells_of(matrix.bodies[number], track, matrix.today)
                yield history_line(
                    f"{before}{column_title(column)}", spells, indent=column.depth > 0
                )

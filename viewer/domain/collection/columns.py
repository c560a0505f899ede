"""Columns: which criteria of many reports are the same, across their frameworks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from viewer.domain.collation.criteria import Placed
from viewer.domain.collection.bodies import Body
from viewer.domain.collection.inspection import CriterionRating, Inspection
from viewer.domain.collection.joining import joined_as_whole, shared_in_part
from viewer.domain.collection.kinds import CriterionKey, CriterionKind, key_of, kinds_of
from viewer.domain.criteria import Likeness, Scale


@dataclass(frozen=True, eq=False)
class Column:
    """A criterion as its latest report tells it, and what earlier reports call it.

    `wholes` are the criteria that it is, `parts` those of which it was a part: a joint rating
    stands in each of the columns that came of it, and its own column is `absorbed`. `name` tells
    it from the other columns.
    """

    name: str
    latest: Placed
    scale: Scale
    wholes: frozenset[CriterionKey]
    parts: frozenset[CriterionKey] = frozenset()
    absorbed: bool = False

    @cached_property
    def title(self) -> str:
        """Its title in the latest report that has it."""
        return " ".join(self.latest.criterion.title.split())

    @property
    def id(self) -> str:
        """Its id in the latest report that has it."""
        return self.latest.criterion.id

    @property
    def overall(self) -> bool:
        """Whether it rates the whole."""
        return self.latest.criterion.role == "overall"

    @property
    def depth(self) -> int:
        """How many criteria it stands under."""
        return len(self.latest.titles) - 1


@dataclass(frozen=True, slots=True)
class ColumnRating:
    """A rating in a column, and whether its criterion is the column's or shares a part with it."""

    rating: CriterionRating
    like: Likeness


def columns_of(bodies: Iterable[Body]) -> tuple[Column, ...]:
    """The columns of these bodies: overall first, then as the latest reports order them."""
    found = kinds_of(item for body in bodies for item in body.inspections)
    groups = sorted(joined_as_whole(found), key=lambda keys: not _is_overall(found[keys[0]]))
    tied, absorbed = shared_in_part(found, groups)
    names = _names([keys[0][1] for keys in groups])
    return tuple(
        Column(name, newest.said[0], newest.scale, frozenset(keys), frozenset(parts), away)
        for name, keys, parts, away in zip(names, groups, tied, absorbed, strict=True)
        for newest in (found[keys[0]],)
    )


def columns_then(
    columns: Sequence[Column], inspections: Iterable[Inspection]
) -> tuple[Column, ...]:
    """The same columns as the newest of these reports tell them.

    Where no report judges the parts of a joint criterion apart yet, it is a column of its own.
    """
    found = kinds_of(inspections)
    there = [next((key for key in found if key in one.wholes), None) for one in columns]
    apart = {key for one, key in zip(columns, there, strict=True) if key for key in one.parts}
    return tuple(
        replace(
            one,
            latest=found[key].said[0] if key else one.latest,
            scale=found[key].scale if key else one.scale,
            parts=one.parts if key else frozenset(),
            absorbed=one.absorbed and bool(one.wholes & apart),
        )
        for one, key in zip(columns, there, strict=True)
    )


def _is_overall(kind: CriterionKind) -> bool:
    return kind.said[0].criterion.role == "overall"


def _names(ids: Iterable[str]) -> list[str]:
    """The ids, those that are there already with a number behind."""
    found: dict[str, None] = {}
    for name in ids:
        tries = (name, *(f"{name}-{number}" for number in range(2, len(found) + 3)))
        found[next(one for one in tries if one not in found)] = None
    return list(found)


def held_in(columns: Sequence[Column], inspection: Inspection) -> tuple[ColumnRating | None, ...]:
    """What an inspection has in each column; the criterion itself goes before a joint one."""
    keyed = [(key_of(rating.placed), rating) for rating in inspection.ratings]
    return tuple(_held(column, keyed) for column in columns)


def _held(
    column: Column, keyed: Iterable[tuple[CriterionKey, CriterionRating]]
) -> ColumnRating | None:
    part: ColumnRating | None = None
    for key, rating in keyed:
        if key in column.wholes:
            return ColumnRating(rating, "whole")
        if part is None and key in column.parts:
            part = ColumnRating(rating, "part")
    return part

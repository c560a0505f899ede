"""Facets: by what the rows of a matrix can be told apart, each value with the rows that have it.

Rows are bits of one number, so that any choice is an `&`, and counting it takes no loop: that is
how ten thousand rows are filtered, with a count at each value, within a frame.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from viewer.domain.collection.changes import COUNTED, Standing
from viewer.domain.collection.matrix import Matrix, Row
from viewer.domain.criteria import Scale

FacetKind = Literal[
    "group",
    "level",
    "change",
    "age",
    "framework",
    "year",
    "inspectorate",
    "kind",
    "always",
    "never",
]

ABSENT = "absent"
"""In place of a value: the report has none."""

ACROSS = "/across"
"""Behind an outcome: the frameworks of the two ratings differ."""

STATE = "state:"
"""Before a rating state that stands in place of a level."""


class Facet(NamedTuple):
    """Something that rows are told apart by: a kind of group, the level in a column, the year.

    `of` is the kind of group, or the name of the column.
    """

    kind: FacetKind
    of: str = ""


Bits = int
"""Rows, each one bit by its number."""


def facets_of(matrix: Matrix) -> tuple[Facet, ...]:
    """All facets that this matrix has."""
    kinds = {item.kind: None for body in matrix.bodies for item in body.subject.groups}
    plain: tuple[FacetKind, ...] = ("age", "framework", "year", "inspectorate", "kind")
    by_column: tuple[FacetKind, ...] = ("level", "change", "always", "never")
    return (
        *(Facet("group", kind) for kind in kinds),
        *(Facet(kind) for kind in plain),
        *(Facet(kind, column.name) for column in matrix.columns for kind in by_column),
    )


def values_of(matrix: Matrix, facet: Facet) -> dict[str, Bits]:
    """Each value of a facet with its rows, in the order in which they are to be shown."""
    if facet.kind == "age":
        return _ages(matrix)
    if facet.kind in {"always", "never"}:
        return _ever(matrix, matrix.place(facet.of), always=facet.kind == "always")
    found = _by_value(matrix.rows, _VALUES[facet.kind](matrix, facet.of))
    if facet.kind == "level":
        return _as_on_scale(matrix, matrix.place(facet.of), found)
    newest_first = facet.kind == "year"
    absent = found.pop(ABSENT, 0)
    ordered = {value: found[value] for value in sorted(found, reverse=newest_first)}
    return ordered | ({ABSENT: absent} if absent else {})


def bits_of(numbers: Iterable[int], count: int) -> Bits:
    """Rows by their numbers."""
    data = bytearray(count // 8 + 1)
    for number in numbers:
        data[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(data, "little")


def rows_of(bits: Bits, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows that these bits stand for."""
    for start, byte in enumerate(bits.to_bytes(len(rows) // 8 + 1, "little")):
        for offset in _SET[byte]:
            yield rows[start * 8 + offset]


_SET = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]

Values = Callable[[Row], Iterable[str]]


def _by_value(rows: Sequence[Row], values: Values) -> dict[str, Bits]:
    found: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        for value in values(row):
            found[value].append(row.number)
    return {value: bits_of(numbers, len(rows)) for value, numbers in found.items()}


def _groups(_matrix: Matrix, of: str) -> Values:
    def values(row: Row) -> Iterable[str]:
        return [item.value for item in row.body.subject.groups if item.kind == of] or [ABSENT]

    return values


def _levels(matrix: Matrix, of: str) -> Values:
    place = matrix.place(of)
    scale = matrix.columns[place].scale

    def values(row: Row) -> Iterable[str]:
        cell = row.cells[place]
        if cell is None:
            return (ABSENT,)
        return (_level(cell.standing, scale),)

    return values


def _level(standing: Standing, scale: Scale) -> str:
    """The word of a level, as the scale of the column has it if it is the same scale."""
    rating = standing.held.rating
    if standing.step is None:
        return f"{STATE}{rating.placed.criterion.rating.state}"
    return (
        (scale if on_one_scale(rating.scale, scale) else rating.scale).levels[standing.step].label
    )


def on_one_scale(one: Scale, other: Scale) -> bool:
    """Whether two scales have the same id and levels, whatever the words for them."""
    return one is other or (
        one.id == other.id
        and [item.id for item in one.levels] == [item.id for item in other.levels]
    )


def _changes(matrix: Matrix, of: str) -> Values:
    place = matrix.place(of)

    def values(row: Row) -> Iterable[str]:
        cell = row.cells[place]
        if cell is None:
            return ("unrated",)
        across = cell.change.across and cell.change.outcome in COUNTED
        return (cell.change.outcome + ACROSS if across else cell.change.outcome,)

    return values


def _frameworks(_matrix: Matrix, _of: str) -> Values:
    def values(row: Row) -> Iterable[str]:
        framework = row.inspection.about.framework
        return (framework.label if framework else ABSENT,)

    return values


def _years(_matrix: Matrix, _of: str) -> Values:
    return lambda row: (str(row.inspection.dated.year),) if row.inspection.dated else (ABSENT,)


def _inspectorates(_matrix: Matrix, _of: str) -> Values:
    return lambda row: (row.inspection.about.inspectorate,)


def _kinds(_matrix: Matrix, _of: str) -> Values:
    return lambda row: (row.inspection.about.kind or ABSENT,)


_VALUES: Mapping[FacetKind, Callable[[Matrix, str], Values]] = {
    "group": _groups,
    "level": _levels,
    "change": _changes,
    "framework": _frameworks,
    "year": _years,
    "inspectorate": _inspectorates,
    "kind": _kinds,
}


def _as_on_scale(matrix: Matrix, place: int, found: dict[str, Bits]) -> dict[str, Bits]:
    """Levels as their scale has them, then those of other scales, then what is no level."""
    known = [level.label for level in matrix.columns[place].scale.levels]
    last = {ABSENT, *(one for one in found if one.startswith(STATE))}
    others = sorted(one for one in found if one not in known and one not in last)
    ordered = (*known, *others, *sorted(last, reverse=True))
    return {value: found[value] for value in ordered if value in found}


def _ages(matrix: Matrix) -> dict[str, Bits]:
    """The rows that are older than so many years, for each number that some are older than."""
    dated = [(row.number, row.inspection.dated) for row in matrix.rows]
    ages = [(number, years_between(day, matrix.today)) for number, day in dated if day]
    oldest = max((age for _, age in ages), default=0)
    found = {
        str(years): bits_of((number for number, age in ages if age >= years), len(dated))
        for years in range(1, oldest + 1)
    }
    undated = [number for number, day in dated if day is None]
    return found | ({ABSENT: bits_of(undated, len(dated))} if undated else {})


def years_between(day: date, today: date) -> int:
    """How many whole years have passed."""
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def _ever(matrix: Matrix, place: int, *, always: bool) -> dict[str, Bits]:
    """The rows of bodies that were always, or never, at a level or better, for each level.

    Ratings on another scale than the column's leave that open, and so do bodies without any.
    """
    scale = matrix.columns[place].scale
    levels = scale.levels
    extreme: dict[int, int] = {}
    for body, tracks in zip(matrix.bodies, matrix.tracks, strict=True):
        steps = [one.step for one in tracks[place] if one.step is not None]
        if steps and all(on_one_scale(one.held.rating.scale, scale) for one in tracks[place]):
            extreme[id(body)] = max(steps) if always else min(steps)
    found: dict[str, Bits] = {}
    for step, level in enumerate(levels[:-1]):
        numbers = (
            row.number
            for row in matrix.rows
            if id(row.body) in extreme and (extreme[id(row.body)] <= step) == always
        )
        if bits := bits_of(numbers, len(matrix.rows)):
            found[level.label] = bits
    return found

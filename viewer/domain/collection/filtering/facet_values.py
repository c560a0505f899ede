"""The values of each facet, each with the rows that have it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from viewer.domain.collection.filtering.bits import Bits, bits_of
from viewer.domain.collection.filtering.facets import ABSENT, STATE, YOUNGER, Facet
from viewer.domain.collection.filtering.row_values import VALUES, Values, on_one_scale
from viewer.domain.collection.matrix import Matrix, MatrixRow
from viewer.domain.collection.standings import until


def values_of(matrix: Matrix, facet: Facet) -> dict[str, Bits]:
    """Each value of a facet with its rows, in the order in which they are to be shown."""
    if facet.kind == "age":
        return _ages(matrix)
    if facet.kind in {"always", "never"}:
        return _ever(matrix, matrix.place(facet.of), always=facet.kind == "always")
    found = _by_value(matrix.rows, VALUES[facet.kind](matrix, facet.of))
    if facet.kind == "level":
        return _as_on_scale(matrix, matrix.place(facet.of), found)
    newest_first = facet.kind == "year"
    absent = found.pop(ABSENT, 0)
    ordered = {value: found[value] for value in sorted(found, reverse=newest_first)}
    return ordered | ({ABSENT: absent} if absent else {})


def _by_value(rows: Sequence[MatrixRow], values: Values) -> dict[str, Bits]:
    found: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        for value in values(row):
            found[value].append(row.number)
    return {value: bits_of(numbers, len(rows)) for value, numbers in found.items()}


def _as_on_scale(matrix: Matrix, place: int, found: dict[str, Bits]) -> dict[str, Bits]:
    """Levels as their scale has them, then those of other scales, then what is no level."""
    known = matrix.columns[place].scale.labels
    last = {ABSENT, *(one for one in found if one.startswith(STATE))}
    others = sorted(one for one in found if one not in known and one not in last)
    ordered = (*known, *others, *sorted(last, reverse=True))
    return {value: found[value] for value in ordered if value in found}


def rated_on_others(matrix: Matrix, place: int) -> Bits:
    """The rows whose level in a column is of a scale with other labels than the column's."""
    mine = matrix.columns[place].scale.labels
    rated = [
        (row.number, cell.standing.scale)
        for row in matrix.rows
        if (cell := row.cells[place]) is not None and cell.step is not None
    ]
    known = {id(scale): scale for _, scale in rated}  # most reports share theirs
    others = {key for key, one in known.items() if one.labels != mine}
    return bits_of((number for number, scale in rated if id(scale) in others), len(matrix.rows))


def _ages(matrix: Matrix) -> dict[str, Bits]:
    """The rows that are older, and those that are younger, than each number of years."""
    dated = [(row.number, row.inspection.dated) for row in matrix.rows]
    ages = [(number, years_between(day, matrix.today)) for number, day in dated if day]
    oldest = max((age for _, age in ages), default=0)
    found = {
        str(years): bits_of((number for number, age in ages if age >= years), len(dated))
        for years in range(1, oldest + 1)
    }
    for years in range(1, oldest + 2):
        younger = (number for number, age in ages if 0 <= age < years)  # none that is to come
        found[f"{YOUNGER}{years}"] = bits_of(younger, len(dated))
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
        track = until(tracks[place], matrix.today)
        steps = [one.step for one in track if one.step is not None]
        if steps and all(on_one_scale(one.scale, scale) for one in track):
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

"""What a row has of each facet: its groups, levels, changes, framework and year."""

from collections.abc import Callable, Iterable, Mapping

from viewer.domain.collection.changes import COUNTED, Outcomes
from viewer.domain.collection.filtering.facets import ABSENT, ACROSS, STATE, TO_COME, FacetKind
from viewer.domain.collection.matrix import Matrix, MatrixCell, MatrixRow
from viewer.domain.collection.standings import level_before, until
from viewer.domain.criteria import Scale

Values = Callable[[MatrixRow], Iterable[str]]


def _groups(_matrix: Matrix, of: str) -> Values:
    def values(row: MatrixRow) -> Iterable[str]:
        return row.body.subject.within(of) or (ABSENT,)

    return values


def _levels(matrix: Matrix, of: str) -> Values:
    place = matrix.place(of)
    scale = matrix.columns[place].scale

    def values(row: MatrixRow) -> Iterable[str]:
        cell = row.cells[place]
        if cell is None:
            return (ABSENT,)
        return (_level(cell, scale),)

    return values


def _level(cell: MatrixCell, scale: Scale) -> str:
    """The word of a level, as the scale of the column has it if it is the same scale."""
    rating = cell.standing.held.rating
    if cell.to_come:
        return TO_COME
    if cell.step is None:
        return f"{STATE}{rating.placed.criterion.rating.state}"
    return (scale if on_one_scale(rating.scale, scale) else rating.scale).levels[cell.step].label


def on_one_scale(one: Scale, other: Scale) -> bool:
    """Whether two scales have the same id and levels, whatever the words for them."""
    return one is other or (
        one.id == other.id
        and [item.id for item in one.levels] == [item.id for item in other.levels]
    )


def _changes(matrix: Matrix, of: str) -> Values:
    """What became of a rating; the latest row of a body goes by the last level that it was given.

    That is the rule of all changes: a state that is no level does not hide the rating before.
    """
    place, outcomes = matrix.place(of), Outcomes()
    tracks = {
        id(body): until(tracks[place], matrix.today)
        for body, tracks in zip(matrix.bodies, matrix.tracks, strict=True)
    }

    def values(row: MatrixRow) -> Iterable[str]:
        cell = row.cells[place]
        if cell is not None and cell.to_come:
            return ("unrated",)
        track = tracks[id(row.body)] if row.latest or cell is None else cell.track
        at = level_before(track, len(track)) if row.latest else cell.place if cell else None
        if at is None:
            return ("unrated",)
        outcome, across = outcomes.before(track, at)
        return (outcome + ACROSS if across and outcome in COUNTED else outcome,)

    return values


def _frameworks(_matrix: Matrix, _of: str) -> Values:
    def values(row: MatrixRow) -> Iterable[str]:
        framework = row.inspection.about.framework
        return (framework.label if framework else ABSENT,)

    return values


def _years(_matrix: Matrix, _of: str) -> Values:
    return lambda row: (str(row.inspection.dated.year),) if row.inspection.dated else (ABSENT,)


def _inspectorates(_matrix: Matrix, _of: str) -> Values:
    return lambda row: (row.inspection.about.inspectorate,)


def _kinds(_matrix: Matrix, _of: str) -> Values:
    return lambda row: (row.inspection.about.kind or ABSENT,)


VALUES: Mapping[FacetKind, Callable[[Matrix, str], Values]] = {
    "group": _groups,
    "level": _levels,
    "change": _changes,
    "framework": _frameworks,
    "year": _years,
    "inspectorate": _inspectorates,
    "kind": _kinds,
}

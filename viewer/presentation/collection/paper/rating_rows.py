"""Every rating of a matrix as a row of plain values, for other programs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.domain.collection.changes import COUNTED, Outcome
from viewer.domain.collection.columns import Column
from viewer.domain.collection.matrix import Matrix, MatrixCell, MatrixRow
from viewer.domain.criteria import Score
from viewer.domain.dates import PartialDate
from viewer.presentation.collection.rated_words import rating_text
from viewer.presentation.collection.row_keys import others_text, words_of
from viewer.presentation.content.text import bare


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A rating: whose, when, of what, and what it is to the one before.

    `rank` is 1 for the best of so many levels; `change` counts only if it is `comparable`.
    """

    body: str
    body_ids: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, str], ...]
    id: str
    dated: PartialDate | None
    framework: str
    framework_id: str
    kind: str
    criterion: str
    criterion_id: str
    level: str
    state: str
    rank: int | None
    of: int
    given: PartialDate | None
    also: str
    joint: bool
    change: Outcome
    levels: int | None
    comparable: bool
    before: str
    before_date: PartialDate | None
    file: str
    line: int | None
    score: Score | None = None
    next_due: PartialDate | None = None


def rating_rows(
    matrix: Matrix, rows: Iterable[MatrixRow], names: Sequence[str], *, across: bool = False
) -> Iterator[RatingRow]:
    """The ratings of these rows in the columns of these names."""
    places = [matrix.place(name) for name in names]
    for row in rows:
        for place in places:
            cell = row.cells[place]
            if cell is not None:
                yield _row(row, matrix.columns[place], cell, across=across)


def _row(row: MatrixRow, column: Column, cell: MatrixCell, *, across: bool) -> RatingRow:
    about, change, standing = row.inspection.about, cell.change, cell.standing
    subject, outcome, criterion = row.body.subject, change.counted(across), standing.criterion
    before, step = change.before, cell.step
    return RatingRow(
        body=words_of(row.body.subject.name),
        body_ids=tuple((item.scheme, item.value) for item in subject.ids),
        groups=tuple((item.kind, item.value) for item in subject.groups),
        id=about.id,
        dated=row.inspection.when,
        framework=words_of(about.framework.label) if about.framework else "",
        framework_id=about.framework.id if about.framework else "",
        kind=about.kind or "",
        criterion=words_of(column.title),
        criterion_id=criterion.id,
        level=words_of(cell.label or ""),
        state="to_come" if cell.to_come else criterion.rating.state or "",
        rank=step + 1 if step is not None else None,
        of=len(standing.scale.levels),
        given=criterion.rating.date,
        also=others_text(standing.held.rating),
        joint=standing.is_joint,
        change=outcome,
        levels=change.levels,
        comparable=outcome in COUNTED,
        before=bare(rating_text(before)) if before else "",
        before_date=before.when if before else None,
        file=row.inspection.location.file,
        line=row.inspection.location.line,
        score=criterion.rating.score,
        next_due=about.next_due,
    )

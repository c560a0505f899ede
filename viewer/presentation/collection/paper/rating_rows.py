"""Every rating of a matrix as a row for other programs."""

from collections.abc import Iterable, Iterator, Sequence

from viewer.domain.collection.columns import Column
from viewer.domain.collection.matrix import Matrix, MatrixCell, MatrixRow
from viewer.presentation.collection.rated_words import rating_text
from viewer.presentation.content.text import bare
from viewer.presentation.parts.row_keys import (
    Keyed,
    of_body,
    of_change,
    of_rating,
    of_report,
    words_of,
)


def rating_rows(
    matrix: Matrix, rows: Iterable[MatrixRow], names: Sequence[str], *, across: bool = False
) -> Iterator[Keyed]:
    """The ratings of these rows in the columns of these names."""
    places = [matrix.place(name) for name in names]
    for row in rows:
        for place in places:
            cell = row.cells[place]
            if cell is not None:
                yield _row(row, matrix.columns[place], cell, across=across)


def _row(row: MatrixRow, column: Column, cell: MatrixCell, *, across: bool) -> Keyed:
    """A rating with what it is to the one before; one to come is at no level yet."""
    subject, about, change = row.body.subject, row.inspection.about, cell.change
    before, standing = change.before, cell.standing
    ahead = {"level": None, "rank": None, "state": "to_come"} if cell.to_come else {}
    return {
        **of_body(subject, subject.name),
        "ids": tuple((item.scheme, item.value) for item in subject.ids),
        **of_report(row.inspection),
        "inspection_kind": about.kind,
        **of_rating(standing.held.rating),
        **ahead,
        "criterion": words_of(column.title),
        "score": standing.criterion.rating.score,
        "joint": standing.is_joint,
        **of_change(change.counted(across), change.levels),
        "before_level": bare(rating_text(before)) if before else None,
        "before_date": before.when if before else None,
        "next_due": about.next_due,
    }

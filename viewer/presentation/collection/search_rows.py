"""What a search found as rows for programs, each with the rating of what it stands under."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from viewer.domain.collection.changes import RatingChange
from viewer.domain.collection.inspection import CriterionRating, Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import Programme, programmes_of
from viewer.presentation.collection.count_rows import COUNTS, count_rows
from viewer.presentation.parts.row_keys import (
    KEYS,
    Keyed,
    of_body,
    of_change,
    of_rating,
    of_report,
)
from viewer.store.collection.search.answer import FoundPassage, SearchAnswer, SearchQuery

RatingChanges = dict[tuple[int, str], RatingChange]
"""What became of a rating, by the inspection and the id of the criterion."""


OWN = ("kind", "item", "place", "words", "matches")


def search_rows(
    inspections: Iterable[Inspection], answer: SearchAnswer, query: SearchQuery, today: date
) -> Iterator[Keyed]:
    """A row for each passage, then those that count; `inspections` are all, found or not."""
    found: Sequence[FoundPassage] = answer.passages
    changes = _changes(inspections, {id(one.inspection) for one in found}, today)
    for row in (*(_row(one, changes) for one in found), *count_rows(answer, query)):
        yield {key: row.get(key) for key in (*KEYS, *OWN, *COUNTS)}


def _row(found: FoundPassage, changes: RatingChanges) -> Keyed:
    passage, rating = found.passage, _rating(found)
    criterion = rating.placed.criterion.id if rating else ""
    change = changes.get((id(found.inspection), criterion))
    return {
        **of_body(found.inspection.about.subject, found.body),
        **of_report(found.inspection),
        **of_rating(rating),
        **(of_change(change.counted(), change.levels) if change else of_change()),
        "kind": passage.kind,
        "item": passage.item,
        "place": passage.place,
        "words": passage.words,
        "matches": [list(span) for span in found.spans],
    }


def _rating(found: FoundPassage) -> CriterionRating | None:
    """The rating of what a passage stands under, else of the whole."""
    under = next(iter(found.passage.criteria), None)
    for one in found.inspection.ratings:
        criterion = one.placed.criterion
        if criterion.id == under or (under is None and criterion.role == "overall"):
            return one
    return None


def _changes(inspections: Iterable[Inspection], wanted: set[int], today: date) -> RatingChanges:
    found: RatingChanges = {}
    for programme in programmes_of(inspections).programmes:
        bodies = [
            body for body in programme.bodies if any(id(one) in wanted for one in body.inspections)
        ]
        narrowed = Programme(programme.name, programme.columns, tuple(bodies))
        for row in matrix_of(narrowed, today).rows:
            for cell in row.cells if id(row.inspection) in wanted else ():
                if cell is not None and not cell.standing.is_joint:
                    found[id(row.inspection), cell.standing.criterion.id] = cell.change
    return found

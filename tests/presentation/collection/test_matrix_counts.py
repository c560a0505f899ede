"""The counts of a printed matrix add up: every level has its column, and so has any other."""

from dataclasses import replace
from datetime import date

from tests.builders import scale
from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.inspection import Inspection
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.matrix_document import matrix_document
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted
from viewer.presentation.summary.document import SummaryMetric

TODAY = date(2026, 11, 28)


def otherwise_rated(item: Inspection) -> Inspection:
    """The same, on a scale of other levels, one of which has the same word."""
    first, *rest = item.ratings
    return replace(item, ratings=(replace(first, scale=scale("Good", "Failed")), *rest))


def test_that_levels_of_another_scale_are_not_counted_among_those_of_the_column() -> None:
    found = (
        otherwise_rated(inspection("Ashford", "2020-05-01", "overall=good")),
        inspection("Bexley", "2021-05-01", "overall=good"),
        inspection("Corby", "2031-05-01", "overall=good"),
    )
    rows = MatrixRows(matrix_of(programmes_of(found).programmes[0], TODAY))
    document = matrix_document(rows, MatrixWanted(), Origin("towns", ("I",), 3, TODAY))
    table = next(one.table for one in document.blocks if isinstance(one, SummaryMetric))
    counts = [cell.text for cell in table.rows[0]]
    heads = [column.title for column in table.columns]
    assert dict(zip(heads[1:], counts[1:], strict=True)) == {
        "Excellent": "0", "Good": "1", "Fair": "0", "Poor": "0",
        "To come": "1", "On other levels": "1",
    }  # fmt: skip

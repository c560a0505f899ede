"""A small collection, and what is made of it for the writers."""

from collections.abc import Callable
from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.changes import ChangeSpan
from viewer.domain.collection.filtering.filters import Filter, MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of
from viewer.export.collection.changes_job import changes_job
from viewer.export.collection.history_job import history_job
from viewer.export.collection.matrix_job import matrix_job
from viewer.export.job import DocumentJob
from viewer.presentation.collection.changes import ChangesWanted
from viewer.presentation.collection.history import HistoryWanted
from viewer.presentation.collection.paper.frame import Origin
from viewer.presentation.collection.paper.matrix_wanted import MatrixWanted
from viewer.presentation.summary.document import Options

TODAY = date(2026, 11, 28)
NORTH, SOUTH = {"groups": "region:North"}, {"groups": "region:South"}
INSPECTIONS = (
    inspection("Ashford", "2013-03-04", "overall=poor care=fair", framework="old", **NORTH),
    inspection("Ashford", "2018-05-01", "overall=fair care=good", **NORTH),
    inspection("Ashford", "2022-05-01", "overall=- care=excellent", **NORTH),
    inspection("Bexley and the villages around it", "2016-02", "overall=good care=?", **SOUTH),
    inspection("Bexley and the villages around it", "2026-10-30", "overall=poor care=x", **SOUTH),
    inspection("Corby", "2015", "overall=excellent", **SOUTH),
    inspection("Dover", None, "overall=good", **NORTH),
    *(inspection(f"Town {number}", "2020-01-01", "overall=good care=fair") for number in range(60)),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], TODAY))
ORIGIN = Origin("towns", ("Inspectorate of Towns",), len(INSPECTIONS), TODAY)
SINCE = ChangesWanted(span=ChangeSpan("dates", date(2017, 1, 1)))
OF_ONE = HistoryWanted(body="Ashford")
JOBS: dict[str, Callable[[Options], DocumentJob]] = {
    "matrix": lambda options: matrix_job(ROWS, MatrixWanted(), ORIGIN, options),
    "matrix by region": lambda options: matrix_job(
        ROWS, MatrixWanted(grouped="region"), ORIGIN, options
    ),
    "matrix in words": lambda options: matrix_job(
        ROWS, MatrixWanted(Filter(every=True), grouped="region"), ORIGIN, options, words=True
    ),
    "changes": lambda options: changes_job(ROWS, ChangesWanted(), ORIGIN, options),
    "changes between dates": lambda options: changes_job(ROWS, SINCE, ORIGIN, options),
    "history": lambda options: history_job(ROWS, HistoryWanted(), ORIGIN, options),
    "history in words": lambda options: history_job(
        ROWS, HistoryWanted(), ORIGIN, options, words=True
    ),
    "history of one": lambda options: history_job(ROWS, OF_ONE, ORIGIN, options),
}

"""Bodies whose ratings changed in every way that a table of changes tells apart."""

from datetime import date

from tests.inspections import inspection
from viewer.domain.collection.filtering.filters import MatrixRows
from viewer.domain.collection.matrix import matrix_of
from viewer.domain.collection.programmes import programmes_of

TODAY = date(2026, 11, 28)
INSPECTIONS = (
    inspection("Ashford", "2015-05-01", "overall=poor", framework="old"),
    inspection("Ashford", "2021-05-01", "overall=good"),
    inspection("Bexley", "2018-05-01", "overall=good"),
    inspection("Bexley", "2020-05-01", "overall=?"),
    inspection("Bexley", "2024-05-01", "overall=poor care=good"),
    inspection("Corby", "2018-05-01", "overall=fair", groups="region:North"),
    inspection("Corby", "2024-05-01", "overall=good", groups="region:North"),
    inspection("Dover", "2024-05-01", "overall=good"),
    inspection("Esher", "2024-05-01", "overall=x"),
)
ROWS = MatrixRows(matrix_of(programmes_of(INSPECTIONS).programmes[0], TODAY))

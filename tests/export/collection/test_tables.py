"""Every row of a table has a cell for each of its headings."""

import pytest

from tests.export.collection.jobs import JOBS
from viewer.presentation.summary.document import Options


@pytest.mark.parametrize("name", JOBS)
def test_that_rows_are_as_wide_as_their_headings(name: str) -> None:
    made = JOBS[name](Options())
    for table in (*made.tables, made.long):
        assert {len(row) for row in table.rows} <= {len(table.columns)}, table.name

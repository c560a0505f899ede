"""Every row of a table has a cell for each of its headings."""

import pytest

from tests.export.collection.jobs import JOBS
from viewer.export.collection.long_table import LONG
from viewer.presentation.summary.document import Options


@pytest.mark.parametrize("name", JOBS)
def test_that_rows_are_as_wide_as_their_headings(name: str) -> None:
    made = JOBS[name](Options())
    for table in (*made.tables, made.long):
        assert {len(row) for row in table.rows} <= {len(table.columns)}, table.name


def test_that_a_matrix_without_figures_has_no_columns_for_them() -> None:
    assert JOBS["matrix"](Options()).long.columns == LONG

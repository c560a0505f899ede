"""Groups can stand above headings only where there is a row above them."""

import pytest
from pytestqt.qtbot import QtBot

from tests.tables import HARBOURS, table_of
from viewer.extraction.tables.counts import Counts
from viewer.extraction.tables.mapping import Mapping
from viewer.store.tables.suggesting import Suggested
from viewer.ui.tables.columns_step import ColumnsStep


@pytest.mark.parametrize(("row", "can"), [(1, False), (2, True)])
def test_that_groups_are_offered_where_there_is_a_row_above_the_headings(
    qtbot: QtBot, row: int, can: bool
) -> None:
    step, table = ColumnsStep({}), table_of((("Harbours",), *HARBOURS))
    qtbot.addWidget(step)
    suggested = Suggested(Mapping(heading_row=row), (), Counts(0, ()))
    step.show_table(table, table.sheets[0], suggested)
    assert step.row.value() == row
    assert step.groups.isEnabled() == can

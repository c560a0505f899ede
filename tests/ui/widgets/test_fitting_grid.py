"""A grid has as many columns as have room, and never more than it was asked for."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.row import Row
from viewer.ui.widgets.fitting_grid import FittingGrid
from viewer.ui.widgets.row_link import RowLink


@pytest.mark.parametrize(("width", "columns"), [(3_000, 2), (60, 1)])
def test_that_no_room_makes_more_columns_than_were_asked_for(
    qtbot: QtBot, width: int, columns: int
) -> None:
    rows = [RowLink(Row(name)) for name in ("Staff", "Money", "Care", "Health")]
    shown(qtbot, FittingGrid(rows, most=2, across=8, down=8), width, 200)
    assert len({row.x() for row in rows}) == columns

"""A narrow matrix leaves room for ratings beside names, groups and dates."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.inspections import inspection
from viewer.presentation.collection.screen.matrix_page import MatrixPage, matrix_page
from viewer.presentation.collection.screen.matrix_view import MatrixView
from viewer.presentation.collection.screen.prepared import prepare
from viewer.store.collection.collection import Collection
from viewer.ui.collection.matrix_table import MatrixTable
from viewer.ui.theme.theme import now

pytestmark = pytest.mark.usefixtures("qapp")
NAME = "A town with a name of very many letters"
TOWNS = (
    inspection(NAME, "2024-05-16", "overall=good", groups="region:Far-beyond-the-northern-hills"),
)


@pytest.fixture
def page() -> MatrixPage:
    made = matrix_page(prepare(Collection(Path("t"), Path("t"), TOWNS)), MatrixView(), ("a", "b"))
    assert made is not None
    return made


def test_that_names_and_groups_give_way_to_ratings_in_a_narrow_table(
    qtbot: QtBot, page: MatrixPage
) -> None:
    table = MatrixTable("Matrix")
    qtbot.addWidget(table)
    table.show_page(page, ())
    table.show()
    widths = {}
    for em in (70, 40):
        table.resize(now().em(em), now().em(30))
        widths[em] = [table.columnWidth(number) for number in range(table.cells.columnCount())]
    assert widths[40][0] < widths[70][0]
    assert sum(widths[40][:3]) < 0.65 * now().em(40)


def test_that_the_counts_of_a_column_are_never_cut(qtbot: QtBot, page: MatrixPage) -> None:
    table = MatrixTable("Matrix")
    qtbot.addWidget(table)
    table.resize(now().em(40), now().em(30))
    table.show_page(page, ())
    last = table.cells.columnCount() - 1
    counts = page.heads[last].counts
    assert counts
    assert table.fontMetrics().horizontalAdvance(counts) < table.columnWidth(last)

"""A list on a page may be of any length: it is painted, and its rows lead where rows lead."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import criterion, finding, index
from tests.ui.showing import shown
from viewer.presentation.content.blocks import Listing, Rows
from viewer.presentation.content.row import Row
from viewer.presentation.content.text import Run
from viewer.presentation.tabs.about import about
from viewer.presentation.tabs.criteria import criteria
from viewer.presentation.tabs.listing import MOST_ROWS, listed
from viewer.store.session.place import Place
from viewer.ui.blocks.listing import ListingView
from viewer.ui.blocks.page import Page
from viewer.ui.tabs.about import AboutTab

MANY = 5_000
ROWS = tuple(
    Row(f"Row {n}", detail=(Run(f"{n}%"),), place=Place("metrics", f"m{n}"), spoken=f"Row {n} said")
    for n in range(MANY)
)


def page(qtbot: QtBot) -> tuple[Page, ListingView]:
    """A page with nothing but a long list, shown."""
    made = Page()
    made.show_blocks((listed("Metrics", ROWS),))
    shown(qtbot, made, 600, 500)
    return made, made.findChildren(ListingView)[0]


def test_that_a_few_rows_are_rows_and_many_are_a_list() -> None:
    assert listed("Metrics", ROWS[:MOST_ROWS]) == Rows(ROWS[:MOST_ROWS])
    made = listed("Metrics", ROWS)
    assert isinstance(made, Listing)
    assert [item.title for item in made.items] == [row.text for row in ROWS]
    assert [item.value for item in made.items[:2]] == ["0%", "1%"]
    assert made.places == tuple(row.place for row in ROWS)


def test_that_thousands_of_rows_are_no_more_widgets_than_a_few(qtbot: QtBot) -> None:
    made, view = page(qtbot)
    assert view.model().rowCount() == MANY
    assert len(made.findChildren(QWidget)) < 40


def test_that_a_click_follows(qtbot: QtBot) -> None:
    made, view = page(qtbot)
    third = view.model().index(2, 0)
    qtbot.waitUntil(lambda: view.indexAt(view.visualRect(third).center()) == third)
    place = view.visualRect(third).center()
    with qtbot.waitSignal(made.blocks.followed) as followed:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert followed.args == [Place("metrics", "m2")]


def test_that_arrows_walk_and_only_enter_follows(qtbot: QtBot) -> None:
    made, view = page(qtbot)
    spy = QSignalSpy(made.blocks.followed)
    view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    followed = [spy.at(number)[0] for number in range(spy.count())]
    assert followed == [Place("metrics", f"m{view.currentIndex().row()}")]


def test_that_a_screen_reader_hears_what_a_row_says(qtbot: QtBot) -> None:
    _, view = page(qtbot)
    assert view.accessibleName() == "Metrics"
    assert view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Row 3 said"


def test_that_a_criterion_with_thousands_of_findings_has_a_list_for_each_kind() -> None:
    found = [
        finding(f"f{n}", kind=("strength", "weakness")[n % 2], criterion="casework")
        for n in range(MANY)
    ]
    made = criteria(index(criteria=[criterion()], findings=found), "casework")
    lists = [block for block in made.page if isinstance(block, Listing)]
    assert [len(one.items) for one in lists] == [MANY // 2, MANY // 2]


def test_that_much_context_is_a_list_and_a_link_leads_to_its_place(qtbot: QtBot) -> None:
    found = [
        finding(f"f{n}", kind="context", title=f"Context {n}", text="Much was new.")
        for n in range(500)
    ]
    tab = AboutTab()
    tab.show_content(about(index(findings=found), None))
    shown(qtbot, tab, 1000, 600)
    tab.show_content(about(index(findings=found), "f400"))
    view = tab.findChildren(ListingView)[0]
    qtbot.waitUntil(lambda: view.currentIndex().row() == 400)
    seen = view.viewport().rect()
    qtbot.waitUntil(lambda: seen.intersects(view.visualRect(view.currentIndex())))
    assert "Much was new." in view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.blocks import Item, ItemGroup
from viewer.ui.widgets.choice_delegate import HEAD
from viewer.ui.widgets.choice_list import ChoiceList

GROUPS = (
    ItemGroup("Casework", (Item("rate", "Rate", spoken="Rate: 62.3%"), Item("trials", "Trials"))),
    ItemGroup("People", (Item("staff", "Staff"),)),
)


def listed(
    qtbot: QtBot, groups: tuple[ItemGroup, ...] = GROUPS, chosen: str = "rate"
) -> ChoiceList:
    made = ChoiceList()
    made.show_groups("Metrics", groups, chosen)
    return shown(qtbot, made, 240, 400)


def words(made: ChoiceList) -> list[str]:
    model = made.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def heads(made: ChoiceList) -> list[str]:
    model = made.model()
    return [model.index(row, 0).data(HEAD) for row in range(model.rowCount())]


def test_that_groups_stand_under_their_headings(qtbot: QtBot) -> None:
    made = listed(qtbot)
    assert words(made) == ["Rate: 62.3%", "Trials", "Staff"]
    assert heads(made) == ["Casework", "", "People"]


def test_that_a_group_without_a_title_has_no_heading(qtbot: QtBot) -> None:
    assert heads(listed(qtbot, (ItemGroup("", (Item("rate", "Rate"),)),))) == [""]


def test_that_a_heading_makes_its_row_higher_and_cannot_be_chosen(qtbot: QtBot) -> None:
    made = listed(qtbot)
    staff, trials = (made.visualRect(made.model().index(row, 0)) for row in (2, 1))
    assert staff.height() > trials.height()
    with qtbot.assertNotEmitted(made.chosen):
        place = staff.topLeft() + QPoint(30, 5)
        QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert made.indexAt(staff.bottomLeft() - QPoint(0, 5)).row() == 2


def test_that_readers_count_what_can_be_chosen_and_nothing_else(qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(listed(qtbot))
    assert interface.childCount() == 3
    assert all(interface.child(row).state().selectable for row in range(3))


def test_that_only_what_is_described_has_a_description(qtbot: QtBot) -> None:
    made = listed(qtbot)
    made.describe("trials", "They collapse.")
    interface = QAccessible.queryAccessibleInterface(made)
    said = [interface.child(row).text(QAccessible.Text.Description) for row in range(3)]
    assert said == ["", "They collapse.", ""]


def test_that_arrow_keys_choose_and_step_over_headings(qtbot: QtBot) -> None:
    made = listed(qtbot)
    spy = QSignalSpy(made.chosen)
    QTest.keyClick(made, Qt.Key.Key_Down)
    QTest.keyClick(made, Qt.Key.Key_Down)
    QTest.keyClick(made, Qt.Key.Key_Up)
    assert [spy.at(number)[0] for number in range(spy.count())] == ["trials", "staff", "trials"]


def test_that_a_click_chooses(qtbot: QtBot) -> None:
    made = listed(qtbot)
    place = made.visualRect(made.model().index(2, 0)).bottomLeft() + QPoint(30, -5)
    with qtbot.waitSignal(made.chosen) as chosen:
        QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["staff"]


def test_that_being_told_what_is_chosen_is_no_wish(qtbot: QtBot) -> None:
    made = listed(qtbot)
    with qtbot.assertNotEmitted(made.chosen):
        made.show_groups("Metrics", GROUPS, "staff")
        made.show_groups("Metrics", GROUPS[:1], "trials")
        made.show_groups("Metrics", (), None)


def test_that_equal_groups_are_not_touched(qtbot: QtBot) -> None:
    made = listed(qtbot)
    with qtbot.assertNotEmitted(made.model().modelReset):
        made.show_groups(
            "Metrics", tuple(ItemGroup(one.title, one.items) for one in GROUPS), "staff"
        )
    assert made.currentIndex().row() == 2


def test_that_the_chosen_item_is_in_sight(qtbot: QtBot) -> None:
    many = (ItemGroup("", tuple(Item(f"n{n}", f"Item {n}") for n in range(300))),)
    made = listed(qtbot, many, "n250")
    made.show_groups("Metrics", many, "n120")
    assert made.viewport().rect().intersects(made.visualRect(made.currentIndex()))


def test_that_thousands_of_items_are_no_widgets(qtbot: QtBot) -> None:
    few = listed(qtbot)
    many = listed(
        qtbot, (ItemGroup("", tuple(Item(f"n{n}", f"Item {n}") for n in range(5000))),), "n0"
    )
    assert len(many.findChildren(QWidget)) == len(few.findChildren(QWidget))


def test_that_no_item_reaches_over_the_edge(qtbot: QtBot) -> None:
    made = listed(qtbot, (ItemGroup("", (Item("long", "Donaudampfschifffahrt" * 40),)),), "long")
    rect = made.visualRect(made.model().index(0, 0))
    assert rect.width() <= made.viewport().width()
    assert rect.height() > 100


def test_that_a_screen_reader_finds_a_named_list_of_named_items(qtbot: QtBot) -> None:
    made = listed(qtbot)
    interface = QAccessible.queryAccessibleInterface(made)
    assert interface.text(QAccessible.Text.Name) == "Metrics"
    assert interface.role() == QAccessible.Role.List
    names = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    ]
    assert "Rate: 62.3%" in names


def test_that_what_is_chosen_far_down_a_long_list_is_scrolled_to(qtbot: QtBot) -> None:
    many = tuple(Item(f"m{n}", f"Metric {n}") for n in range(3_000))
    made = listed(qtbot, (ItemGroup("", many),), "m2900")
    seen = made.viewport().rect()
    qtbot.waitUntil(lambda: seen.contains(made.visualRect(made.currentIndex()).center()))
    assert made.currentIndex().row() == 2_900

"""The title of several open reports lists them, and a choice brings one to the front."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import shown
from viewer.presentation.content.header import SwitcherEntry
from viewer.ui.layouts import in_column
from viewer.ui.window.top.report_switcher import ReportList, ReportSwitcher

REPORTS = (
    SwitcherEntry(3, "Holm, 2024", front=False),
    SwitcherEntry(5, "Lund, 2023", front=True),
    SwitcherEntry(8, "Rhos, 2022", front=False),
)


def switcher(qtbot: QtBot) -> ReportSwitcher:
    """A switcher at the top of a window."""
    window, made = QWidget(), ReportSwitcher()
    in_column(made, None, within=window)
    shown(qtbot, window, 700, 400)
    made.show_reports("Lund, 2023", REPORTS)
    return made


def opened(made: ReportSwitcher) -> ReportList:
    """Its list, after a press on it."""
    made.click()
    assert made.list is not None
    return made.list


def words_of(reports: ReportList) -> list[str]:
    model = reports.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_that_the_title_says_which_of_how_many_is_in_front(qtbot: QtBot) -> None:
    assert switcher(qtbot).accessibleName() == "Lund, 2023, report 2 of 3"


def test_that_a_report_is_picked_from_the_list_and_the_list_goes(qtbot: QtBot) -> None:
    made = switcher(qtbot)
    reports = opened(made)
    assert [words.split(",")[0] for words in words_of(reports)] == ["Holm", "Lund", "Rhos"]
    QTest.keyClicks(reports.field, "rhos")
    with qtbot.waitSignal(made.picked) as picked:
        QTest.keyClick(reports.field, Qt.Key.Key_Return)
    assert picked.args == [8]
    assert not reports.isVisible()


def test_that_the_list_begins_at_the_report_in_front(qtbot: QtBot) -> None:
    item = opened(switcher(qtbot)).list.item()
    assert item is not None
    assert item.id == "5"


def test_that_a_second_press_puts_the_list_away(qtbot: QtBot) -> None:
    made = switcher(qtbot)
    reports = opened(made)
    assert reports.isVisible()
    made.click()
    assert not reports.isVisible()


def test_that_an_open_list_shows_what_is_opened_and_closed_meanwhile(qtbot: QtBot) -> None:
    made = switcher(qtbot)
    reports = opened(made)
    made.show_reports("Lund, 2023", REPORTS[:2])
    assert [words.split(",")[0] for words in words_of(reports)] == ["Holm", "Lund"]


def test_that_the_list_lies_under_its_title_within_the_window(qtbot: QtBot) -> None:
    made = switcher(qtbot)
    reports, window = opened(made), made.window()
    assert reports.geometry().top() >= made.geometry().bottom()
    assert window.rect().contains(reports.geometry())

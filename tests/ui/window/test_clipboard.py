"""Copying, bare and with citation, from everything that shows something."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.e2e.steps import act, link, page, press, seen, settle
from viewer.app import Program
from viewer.presentation.content.row import Cite
from viewer.store.session.place import Place
from viewer.ui.accessibility.focus import FOR_A_WHILE
from viewer.ui.blocks.table import TableView
from viewer.ui.widgets.choice_list import ChoiceList
from viewer.ui.widgets.citable_words import CitableWords
from viewer.ui.window.clipboard import shortened

REPORT = "HMCPSI, Area Assurance Inspection: CPS East of England (summary page)"
RATE = Place("metrics", "rasso-conviction-rate")


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def copied() -> list[str]:
    return QGuiApplication.clipboard().text().splitlines()


def copied_html() -> str:
    return QGuiApplication.clipboard().mimeData().html()


def focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()


def at(program: Program, place: Place) -> QWidget:
    program.hub.go(place)
    settle()
    return page(program)


def popup() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def texts(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def test_that_what_has_the_focus_on_overview_is_copied(program: Program) -> None:
    overview = at(program, Place("overview"))
    for words, first, bare in (
        ("62.3%", "RASSO conviction rate, Crown Court: 62.3% (2016-17)", "62.3%"),
        (
            "Trials not going ahead, Crown Court: worse",
            "Trials not going ahead, Crown Court: worse than the national average",
            "worse than the national average",
        ),
        ("High quality casework", "High quality casework: Good", "Good"),
    ):
        focus(link(overview, words))
        press(program, "Ctrl+Shift+C")
        assert copied()[0] == first
        assert any(line.startswith(REPORT) for line in copied())
        assert f"<strong>{bare}</strong>" in copied_html()
        assert copied_html().startswith('<meta charset="utf-8"><p>')
        press(program, "Ctrl+C")
        assert copied() == [bare]


def test_that_a_finding_on_overview_is_copied_with_its_place(program: Program) -> None:
    focus(link(at(program, Place("overview")), "A concerted effort"))
    press(program, "Ctrl+Shift+C")
    assert copied()[0].startswith("A concerted effort on rape and serious sexual offences")
    assert "paragraph 5, bullet 1, seen 23 November 2026." in copied()[-1]


def test_that_a_row_of_a_list_is_copied(program: Program) -> None:
    for tab in ("criteria", "strengths", "weaknesses", "metrics"):
        (choices,) = at(program, Place(tab)).findChildren(ChoiceList)
        focus(choices)
        press(program, "Down")
        chosen = choices.currentIndex().data()
        press(program, "Ctrl+Shift+C")
        assert copied()[0].split(":")[0] in chosen, tab
        assert any(line.startswith(REPORT) for line in copied()), tab


def test_that_rows_of_a_table_are_copied_one_citation_each(program: Program) -> None:
    (table,) = at(program, RATE).findChildren(TableView)
    focus(table)
    table.selectAll()
    press(program, "Ctrl+Shift+C")
    assert [line for line in copied() if line.startswith("RASSO")] == [
        "RASSO conviction rate, Crown Court: 55.2% (2015-16)",
        "RASSO conviction rate, Crown Court: 62.3% (2016-17)",
    ]
    assert copied_html().count("<p>") == 2
    press(program, "Ctrl+C")
    assert copied()[0] == "Period\tWhose figure\tValue\tStated or derived\tSource"


def test_that_a_sorted_table_copies_the_row_that_is_seen(program: Program) -> None:
    (table,) = at(program, RATE).findChildren(TableView)
    focus(table)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    table.selectRow(0)
    press(program, "Ctrl+Shift+C")
    assert copied()[0].endswith("62.3% (2016-17)")


def test_that_the_figure_at_which_a_chart_stops_is_copied(program: Program) -> None:
    from viewer.ui.charts.view import ChartView

    (view,) = at(program, RATE).findChildren(ChartView)
    focus(view)
    press(program, "Home")
    press(program, "Ctrl+Shift+C")
    assert copied()[0] == "RASSO conviction rate, Crown Court: 55.2% (2015-16)"
    press(program, "Ctrl+C")
    assert copied() == ["55.2%"]
    press(program, "Esc")
    press(program, "Ctrl+C")
    assert QGuiApplication.clipboard().mimeData().hasFormat("image/svg+xml")


def test_that_a_chart_keeps_its_stop_while_a_menu_is_open(program: Program) -> None:
    from viewer.ui.charts.view import ChartView

    (view,) = at(program, RATE).findChildren(ChartView)
    focus(view)
    press(program, "Home")
    press(program, "Shift+F10")
    assert texts(popup())[:2] == ["Copy", "Copy with citation"]
    assert view.stop == 0
    QTest.keyClick(popup(), Qt.Key.Key_I)
    settle()
    assert copied()[0] == "RASSO conviction rate, Crown Court: 55.2% (2015-16)"


def test_that_facts_of_about_are_one_stop_for_tab_and_walked_with_arrows(program: Program) -> None:
    about = at(program, Place("about"))
    words = about.findChildren(CitableWords)
    offices = next(one for one in words if one.text().startswith("Chelmsford"))
    tabbed = [one for one in words if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert 2 <= len(tabbed) < len(words)
    focus(offices)
    press(program, "Ctrl+Shift+C")
    assert copied()[0] == "Offices: Chelmsford; Ipswich; Norwich"
    press(program, "Down")
    assert program.qt.focusWidget() is not offices
    press(program, "Ctrl+Shift+C")
    assert copied()[0].startswith("Staff also deployed at: ")
    press(program, "Up")
    assert program.qt.focusWidget() is offices
    for _ in words:
        press(program, "Down")
    last = program.qt.focusWidget()
    assert last is not None
    assert last.visibleRegion().boundingRect() == last.rect()


def test_that_a_finding_s_page_is_copied_from_anywhere_on_it(program: Program) -> None:
    tab = at(program, Place("strengths", "rasso"))
    menu = program.window.citer.menu(tab)
    assert menu is not None
    assert texts(menu) == ["Copy", "Copy with citation"]
    menu.deleteLater()
    act(program, "copy-cited")
    assert copied()[0].startswith("A concerted effort")


def test_that_the_link_on_a_page_copies_text_and_html(program: Program) -> None:
    QTest.mouseClick(link(at(program, RATE), "Copy with citation"), Qt.MouseButton.LeftButton)
    assert copied()[0] == "RASSO conviction rate, Crown Court: 62.3% (2016-17)"
    assert "<strong>62.3%</strong>" in copied_html()
    assert "Copied with its citation: 62.3%" in seen(program.window)


def test_that_it_is_offered_only_where_there_is_something_to_cite(program: Program) -> None:
    action = program.window.actions_by_id["copy-cited"]
    overview = at(program, Place("overview"))
    assert not action.isEnabled()
    focus(link(overview, "62.3%"))
    assert action.isEnabled()
    focus(program.window.header.tabs)
    at(program, Place("about"))
    assert not action.isEnabled()
    at(program, Place("metrics"))
    assert action.isEnabled()


def test_that_a_right_click_offers_the_same_as_the_keyboard(program: Program) -> None:
    tile = link(at(program, Place("overview")), "62.3%")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(5, 5), tile.mapToGlobal(QPoint(5, 5))
    )
    program.qt.sendEvent(tile, event)
    assert texts(popup()) == ["Copy", "Copy with citation"]
    popup().close()
    focus(tile)
    press(program, "Shift+F10")
    assert texts(popup()) == ["Copy", "Copy with citation"]


def test_that_the_focus_is_still_seen_after_a_menu(program: Program) -> None:
    tile = link(at(program, Place("overview")), "62.3%")
    for reason in FOR_A_WHILE:
        focus(tile)
        program.qt.sendEvent(tile, QFocusEvent(QFocusEvent.Type.FocusOut, reason))
        program.qt.sendEvent(tile, QFocusEvent(QFocusEvent.Type.FocusIn, reason))
        assert tile.focus_seen, reason


def test_that_there_is_no_menu_where_there_is_nothing_to_copy(program: Program) -> None:
    assert program.window.citer.menu(at(program, Place("overview"))) is None
    focus(program.window.header.tabs)
    press(program, "Shift+F10")
    assert QApplication.activePopupWidget() is None


def test_that_chosen_words_are_copied_as_they_are(program: Program) -> None:
    (offices, *_) = [
        one
        for one in at(program, Place("about")).findChildren(CitableWords)
        if one.text().startswith("Chelmsford")
    ]
    focus(offices)
    offices.setSelection(0, 5)
    press(program, "Ctrl+C")
    assert copied() == ["Chelm"]


def test_that_typing_in_a_field_keeps_its_own_copy(program: Program) -> None:
    focus(link(at(program, Place("overview")), "62.3%"))
    act(program, "find")
    finder = program.window.header.finder
    finder.setText("trials")
    finder.selectAll()
    press(program, "Ctrl+C")
    assert copied() == ["trials"]


def test_that_many_rows_are_cut_short_and_it_is_said(program: Program) -> None:
    report_file = program.hub.state.report_file
    assert report_file is not None
    heard: list[str] = []
    program.hub.said.connect(heard.append)
    cites = [Cite("metric", one) for one in report_file.index.metrics]
    program.window.citer.cite(*(cites * 100))
    assert heard == [f"Copied the first {len(cites):,} of {len(cites) * 100:,} with citations"]
    program.window.citer.cite(*cites[:3])
    assert heard[-1] == "Copied 3 with their citations"
    program.window.citer.cite(Cite("metric", "gone"))
    assert heard[-1] == "There is nothing to copy here."


def test_that_a_notice_stays_short() -> None:
    assert shortened("word " * 50).endswith("…")
    assert len(shortened("word " * 50)) == 60
